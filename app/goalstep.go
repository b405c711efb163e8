package app

import (
	"fmt"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// AmendGoal changes the outcome texts or the weight of a goal that was checked
// in already. The old ones are kept under today's date, with the reason.
func (s *Service) AmendGoal(id mentoring.ID, outcomes [5]string, weight float64, reason string) error {
	before, err := s.store.Goal(id)
	if err != nil {
		return fmt.Errorf("amend goal: %w", err)
	}
	for i, text := range outcomes {
		outcomes[i] = mentoring.CleanLine(text)
	}
	g, err := before.Amend(s.Today(), outcomes, weight, reason)
	if err != nil {
		return fmt.Errorf("amend goal: %w", err)
	}
	if len(g.Amendments) == len(before.Amendments) {
		return nil // nothing was changed
	}
	if err := s.save("amend goal", GoalsChanged, g); err != nil {
		return err
	}
	s.undos.push(lang.T("Goal amended"), func() error { return s.takeBackAmendment(id, before) })
	return nil
}

func (s *Service) takeBackAmendment(id mentoring.ID, before mentoring.Goal) error {
	g, err := s.store.Goal(id)
	if err != nil {
		return fmt.Errorf("take back amendment: %w", err)
	}
	if len(g.Amendments) != len(before.Amendments)+1 {
		return fmt.Errorf("take back amendment: another followed: %w", mentoring.ErrNotFound)
	}
	g.Amendments, g.Outcomes, g.Weight = before.Amendments, before.Outcomes, before.Weight
	return s.save("take back amendment", GoalsChanged, g)
}

// MoveGoal says what has become of a goal from today on. Dropping needs a
// reason. Undo adds the earlier state again.
func (s *Service) MoveGoal(id mentoring.ID, state mentoring.GoalState, reason string) error {
	before, err := s.moveGoal(id, mentoring.GoalStep{Day: s.Today(), State: state, Reason: reason})
	if err != nil {
		return err
	}
	s.undos.push(lang.T(movedWords[state]), func() error {
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
	mentoring.GoalActive:   lang.Key("Goal taken up again"),
	mentoring.GoalPaused:   lang.Key("Goal paused"),
	mentoring.GoalFinished: lang.Key("Goal finished"),
	mentoring.GoalDropped:  lang.Key("Goal dropped"),
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

// FocusGoal says whether a goal is what the pair works on now. Undo takes that
// back.
func (s *Service) FocusGoal(id mentoring.ID, focus bool) error {
	if err := s.focusGoal(id, focus); err != nil {
		return err
	}
	did := lang.T("Goal out of focus")
	if focus {
		did = lang.T("Goal in focus")
	}
	s.undos.push(did, func() error { return s.focusGoal(id, !focus) })
	return nil
}

func (s *Service) focusGoal(id mentoring.ID, focus bool) error {
	g, err := s.store.Goal(id)
	if err != nil {
		return fmt.Errorf("focus goal: %w", err)
	}
	g.Focus = focus
	return s.save("focus goal", GoalsChanged, g)
}
