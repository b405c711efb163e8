package mentoring

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func answer(who ID, day int, ratings ...Rating) Assessment {
	return Assessment{Rater: Other, StakeholderID: who, Day: march(day), Ratings: ratings}
}

func TestOthersOnIsTheMeanOverPeople(t *testing.T) {
	// Ana answered twice as much as the others, and doesn't count twice for it.
	ana := answer("ana", 1, Rating{"T1a", 4}, Rating{"T2a", 4}, Rating{"R1a", 1})
	ben := answer("ben", 2, Rating{"T1a", 1}, Rating{"T2a", 0})
	cem := answer("cem", 3, Rating{"T1a", 2})
	s := OthersOn(threeCompetencies, []Assessment{ana, ben, cem}, march(3))
	if want := (Value{Mean: 7.0 / 3, Of: 3}); !near(s.Values[0].Mean, want.Mean, 1e-6) || s.Values[0].Of != 3 {
		t.Errorf("technical %+v, want %+v", s.Values[0], want)
	}
	if s.Values[1].Known() {
		t.Errorf("what one person alone said is shown: %+v", s.Values[1])
	}
	if s.People != 3 || s.Ratings != 3 || s.TooEarly() {
		t.Errorf("%+v", s)
	}
	if two := OthersOn(threeCompetencies, []Assessment{ana, ben}, march(3)); !two.TooEarly() || !two.Values[0].Known() {
		t.Errorf("two people: %+v", two)
	}
}

func TestOthersLevels(t *testing.T) {
	given := []Assessment{
		answer("ana", 1, Rating{"T1a", 4}), answer("ana", 5, Rating{"T1a", 2}), // changed her mind
		answer("ben", 2, Rating{"T1a", 1}, Rating{"R1a", 3}), answer("ben", 6, Rating{"R1a", 0}),
	}
	got := OthersLevels(given, march(7))
	if diff := cmp.Diff(map[CompetencyID]View{"T1a": {1.5, 2}}, got); diff != "" {
		t.Error(diff)
	}
	if v := got["T1a"]; !v.Shown() || !v.TooEarly() {
		t.Errorf("%+v", v)
	}
	if v := (View{3, 1}); v.Shown() {
		t.Error("one person's answer is shown")
	}
}

func TestAnswersMergeInAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		given := someAssessments(t, threeCompetencies)
		// The order matters only among answers of one person on one day.
		seen := make(map[[2]any]bool)
		var once []Assessment
		for _, a := range given {
			if key := [2]any{a.StakeholderID, a.Day}; a.Rater == Other && !seen[key] {
				seen[key] = true
				once = append(once, a)
			}
		}
		other := rapid.Permutation(once).Draw(t, "order")
		on := march(rapid.IntRange(1, 28).Draw(t, "on"))
		if diff := cmp.Diff(OthersOn(threeCompetencies, once, on), OthersOn(threeCompetencies, other, on)); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff(OthersLevels(once, on), OthersLevels(other, on)); diff != "" {
			t.Error(diff)
		}
	})
}

func TestGapBetween(t *testing.T) {
	for _, tt := range []struct {
		name   string
		own    Level
		others View
		want   ViewGap
	}{
		{"seven tenths above", 3, View{2.3, 3}, BlindSpot},
		{"a little less than that", 3, View{2.31, 3}, NoGap},
		{"half a level below", 2, View{2.5, 3}, HiddenStrength},
		{"less than half", 2, View{2.49, 3}, NoGap},
		{"the same", 3, View{3, 5}, NoGap},
		{"not observed by the mentee", 0, View{4, 3}, NoGap},
		{"two people are too few", 4, View{1, 2}, NoGap},
		{"nobody answered", 4, View{}, NoGap},
	} {
		if got := GapBetween(tt.own, tt.others); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}
