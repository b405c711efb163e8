package app

import (
	"fmt"
	"slices"

	"trefoil/app/mentoring"
)

// SessionsDocuments makes one file of several sessions.
type SessionsDocuments interface {
	SessionsPDF(pages []mentoring.SessionPage) ([]byte, error)
	SessionsMarkdown(pages []mentoring.SessionPage) []byte
	SessionsFileName(pages []mentoring.SessionPage, ending string) string
}

// SessionsDocument makes one file of several sessions of a pair, the first held
// first, or of all that were held when none are named. It fails with
// mentoring.ErrNotFound when there is none.
func (s *Service) SessionsDocument(pair mentoring.ID, sessions []mentoring.ID, form Form) (Document, error) {
	if _, err := s.store.Pair(pair); err != nil {
		return Document{}, fmt.Errorf("sessions: %w", err)
	}
	pages, err := s.sessionPages(pair, sessions)
	if err != nil {
		return Document{}, err
	}
	write := writers[[]mentoring.SessionPage]{s.documents.SessionsPDF, s.documents.SessionsHTML, s.documents.SessionsMarkdown}
	text, err := write.write(pages, form)
	if err != nil {
		return Document{}, fmt.Errorf("sessions of %s: %w", pair, err)
	}
	return Document{Name: s.documents.SessionsFileName(pages, string(form)), Bytes: text}, nil
}

// sessionPages gathers the pages of the sessions that were held.
func (s *Service) sessionPages(pair mentoring.ID, wanted []mentoring.ID) ([]mentoring.SessionPage, error) {
	sessions := slices.Clone(s.store.Sessions(pair))
	slices.SortStableFunc(sessions, mentoring.Session.Compare)
	var pages []mentoring.SessionPage
	for _, session := range sessions {
		if session.Status() != mentoring.Held || len(wanted) > 0 && !slices.Contains(wanted, session.ID) {
			continue
		}
		page, err := s.SessionPage(session.ID)
		if err != nil {
			return nil, err
		}
		pages = append(pages, page)
	}
	if len(pages) == 0 {
		return nil, fmt.Errorf("no session of %s was held: %w", pair, mentoring.ErrNotFound)
	}
	return pages, nil
}
