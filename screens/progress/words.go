package progress

import (
	"math"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// context says in one line what the picture tells.
func context(p app.ProgressPage, today mentoring.Date) string {
	if p.Sealed && len(p.Days) > 0 {
		return lang.T("A new rating is under way and still sealed.")
	}
	eyes := inEyes(p.Mentee, p.View.Eyes)
	switch {
	case len(p.Days) == 0 || p.Now.Ratings == 0:
		return ""
	case p.Now.TooEarly() && p.View.Eyes == mentoring.Other:
		return lang.F("%s, it is too early to tell: fewer than three people have answered.", eyes)
	case p.Now.TooEarly():
		return lang.F("%s, it is too early to tell: fewer than three competencies are rated.", eyes)
	case p.View.Since.IsZero():
		return lang.F("%s. A change shows after the next rating.", eyes)
	}
	return summary(eyes, p, today)
}

// summary names the dimensions that moved, or says that none can be said to.
func summary(eyes string, p app.ProgressPage, today mentoring.Date) string {
	day := kit.MonthDay(p.View.Since, today)
	var ups, downs []string
	for d, t := range p.Trends {
		switch name := dimensionWord(mentoring.Dimensions[d]); {
		case !t.Known || !t.Moved() || mentoring.Tenth(t.Move()) == 0:
		case t.Move() > 0:
			ups = append(ups, name)
		default:
			downs = append(downs, name)
		}
	}
	var parts []string
	if len(ups) > 0 {
		parts = append(parts, lang.F("%s up", kit.Listed(ups)))
	}
	if len(downs) > 0 {
		parts = append(parts, lang.F("%s down", kit.Listed(downs)))
	}
	if len(parts) == 0 {
		return lang.F("%s, no dimension has moved for sure since %s.", eyes, day)
	}
	return lang.F("%s, %s since %s.", eyes, lang.Commas(parts...), day)
}

// dimensionWord is the short name of a dimension inside a sentence.
func dimensionWord(d mentoring.Dimension) string {
	switch d {
	case mentoring.Technical:
		return lang.X("in a sentence", "technical")
	case mentoring.Relationship:
		return lang.X("in a sentence", "relationship")
	}
	return lang.X("in a sentence", "business")
}

// inEyes says who sees it so, where a sentence begins.
func inEyes(mentee string, eyes mentoring.Side) string {
	switch eyes {
	case mentoring.Mentor:
		return lang.T("In your eyes")
	case mentoring.Other:
		return lang.T("In others’ eyes")
	}
	return lang.F("In %s’s eyes", brief(mentee))
}

// nameOf is what a rater is called on a choice or in a legend.
func nameOf(mentee string, side mentoring.Side) string {
	switch side {
	case mentoring.Mentor:
		return lang.T("You")
	case mentoring.Other:
		return lang.T("Others")
	}
	return brief(mentee)
}

// brief is the short name of a person; a longer one would push other things
// off.
func brief(name string) string { return mentoring.Clip(mentoring.ShortName(name), 14) }

// remark is the word at the end of a line, and whether it is one to heed.
func remark(l app.CompetencyLine, moved bool) (text string, strong bool) {
	if moved {
		return moveWords(l.Trend)
	}
	switch {
	case l.Gap == mentoring.BlindSpot:
		return lang.T("blind spot"), true
	case l.Gap == mentoring.HiddenStrength:
		return lang.T("hidden strength"), false
	case l.Mentee > 0 || l.Mentor > 0 || l.Others.Shown():
		return "", false
	case l.MenteeRated || l.MentorRated:
		return lang.T("not observed"), false
	case l.Others.People == 1:
		return lang.T("one answer"), false
	}
	return lang.T("not rated"), false
}

// moveWords says shortly how far a line moved, with its doubt.
func moveWords(t mentoring.Trend) (text string, strong bool) {
	by := upOrDown(t.Move())
	switch t.Doubt {
	case mentoring.TooFew:
		return lang.F("%s, too early to tell", by), false
	case mentoring.Disagree:
		return lang.F("%s, views %s apart", by, figure(t.Spread)), false
	}
	return by, true
}

// viewWords says what everybody gave: "Maya: 3, Consistent; you: not rated;
// others: 1.7 (3 people); blind spot; 2 examples".
func viewWords(l app.CompetencyLine, mentee string) string {
	parts := []string{
		sideWords(brief(mentee), l.Mentee, l.MenteeRated),
		sideWords(lang.X("rater", "you"), l.Mentor, l.MentorRated),
		othersWords(l.Others),
	}
	switch l.Gap {
	case mentoring.BlindSpot:
		parts = append(parts, lang.F("blind spot, %s above the others", figure(float64(l.Mentee)-l.Others.Mean)))
	case mentoring.HiddenStrength:
		parts = append(parts, lang.F("hidden strength, %s below the others", figure(math.Abs(float64(l.Mentee)-l.Others.Mean))))
	}
	if n := len(l.Evidence); n > 0 {
		parts = append(parts, lang.N(n, "%d example", "%d examples"))
	}
	return lang.Semicolons(parts...)
}

func othersWords(v mentoring.View) string {
	switch {
	case v.People == 0:
		return lang.T("others: not asked or not seen")
	case !v.Shown():
		return lang.T("others: one answer, not shown by itself")
	case v.TooEarly():
		return lang.N(v.People, "others: %[2]s (%[1]d person, too early to tell)", "others: %[2]s (%[1]d people, too early to tell)", figure(v.Mean))
	}
	return lang.N(v.People, "others: %[2]s (%[1]d person)", "others: %[2]s (%[1]d people)", figure(v.Mean))
}

// dotWords says what is behind a dot of the radar: the values, what moved, and
// how many examples there are.
func dotWords(p app.ProgressPage, d int, today mentoring.Date) string {
	parts := []string{lang.T(mentoring.Dimensions[d].Name()) + " " + figure(p.Now.Values[d].Mean)}
	if t := p.Trends[d]; t.Known {
		parts = append(parts, trendWords(t.Trend, p.View.Since, today))
	}
	examples := 0
	for _, l := range p.Lines {
		if l.Competency.Dimension == mentoring.Dimensions[d] {
			examples += len(l.Evidence)
		}
	}
	if examples > 0 {
		parts = append(parts, lang.N(examples, "%d example, press to read", "%d examples, press to read"))
	} else {
		parts = append(parts, lang.T("no examples yet"))
	}
	return lang.Semicolons(parts...)
}

// levelWords says a level with its number: "3, Consistent".
func levelWords(l mentoring.Level) string {
	if l == mentoring.NotObserved {
		return lang.T(l.Name())
	}
	return lang.F("%d, %s", int(l), lang.T(l.Name()))
}

// sideWords says for one side what it gave: "Maya: 3, Consistent".
func sideWords(name string, l mentoring.Level, rated bool) string {
	if !rated {
		return lang.F("%s: not rated", name)
	}
	return lang.F("%s: %s", name, levelWords(l))
}

// narrowName is how many letters a name has where there is little room: on the
// choice of eyes, above a column.
const narrowName = 7
