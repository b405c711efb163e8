package screens

import (
	"testing"

	"trefoil/app/mentoring"
)

func TestLossesInWords(t *testing.T) {
	const lead = "Open only to read: nothing can be changed or saved here. "
	for words, losses := range map[string]mentoring.Losses{
		"All that was written could be read.": {},
		"Could not be read: 1 person and 2 sessions. Only in an earlier form: 1 goal. 3 earlier forms of something can't be shown. More may be missing.": {
			Lost:    map[mentoring.Kind]int{mentoring.KindPerson: 1, mentoring.KindSession: 2},
			Earlier: map[mentoring.Kind]int{mentoring.KindGoal: 1}, History: 3, Unsure: true,
		},
		"Something may be missing; nobody can tell what there was.": {Unsure: true},
	} {
		if got := lossWords(losses); got != lead+words {
			t.Errorf("%+v: %q", losses, got)
		}
	}
}
