package words

import (
	"testing"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

func TestWords(t *testing.T) {
	l := &lang.English
	for _, c := range [][2]string{
		{List(l, "", "a", "", "b", "c"), "a, b, c"},
		{List(l), ""},
		{Within(l, "Much more than expected"), "much more than expected"},
		{Figure(l, 2.25), "2.3"},
		{Attainment(l, mentoring.Attainment{T: 56, Checked: 1}), "On the whole more than expected"},
		{Attainment(l, mentoring.Attainment{T: 50, Checked: 1}), "On the whole about as expected"},
		{Attainment(l, mentoring.Attainment{}), ""},
		{Score(l, mentoring.Attainment{T: 55.6, Start: 50, Checked: 3, Goals: 4}), "T-score 56 (expected 50), 6 more than at the start, from 3 of 4 goals"},
		{Score(l, mentoring.Attainment{T: 50, Start: 50, Checked: 4, Goals: 4}), "T-score 50 (expected 50), as at the start"},
		{Score(l, mentoring.Attainment{}), ""},
	} {
		if c[0] != c[1] {
			t.Errorf("%q, want %q", c[0], c[1])
		}
	}
}
