package overview

import (
	"strings"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// brief is the short name of a person, short enough for a button.
func brief(name string) string { return mentoring.Clip(mentoring.ShortName(name), 16) }

// contextWords says who the mentee is and for how long the pair has met.
func contextWords(o app.Overview, today mentoring.Date) string {
	var sentences []string
	if role := strings.TrimRight(o.Mentee.Role, ". "); role != "" {
		sentences = append(sentences, lang.F("%s.", role))
	}
	month, since := lang.Date(o.Since, "January"), lang.DateAfter(o.Since, today, "January")
	if o.Since.Year != today.Year {
		month, since = kit.MonthWords(o.Since, today), kit.MonthAfter(o.Since, today)
	}
	switch o.Held {
	case 0:
		sentences = append(sentences, lang.T("No session yet."))
	case 1:
		sentences = append(sentences, lang.F("One session, in %s.", kit.Unbroken(month)))
	default:
		sentences = append(sentences, lang.N(o.Held, "%d session since %s.", "%d sessions since %s.", kit.Unbroken(since)))
	}
	return lang.Sentences(sentences...)
}

// eyesWords says whose ratings the picture is made of.
func eyesWords(mentee string, now mentoring.Standing) string {
	words := lang.F("%s’s own ratings.", mentee)
	if now.Rater == mentoring.Mentor {
		words = lang.T("Your ratings.")
	}
	if now.TooEarly() {
		return lang.Sentences(words, lang.N(now.Ratings, "Too early to tell: %d competency is rated.", "Too early to tell: %d competencies are rated."))
	}
	return words
}

// goalNote marks a goal that the pair works on now.
func goalNote(g app.GoalStanding) string {
	if g.Goal.Focus {
		return lang.T("In focus")
	}
	return ""
}

// detailWords tells what stands below a commitment: whose it is when it isn't
// the mentee's, for whom, from which day it was moved, how likely it is, and the plan.
func detailWords(c mentoring.Commitment, today mentoring.Date) string {
	var sentences []string
	switch {
	case c.By == mentoring.Mentor && c.To != "":
		sentences = append(sentences, lang.F("Yours, for %s.", c.To))
	case c.By == mentoring.Mentor:
		sentences = append(sentences, lang.X("promise", "Yours."))
	case c.To != "":
		sentences = append(sentences, lang.F("For %s.", c.To))
	}
	if moved := kit.MovedWords(c, today); moved != "" {
		sentences = append(sentences, kit.Capital(lang.F("%s.", moved)))
	}
	if likely := kit.LikelyWords(c); likely != "" {
		sentences = append(sentences, lang.F("%s.", likely))
	}
	if plan := kit.PlanWords(c.If, c.Then); plan != "" {
		sentences = append(sentences, plan)
	}
	return lang.Sentences(sentences...)
}

// lastTitle names the last session by its day.
func lastTitle(day, today mentoring.Date) string {
	return lang.F("Last session, %s", lang.DateNear(day, today, "2 January"))
}

// lettingWords tells to whom something goes, and when it was named.
func lettingWords(l mentoring.LettingGo, today mentoring.Date) string {
	named := kit.MonthDay(l.Named, today)
	if l.To != "" {
		return lang.F("To %s, named %s", l.To, named)
	}
	return lang.F("Named %s", named)
}

// goneWords says since when something is gone.
func goneWords(l mentoring.LettingGo, today mentoring.Date) string {
	switch {
	case l.Gone.IsZero():
		return lang.T("not gone yet")
	case l.Gone == today:
		return lang.T("gone since today")
	}
	return lang.F("gone since %s", kit.MonthDay(l.Gone, today))
}
