package assess

import (
	"slices"
	"testing"

	"trefoil/app/mentoring"
)

// A level that is given again leaves the example of before; one that was emptied takes it
// away.
func TestAnExampleGoesOnlyWhenItIsEmptied(t *testing.T) {
	var did []string
	m := newMarks(
		func(mark mentoring.Mark) error { did = append(did, "rate "+mark.Example); return nil },
		func(mentoring.CompetencyID) error { did = append(did, "unrate"); return nil },
	)
	say := func(example string) func(*mentoring.Mark) {
		return func(mark *mentoring.Mark) { mark.Example = example }
	}
	for _, change := range []func(*mentoring.Mark){
		func(mark *mentoring.Mark) { mark.Level = 3 }, say("asked first"), say(""), func(mark *mentoring.Mark) { mark.Level = 2 }, say("again"),
	} {
		m.change("T1a", change)
		if err := m.save(); err != nil {
			t.Fatal(err)
		}
	}
	if want := []string{"rate ", "rate asked first", "unrate", "rate ", "unrate", "rate ", "rate again"}; !slices.Equal(did, want) {
		t.Errorf("%q, want %q", did, want)
	}
}
