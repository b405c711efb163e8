package kit

import (
	"testing"

	"trefoil/app/mentoring"
)

func TestCaughtWords(t *testing.T) {
	for by, want := range map[mentoring.Side]string{"": "Insight", mentoring.Mentor: "Insight, you", mentoring.Mentee: "Insight, Maya"} {
		if got := CaughtWords(mentoring.Capture{Kind: mentoring.Insight, By: by}, "Maya Okafor"); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
