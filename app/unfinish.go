package app

import (
	"fmt"

	"trefoil/app/mentoring"
)

// goOn takes the end of a talk back, with what it added; was is the next session
// as it stood before, without an id when there was none. What was said at the end
// stays, and so does a next session that was begun or prepared meanwhile.
func (s *Service) goOn(before, was mentoring.Session, added []mentoring.Record) error {
	var gone []mentoring.Ref
	for _, r := range added {
		if s.takenBack(r, was.ID, len(added)) {
			gone = append(gone, r.Ref())
		}
	}
	if len(gone) > 0 {
		if err := s.store.Delete(gone...); err != nil {
			return fmt.Errorf("go on: %w", err)
		}
	}
	if was.ID != "" {
		if err := s.moveBack(was); err != nil {
			return err
		}
	}
	return s.changeSession("go on", before.ID, func(session mentoring.Session) (mentoring.Session, error) {
		session.Ended, session.Pauses = before.Ended, before.Pauses
		return session, nil
	})
}

// takenBack says that a record that the end of a talk saved is to go: a point
// that was carried over, and the next session unless it was there before, or has
// more than most points, or notes, by now.
func (s *Service) takenBack(r mentoring.Record, was mentoring.ID, most int) bool {
	switch r := r.(type) {
	case mentoring.TalkingPoint:
		return s.stillPlanned(r.SessionID)
	case mentoring.Session:
		shared, private, err := s.Notes(r.ID)
		return err == nil && shared.Text+private.Text == "" && r.ID != was &&
			s.stillPlanned(r.ID) && len(s.points(r.ID)) < most
	}
	return false
}

func (s *Service) stillPlanned(id mentoring.ID) bool {
	session, err := s.store.Session(id)
	return err == nil && session.Status() == mentoring.Planned
}

// moveBack gives a session that is still planned the day and the time it had.
func (s *Service) moveBack(was mentoring.Session) error {
	if !s.stillPlanned(was.ID) {
		return nil
	}
	return s.changeSession("move session", was.ID, func(session mentoring.Session) (mentoring.Session, error) {
		session.Day, session.At = was.Day, was.At
		return session, nil
	})
}
