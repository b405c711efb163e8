package app

import (
	"fmt"

	"trefoil/app/mentoring"
)

// AmendGoal changes the outcome texts or the weight of a goal that was checked
// in already. The old ones are kept under today's date, with the reason.
func (s *Service) AmendGoal(id mentoring.ID, outcomes [5]string, weight float64, reason string) error {
	g, err := s.store.Goal(id)
	if err != nil {
		return fmt.Errorf("amend goal: %w", err)
	}
	for i, text := range outcomes {
		outcomes[i] = tidy(text)
	}
	if g, err = g.Amend(s.Today(), outcomes, weight, reason); err != nil {
		return fmt.Errorf("amend goal: %w", err)
	}
	return s.save("amend goal", GoalsChanged, g)
}

// MoveGoal says what has become of a goal from today on. Dropping needs a
// reason. Undo adds the earlier state again.
func (s *Service) MoveGoal(id mentoring.ID, state mentoring.GoalState, reason string) error {
	before, err := s.moveGoal(id, mentoring.GoalStep{Day: s.Today(), State: state, Reason: reason})
	if err != nil {
		return err
	}
	s.undos.push(movedWords[state], func() error {
		g, err := s.store.Goal(id)
		if err != nil {
			return fmt.Errorf("move goal: %w", err)
		}
		g.History, g.Focus = before.History, before.Focus
		return s.save("move goal", GoalsChanged, g)
	})
	return nil
}

var movedWords = map[mentoring.GoalState]string{
	mentoring.GoalActive:   "Goal taken up again",
	mentoring.GoalPaused:   "Goal paused",
	mentoring.GoalFinished: "Goal finished",
	mentoring.GoalDropped:  "Goal dropped",
}

func (s *Service) moveGoal(id mentoring.ID, step mentoring.GoalStep) (before mentoring.Goal, err error) {
	before, err = s.store.Goal(id)
	if err != nil {
		return before, fmt.Errorf("move goal: %w", err)
	}
	g, err := before.Move(step)
	if err != nil {
		return before, fmt.Errorf("move goal: %w", err)
	}
	return before, s.save("move goal", GoalsChanged, g)
}

// FocusGoal says whether a goal is what the pair works on now.
func (s *Service) FocusGoal(id mentoring.ID, focus bool) error {
	g, err := s.store.Goal(id)
	if err != nil {
		return fmt.Errorf("focus goal: %w", err)
	}
	g.Focus = focus
	return s.save("focus goal", GoalsChanged, g)
}

// goalLinks fills in what a goal is linked with.
func (s *Service) goalLinks(standing *GoalStanding) {
	g := standing.Goal
	standing.Abilities = s.named(g.PairID, g.Competencies, s.Today())
	for _, c := range s.store.Commitments(g.PairID) {
		if c.GoalID == g.ID {
			standing.Promises = append(standing.Promises, c)
		}
	}
	for _, e := range s.evidenceNewestFirst(g.PairID) {
		for _, id := range e.Goals {
			if id == g.ID {
				standing.Evidence = append(standing.Evidence, e)
			}
		}
	}
}
