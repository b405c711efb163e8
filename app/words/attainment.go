package words

import (
	"math"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// Attainment says in words where the goals as a whole stand. Less than half a
// standard deviation away from what was expected is too little to speak of.
// Without a check-in it is "".
func Attainment(l *lang.Language, a mentoring.Attainment) string {
	const little = 5
	switch {
	case a.Checked == 0:
		return ""
	case a.T >= 50+little:
		return l.T("On the whole more than expected")
	case a.T <= 50-little:
		return l.T("On the whole less than expected")
	default:
		return l.T("On the whole about as expected")
	}
}

// Score is the T-score for small print: "T-score 56 (expected 50), 6 more than at the
// start, from 3 of 4 goals". Without a check-in it is "".
func Score(l *lang.Language, a mentoring.Attainment) string {
	if a.Checked == 0 {
		return ""
	}
	some := ""
	if a.Checked < a.Goals {
		some = l.F("from %d of %d goals", a.Checked, a.Goals)
	}
	return List(l, l.F("T-score %d (expected 50)", whole(a.T)), sinceStart(l, whole(a.Change())), some)
}

func sinceStart(l *lang.Language, change int) string {
	switch {
	case change > 0:
		return l.F("%d more than at the start", change)
	case change < 0:
		return l.F("%d less than at the start", -change)
	default:
		return l.T("as at the start")
	}
}

func whole(v float64) int { return int(math.Round(v)) }
