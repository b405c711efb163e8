package app

import (
	"slices"

	"trefoil/app/mentoring"
)

// List names all mentees and their sessions. Its JSON form is printed by
// `trefoil list --json`.
type List struct {
	Mentees []ListedMentee `json:"mentees"`
}

// ListedMentee is one mentee of a List.
type ListedMentee struct {
	ID       mentoring.ID    `json:"id"`
	Name     string          `json:"name"`
	Sessions []ListedSession `json:"sessions"`
}

// ListedSession is one session of a ListedMentee.
type ListedSession struct {
	ID     mentoring.ID     `json:"id"`
	Number int              `json:"number"`
	Date   mentoring.Date   `json:"date"`
	Status mentoring.Status `json:"status"`
	Title  string           `json:"title"`
}

// List returns all mentees with their sessions, oldest first.
func (s *Service) List() List {
	list := List{Mentees: []ListedMentee{}}
	for _, line := range s.Mentees() {
		mentee := ListedMentee{ID: line.PairID, Name: line.Name, Sessions: []ListedSession{}}
		sessions := s.store.Sessions(line.PairID)
		slices.SortStableFunc(sessions, mentoring.Session.Compare)
		for _, session := range sessions {
			mentee.Sessions = append(mentee.Sessions, ListedSession{session.ID, session.Number, session.Day, session.Status(), session.Title})
		}
		list.Mentees = append(list.Mentees, mentee)
	}
	return list
}
