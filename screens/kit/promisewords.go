package kit

import (
	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// tooEarly is what is said of too few figures.
const tooEarly = "too early to tell"

// KeptWords says how many promises were kept: "28 of 31 kept", or that it is
// too early to tell.
func KeptWords(c mentoring.Credibility) string {
	if c.TooEarly() {
		return lang.T(tooEarly)
	}
	return lang.F("%d of %d kept", c.Kept, c.Settled())
}

// KeepsWords says shortly how somebody keeps promises: "Maya keeps 9 in 10". Of too
// few promises it says nothing.
func KeepsWords(name string, c mentoring.Credibility) string {
	switch tenth := 10 * c.Kept; {
	case c.TooEarly():
		return ""
	case c.Kept == c.Settled():
		return lang.F("%s keeps every promise", name)
	case tenth < c.Settled():
		return lang.F("%s keeps fewer than 1 in 10", name)
	default:
		return lang.F("%s keeps %d in 10", name, tenth/c.Settled())
	}
}

// DueWords says when a commitment is due: "2 days late", "today", "Thu 26
// Nov", or "" without a due day.
func DueWords(c mentoring.Commitment, today mentoring.Date) (text string, late bool) {
	if days := c.DaysLate(today); days > 0 {
		return LateWords(days), true
	}
	return DayWords(c.Due, today), false
}

// LateWords says for how many days something is late: "2 days late".
func LateWords(days int) string { return lang.N(days, "%d day late", "%d days late") }

// MovedWords says from which day a promise was moved, "" where it has its first.
func MovedWords(c mentoring.Commitment, today mentoring.Date) string {
	if from := c.FirstDue(); !from.IsZero() {
		return lang.F("moved from %s", DayAfter(from, today))
	}
	return ""
}

// LikelyWords says how likely the promiser thinks that a promise is kept: "80 %
// likely", or "" where that was not said.
func LikelyWords(c mentoring.Commitment) string {
	if c.Forecast == nil {
		return ""
	}
	return lang.F("%d %% likely", *c.Forecast)
}

// StateWord is what became of a commitment.
func StateWord(state mentoring.Promise) string {
	switch state {
	case mentoring.Open:
		return lang.X("promise", "open")
	case mentoring.Kept:
		return lang.X("promise", "kept")
	case mentoring.Missed:
		return lang.X("promise", "missed")
	case mentoring.Changed:
		return lang.X("promise", "changed")
	}
	return lang.X("promise", "dropped")
}
