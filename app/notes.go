package app

import (
	"fmt"

	"trefoil/app/mentoring"
)

// SaveSharedNotes keeps the shared notes while they are typed.
func (s *Service) SaveSharedNotes(session mentoring.ID, text string) error {
	return s.saveDraft(mentoring.SharedNotes{SessionID: session, Text: text})
}

// SavePrivateNotes keeps the private notes while they are typed.
func (s *Service) SavePrivateNotes(session mentoring.ID, text string) error {
	return s.saveDraft(mentoring.PrivateNotes{SessionID: session, Text: text})
}

func (s *Service) saveDraft(r mentoring.Record) error {
	if err := s.store.SaveDraft(r); err != nil {
		return fmt.Errorf("save %s: %w", r.Ref().Kind, err)
	}
	return nil
}

// FinishNotes ends the edit of a session's notes and texts: what was there
// before stays in the history, and screens that show them hear of the change.
func (s *Service) FinishNotes(session mentoring.ID) {
	s.store.FinishEdit(mentoring.Ref{Kind: mentoring.KindSharedNotes, ID: session})
	s.store.FinishEdit(mentoring.Ref{Kind: mentoring.KindPrivateNotes, ID: session})
	s.store.FinishEdit(mentoring.Ref{Kind: mentoring.KindSession, ID: session})
	s.changes.announce(SessionsChanged)
}
