package mentoring

import "math"

// gasCorrelation is the usual assumed correlation between the outcomes of the
// goals of one person (Kiresuk and Sherman 1968).
const gasCorrelation = 0.3

// Attained is a goal's newest outcome with its weight.
type Attained struct {
	Weight  float64
	Outcome Outcome
}

// TScore sums up goal attainment: 50 means all as expected, and goals reached
// half above and half below scatter around it with a deviation of about 10.
// It is ordinal at heart and never compares people.
//
//	T = 50 + 10·Σ(w·x) / √((1−ρ)·Σw² + ρ·(Σw)²), ρ = 0.3
//
// When all weights are 0 they count as equal. Without any goal there is no
// score and ok is false.
//
// Source: T. J. Kiresuk and R. E. Sherman, Goal attainment scaling, Community
// Mental Health Journal 4 (1968). The formulas printed in Turner-Stokes 2009
// were wrong; there is an erratum.
func TScore(goals []Attained) (t float64, ok bool) {
	if len(goals) == 0 {
		return 0, false
	}
	var largest float64
	for _, g := range goals {
		largest = max(largest, g.Weight)
	}
	var sum, squares, weighted float64
	for _, g := range goals {
		w := 1.0
		if largest > 0 {
			w = g.Weight / largest // the scale cancels out; so neither end overflows
		}
		sum += w
		squares += w * w
		weighted += w * float64(g.Outcome)
	}
	const rho = gasCorrelation
	return 50 + 10*weighted/math.Sqrt((1-rho)*squares+rho*sum*sum), true
}

// Attainment is the T-score of a pair's goals on a day.
type Attainment struct {
	T       float64 // meaningless when Checked is 0
	Checked int     // goals with a check-in, which is what T is made of
	Goals   int     // all goals that there were on the day
}

// AttainmentOn returns where the goals stood on a day. Goals without a check-in
// until then are left out of the score and show in the counts.
func AttainmentOn(goals []Goal, checkIns func(goal ID) []CheckIn, on Date) Attainment {
	var a Attainment
	var attained []Attained
	for _, g := range goals {
		if g.Created.After(on) {
			continue
		}
		a.Goals++
		if c, ok := NewestCheckIn(checkIns(g.ID), on); ok {
			attained = append(attained, Attained{g.Weight, c.Outcome})
		}
	}
	a.Checked = len(attained)
	a.T, _ = TScore(attained)
	return a
}
