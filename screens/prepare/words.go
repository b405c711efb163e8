package prepare

import (
	"strings"
	"time"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

func titleWords(p app.Preparation) string {
	return lang.F("Prepare session %d with %s", p.Session.Number, p.Mentee.Name)
}

// contextWords says who this is, when the session is, and when the two last
// met.
func contextWords(p app.Preparation, today mentoring.Date) string {
	var words []string
	if p.Mentee.Role != "" {
		words = append(words, p.Mentee.Role)
	}
	when := []string{kit.Capital(kit.DayWords(p.Session.Day, today))}
	if p.Session.At != nil {
		when = append(when, p.Session.At.String())
	}
	when = append(when, kit.DurationWords(time.Duration(p.Session.Minutes)*time.Minute))
	words = append(words, lang.Commas(when...), metWords(p, today))
	return strings.Join(words, " · ")
}

// startWords says what the primary action does.
func startWords(status mentoring.Status) string {
	switch status {
	case mentoring.Running:
		return lang.T("Go on with the session")
	case mentoring.Planned:
		return lang.T("Start session")
	}
	return lang.T("Open the session")
}

// pointsWords says how many points there are, when there are any.
func pointsWords(points []mentoring.TalkingPoint) any {
	if len(points) == 0 {
		return nil
	}
	return lang.N(len(points), "%d point", "%d points")
}

func metWords(p app.Preparation, today mentoring.Date) string {
	if p.Last.ID == "" {
		return lang.T("You have not met yet")
	}
	switch days := p.Last.Day.DaysUntil(today); {
	case days <= 0:
		return lang.T("You met today")
	case days == 1:
		return lang.T("You met yesterday")
	default:
		return lang.N(days, "You met %d day ago, %s", "You met %d days ago, %s", kit.Unbroken(kit.DayWords(p.Last.Day, today)))
	}
}
