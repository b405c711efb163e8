package app

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// AddGoal begins a goal of a pair and returns its id. Only the statement is
// required of the goal; the pair, the id and the day are filled in. Undo takes it back.
func (s *Service) AddGoal(pair mentoring.ID, g mentoring.Goal) (mentoring.ID, error) {
	if _, err := s.store.Pair(pair); err != nil {
		return "", fmt.Errorf("add goal: %w", err)
	}
	g.ID, g.PairID, g.Created = s.newID(), pair, s.Today()
	if err := s.save("add goal", GoalsChanged, tidyGoal(g)); err != nil {
		return g.ID, err
	}
	s.undos.push(lang.T("Goal added"), func() error { return s.hide(GoalsChanged, g.Ref()) })
	return g.ID, nil
}

// EditGoal changes a goal. Its outcome texts and baseline can be changed until
// the first check-in; then it fails with mentoring.ErrOutcomesLocked. Another
// weight then is an amendment of today.
func (s *Service) EditGoal(next mentoring.Goal) error {
	goal, err := s.store.Goal(next.ID)
	if err != nil {
		return fmt.Errorf("edit goal: %w", err)
	}
	checkedIn := len(s.store.CheckIns(goal.ID)) > 0
	if checkedIn {
		goal, err = goal.Amend(s.Today(), goal.Outcomes, next.Weight, "")
	}
	if err == nil {
		goal, err = goal.Revise(tidyGoal(next), checkedIn)
	}
	if err != nil {
		return fmt.Errorf("edit goal: %w", err)
	}
	return s.save("edit goal", GoalsChanged, goal)
}

// DeleteGoal hides a goal with its check-ins. Undo brings them back.
func (s *Service) DeleteGoal(id mentoring.ID) error {
	return s.delete(lang.T("Goal deleted"), GoalsChanged, mentoring.Ref{Kind: mentoring.KindGoal, ID: id})
}

// NewCheckIn is what is said at a check-in. SessionID is empty outside of a
// session.
type NewCheckIn struct {
	GoalID    mentoring.ID
	SessionID mentoring.ID
	Outcome   mentoring.Outcome
	Note      string
}

// CheckIn adds the outcome of a goal to its history: that of today, or of the day of a
// session that was held before. Undo takes it back.
func (s *Service) CheckIn(n NewCheckIn) error {
	if _, err := s.store.Goal(n.GoalID); err != nil {
		return fmt.Errorf("check in: %w", err)
	}
	day := s.Today()
	if session, err := s.store.Session(n.SessionID); err == nil && session.Status() == mentoring.Held {
		day = s.lastDay(session)
	}
	c := mentoring.CheckIn{
		ID: s.newID(), GoalID: n.GoalID, SessionID: n.SessionID,
		Day: day, Outcome: n.Outcome, Note: strings.TrimSpace(n.Note),
	}
	if err := s.save("check in", GoalsChanged, c); err != nil {
		return err
	}
	s.undos.push(lang.T("Checked in"), func() error { return s.hide(GoalsChanged, c.Ref()) })
	return nil
}

// hide takes back a record that was just added.
func (s *Service) hide(change Change, ref mentoring.Ref) error {
	if err := s.store.Delete(ref); err != nil {
		return fmt.Errorf("take back: %w", err)
	}
	s.changes.announce(change)
	return nil
}

func tidyGoal(g mentoring.Goal) mentoring.Goal {
	g.Statement, g.Why = mentoring.CleanLine(g.Statement), strings.TrimSpace(g.Why)
	for i, text := range g.Outcomes {
		g.Outcomes[i] = mentoring.CleanLine(text)
	}
	return g
}

// GoalStanding is a goal with all its check-ins, newest last, and where it
// stands now.
type GoalStanding struct {
	Goal      mentoring.Goal
	CheckIns  []mentoring.CheckIn
	Newest    mentoring.CheckIn
	CheckedIn bool // without a check-in Newest says nothing
	DaysLate  int  // past the due day while it is active and less than expected is reached; else 0

	Locked   mentoring.Date         // day of the first check-in, since when the outcomes are fixed; zero without one
	Named    []mentoring.Competency // that the goal is about, in the words of today
	Promises []mentoring.Commitment // that serve it
	Evidence []mentoring.Evidence   // that backs it, newest first
	Sessions []GoalSession          // in which it was checked in and that are still there
}

