package today

import (
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
	switch {
	case page.Sessions == 0 && page.Held > 0:
		sentences = append(sentences, kit.Spelled(page.Held, lang.N(page.Held, "%d session held today.", "%d sessions held today.")))
	case page.Sessions == 0:
		sentences = append(sentences, lang.T("No session today."))
	default:
		sentences = append(sentences, kit.Spelled(page.Sessions, lang.N(page.Sessions, "%d session today.", "%d sessions today.")))
	}
	if page.Late > 0 {
		sentences = append(sentences, kit.Spelled(page.Late, lang.N(page.Late, "%d commitment is past its date.", "%d commitments are past their date.")))
	}
	return lang.Sentences(sentences...)
}

// whenWords says when a session is: "Today 14:00 – 14:50".
func whenWords(session mentoring.Session, today mentoring.Date) string {
	if session.Status() == mentoring.Running {
		return lang.T("Running now")
	}
	words := kit.LongDayIn(session.Day, today)
	switch today.DaysUntil(session.Day) {
	case 0:
		words = lang.T("Today")
	case 1:
		words = lang.T("Tomorrow")
	}
	if session.At == nil {
		return words
	}
	if session.Minutes == 0 {
		return lang.F("%s %s", words, session.At)
	}
	return lang.F("%s %s – %s", words, session.At, session.At.Add(session.Minutes))
}

// titleWords names a session: "Maya Okafor, session 12".
func titleWords(next app.NextUp) string {
	return lang.F("%s, session %d", next.Mentee, next.Session.Number)
}

// pointsWords tells of the agenda and of the last time.
func pointsWords(next app.NextUp) string {
	words := agendaWords(next.Points, next.MenteePoints, mentoring.ShortName(next.Mentee))
	if next.LastTime != "" {
		words = lang.Sentences(words, lang.F("Last time: “%s”", next.LastTime))
	}
	return words
}

// agendaWords says how many talking points there are, and how many of them the
// mentee brings.
func agendaWords(points, theirs int, mentee string) string {
	switch {
	case points == 0:
		return lang.T("No talking points yet.")
	case theirs == points:
		return lang.N(points, "%d talking point, all from %s.", "%d talking points, all from %s.", mentee)
	case theirs > 0:
		return lang.N(points, "%d talking point, %d from %s.", "%d talking points, %d from %s.", theirs, mentee)
	}
	return lang.N(points, "%d talking point.", "%d talking points.")
}

// nextWords says when a mentee is met: "Next: today 14:00".
func nextWords(session mentoring.Session, today mentoring.Date) string {
	switch {
	case session.ID == "":
		return lang.T("No session planned")
	case session.Status() == mentoring.Running:
		return lang.T("Session running now")
	case session.At != nil && session.Day == today:
		return lang.F("Next: today %s", session.At)
	default:
		return lang.F("Next: %s", kit.DayWords(session.Day, today))
	}
}

// changeWords says how far somebody has moved: "+0.4 since Sept".
func changeWords(p app.Picture, today mentoring.Date) string {
	if !p.Changed {
		return lang.T("Too early to tell")
	}
	since, change := kit.MonthAfter(p.Earlier.Day, today), mentoring.Tenth(max(p.Change, -p.Change))
	switch {
	case change == 0:
		return lang.F("No change since %s", since)
	case p.Change < 0:
		return lang.F("−%s since %s", lang.Decimals(change, 1), since)
	}
	return lang.F("+%s since %s", lang.Decimals(change, 1), since)
}
