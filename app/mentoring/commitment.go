package mentoring

import (
	"slices"
	"strings"
)

// Promise says what became of a commitment.
type Promise string

// The states of a commitment.
const (
	Open    Promise = "open"
	Kept    Promise = "kept"
	Missed  Promise = "missed"
	Changed Promise = "changed"
	Dropped Promise = "dropped"
)

// Commitment is a promise: by whom, to whom, what, by when.
type Commitment struct {
	ID        ID           `json:"id"`
	PairID    ID           `json:"pair_id"`
	SessionID ID           `json:"session_id,omitempty"` // where it was made
	By        Side         `json:"by"`
	To        string       `json:"to,omitempty"`      // for whom, in the user's words
	ToID      ID           `json:"to_id,omitempty"`   // the stakeholder for whom, when it is one
	GoalID    ID           `json:"goal_id,omitempty"` // the goal that it serves
	Text      string       `json:"text"`
	Dimension Dimension    `json:"dimension,omitempty"`
	Made      Date         `json:"made"`
	Due       Date         `json:"due,omitzero"`
	Moves     []DueMove    `json:"moves,omitempty"`    // of the day, oldest first
	If        string       `json:"if,omitempty"`       // the situation of an if-then plan
	Then      string       `json:"then,omitempty"`     // what is done in that situation
	Forecast  *int         `json:"forecast,omitempty"` // how likely the promiser thinks it, 0 to 100 percent in steps of 10
	History   []Settlement `json:"history,omitempty"`
}

// DueMove is that a promise was given another day.
type DueMove struct {
	Day  Date `json:"day"`  // on which that was done
	From Date `json:"from"` // the day it had before
}

// Settlement is what became of a commitment on a day. It is added, never
// changed: a correction is a new one, also back to open.
type Settlement struct {
	Day    Date    `json:"day"`
	State  Promise `json:"state"`
	Reason string  `json:"reason,omitempty"`
}

// WithDue gives the promise another day, and keeps the one that it had: a day that goes
// unseen is no promise.
func (c Commitment) WithDue(due, today Date) Commitment {
	if !c.Due.IsZero() && due != c.Due {
		c.Moves = append(append([]DueMove(nil), c.Moves...), DueMove{today, c.Due})
	}
	c.Due = due
	return c
}

// FirstDue is the day that was promised at first, zero when that is the one it has, or
// there was none.
func (c Commitment) FirstDue() Date {
	if len(c.Moves) == 0 || c.Moves[0].From == c.Due {
		return Date{}
	}
	return c.Moves[0].From
}

// Ref points at the commitment.
func (c Commitment) Ref() Ref { return Ref{KindCommitment, c.ID} }

// Parent is the pair.
func (c Commitment) Parent() ID { return c.PairID }

// Check refuses a commitment without a text with ErrTextMissing and a forecast
// that is not one of 0, 10, 20 to 100 with ErrOutOfRange.
func (c Commitment) Check() error {
	if strings.TrimSpace(c.Text) == "" {
		return ErrTextMissing
	}
	if f := c.Forecast; f != nil && (*f < 0 || *f > 100 || *f%10 != 0) {
		return ErrOutOfRange
	}
	return nil
}

// State says what has become of the commitment.
func (c Commitment) State() Promise {
	if len(c.History) == 0 {
		return Open
	}
	return c.History[len(c.History)-1].State
}

// Settle adds what became of the commitment. Dropped and changed need a reason
// and are refused with ErrReasonMissing without one; a state that is none is
// refused with ErrOutOfRange.
func (c Commitment) Settle(s Settlement) (Commitment, error) {
	switch s.State {
	case Dropped, Changed:
		if strings.TrimSpace(s.Reason) == "" {
			return c, ErrReasonMissing
		}
	case Open, Kept, Missed:
	default:
		return c, ErrOutOfRange
	}
	if s.Day.IsZero() {
		return c, ErrDateMissing
	}
	c.History = append(append([]Settlement(nil), c.History...), s)
	return c, nil
}

// DaysLate is how many days an open commitment is past its due day; 0 when it
// is not, is settled, or has no due day. On the due day itself it is not late.
func (c Commitment) DaysLate(today Date) int {
	if c.State() != Open || c.Due.IsZero() {
		return 0
	}
	return max(0, c.Due.DaysUntil(today))
}

// minSettled is how many settled promises it takes to speak of a rate.
const minSettled = 5

// Credibility counts how promises ended.
type Credibility struct {
	Kept   int
	Missed int
}

// CredibilityOf counts the settled commitments. Changed and dropped count in
// neither number when that was agreed before the due day; agreed on that day or
// later they count as missed.
func CredibilityOf(commitments []Commitment) Credibility {
	var c Credibility
	for _, promise := range commitments {
		switch promise.verdict() {
		case Kept:
			c.Kept++
		case Missed:
			c.Missed++
		}
	}
	return c
}

// verdict is Kept or Missed, or Open for a promise that counts in neither number.
func (c Commitment) verdict() Promise {
	switch state := c.State(); state {
	case Kept, Missed:
		return state
	case Changed, Dropped:
		if c.Binds(c.History[len(c.History)-1].Day) {
			return Missed
		}
	}
	return Open
}

// Binds says that a change or a drop that is agreed on a day counts as missed: on the due
// day and later.
func (c Commitment) Binds(on Date) bool { return !c.Due.IsZero() && !on.Before(c.Due) }

// Settled is how many promises count.
func (c Credibility) Settled() int { return c.Kept + c.Missed }

// TooEarly says that fewer than five promises are settled, so that the rate
// says nothing yet.
func (c Credibility) TooEarly() bool { return c.Settled() < minSettled }

// Rate is the share of kept promises, 0 to 1. It is 0 when none is settled.
func (c Credibility) Rate() float64 {
	if c.Settled() == 0 {
		return 0
	}
	return float64(c.Kept) / float64(c.Settled())
}

// On is the commitment as it stood on a day, without what became of it later. ok
// is false when it was made later.
func (c Commitment) On(day Date) (then Commitment, ok bool) {
	if c.Made.After(day) {
		return c, false
	}
	c.History = slices.DeleteFunc(slices.Clone(c.History), func(s Settlement) bool { return s.Day.After(day) })
	return c, true
}
