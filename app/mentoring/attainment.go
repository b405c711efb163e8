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
	Start   float64 // T of the same goals where each of them began; meaningless when Checked is 0
	Checked int     // goals with a check-in, which is what T is made of
	Goals   int     // all goals that there were on the day and that were not dropped by then
}

// Change is how far T has moved since the start, 0 without a check-in.
func (a Attainment) Change() float64 {
	if a.Checked == 0 {
		return 0
	}
	return a.T - a.Start
}

// AttainmentOn returns where the goals stood on a day, with the weights of that
// day. Goals without a check-in until then are left out of the score and show in
// the counts; goals dropped until then are in neither. A goal began at its
// baseline or, when none was said, at its first check-in.
func AttainmentOn(goals []Goal, checkIns func(goal ID) []CheckIn, on Date) Attainment {
	var a Attainment
	var now, start []Attained
	for _, g := range goals {
		if g.Created.After(on) || g.StateOn(on) == GoalDropped {
			continue
		}
		a.Goals++
		made := checkIns(g.ID)
		newest, ok := NewestCheckIn(made, on)
		if !ok {
			continue
		}
		weight := g.WeightOn(on)
		now = append(now, Attained{weight, newest.Outcome})
		start = append(start, Attained{weight, g.began(made, on)})
	}
	a.Checked = len(now)
	a.T, _ = TScore(now)
	a.Start, _ = TScore(start)
	return a
}

// began is the outcome at which the goal began.
func (g Goal) began(checkIns []CheckIn, on Date) Outcome {
	if g.Baseline != nil {
		return *g.Baseline
	}
	first, found := CheckIn{}, false
	for _, c := range checkIns {
		if !c.Day.After(on) && (!found || c.Day.Before(first.Day)) {
			first, found = c, true
		}
	}
	return first.Outcome
}
