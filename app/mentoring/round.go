package mentoring

import (
	"slices"
	"strings"
)

// Round is one rating by both sides, each without seeing what the other gives.
// Until it is revealed its levels are in no Assessment, so that no picture,
// table or document can show them.
type Round struct {
	ID       ID             `json:"id"`
	PairID   ID             `json:"pair_id"`
	Begun    Date           `json:"begun"`
	Asked    []CompetencyID `json:"asked"` // what is to be rated
	Mentee   Sheet          `json:"mentee"`
	Mentor   Sheet          `json:"mentor"`
	Revealed Date           `json:"revealed,omitzero"` // zero while it is sealed
	Early    bool           `json:"early,omitempty"`   // revealed on purpose before both sides were done
}

// Sheet is what one side has rated in a round.
type Sheet struct {
	Marks []Mark `json:"marks,omitempty"`
	Done  Date   `json:"done,omitzero"` // zero while the side is still at it
}

// Mark is the level given to one competency, with an example when there is one.
type Mark struct {
	Competency CompetencyID `json:"competency"`
	Level      Level        `json:"level"`
	Example    string       `json:"example,omitempty"`
	Seen       Date         `json:"seen,omitzero"` // when the example was seen
}

// exampleAbove is the level above which a dated example is asked for.
const exampleAbove Level = 2

// WantsExample says that a level is high enough to ask what was seen. It is
// asked, never required.
func (l Level) WantsExample() bool { return l > exampleAbove }

// Ref points at the round.
func (r Round) Ref() Ref { return Ref{KindRound, r.ID} }

// Parent is the pair.
func (r Round) Parent() ID { return r.PairID }

// Check refuses a round without a day with ErrDateMissing and a level outside 0
// to 4 with ErrOutOfRange.
func (r Round) Check() error {
	if r.Begun.IsZero() {
		return ErrDateMissing
	}
	for _, m := range slices.Concat(r.Mentee.Marks, r.Mentor.Marks) {
		if !m.Level.Valid() {
			return ErrOutOfRange
		}
	}
	return nil
}

// Sealed says that nobody may see what is in the round yet.
func (r Round) Sealed() bool { return r.Revealed.IsZero() }

// Sheet returns what a side has rated.
func (r Round) Sheet(side Side) Sheet {
	if side == Mentor {
		return r.Mentor
	}
	return r.Mentee
}

func (r *Round) sheet(side Side) *Sheet {
	if side == Mentor {
		return &r.Mentor
	}
	return &r.Mentee
}

// Mark returns what the side gave to a competency.
func (s Sheet) Mark(id CompetencyID) (Mark, bool) {
	at := slices.IndexFunc(s.Marks, func(m Mark) bool { return m.Competency == id })
	if at < 0 {
		return Mark{}, false
	}
	return s.Marks[at], true
}

// WithMark gives a level to a competency, in the place of what the side gave
// before; an example that was told with that stays, unless there is another. It fails with ErrNotSealed after the reveal and with ErrOutOfRange
// for a level that is none. Rating on takes back that the side was done.
func (r Round) WithMark(side Side, m Mark) (Round, error) {
	switch {
	case !r.Sealed():
		return r, ErrNotSealed
	case !m.Level.Valid():
		return r, ErrOutOfRange
	}
	if at := slices.IndexFunc(r.sheet(side).Marks, func(before Mark) bool { return before.Competency == m.Competency }); at >= 0 && m.Example == "" {
		before := r.sheet(side).Marks[at]
		m.Example, m.Seen = before.Example, before.Seen
	}
	r = r.WithoutMark(side, m.Competency)
	s := r.sheet(side)
	s.Marks = append(s.Marks, m)
	return r, nil
}

// WithoutMark takes back what the side gave to a competency.
func (r Round) WithoutMark(side Side, id CompetencyID) Round {
	s := r.sheet(side)
	s.Marks = slices.DeleteFunc(slices.Clone(s.Marks), func(m Mark) bool { return m.Competency == id })
	s.Done = Date{}
	return r
}

// Finish says that a side has rated all that it means to. It fails with
// ErrNothingRated when it has rated nothing, and with ErrNotSealed after the
// reveal.
func (r Round) Finish(side Side, day Date) (Round, error) {
	s := r.sheet(side)
	switch {
	case !r.Sealed():
		return r, ErrNotSealed
	case len(s.Marks) == 0:
		return r, ErrNothingRated
	}
	s.Done = day
	return r, nil
}

// BothDone says that both sides have finished, which is when the round is
// revealed by itself.
func (r Round) BothDone() bool { return !r.Mentee.Done.IsZero() && !r.Mentor.Done.IsZero() }

// Reveal opens what both sides gave, at once. Before both are done that has to
// be on purpose, which is kept; else it fails with ErrNotDone. With nothing
// rated there is nothing to reveal: ErrNothingRated.
func (r Round) Reveal(day Date, onPurpose bool) (Round, error) {
	switch {
	case !r.Sealed():
		return r, ErrNotSealed
	case len(r.Mentee.Marks)+len(r.Mentor.Marks) == 0:
		return r, ErrNothingRated
	case !r.BothDone() && !onPurpose:
		return r, ErrNotDone
	}
	r.Early = !r.BothDone()
	r.Revealed = day
	return r, nil
}

// Outcome returns what a revealed round adds to the history: an assessment of
// each side that rated, of the day on which it finished (the day of the reveal
// when it had not), and the examples as evidence. A sealed round adds nothing.
func (r Round) Outcome(newID func() ID) (assessments []Assessment, evidence []Evidence) {
	if r.Sealed() {
		return nil, nil
	}
	for _, side := range [2]Side{Mentee, Mentor} {
		s := r.Sheet(side)
		if len(s.Marks) == 0 {
			continue
		}
		day := s.Done
		if day.IsZero() {
			day = r.Revealed
		}
		a := Assessment{ID: newID(), PairID: r.PairID, Rater: side, Day: day}
		for _, m := range s.Marks {
			a.Ratings = append(a.Ratings, Rating{m.Competency, m.Level})
			if e, ok := m.evidence(r.PairID, side, day); ok {
				e.ID = newID()
				evidence = append(evidence, e)
			}
		}
		assessments = append(assessments, a)
	}
	return assessments, evidence
}

// evidence is the example of a mark, if there is one.
func (m Mark) evidence(pair ID, by Side, day Date) (Evidence, bool) {
	text := strings.TrimSpace(m.Example)
	if text == "" {
		return Evidence{}, false
	}
	if m.Seen.IsZero() {
		m.Seen = day
	}
	return Evidence{
		PairID: pair, By: by, Day: m.Seen, Text: text, Level: m.Level,
		Competencies: []CompetencyID{m.Competency},
	}, true
}
