package mentoring

import (
	"slices"
	"strings"
)

// Amendment is a dated change to what a goal is measured by. It keeps what was
// agreed until then.
type Amendment struct {
	Day      Date      `json:"day"`      // from this day on the new agreement holds
	Outcomes [5]string `json:"outcomes"` // as they were before
	Weight   float64   `json:"weight"`   // as it was before
	Reason   string    `json:"reason,omitempty"`
}

// Amend changes the outcome texts and the weight of a goal that was checked in
// already, and keeps the old ones under the day. It fails with ErrDateMissing
// without a day and with ErrOutOfRange for a weight that is none. Without a
// change nothing is kept.
func (g Goal) Amend(day Date, outcomes [5]string, weight float64, reason string) (Goal, error) {
	if day.IsZero() {
		return g, ErrDateMissing
	}
	if outcomes == g.Outcomes && weight == g.Weight {
		return g, nil
	}
	old := Amendment{Day: day, Outcomes: g.Outcomes, Weight: g.Weight, Reason: strings.TrimSpace(reason)}
	g.Amendments = append(append([]Amendment(nil), g.Amendments...), old)
	g.Outcomes, g.Weight = outcomes, weight
	return g, g.Check()
}

// WeightOn is the weight that was agreed on a day. A past T-score is made with
// it, so that an amendment never alters one.
func (g Goal) WeightOn(on Date) float64 {
	for _, a := range g.Amendments {
		if on.Before(a.Day) {
			return a.Weight
		}
	}
	return g.Weight
}

// OutcomesOn are the outcome texts that were agreed on a day, which is what a
// check-in of that day speaks of.
func (g Goal) OutcomesOn(on Date) [5]string {
	for _, a := range g.Amendments {
		if on.Before(a.Day) {
			return a.Outcomes
		}
	}
	return g.Outcomes
}

// GoalState says what has become of a goal.
type GoalState string

// The states of a goal.
const (
	GoalActive   GoalState = "active"
	GoalPaused   GoalState = "paused"
	GoalFinished GoalState = "finished"
	GoalDropped  GoalState = "dropped"
)

// Name is the state in a word for the screen.
func (s GoalState) Name() string {
	states := []GoalState{GoalActive, GoalPaused, GoalFinished, GoalDropped}
	return word(max(0, slices.Index(states, s)), "Active", "Paused", "Finished", "Dropped")
}

// GoalStep is what became of a goal on a day. It is added, never changed.
type GoalStep struct {
	Day    Date      `json:"day"`
	State  GoalState `json:"state"`
	Reason string    `json:"reason,omitempty"`
}

// Move adds what has become of the goal. Dropping needs a reason and is refused
// with ErrReasonMissing without one; a state that is none with ErrOutOfRange and
// a step without a day with ErrDateMissing. A dropped, paused or finished goal
// is no longer in focus.
func (g Goal) Move(s GoalStep) (Goal, error) {
	s.Reason = strings.TrimSpace(s.Reason)
	switch {
	case s.Day.IsZero():
		return g, ErrDateMissing
	case s.State == GoalDropped && s.Reason == "":
		return g, ErrReasonMissing
	case s.State != GoalActive && s.State != GoalPaused && s.State != GoalFinished && s.State != GoalDropped:
		return g, ErrOutOfRange
	}
	g.History = append(append([]GoalStep(nil), g.History...), s)
	g.Focus = g.Focus && s.State == GoalActive
	return g, nil
}

// State says what has become of the goal by now.
func (g Goal) State() GoalState {
	if len(g.History) == 0 {
		return GoalActive
	}
	return g.History[len(g.History)-1].State
}

// StateOn says what had become of the goal on a day. Of two steps on one day
// the later counts.
func (g Goal) StateOn(on Date) GoalState {
	state := GoalActive
	for _, s := range g.History {
		if !s.Day.After(on) {
			state = s.State
		}
	}
	return state
}
