package today

import (
	"fmt"
	"strings"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// contextWords sums the day up: "One session today. Two commitments are past
// their date."
func contextWords(page app.TodayPage) string {
	if len(page.Mentees) == 0 {
		return ""
	}
	var sentences []string
	switch page.Sessions {
	case 0:
		sentences = append(sentences, "No session today.")
	default:
		sentences = append(sentences, kit.Sentence(page.Sessions, "session today.", "sessions today."))
	}
	if page.Late > 0 {
		sentences = append(sentences, kit.Sentence(page.Late, "commitment is past its date.", "commitments are past their date."))
	}
	return strings.Join(sentences, " ")
}

// whenWords says when a session is: "Today 14:00 – 14:50".
func whenWords(session mentoring.Session, today mentoring.Date) string {
	if session.Status() == mentoring.Running {
		return lang.T("Running now")
	}
	words := kit.LongDayIn(session.Day, today)
	switch today.DaysUntil(session.Day) {
	case 0:
		words = "Today"
	case 1:
		words = "Tomorrow"
	}
	if session.At == nil {
		return words
	}
	if session.Minutes == 0 {
		return words + " " + session.At.String()
	}
	return fmt.Sprintf("%s %s – %s", words, session.At, session.At.Add(session.Minutes))
}

// titleWords names a session: "Maya Okafor, session 12".
func titleWords(next app.NextUp) string {
	return lang.F("%s, session %d", next.Mentee, next.Session.Number)
}

// pointsWords tells of the agenda and of the last time.
func pointsWords(next app.NextUp) string {
	words := "No talking points yet."
	if next.Points > 0 {
		words = lang.N(next.Points, "%d talking point", "%d talking points")
		switch {
		case next.MenteePoints == next.Points:
			words += ", all from " + mentoring.ShortName(next.Mentee)
		case next.MenteePoints > 0:
			words += lang.F(", %d from %s", next.MenteePoints, mentoring.ShortName(next.Mentee))
		}
		words += "."
	}
	if next.LastTime != "" {
		words += " Last time: “" + next.LastTime + "”"
	}
	return words
}

// nextWords says when a mentee is met: "Next: today 14:00".
func nextWords(session mentoring.Session, today mentoring.Date) string {
	switch {
	case session.ID == "":
		return lang.T("No session planned")
	case session.Status() == mentoring.Running:
		return lang.T("Session running now")
	case session.At != nil && session.Day == today:
		return "Next: today " + session.At.String()
	default:
		return "Next: " + kit.DayWords(session.Day, today)
	}
}

// changeWords says how far somebody has moved: "+0.4 since Sept".
func changeWords(p app.Picture, today mentoring.Date) string {
	if !p.Changed {
		return lang.T("Too early to tell")
	}
	since := " since " + kit.MonthWords(p.Earlier.Day, today)
	if figure := mentoring.Figure(max(p.Change, -p.Change)); figure != "0.0" {
		sign := "+"
		if p.Change < 0 {
			sign = "−"
		}
		return sign + figure + since
	}
	return "No change" + since
}
