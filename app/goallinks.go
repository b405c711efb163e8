package app

import "slices"

// goalLinks fills in what a goal is linked with.
func (s *Service) goalLinks(standing *GoalStanding) {
	g := standing.Goal
	standing.Named = s.named(g.PairID, g.Competencies, s.Today())
	for _, c := range s.store.Commitments(g.PairID) {
		if c.GoalID == g.ID {
			standing.Promises = append(standing.Promises, c)
		}
	}
	for _, e := range s.evidenceNewestFirst(g.PairID) {
		if slices.Contains(e.Goals, g.ID) {
			standing.Evidence = append(standing.Evidence, e)
		}
	}
	s.goalSessions(standing)
}

// goalSessions fills in the sessions in which a goal was checked in, and since
// when it is locked.
func (s *Service) goalSessions(standing *GoalStanding) {
	for _, c := range standing.CheckIns {
		if standing.Locked.IsZero() || c.Day.Before(standing.Locked) {
			standing.Locked = c.Day
		}
		known := slices.ContainsFunc(standing.Sessions, func(g GoalSession) bool { return g.ID == c.SessionID })
		if c.SessionID == "" || known {
			continue
		}
		if session, err := s.store.Session(c.SessionID); err == nil { // it may have been deleted
			standing.Sessions = append(standing.Sessions, GoalSession{session.ID, session.Day})
		}
	}
}
