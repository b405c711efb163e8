package mentoring

import (
	"math"
	"strings"
)

// Goal is what the mentee wants to reach, with five outcomes written down
// before the work starts.
type Goal struct {
	ID        ID        `json:"id"`
	PairID    ID        `json:"pair_id"`
	Dimension Dimension `json:"dimension"`
	Phase     Phase     `json:"phase"`
	Statement string    `json:"statement"`
	Why       string    `json:"why,omitempty"`
	Outcomes  [5]string `json:"outcomes"`           // what would be seen at -2 to +2
	Weight    float64   `json:"weight"`             // relative to the pair's other goals, 0 or more
	Due       Date      `json:"due,omitzero"`       // the zero day is no due date
	Baseline  *Outcome  `json:"baseline,omitempty"` // where it stood when it was set; nil when that was not said
	Focus     bool      `json:"focus,omitempty"`    // what the pair works on now
	Created   Date      `json:"created"`

	Competencies []CompetencyID `json:"competencies,omitempty"` // that it is about
	Amendments   []Amendment    `json:"amendments,omitempty"`   // what was agreed before, oldest first
	History      []GoalStep     `json:"history,omitempty"`      // when it was paused, finished, dropped or taken up again
}

// Ref points at the goal.
func (g Goal) Ref() Ref { return Ref{KindGoal, g.ID} }

// Parent is the pair.
func (g Goal) Parent() ID { return g.PairID }

// Check refuses a goal without a statement with ErrStatementMissing, and a
// weight below 0 or without end, a dimension, a phase or a baseline that is
// none with ErrOutOfRange.
func (g Goal) Check() error {
	switch {
	case strings.TrimSpace(g.Statement) == "":
		return ErrStatementMissing
	case !(g.Weight >= 0 && g.Weight <= math.MaxFloat64), g.Dimension.Index() < 0, g.Phase != PersonalCompetence && g.Phase != OrganizationalCapacity:
		return ErrOutOfRange
	case g.Baseline != nil && !g.Baseline.Valid():
		return ErrOutOfRange
	}
	return nil
}

// Revise returns next as the new form of g. What a check-in is measured by is
// locked by the first one, for it means nothing against words that moved: then
// another outcome text or weight is refused with ErrOutcomesLocked, and Amend
// is the way. What became of the goal and what was agreed before stay.
func (g Goal) Revise(next Goal, checkedIn bool) (Goal, error) {
	if checkedIn && (next.Outcomes != g.Outcomes || next.Weight != g.Weight || !sameOutcome(next.Baseline, g.Baseline)) {
		return g, ErrOutcomesLocked
	}
	next.ID, next.PairID, next.Created = g.ID, g.PairID, g.Created
	next.Amendments, next.History = g.Amendments, g.History
	return next, next.Check()
}

func sameOutcome(a, b *Outcome) bool {
	if a == nil || b == nil {
		return a == b
	}
	return *a == *b
}

// CheckIn is a dated outcome of a goal. It is added, never changed.
type CheckIn struct {
	ID        ID      `json:"id"`
	GoalID    ID      `json:"goal_id"`
	SessionID ID      `json:"session_id,omitempty"` // when it was made in a session
	Day       Date    `json:"day"`
	Outcome   Outcome `json:"outcome"`
	Note      string  `json:"note,omitempty"`
}

// Ref points at the check-in.
func (c CheckIn) Ref() Ref { return Ref{KindCheckIn, c.ID} }

// Parent is the goal.
func (c CheckIn) Parent() ID { return c.GoalID }

// Check refuses a check-in without a day with ErrDateMissing and an outcome
// outside -2 to +2 with ErrOutOfRange.
func (c CheckIn) Check() error {
	switch {
	case c.Day.IsZero():
		return ErrDateMissing
	case !c.Outcome.Valid():
		return ErrOutOfRange
	}
	return nil
}

// NewestCheckIn returns the check-in that counts on the given day: the one of
// the latest day not after it and, among those of one day, the one recorded
// last. The check-ins are in the order in which they were recorded.
func NewestCheckIn(checkIns []CheckIn, on Date) (CheckIn, bool) {
	var newest CheckIn
	found := false
	for _, c := range checkIns {
		if c.Day.After(on) || found && c.Day.Before(newest.Day) {
			continue
		}
		newest, found = c, true
	}
	return newest, found
}
