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
	return s.holding(&s.wording, SessionsChanged|CommitmentsChanged, func() error {
		session, err := s.store.Session(before.ID)
		if err != nil {
			return fmt.Errorf("go on: %w", err)
		}
		session.Ended, session.Pauses = before.Ended, before.Pauses
		back := []mentoring.Record{session}
		if next, err := s.store.Session(was.ID); err == nil && next.Status() == mentoring.Planned {
			next.Day, next.At = was.Day, was.At
			back = append(back, next)
		}
		if err := s.store.Swap(gone, back...); err != nil {
			return fmt.Errorf("go on: %w", err)
		}
		return nil
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
