package kit

import (
	"testing"

	"trefoil/app/mentoring"
)

func TestAttainmentInWords(t *testing.T) {
	for _, tt := range []struct {
		a            mentoring.Attainment
		whole, score string
	}{
		{mentoring.Attainment{}, "", ""},
		{mentoring.Attainment{Goals: 4, T: 50}, "", ""},
		{mentoring.Attainment{Goals: 4, Checked: 3, T: 56, Start: 50}, "On the whole more than expected", "T-score 56 (expected 50), 6 more than at the start, from 3 of 4 goals"},
		{mentoring.Attainment{Goals: 4, Checked: 4, T: 55.6, Start: 55.4}, "On the whole more than expected", "T-score 56 (expected 50), as at the start"},
		{mentoring.Attainment{Goals: 1, Checked: 1, T: 40, Start: 50}, "On the whole less than expected", "T-score 40 (expected 50), 10 less than at the start"},
		{mentoring.Attainment{Goals: 2, Checked: 1, T: 54.9, Start: 40}, "On the whole about as expected", "T-score 55 (expected 50), 15 more than at the start, from 1 of 2 goals"},
	} {
		if whole, score := WholeWords(tt.a), ScoreWords(tt.a); whole != tt.whole || score != tt.score {
			t.Errorf("%+v: %q, %q", tt.a, whole, score)
		}
	}
}

func TestPullInWords(t *testing.T) {
	for want, p := range map[string][2]int{
		"four of five goals are in technical expertise":     {4, 5},
		"twelve of twelve goals are in technical expertise": {12, 12},
		"twelve of 13 goals are in technical expertise":     {12, 13},
		"14 of 20 goals are in technical expertise":         {14, 20},
	} {
		if got := PullWords(p[0], p[1]); got != want {
			t.Errorf("%v: %q, want %q", p, got, want)
		}
		if got := Capital(want)[1:]; got != want[1:] {
			t.Errorf("%q with a capital letter is %q", want, got)
		}
	}
	if Capital("") != "" || Capital("élan") != "Élan" {
		t.Error("capital letters")
	}
}
