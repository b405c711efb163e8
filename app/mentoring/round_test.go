package mentoring

import (
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestRound(t *testing.T) {
	ids := 0
	newID := func() ID { ids++; return ID(fmt.Sprint(ids)) }
	r := Round{ID: "r", PairID: "p", Begun: march(1), Asked: []CompetencyID{"T1a", "R1a"}}
	step := func(next Round, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		r = next
	}
	if _, err := r.Finish(Mentee, march(1)); !errors.Is(err, ErrNothingRated) {
		t.Error(err)
	}
	if _, err := r.Reveal(march(1), true); !errors.Is(err, ErrNothingRated) {
		t.Error(err)
	}
	step(r.WithMark(Mentee, Mark{Competency: "T1a", Level: 2}))
	step(r.WithMark(Mentee, Mark{Competency: "T1a", Level: 3, Example: " Closed the gap early ", Seen: march(2)}))
	step(r.WithMark(Mentee, Mark{Competency: "T1a", Level: 3})) // rated again: the example stays
	step(r.WithMark(Mentor, Mark{Competency: "T1a", Level: 0}))
	if _, err := r.WithMark(Mentor, Mark{Competency: "T1a", Level: 5}); !errors.Is(err, ErrOutOfRange) {
		t.Error(err)
	}
	step(r.Finish(Mentee, march(3)))
	if _, err := r.Reveal(march(3), false); !errors.Is(err, ErrNotDone) || r.BothDone() {
		t.Error(err)
	}
	if a, e := r.Outcome(newID); a != nil || e != nil {
		t.Error("a sealed round tells", a, e)
	}
	step(r.Finish(Mentor, march(5)))
	step(r.Reveal(march(5), false))
	if r.Early {
		t.Error("it counts as early")
	}
	a, e := r.Outcome(newID)
	want := []Assessment{
		{ID: "1", PairID: "p", Rater: Mentee, Day: march(3), Ratings: []Rating{{"T1a", 3}}},
		{ID: "3", PairID: "p", Rater: Mentor, Day: march(5), Ratings: []Rating{{"T1a", 0}}},
	}
	if diff := cmp.Diff(want, a); diff != "" {
		t.Error(diff)
	}
	backing := []Evidence{{
		ID: "2", PairID: "p", By: Mentee, Day: march(2), Text: "Closed the gap early", Level: 3, Competencies: []CompetencyID{"T1a"},
	}}
	if diff := cmp.Diff(backing, e); diff != "" {
		t.Error(diff)
	}
	if _, err := r.WithMark(Mentee, Mark{Competency: "T1a"}); !errors.Is(err, ErrNotSealed) {
		t.Error(err)
	}
	if _, err := r.Reveal(march(6), true); !errors.Is(err, ErrNotSealed) {
		t.Error(err)
	}
}

func TestRevealOnPurpose(t *testing.T) {
	r, _ := Round{ID: "r", Begun: march(1)}.WithMark(Mentor, Mark{Competency: "T1a", Level: 2})
	r, err := r.Reveal(march(4), true)
	if err != nil || !r.Early || r.Sealed() {
		t.Fatalf("%+v, %v", r, err)
	}
	a, _ := r.Outcome(NewID)
	if len(a) != 1 || a[0].Rater != Mentor || a[0].Day != march(4) {
		t.Errorf("%+v", a)
	}
}

// Swapping the sides swaps what comes of a round, and changes nothing else: at
// no point does one side learn more than the other.
func TestRevealIsSymmetric(t *testing.T) {
	swap := map[Side]Side{Mentee: Mentor, Mentor: Mentee}
	rapid.Check(t, func(t *rapid.T) {
		r, s := Round{ID: "r", Begun: march(1)}, Round{ID: "r", Begun: march(1)}
		for i := range rapid.IntRange(1, 12).Draw(t, "steps") {
			side, day := rapid.SampledFrom([]Side{Mentee, Mentor}).Draw(t, "side"), march(i+1)
			var err, other error
			switch rapid.IntRange(0, 3).Draw(t, "what") {
			case 0, 1:
				m := Mark{Competency: rapid.SampledFrom([]CompetencyID{"a", "b"}).Draw(t, "which"), Level: Level(rapid.IntRange(0, 4).Draw(t, "level"))}
				r, err = r.WithMark(side, m)
				s, other = s.WithMark(swap[side], m)
			case 2:
				r, err = r.Finish(side, day)
				s, other = s.Finish(swap[side], day)
			default:
				onPurpose := rapid.Bool().Draw(t, "on purpose")
				r, err = r.Reveal(day, onPurpose)
				s, other = s.Reveal(day, onPurpose)
			}
			if !errors.Is(err, other) || r.Sealed() != s.Sealed() || r.Early != s.Early {
				t.Fatalf("%+v and %+v, %v and %v", r, s, err, other)
			}
			same := func() ID { return "" }
			mine, _ := r.Outcome(same)
			theirs, _ := s.Outcome(same)
			if r.Sealed() && mine != nil {
				t.Fatal("a sealed round tells")
			}
			byRater := make(map[Side]Assessment)
			for _, a := range theirs {
				a.Rater = swap[a.Rater]
				byRater[a.Rater] = a
			}
			for _, a := range mine {
				if diff := cmp.Diff(byRater[a.Rater], a); diff != "" {
					t.Fatal(diff)
				}
			}
		}
	})
}
