package kit

import (
	"fmt"
	"math"
	"strings"

	"trefoil/app/mentoring"
)

// WholeWords says a pair's goals as a whole in words. Less than half a standard
// deviation away from what was expected is too little to speak of. Without a
// check-in it is "".
func WholeWords(a mentoring.Attainment) string {
	const little = 5
	switch {
	case a.Checked == 0:
		return ""
	case a.T >= 50+little:
		return "On the whole more than expected"
	case a.T <= 50-little:
		return "On the whole less than expected"
	default:
		return "On the whole about as expected"
	}
}

// ScoreWords is the T-score in small print: "T-score 56, 6 more than at the
// start, 3 of 4 goals, expected 50". Without a check-in it is "".
func ScoreWords(a mentoring.Attainment) string {
	if a.Checked == 0 {
		return ""
	}
	parts := []string{fmt.Sprintf("T-score %.0f", a.T), sinceStart(a)}
	if a.Checked < a.Goals {
		parts = append(parts, fmt.Sprintf("%d of %s", a.Checked, Count(a.Goals, "goal", "goals")))
	}
	return strings.Join(append(parts, "expected 50"), ", ")
}

func sinceStart(a mentoring.Attainment) string {
	switch change := math.Round(a.Change()); {
	case change > 0:
		return fmt.Sprintf("%.0f more than at the start", change)
	case change < 0:
		return fmt.Sprintf("%.0f less than at the start", -change)
	default:
		return "as at the start"
	}
}

// ScoreHelp explains the T-score.
const ScoreHelp = "The T-score sums the goals up by their weight: 50 when all stand as expected, more when more is reached. It belongs to this pair alone and compares nobody."

// PullWords says how many goals are technical, within a sentence: "four of five
// goals are in technical expertise".
func PullWords(technical, of int) string {
	return NumberWord(technical) + " of " + NumberWord(of) + " goals are in technical expertise"
}
