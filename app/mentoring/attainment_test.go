package mentoring

import (
	"math"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// attained pairs outcomes with weights; without weights they are all 1.
func attained(outcomes []Outcome, weights ...float64) []Attained {
	goals := make([]Attained, len(outcomes))
	for i, o := range outcomes {
		goals[i] = Attained{Weight: 1, Outcome: o}
		if len(weights) > 0 {
			goals[i].Weight = weights[i]
		}
	}
	return goals
}

func near(a, b, within float64) bool { return math.Abs(a-b) <= within }

func TestTScore(t *testing.T) {
	tests := []struct {
		name   string
		goals  []Attained
		want   float64
		within float64
	}{
		{"gasr, five goals", attained([]Outcome{-1, -1, 0, 0, -1}), 40.95466, 5e-6},
		{"gasr, three goals with one below", attained([]Outcome{0, 0, -1}), 45.43565, 5e-6},
		{"gasr, all one above", attained([]Outcome{1, 1, 1}), 63.69306, 5e-6},
		{"five times one below", attained([]Outcome{-1, -1, -1, -1, -1}), 34.924, 5e-4},
		{"one of five two below", attained([]Outcome{-2, -1, -1, -1, -1}), 31.909, 5e-4},
		{"four times two below", attained([]Outcome{-2, -2, -2, -2}), 20.981, 5e-4},
		{"six weights", attained([]Outcome{-2, 0, -1, 2, 0, 1}, 3, 5, 1, 4, 2, 6), 55, 1e-12},
		{"weights 3 2 1", attained([]Outcome{1, 0, -1}, 3, 2, 1), 54.407, 5e-4},
		{"weights 30 20 10", attained([]Outcome{1, 0, -1}, 30, 20, 10), 54.407, 5e-4},
		{"all weights zero count as equal", attained([]Outcome{1, 1, 1}, 0, 0, 0), 63.69306, 5e-6},
		{"a weight of zero beside others counts for nothing", attained([]Outcome{-2, 1}, 0, 5), 60, 1e-12},
		{"one goal, much less", attained([]Outcome{-2}), 30, 1e-12},
		{"one goal, less", attained([]Outcome{-1}), 40, 1e-12},
		{"one goal, expected", attained([]Outcome{0}), 50, 0},
		{"one goal, more", attained([]Outcome{1}), 60, 1e-12},
		{"one goal, much more", attained([]Outcome{2}), 70, 1e-12},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, ok := TScore(tt.goals)
			if !ok || !near(got, tt.want, tt.within) {
				t.Errorf("TScore = %.6f, %v; want %.6f", got, ok, tt.want)
			}
		})
	}
	t.Run("no goal, no score", func(t *testing.T) {
		if got, ok := TScore(nil); ok {
			t.Errorf("TScore = %v, want none", got)
		}
	})
}

func someGoals() *rapid.Generator[[]Attained] {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Attained {
		return Attained{
			Weight:  rapid.Float64Range(0, 100).Draw(t, "weight"),
			Outcome: rapid.SampledFrom(Outcomes[:]).Draw(t, "outcome"),
		}
	}), 1, 12)
}

func TestTScoreIgnoresTheScaleOfTheWeights(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		// Whole weights, for the smallest fractions vanish at this scale.
		goals := someGoals().Draw(t, "goals")
		for i := range goals {
			goals[i].Weight = math.Round(goals[i].Weight)
		}
		want, _ := TScore(goals)
		for _, factor := range []float64{1e-300, 1e-9, 0.1, 7, 1e9, 1e300} {
			scaled := slices.Clone(goals)
			for i := range scaled {
				scaled[i].Weight *= factor
			}
			if got, _ := TScore(scaled); !near(got, want, 1e-9) {
				t.Errorf("times %g: %v instead of %v", factor, got, want)
			}
		}
	})
}

func TestTScoreIgnoresTheOrderOfTheGoals(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		goals := someGoals().Draw(t, "goals")
		want, _ := TScore(goals)
		got, _ := TScore(rapid.Permutation(goals).Draw(t, "order"))
		if !near(got, want, 1e-9) {
			t.Errorf("%v instead of %v", got, want)
		}
	})
}

func TestTScoreOfAllAsExpectedIs50(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		goals := someGoals().Draw(t, "goals")
		for i := range goals {
			goals[i].Outcome = 0
		}
		if got, ok := TScore(goals); !ok || got != 50 {
			t.Errorf("%v, %v", got, ok)
		}
	})
}

func TestTScoreRisesWithEachOutcome(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		goals := someGoals().Draw(t, "goals")
		i := rapid.IntRange(0, len(goals)-1).Draw(t, "which")
		before, _ := TScore(goals)
		goals[i].Outcome++
		if after, _ := TScore(goals); after < before-1e-9 {
			t.Errorf("a better outcome made %v of %v", after, before)
		}
	})
}

func TestAttainmentOn(t *testing.T) {
	day := func(d int) Date { return Day(2026, time.March, d) }
	goals := []Goal{
		{ID: "a", Weight: 3, Created: day(1)},
		{ID: "b", Weight: 2, Created: day(1)},
		{ID: "c", Weight: 1, Created: day(1)},
		{ID: "later", Weight: 9, Created: day(20)},
	}
	checkIns := map[ID][]CheckIn{
		"a": {{Day: day(5), Outcome: -2}, {Day: day(10), Outcome: 1}},
		"b": {{Day: day(10), Outcome: 0}},
		"c": {{Day: day(12), Outcome: -1}},
	}
	tests := []struct {
		name string
		on   Date
		want Attainment
	}{
		{"before the first check-in there is no score", day(4), Attainment{Goals: 3}},
		{"goals without a check-in are left out", day(5), Attainment{T: 30, Checked: 1, Goals: 3}},
		{"the newest check-in counts", day(12), Attainment{T: 54.407, Checked: 3, Goals: 3}},
		{"a goal counts from its first day", day(20), Attainment{T: 54.407, Checked: 3, Goals: 4}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := AttainmentOn(goals, func(id ID) []CheckIn { return checkIns[id] }, tt.on)
			if tt.want.Checked > 0 && !near(got.T, tt.want.T, 5e-4) {
				t.Errorf("T = %v, want %v", got.T, tt.want.T)
			}
			got.T, got.Start, tt.want.T = 0, 0, 0
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