// GoalSession is a session in which a goal was checked in.
type GoalSession struct {
	ID  mentoring.ID
	Day mentoring.Date
}

// Active says that the pair is at work on the goal.
func (g GoalStanding) Active() bool { return g.Goal.State() == mentoring.GoalActive }

// Goals is the goals page of a pair.
type Goals struct {
	Mentee       string
	Goals        []GoalStanding // by dimension and phase, those in focus first, then as they were added
	Attainment   mentoring.Attainment
	Pull         mentoring.Pull         // towards goals in technical expertise
	Propose      mentoring.Dimension    // for a new goal: where the mentee is weakest
	Competencies []mentoring.Competency // to link with
}

// Goals returns the goals page of a pair.
func (s *Service) Goals(pair mentoring.ID) (Goals, error) {
	_, mentee, err := s.pair(pair)
	if err != nil {
		return Goals{}, err
	}
	return Goals{
		Mentee:       mentee.Name,
		Goals:        s.goalStandings(pair),
		Attainment:   s.attainment(pair),
		Pull:         mentoring.PullOf(s.store.Goals(pair)),
		Competencies: s.competencies(pair, s.Today()),
		Propose:      s.picture(pair, s.mainRater(pair, s.Today()), mentoring.Date{}).Now.Values.Weakest(),
	}, nil
}

func (s *Service) goalStandings(pair mentoring.ID) []GoalStanding {
	goals := s.goalsByDimension(pair)
	standings := make([]GoalStanding, 0, len(goals))
	for _, g := range goals {
		standings = append(standings, s.goalStanding(g))
	}
	return standings
}

// activeStandings are those that the pair works on: neither paused nor finished
// nor dropped.
func (s *Service) activeStandings(pair mentoring.ID) []GoalStanding {
	return slices.DeleteFunc(s.goalStandings(pair), func(g GoalStanding) bool { return !g.Active() })
}

// focusFirst are the active ones for an hour: those in focus, then the others.
func (s *Service) focusFirst(pair mentoring.ID) []GoalStanding {
	active := s.activeStandings(pair)
	sortFocusFirst(active)
	return active
}

// sessionGoals are the goals for an hour, those in focus first: as they stand now, or of a
// session that was held those that the pair worked on then, as they stood on its day.
func (s *Service) sessionGoals(session mentoring.Session) (goals []GoalStanding, on mentoring.Date) {
	if session.Status() != mentoring.Held || s.lastDay(session) == s.Today() {
		return s.focusFirst(session.PairID), mentoring.Date{}
	}
	on = s.lastDay(session)
	for _, g := range s.goalStandings(session.PairID) {
		if !g.Goal.Created.After(on) && g.Goal.StateOn(on) == mentoring.GoalActive {
			g.Newest, g.CheckedIn = mentoring.NewestCheckIn(g.CheckIns, on)
			goals = append(goals, g)
		}
	}
	sortFocusFirst(goals)
	return goals, on
}

func sortFocusFirst(goals []GoalStanding) {
	slices.SortStableFunc(goals, func(a, b GoalStanding) int { return boolInt(b.Goal.Focus) - boolInt(a.Goal.Focus) })
}

// goalsByDimension returns the goals of a pair in the order of the dimensions
// and their phases, those in focus first, then as they were added.
func (s *Service) goalsByDimension(pair mentoring.ID) []mentoring.Goal {
	goals := s.store.Goals(pair)
	slices.SortStableFunc(goals, func(a, b mentoring.Goal) int {
		return cmp.Or(
			a.Dimension.Index()-b.Dimension.Index(), int(a.Phase-b.Phase), boolInt(b.Focus)-boolInt(a.Focus))
	})
	return goals
}

func (s *Service) goalStanding(g mentoring.Goal) GoalStanding {
	standing := GoalStanding{Goal: g, CheckIns: s.store.CheckIns(g.ID)}
	standing.Newest, standing.CheckedIn = mentoring.NewestCheckIn(standing.CheckIns, s.Today())
	reached := standing.CheckedIn && standing.Newest.Outcome >= 0
	if !g.Due.IsZero() && !reached && g.State() == mentoring.GoalActive {
		standing.DaysLate = max(0, g.Due.DaysUntil(s.Today()))
	}
	s.goalLinks(&standing)
	return standing
}

func (s *Service) attainment(pair mentoring.ID) mentoring.Attainment {
	return mentoring.AttainmentOn(s.store.Goals(pair), s.store.CheckIns, s.Today())
}
