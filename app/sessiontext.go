package app

import (
	"fmt"
	"strings"

	"trefoil/app/mentoring"
)

// SessionText names one of the texts of a session that are saved while they
// are typed.
type SessionText int

// The texts of a session beside its notes.
const (
	SessionTitle SessionText = iota
	SessionSummary
	SessionShift
)

// SaveSessionText keeps a text of a session while it is typed. Like notes it
// is announced by FinishNotes only.
func (s *Service) SaveSessionText(id mentoring.ID, which SessionText, text string) error {
	return s.draftSession(id, func(session *mentoring.Session) {
		switch which {
		case SessionTitle:
			session.Title = mentoring.CleanLine(text)
		case SessionSummary:
			session.Summary = strings.TrimSpace(text)
		case SessionShift:
			session.Shift.Text = mentoring.CleanLine(text)
		}
	})
}

// SaveShiftKind keeps what it was that shifted in a session.
func (s *Service) SaveShiftKind(id mentoring.ID, kind mentoring.ShiftKind) error {
	return s.draftSession(id, func(session *mentoring.Session) { session.Shift.Kind = kind })
}

// draftSession changes a session as part of an edit. Several texts of one
// session may be saved at a time, and none may undo another.
func (s *Service) draftSession(id mentoring.ID, change func(*mentoring.Session)) error {
	s.wording.Lock()
	defer s.wording.Unlock()
	session, err := s.store.Session(id)
	if err != nil {
		return fmt.Errorf("save session text %s: %w", id, err)
	}
	change(&session)
	return s.saveDraft(session)
}
