package app

import (
	"slices"

	"trefoil/app/mentoring"
)

// SessionFilter says which sessions of a pair are wanted; what is empty wants
// all.
type SessionFilter struct {
	Query     string              // words that occur in them, see searchSessions
	Dimension mentoring.Dimension // checked in or promised in them
	Goal      mentoring.ID        // checked in in them
	Person    string              // something was promised to in them
}

// IsZero says that all sessions are wanted.
func (f SessionFilter) IsZero() bool { return f == SessionFilter{} }

// SessionMatch says how a session came to be wanted.
type SessionMatch struct {
	Private bool // a word of the query stands in its private notes alone
}

// FilterSessions returns the sessions of a pair that are wanted, by id. For an
// empty filter it is nil.
func (s *Service) FilterSessions(pair mentoring.ID, f SessionFilter) (map[mentoring.ID]SessionMatch, error) {
	if f.IsZero() {
		return nil, nil
	}
	wanted := make(map[mentoring.ID]SessionMatch)
	for _, session := range s.store.Sessions(pair) {
		wanted[session.ID] = SessionMatch{}
	}
	keep := func(found map[mentoring.ID]bool) {
		for id := range wanted {
			if !found[id] {
				delete(wanted, id)
			}
		}
	}
	if f.Query != "" {
		found, private, err := s.searchSessions(pair, f.Query)
		if err != nil {
			return nil, err
		}
		if found != nil { // else the query has no words
			keep(found)
		}
		for id := range wanted {
			wanted[id] = SessionMatch{Private: private[id]}
		}
	}
	if f.Dimension != "" {
		keep(s.sessionsWith(pair, func(g mentoring.Goal) bool { return g.Dimension == f.Dimension },
			func(c mentoring.Commitment) bool { return c.Dimension == f.Dimension }))
	}
	if f.Goal != "" {
		keep(s.sessionsWith(pair, func(g mentoring.Goal) bool { return g.ID == f.Goal },
			func(mentoring.Commitment) bool { return false }))
	}
	if f.Person != "" {
		keep(s.sessionsWith(pair, func(mentoring.Goal) bool { return false },
			func(c mentoring.Commitment) bool { return c.To == f.Person }))
	}
	return wanted, nil
}

// sessionsWith returns the sessions in which one of some goals was checked in,
// or one of some commitments made.
func (s *Service) sessionsWith(pair mentoring.ID, goal func(mentoring.Goal) bool, promise func(mentoring.Commitment) bool) map[mentoring.ID]bool {
	found := make(map[mentoring.ID]bool)
	for _, g := range s.store.Goals(pair) {
		if !goal(g) {
			continue
		}
		for _, c := range s.store.CheckIns(g.ID) {
			found[c.SessionID] = true
		}
	}
	for _, c := range s.store.Commitments(pair) {
		if promise(c) {
			found[c.SessionID] = true
		}
	}
	return found
}

// recipients returns the people to whom something was promised, by name.
func (s *Service) recipients(pair mentoring.ID) []string {
	var people []string
	for _, c := range s.store.Commitments(pair) {
		if c.To != "" && !slices.Contains(people, c.To) {
			people = append(people, c.To)
		}
	}
	slices.Sort(people)
	return people
}
