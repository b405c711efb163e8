package progress

import (
	"fmt"
	"math"
	"strings"

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
	who := "In " + possessive(p.Mentee, p.View.Eyes) + " eyes"
	switch {
	case len(p.Days) == 0 || p.Now.Ratings == 0:
		return ""
	case p.Now.TooEarly() && p.View.Eyes == mentoring.Other:
		return who + ", it is too early to tell: fewer than three people have answered."
	case p.Now.TooEarly():
		return who + ", it is too early to tell: fewer than three abilities are rated."
	case p.View.Since.IsZero():
		return who + ". A change shows after the next rating."
	}
	return who + ", " + summary(p, today)
}

// summary names the dimensions that moved, or says that none can be said to.
func summary(p app.ProgressPage, today mentoring.Date) string {
	day := kit.MonthDay(p.View.Since, today)
	var ups, downs []string
	for d, t := range p.Trends {
		switch name := strings.ToLower(mentoring.Dimensions[d].Short()); {
		case !t.Known || !t.Moved() || mentoring.Tenth(t.Move()) == 0:
		case t.Move() > 0:
			ups = append(ups, name)
		default:
			downs = append(downs, name)
		}
	}
	var parts []string
	if len(ups) > 0 {
		parts = append(parts, strings.Join(ups, " and ")+" up")
	}
	if len(downs) > 0 {
		parts = append(parts, strings.Join(downs, " and ")+" down")
	}
	if len(parts) == 0 {
		return "no dimension has moved for sure since " + day + "."
	}
	return strings.Join(parts, ", ") + " since " + day + "."
}

func possessive(mentee string, eyes mentoring.Side) string {
	switch eyes {
	case mentoring.Mentor:
		return "your"
	case mentoring.Other:
		return "others’"
	}
	return brief(mentee) + "’s"
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
func remark(l app.AbilityLine, moved bool) (text string, strong bool) {
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
		return by + ", too early to tell", false
	case mentoring.Disagree:
		return by + ", views " + mentoring.Figure(t.Spread) + " apart", false
	}
	return by, true
}

// viewWords says what everybody gave: "Maya: 3, Consistent; you: not rated;
// others: 1.7 (3 people); blind spot; 2 examples".
func viewWords(l app.AbilityLine, mentee string) string {
	parts := []string{
		sideWords(brief(mentee), l.Mentee, l.MenteeRated),
		sideWords("you", l.Mentor, l.MentorRated),
		othersWords(l.Others),
	}
	switch l.Gap {
	case mentoring.BlindSpot:
		parts = append(parts, lang.F("blind spot, %s above the others", mentoring.Figure(float64(l.Mentee)-l.Others.Mean)))
	case mentoring.HiddenStrength:
		parts = append(parts, lang.F("hidden strength, %s below the others", mentoring.Figure(math.Abs(float64(l.Mentee)-l.Others.Mean))))
	}
	if n := len(l.Evidence); n > 0 {
		parts = append(parts, lang.N(n, "%d example", "%d examples"))
	}
	return strings.Join(parts, "; ")
}

func othersWords(v mentoring.View) string {
	switch {
	case v.People == 0:
		return lang.T("others: not asked or not seen")
	case !v.Shown():
		return lang.T("others: one answer, not shown by itself")
	case v.TooEarly():
		return lang.F("others: %s (%d people, too early to tell)", mentoring.Figure(v.Mean), v.People)
	}
	return lang.F("others: %s (%d people)", mentoring.Figure(v.Mean), v.People)
}

// dotWords says what is behind a dot of the radar: the values, what moved, and
// how many examples there are.
func dotWords(p app.ProgressPage, d int, today mentoring.Date) string {
	parts := []string{mentoring.Dimensions[d].Name() + " " + mentoring.Figure(p.Now.Values[d].Mean)}
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
		parts = append(parts, lang.N(examples, "%d example", "%d examples")+", press to read")
	} else {
		parts = append(parts, "no examples yet")
	}
	return strings.Join(parts, "; ")
}

// levelWords says a level with its number: "3, Consistent".
func levelWords(l mentoring.Level) string {
	if l == mentoring.NotObserved {
		return l.Name()
	}
	return fmt.Sprintf("%d, %s", l, l.Name())
}

// sideWords says for one side what it gave: "Maya: 3, Consistent".
func sideWords(name string, l mentoring.Level, rated bool) string {
	if !rated {
		return name + ": not rated"
	}
	return name + ": " + levelWords(l)
}

// narrowName is how many letters a name has where there is little room: on the
// choice of eyes, above a column.
const narrowName = 7
