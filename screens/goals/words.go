package goals

import (
	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// standing says in words where a goal stands.
func standing(g app.GoalStanding) string {
	if !g.CheckedIn {
		return lang.T("Not checked in yet")
	}
	return lang.T(g.Newest.Outcome.Name())
}

func checkedWords(g app.GoalStanding, today mentoring.Date) string {
	return lang.F("Checked in %s", kit.DayWords(g.Newest.Day, today))
}

// dueWords say when a goal is due; of one that is late or settled they say
// nothing.
func dueWords(g app.GoalStanding, today mentoring.Date) string {
	if g.Goal.Due.IsZero() || g.DaysLate > 0 || !g.Active() {
		return ""
	}
	if g.Goal.Due.Before(today) {
		return lang.F("Was due %s", kit.DayWords(g.Goal.Due, today)) // and reached
	}
	return lang.F("Due %s", kit.DayWords(g.Goal.Due, today))
}

// becameWords say what has become of a goal and when: "Paused on 3 March".
func becameWords(g mentoring.Goal, today mentoring.Date) string {
	if len(g.History) == 0 {
		return ""
	}
	return stepWords(g.History[len(g.History)-1], today)
}

// stepWords say one step of a goal's life, with its reason: "Dropped on 3 March:
// another team has it".
func stepWords(s mentoring.GoalStep, today mentoring.Date) string {
	day, words := dayName(s.Day, today), ""
	switch s.State {
	case mentoring.GoalPaused:
		words = lang.F("Paused on %s", day)
	case mentoring.GoalFinished:
		words = lang.F("Finished on %s", day)
	case mentoring.GoalDropped:
		words = lang.F("Dropped on %s", day)
	default:
		words = lang.F("Taken up again on %s", day)
	}
	if s.Reason == "" {
		return words
	}
	return lang.F("%s: %s", words, s.Reason)
}

// dayName is 3 March, with the year when it is not today's.
func dayName(d, today mentoring.Date) string { return lang.DateNear(d, today, "2 January") }

func lockedWords(since, today mentoring.Date) string {
	return lang.F("Locked since the first check-in on %s", dayName(since, today))
}

// weightWords explain a weight that is not the usual one.
func weightWords(w float64) string {
	switch w {
	case 1:
		return ""
	case 0:
		return lang.T("Weight 0: it does not count when the goals are summed up.")
	default:
		return lang.F("Weight %s, where 1 is usual.", lang.Number(w))
	}
}

func orDash(text string) string {
	if text == "" {
		return "–"
	}
	return text
}
