package relationships

import (
	"fmt"
	"slices"
	"strings"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// context says whom all this is for.
func context(data app.Relationships) string {
	if data.Focus == "" || len(data.People) == 0 {
		return ""
	}
	return lang.F("Who %s needs in order to move “%s”", mentoring.ShortName(data.Mentee), data.Focus)
}

func nobody(mentee string) string {
	return lang.F("The people on whom %s depends stand here, by how much they can move and how strong the relationship is. Begin with the one it would be hardest to do without.", mentoring.ShortName(mentee))
}

// comparable are the days with which today can be compared, newest first.
func comparable(data app.Relationships, today mentoring.Date) []mentoring.Date {
	var days []mentoring.Date
	for _, day := range slices.Backward(data.Days) {
		if day.Before(today) {
			days = append(days, day)
		}
	}
	return days
}

// compareWords is what the button says that chooses the day compared with.
func compareWords(since, today mentoring.Date) string {
	if since.IsZero() {
		return lang.T("Compare")
	}
	return kit.MonthDay(since, today)
}

// standing says where a person stands, and since when that changed: "High
// influence, strength 1.2 to 1.9 since September".
func standing(p app.PersonLine, since, today mentoring.Date) string {
	if !p.Placed {
		return lang.T("Not on the map yet")
	}
	words := lang.F("%s influence, strength %.1f", influence(p.Now.Influence), p.Now.Strength)
	if !p.Moved {
		return words
	}
	month := lang.DateNear(since, today, "January")
	if fmt.Sprintf("%.1f", p.Then.Strength) != fmt.Sprintf("%.1f", p.Now.Strength) {
		return lang.F("%s influence, strength %.1f to %.1f since %s", influence(p.Now.Influence), p.Then.Strength, p.Now.Strength, month)
	}
	if was, is := influence(p.Then.Influence), influence(p.Now.Influence); was != is {
		return lang.F("%s; %s influence in %s", words, strings.ToLower(was), month)
	}
	return words
}

// influence names a third of the scale.
func influence(level float64) string {
	const third = float64(mentoring.MaxLevel) / 3
	switch {
	case level >= 2*third:
		return lang.T("High")
	case level >= third:
		return lang.T("Some")
	default:
		return lang.T("Little")
	}
}

// promiseWords says what became of the promises to a person: "3 kept, 1 open,
// none broken".
func promiseWords(r mentoring.Recipient) string {
	c := r.Credibility
	switch {
	case r.Name == "":
		return lang.T("None yet")
	case c.Settled() == 0 && r.Open == 0:
		return lang.T("None open, none to count") // all were changed or dropped
	}
	var parts []string
	if c.Settled() > 0 {
		parts = append(parts, lang.F("%s kept", number(c.Kept)))
	}
	if r.Open > 0 {
		parts = append(parts, lang.F("%s open", number(r.Open)))
	}
	if c.Settled() > 0 {
		parts = append(parts, lang.F("%s broken", number(c.Missed)))
	}
	return strings.Join(parts, ", ")
}

func number(n int) string {
	if n == 0 {
		return "none"
	}
	return fmt.Sprint(n)
}

// talkWords says when the last talk was: "5 November, 20 minutes".
func talkWords(p app.PersonLine, today mentoring.Date) string {
	if !p.Talked {
		return lang.T("None noted yet")
	}
	day := lang.DateNear(p.Talk.Day, today, "2 January")
	if p.Talk.Minutes == 0 {
		return day
	}
	return day + ", " + lang.N(p.Talk.Minutes, "%d minute", "%d minutes")
}

// pulseWords says when a person was asked last, and whether there is an answer.
func pulseWords(p app.PersonLine, today mentoring.Date) string {
	day := "Asked on " + lang.DateNear(p.Asked, today, "2 January")
	if p.Answered {
		return day + ", and answered"
	}
	return day + ", not answered yet"
}

// mostNamed is how many people a sentence names one by one.
const mostNamed = 3

// tooEarlyWords says to whom too few promises were made to tell; "" when there
// are enough to everybody.
func tooEarlyWords(recipients []mentoring.Recipient) string {
	var few []string
	settled := 0
	for _, r := range recipients {
		if r.Credibility.Settled() == 0 {
			continue
		}
		settled++
		if r.Credibility.TooEarly() {
			few = append(few, r.Name)
		}
	}
	switch {
	case len(few) == 0:
		return ""
	case len(few) == settled && settled > mostNamed:
		return lang.T("Fewer than five promises to each of them: too early to tell.")
	case len(few) > mostNamed:
		return lang.F("Fewer than five promises to %d of %d: too early to tell.", len(few), settled)
	}
	return "Fewer than five promises to " + listed(few) + ": too early to tell."
}

// listed is "A, B and C".
func listed(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// forecastWords says how well it was foretold which promises are kept; "" when
// nothing was.
func forecastWords(c mentoring.Calibration) string {
	switch {
	case c.Of == 0:
		return ""
	case c.TooEarly():
		return lang.T("Fewer than five settled promises with a forecast: too early to tell how good the forecasts are.")
	}
	return lang.F("Forecasts: Brier %.2f over %s; 0 is perfect, 0.25 is guessing.", c.Brier, lang.N(c.Of, "%d promise", "%d promises"))
}
