package overview

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// brief is the short name of a person, short enough for a button.
func brief(name string) string {
	const most = 16
	short := mentoring.ShortName(name)
	if utf8.RuneCountInString(short) <= most {
		return short
	}
	return strings.TrimSpace(string([]rune(short)[:most-1])) + "…"
}

// contextWords says who the mentee is and for how long the pair has met.
func contextWords(o app.Overview, today mentoring.Date) string {
	var sentences []string
	if role := strings.TrimRight(o.Mentee.Role, ". "); role != "" {
		sentences = append(sentences, role+".")
	}
	since := o.Since.Format("January")
	if o.Since.Year != today.Year {
		since = kit.MonthWords(o.Since, today)
	}
	switch o.Held {
	case 0:
		sentences = append(sentences, "No session yet.")
	case 1:
		sentences = append(sentences, "One session, in "+since+".")
	default:
		sentences = append(sentences, fmt.Sprintf("%d sessions since %s.", o.Held, since))
	}
	return strings.Join(sentences, " ")
}

// eyesWords says whose ratings the picture is made of.
func eyesWords(mentee string, now mentoring.Standing) string {
	words := mentee + "’s own ratings."
	if now.Rater == mentoring.Mentor {
		words = "Your ratings."
	}
	if now.TooEarly() {
		return words + " Too early to tell: " + kit.Count(now.Ratings, "competency is", "competencies are") + " rated."
	}
	return words
}

// attainmentWords is the T-score in small print.
func attainmentWords(a mentoring.Attainment) string {
	switch {
	case a.Goals == 0:
		return ""
	case a.Checked == 0:
		return "no check-in yet"
	}
	words := fmt.Sprintf("T-score %.0f, expected 50", a.T)
	if a.Checked < a.Goals {
		words += fmt.Sprintf(" (%d of %d goals)", a.Checked, a.Goals)
	}
	return words
}

// detailWords tells what stands below a commitment: whose it is when it isn't
// the mentee's, for whom, and the plan.
func detailWords(c mentoring.Commitment) string {
	var sentences []string
	switch {
	case c.By == mentoring.Mentor && c.To != "":
		sentences = append(sentences, "Yours, for "+c.To+".")
	case c.By == mentoring.Mentor:
		sentences = append(sentences, "Yours.")
	case c.To != "":
		sentences = append(sentences, "For "+c.To+".")
	}
	switch {
	case c.If != "" && c.Then != "":
		sentences = append(sentences, "If "+c.If+", then "+strings.TrimRight(c.Then, ".")+".")
	case c.If != "":
		sentences = append(sentences, "If "+strings.TrimRight(c.If, ".")+".")
	case c.Then != "":
		sentences = append(sentences, "Then "+strings.TrimRight(c.Then, ".")+".")
	}
	return strings.Join(sentences, " ")
}

// shiftWords is the line on what shifted.
func shiftWords(s mentoring.Shift) string {
	if s.Text == "" {
		return ""
	}
	return map[mentoring.ShiftKind]string{
		mentoring.MindsetShift:     "Mindset shift",
		mentoring.BehaviourShift:   "Behaviour shift",
		mentoring.PerspectiveShift: "Perspective shift",
		"":                         "Shift",
	}[s.Kind] + ": " + s.Text
}

// lastTitle names the last session by its day.
func lastTitle(day, today mentoring.Date) string {
	if day.Year != today.Year {
		return "Last session, " + day.Format("2 January 2006")
	}
	return "Last session, " + day.Format("2 January")
}
