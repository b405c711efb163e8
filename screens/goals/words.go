package goals

import (
	"fmt"
	"strconv"
	"strings"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// context says how the goals stand as a whole.
func context(a mentoring.Attainment) string {
	switch {
	case a.Goals == 0:
		return ""
	case a.Checked == 0:
		return "No goal was checked in yet."
	}
	return fmt.Sprintf("%s (T-score %.0f, expected 50); %d of %s checked in.",
		whole(a.T), a.T, a.Checked, kit.Count(a.Goals, "goal", "goals"))
}

// whole says a T-score in words. Less than half a standard deviation away from
// what was expected is too little to speak of.
func whole(t float64) string {
	const little = 5
	switch {
	case t >= 50+little:
		return "On the whole more than expected"
	case t <= 50-little:
		return "On the whole less than expected"
	default:
		return "On the whole about as expected"
	}
}

// remarks are what stands in small print under a goal: the phase, the due day
// and the weight where it is not the usual one. A goal that is late says so
// beside them.
func remarks(g app.GoalStanding, today mentoring.Date) string {
	words := []string{g.Goal.Phase.Name()}
	if !g.Goal.Due.IsZero() && g.DaysLate == 0 {
		words = append(words, "due "+kit.DayWords(g.Goal.Due, today))
	}
	if g.Goal.Weight != 1 {
		words = append(words, "weight "+number(g.Goal.Weight))
	}
	return strings.Join(words, ", ")
}

func number(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// standing says in words where a goal stands, and in the pair's own words what
// that is, where there are any.
func standing(g app.GoalStanding) (words, own string) {
	if !g.CheckedIn {
		return "Not checked in yet", ""
	}
	return g.Newest.Outcome.Name(), g.Goal.Outcomes[g.Newest.Outcome-mentoring.MinOutcome]
}
