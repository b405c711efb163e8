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
	when := upper(kit.DayWords(p.Session.Day, today))
	if p.Session.At != nil {
		when += ", " + p.Session.At.String()
	}
	words = append(words, when+", "+kit.DurationWords(time.Duration(p.Session.Minutes)*time.Minute), metWords(p, today))
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
		return lang.F("You met %d days ago, %s", days, kit.DayWords(p.Last.Day, today))
	}
}

func upper(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

func lower(s string) string {
	if s == "" {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}
