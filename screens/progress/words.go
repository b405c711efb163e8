package progress

import (
	"fmt"
	"math"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// context says in one line what the picture tells.
func context(p app.Progress, eyes mentoring.Side, today mentoring.Date) string {
	who := "In " + possessive(p.Mentee, eyes) + " eyes"
	switch {
	case len(p.Days) == 0:
		return ""
	case p.Picture.Now.TooEarly():
		return who + ", it is too early to tell: fewer than three abilities are rated."
	case p.Picture.Changed:
		return who + ", " + change(p.Picture.Change) + " since " + kit.MonthDay(p.Picture.Earlier.Day, today) + "."
	default:
		return who + ", rated " + kit.Count(len(p.Days), "time", "times") + " so far. A change shows after the next rating."
	}
}

// change says how much the levels moved on average.
func change(by float64) string {
	by = math.Round(by*10) / 10
	switch {
	case by > 0:
		return fmt.Sprintf("up by %.1f on average", by)
	case by < 0:
		return fmt.Sprintf("down by %.1f on average", -by)
	default:
		return "much the same"
	}
}

func possessive(mentee string, eyes mentoring.Side) string {
	if eyes == mentoring.Mentor {
		return "your"
	}
	return brief(mentee) + "’s"
}

// nameOf is what a side is called on a choice or in a legend.
func nameOf(mentee string, side mentoring.Side) string {
	if side == mentoring.Mentor {
		return "You"
	}
	return brief(mentee)
}

// brief is the short name of a person; a longer one would push other things
// off.
func brief(name string) string { return mentoring.Clip(mentoring.ShortName(name), 14) }

// missing says what a line without any mark is, or "" when it has one.
func missing(l app.CompetencyLine) string {
	switch {
	case l.Mentee > 0 || l.Mentor > 0:
		return ""
	case l.MenteeRated || l.MentorRated:
		return "not observed"
	default:
		return "not rated"
	}
}

// levelWords says a level with its number: "3, consistent".
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
