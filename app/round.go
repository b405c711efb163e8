package app

import (
	"fmt"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// Round is a round of rating that is still sealed: what is asked and how far
// each side is, without any level. A level once given is not shown again before
// the reveal, to nobody: on one computer nobody can tell who is looking.
type Round struct {
	ID           mentoring.ID
	Begun        mentoring.Date
	Mentee       string
	Competencies []mentoring.Competency // what is asked, in the words of today
	Mentees      RoundSide
	Mentors      RoundSide
}

// RoundSide is how far one side of a round is.
type RoundSide struct {
	Rated map[mentoring.CompetencyID]bool
	Done  bool
}

// Side returns how far a side is.
func (r Round) Side(side mentoring.Side) RoundSide {
	if side == mentoring.Mentor {
		return r.Mentors
	}
	return r.Mentees
}

// OpenRound returns the sealed round of a pair. ok is false when there is none.
func (s *Service) OpenRound(pair mentoring.ID) (round Round, ok bool, err error) {
	_, mentee, err := s.pair(pair)
	if err != nil {
		return Round{}, false, err
	}
	r, ok := s.sealedRound(pair)
	if !ok {
		return Round{}, false, nil
	}
	round = Round{ID: r.ID, Begun: r.Begun, Mentee: mentee.Name, Mentees: roundSide(r.Mentee), Mentors: roundSide(r.Mentor)}
	asked := make(map[mentoring.CompetencyID]bool)
	for _, id := range r.Asked {
		asked[id] = true
	}
	for _, c := range s.competencies(pair, s.Today()) {
		if asked[c.ID] {
			round.Competencies = append(round.Competencies, c)
		}
	}
	return round, true, nil
}

func roundSide(sheet mentoring.Sheet) RoundSide {
	side := RoundSide{Rated: make(map[mentoring.CompetencyID]bool), Done: !sheet.Done.IsZero()}
	for _, m := range sheet.Marks {
		side.Rated[m.Competency] = true
	}
	return side
}

func (s *Service) sealedRound(pair mentoring.ID) (mentoring.Round, bool) {
	for _, r := range s.store.Rounds(pair) {
		if r.Sealed() {
			return r, true
		}
	}
	return mentoring.Round{}, false
}

// StartRound begins to rate the competencies asked, both sides without seeing
// the other's. While a round is sealed it goes on with that one, whatever is
// asked. It fails with mentoring.ErrNothingRated when nothing is asked.
func (s *Service) StartRound(pair mentoring.ID, asked []mentoring.CompetencyID) error {
	if _, err := s.store.Pair(pair); err != nil {
		return fmt.Errorf("start round: %w", err)
	}
	if _, open := s.sealedRound(pair); open {
		return nil
	}
	if len(asked) == 0 {
		return fmt.Errorf("start round: %w", mentoring.ErrNothingRated)
	}
	r := mentoring.Round{ID: s.newID(), PairID: pair, Begun: s.Today(), Asked: asked}
	return s.save("start round", RatingsChanged, r)
}

// Rate keeps a level that a side gives in a round, in the place of an earlier
// one. It fails with mentoring.ErrNotSealed after the reveal.
func (s *Service) Rate(round mentoring.ID, side mentoring.Side, mark mentoring.Mark) error {
	return s.changeRound("rate", round, func(r mentoring.Round) (mentoring.Round, error) {
		return r.WithMark(side, mark)
	})
}

// Unrate takes back the level that a side gave to a competency.
func (s *Service) Unrate(round mentoring.ID, side mentoring.Side, id mentoring.CompetencyID) error {
	return s.changeRound("unrate", round, func(r mentoring.Round) (mentoring.Round, error) {
		if !r.Sealed() {
			return r, mentoring.ErrNotSealed
		}
		return r.WithoutMark(side, id), nil
	})
}

// FinishRating says that a side is done. When the other is done too, both are
// revealed at once.
func (s *Service) FinishRating(round mentoring.ID, side mentoring.Side) (revealed bool, err error) {
	err = s.changeRound("finish rating", round, func(r mentoring.Round) (mentoring.Round, error) {
		r, err := r.Finish(side, s.Today())
		if err != nil || !r.BothDone() {
			return r, err
		}
		revealed = true
		return r.Reveal(s.Today(), false)
	})
	return revealed && err == nil, err
}

// RevealRound opens a round on purpose before both sides are done, which is kept.
func (s *Service) RevealRound(round mentoring.ID) error {
	return s.changeRound("reveal round", round, func(r mentoring.Round) (mentoring.Round, error) {
		return r.Reveal(s.Today(), true)
	})
}

// DropRound throws a sealed round away, unseen. Undo brings it back.
func (s *Service) DropRound(round mentoring.ID) error {
	return s.delete(lang.T("Ratings discarded"), RatingsChanged, mentoring.Ref{Kind: mentoring.KindRound, ID: round})
}

// changeRound saves a round with what its reveal adds, all or nothing.
func (s *Service) changeRound(verb string, id mentoring.ID, change func(mentoring.Round) (mentoring.Round, error)) error {
	return s.holding(&s.rating, RatingsChanged, func() error {
		r, err := s.store.Round(id)
		if err == nil {
			r, err = change(r)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", verb, err)
		}
		records := []mentoring.Record{r}
		assessments, evidence := r.Outcome(s.newID)
		records = appendAll(appendAll(records, assessments), evidence)
		return s.write(verb, s.store.Save, records...)
	})
}
