package kit

import (
	"testing"

	"trefoil/app/mentoring"
)

func TestShiftWords(t *testing.T) {
	for _, tt := range []struct {
		shift mentoring.Shift
		want  string
	}{
		{mentoring.Shift{Kind: mentoring.PerspectiveShift, Text: "from doing to seeing"}, "Perspective shift: from doing to seeing"},
		{mentoring.Shift{Kind: mentoring.MindsetShift}, "Mindset shift"},
		{mentoring.Shift{Text: "more calm"}, "Shift: more calm"},
		{mentoring.Shift{}, ""},
	} {
		if got := ShiftWords(tt.shift); got != tt.want {
			t.Errorf("%+v: %q, want %q", tt.shift, got, tt.want)
		}
	}
}
