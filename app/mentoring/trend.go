package mentoring

import "math"

// Trend is how something moved between two days in the eyes of one rater, and
// whether one can say so.
type Trend struct {
	Then, Now float64
	Doubt     Doubt
	Spread    float64 // how far the raters are apart on the later day
}

// Move is the difference between the two days.
func (t Trend) Move() float64 { return t.Now - t.Then }

// Moved says that it can be called a move.
func (t Trend) Moved() bool { return t.Doubt == NoDoubt && t.Move() != 0 }

// Doubt says why a difference is not to be called a move.
type Doubt int

// The kinds of doubt.
const (
	NoDoubt  Doubt = iota
	TooFew         // it stands on fewer than three ratings
	Disagree       // it is smaller than the disagreement of the raters
)

// TrendOf returns the trend from then to now.
//
// A difference is no move while it is too early to tell, which is when fewer
// than three ratings stand behind it: of a competency, ratings by anybody on or
// before the later day; of a dimension, observed competencies on each of the two
// days; in the eyes of others, people on each of the two days. And a difference
// smaller than the disagreement is no move: the disagreement is the distance
// between the highest and the lowest of the views of mentee, mentor and others
// (where each is known) on the later day. One view alone has no disagreement.
func TrendOf(then, now float64, ratings int, views []float64) Trend {
	t := Trend{Then: then, Now: now, Spread: spread(views)}
	switch {
	case ratings < enough:
		t.Doubt = TooFew
	case math.Abs(t.Move()) < t.Spread-roundingError:
		t.Doubt = Disagree
	}
	return t
}

func spread(views []float64) float64 {
	if len(views) == 0 {
		return 0
	}
	low, high := views[0], views[0]
	for _, v := range views {
		low, high = min(low, v), max(high, v)
	}
	return high - low
}

// TrendBetween returns the trend of one dimension between two standings of one
// rater. The views are all standings on the later day. ok is false when one of
// the days has no value.
func TrendBetween(then, now Standing, dimension int, views []Standing) (t Trend, ok bool) {
	a, b := then.Values[dimension], now.Values[dimension]
	if !a.Known() || !b.Known() {
		return Trend{}, false
	}
	var means []float64
	for _, v := range views {
		if v.Values[dimension].Known() {
			means = append(means, v.Values[dimension].Mean)
		}
	}
	return TrendOf(a.Mean, b.Mean, min(a.Of, b.Of), means), true
}

// RatingsOf counts how often a competency was rated with a level by anybody on
// or before a day.
func RatingsOf(assessments []Assessment, id CompetencyID, on Date) int {
	n := 0
	for _, a := range assessments {
		if a.Day.After(on) {
			continue
		}
		for _, r := range a.Ratings {
			if r.Competency == id && r.Level != NotObserved {
				n++
			}
		}
	}
	return n
}
