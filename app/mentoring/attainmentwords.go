package mentoring

import (
	"fmt"
	"math"
	"strings"
)

// Words says in words where the goals as a whole stand. Less than half a
// standard deviation away from what was expected is too little to speak of.
// Without a check-in it is "".
func (a Attainment) Words() string {
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

// Figures is the T-score for small print: "T-score 56, 6 more than at the start,
// 3 of 4 goals, expected 50". Without a check-in it is "".
func (a Attainment) Figures() string {
	if a.Checked == 0 {
		return ""
	}
	parts := []string{fmt.Sprintf("T-score %.0f", a.T), a.sinceStart()}
	if a.Checked < a.Goals {
		parts = append(parts, fmt.Sprintf("%d of %d goals", a.Checked, a.Goals))
	}
	return strings.Join(append(parts, "expected 50"), ", ")
}

func (a Attainment) sinceStart() string {
	switch change := math.Round(a.Change()); {
	case change > 0:
		return fmt.Sprintf("%.0f more than at the start", change)
	case change < 0:
		return fmt.Sprintf("%.0f less than at the start", -change)
	default:
		return "as at the start"
	}
}
