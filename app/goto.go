package app

import (
	"cmp"
	"slices"
)

// NearSessions returns the sessions of all pairs that are nearest to today, the
// latest first: those that somebody is likely to go to without a search.
func (s *Service) NearSessions(most int) []Hit {
	var near []Hit
	for _, mentee := range s.Mentees() {
		for _, session := range s.store.Sessions(mentee.PairID) {
			name := sessionName(session)
			near = append(near, Hit{Kind: SessionHit, text: name, Place: Place{
				PairID: mentee.PairID, SessionID: session.ID, Mentee: mentee.Name, Title: name, Day: session.Day,
			}})
		}
	}
	today := s.Today()
	away := func(h Hit) int { return max(today.DaysUntil(h.Day), h.Day.DaysUntil(today)) }
	slices.SortStableFunc(near, func(a, b Hit) int { return cmp.Compare(away(a), away(b)) })
	near = near[:min(most, len(near))]
	slices.SortStableFunc(near, func(a, b Hit) int { return b.Day.Compare(a.Day) })
	return near
}
