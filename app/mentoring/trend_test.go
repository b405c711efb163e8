package mentoring

import "testing"

func TestTrendOf(t *testing.T) {
	for _, tt := range []struct {
		name      string
		then, now float64
		ratings   int
		views     []float64
		doubt     Doubt
		moved     bool
	}{
		{"moved as far as they disagree", 1, 2, 3, []float64{2, 1}, NoDoubt, true},
		{"moved farther", 1, 3, 3, []float64{3, 2.5, 2}, NoDoubt, true},
		{"moved less than they disagree", 1, 2, 9, []float64{2, 3.5, 2.5}, Disagree, false},
		{"back, and less than they disagree", 2, 1, 9, []float64{1, 2.5}, Disagree, false},
		{"two ratings are too few", 1, 4, 2, nil, TooFew, false},
		{"too few goes before disagreement", 1, 2, 2, []float64{1, 4}, TooFew, false},
		{"one view has no disagreement", 1, 1.5, 3, []float64{1.5}, NoDoubt, true},
		{"no move is none", 2, 2, 3, []float64{2}, NoDoubt, false},
		{"no move while they disagree", 2, 2, 3, []float64{2, 3}, Disagree, false},
		{"a tenth that no float can hold", 1.1, 1.4, 3, []float64{1.4, 1.1}, NoDoubt, true},
	} {
		got := TrendOf(tt.then, tt.now, tt.ratings, tt.views)
		if got.Doubt != tt.doubt || got.Moved() != tt.moved {
			t.Errorf("%s: %+v", tt.name, got)
		}
	}
}

func TestTrendBetween(t *testing.T) {
	standing := func(mean float64, of int) Standing { return Standing{Values: Values{{mean, of}}} }
	now := standing(3, 4)
	for _, tt := range []struct {
		name  string
		then  Standing
		views []Standing
		ok    bool
		doubt Doubt
	}{
		{"enough on both days", standing(2, 3), []Standing{now, standing(2.5, 3)}, true, NoDoubt},
		{"too few then", standing(2, 2), []Standing{now}, true, TooFew},
		{"they disagree more", standing(2, 3), []Standing{now, standing(1.5, 3)}, true, Disagree},
		{"who has no view doesn't disagree", standing(2, 3), []Standing{now, {}}, true, NoDoubt},
		{"nothing then", Standing{}, []Standing{now}, false, NoDoubt},
	} {
		got, ok := TrendBetween(tt.then, now, 0, tt.views)
		if ok != tt.ok || got.Doubt != tt.doubt {
			t.Errorf("%s: %+v, %v", tt.name, got, ok)
		}
	}
}

func TestRatingsOf(t *testing.T) {
	given := []Assessment{
		{Rater: Mentee, Day: march(1), Ratings: []Rating{{"T1a", 2}, {"R1a", 3}}},
		{Rater: Mentor, Day: march(2), Ratings: []Rating{{"T1a", 0}}},
		answer("ana", 3, Rating{"T1a", 1}),
		{Rater: Mentee, Day: march(9), Ratings: []Rating{{"T1a", 3}}},
	}
	if n := RatingsOf(given, "T1a", march(8)); n != 2 {
		t.Errorf("%d", n)
	}
}
