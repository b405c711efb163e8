package relationships

import (
	"slices"

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
	return lang.F("Since %s", kit.MonthDay(since, today))
}

// standing says where a person stands, and since when that changed: "High
// influence, strength 1.2 to 1.9 since September".
func standing(p app.PersonLine, since, today mentoring.Date) string {
	if !p.Placed {
		return lang.T("Not on the map yet")
	}
	is := influence(p.Now.Influence)
	then, now := lang.Decimals(p.Then.Strength, 1), lang.Decimals(p.Now.Strength, 1)
	words := lang.F("%s, strength %s", lang.T(is.first), now)
	if !p.Moved {
		return words
	}
	if then != now {
		return lang.F("%s, strength from %s to %s since %s", lang.T(is.first), then, now, lang.DateAfter(since, today, "January"))
	}
	if was := influence(p.Then.Influence); was != is {
		return lang.F("%s; %s in %s", words, lang.T(was.later), lang.DateNear(since, today, "January"))
	}
	return words
}

// third is how a third of the scale is named, where a line begins and later in it.
type third struct{ first, later string }

// influence names a third of the scale.
func influence(level float64) third {
	const part = float64(mentoring.MaxLevel) / 3
	switch {
	case level >= 2*part:
		return third{lang.Key("High influence"), lang.Key("high influence")}
	case level >= part:
		return third{lang.Key("Some influence"), lang.Key("some influence")}
	default:
		return third{lang.Key("Little influence"), lang.Key("little influence")}
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
		parts = append(parts, keptWords(c.Kept))
	}
	if r.Open > 0 {
		parts = append(parts, lang.N(r.Open, "%d open", "%d open"))
	}
	if c.Settled() > 0 {
		parts = append(parts, brokenWords(c.Missed))
	}
	return lang.Commas(parts...)
}

func keptWords(n int) string {
	if n == 0 {
		return lang.T("none kept")
	}
	return lang.N(n, "%d kept", "%d kept")
}

func brokenWords(n int) string {
	if n == 0 {
		return lang.T("none broken")
	}
	return lang.N(n, "%d broken", "%d broken")
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
	return lang.Commas(day, lang.N(p.Talk.Minutes, "%d minute", "%d minutes"))
}

// pulseWords says when a person was asked last, and whether there is an answer.
func pulseWords(p app.PersonLine, today mentoring.Date) string {
	day := lang.DateNear(p.Asked, today, "2 January")
	if p.Answered {
		return lang.F("Asked on %s, and answered", day)
	}
	return lang.F("Asked on %s, not answered yet", day)
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
	return lang.F("Fewer than five promises to %s: too early to tell.", kit.Listed(few))
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
	return lang.N(c.Of, "Forecasts: Brier %[2]s over %[1]d promise; 0 is perfect, 0.25 is guessing.",
		"Forecasts: Brier %[2]s over %[1]d promises; 0 is perfect, 0.25 is guessing.", lang.Decimals(c.Brier, 2))
}
