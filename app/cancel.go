package app

import (
	"fmt"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// CancelSession says that a planned session does not take place. What was to
// be talked about goes on to the next session that is planned. Undo takes that
// back, but for points that were discussed there meanwhile.
func (s *Service) CancelSession(id mentoring.ID, reason string) error {
	var session mentoring.Session
	err := s.holding(&s.wording, SessionsChanged, func() (err error) {
		if session, err = s.store.Session(id); err == nil {
			session, err = session.Cancel(s.Today(), reason)
		}
		if err != nil {
			return fmt.Errorf("cancel session: %w", err)
		}
		records := []mentoring.Record{session}
		if next, ok := s.nextBut(session); ok {
			records = append(records, s.carryOver(session, next.ID)...)
		}
		return s.write("cancel session", s.store.Save, records...)
	})
	if err != nil {
		return err
	}
	s.undos.push(lang.F("Session %d cancelled", session.Number), func() error { return s.uncancel(id, s.sentOn(session)) })
	return nil
}

// nextBut returns the planned session that comes next beside a given one.
func (s *Service) nextBut(session mentoring.Session) (next mentoring.Session, found bool) {
	for _, other := range s.store.Sessions(session.PairID) {
		if other.ID != session.ID && other.Status() == mentoring.Planned && (!found || other.Compare(next) < 0) {
			next, found = other, true
		}
	}
	return next, found
}

// uncancel takes a cancellation back, and the points that it sent on.
func (s *Service) uncancel(id mentoring.ID, sent []mentoring.TalkingPoint) error {
	return s.holding(&s.wording, SessionsChanged, func() error {
		session, err := s.store.Session(id)
		if err == nil {
			err = s.store.Swap(refs(sent), session.PlanAgain())
		}
		if err != nil {
			return fmt.Errorf("plan again: %w", err)
		}
		return nil
	})
}

// PlanAgain takes a cancellation back. What was to be talked about comes back
// from the session that it went on to, where it was not discussed yet. A session
// that was not cancelled stays as it is. Undo cancels it again.
func (s *Service) PlanAgain(id mentoring.ID) error {
	before, err := s.store.Session(id)
	if err != nil {
		return fmt.Errorf("plan again: %w", err)
	}
	if before.Status() != mentoring.Cancelled {
		return nil
	}
	sent := s.sentOn(before)
	if err := s.uncancel(id, sent); err != nil {
		return err
	}
	s.undos.push(lang.F("Session %d planned again", before.Number), func() error { return s.cancelAgain(before, sent) })
	return nil
}

// cancelAgain puts a cancellation back, with the points that it had sent on.
func (s *Service) cancelAgain(before mentoring.Session, sent []mentoring.TalkingPoint) error {
	return s.holding(&s.wording, SessionsChanged, func() error {
		session, err := s.store.Session(before.ID)
		if err == nil {
			session, err = session.Cancel(before.Off.Day, before.Off.Reason)
		}
		if err != nil {
			return fmt.Errorf("cancel session: %w", err)
		}
		return s.write("cancel session", s.store.Revive, append(records(sent), session)...)
	})
}

// sentOn returns the points of planned sessions that were carried over from a
// given one, and not discussed.
func (s *Service) sentOn(from mentoring.Session) []mentoring.TalkingPoint {
	return s.goneOnWith(from, s.points(from.ID)...)
}

// goneOnWith returns the points of planned sessions that go on with some of a session, and
// weren't discussed.
func (s *Service) goneOnWith(from mentoring.Session, points ...mentoring.TalkingPoint) (sent []mentoring.TalkingPoint) {
	own := make(map[mentoring.ID]bool)
	for _, p := range points {
		own[p.ID] = true
	}
	for _, other := range s.store.Sessions(from.PairID) {
		if other.Status() != mentoring.Planned {
			continue
		}
		for _, p := range s.points(other.ID) {
			if own[p.CarriedFrom] && !p.Discussed {
				sent = append(sent, p)
			}
		}
	}
	return sent
}

// LogSession keeps a session that took place without the program, and returns
// its id. Its day must not lie ahead.
func (s *Service) LogSession(pair mentoring.ID, plan SessionPlan) (mentoring.ID, error) {
	if _, err := s.store.Pair(pair); err != nil {
		return "", fmt.Errorf("log session: %w", err)
	}
	session, err := s.newSession(pair, plan).Logged(s.now())
	if err != nil {
		return "", fmt.Errorf("log session: %w", err)
	}
	return session.ID, s.save("log session", SessionsChanged, session)
}

// LogPlanned says that a planned or cancelled session did take place, as
// planned. Undo takes it back.
func (s *Service) LogPlanned(id mentoring.ID) error {
	var before mentoring.Session
	err := s.changeSession("log session", id, func(session mentoring.Session) (mentoring.Session, error) {
		before = session
		return session.Logged(s.now())
	})
	if err != nil {
		return err
	}
	s.undos.push(lang.F("Session %d logged as held", before.Number), func() error {
		return s.changeSession("log session", id, func(session mentoring.Session) (mentoring.Session, error) {
			session.Started, session.Ended, session.Off = before.Started, before.Ended, before.Off
			return session, nil
		})
	})
	return nil
}

// Snooze says that until a day it is no matter of concern that a pair doesn't
// meet. Undo takes it back.
func (s *Service) Snooze(pair mentoring.ID, until mentoring.Date) error {
	return s.snooze(lang.T("Snoozed"), pair, until)
}

// Wake ends the snoozing of a pair. Undo takes it back.
func (s *Service) Wake(pair mentoring.ID) error {
	return s.snooze(lang.T("Snoozing ended"), pair, mentoring.Date{})
}

func (s *Service) snooze(did string, id mentoring.ID, until mentoring.Date) error {
	pair, err := s.store.Pair(id)
	if err != nil {
		return fmt.Errorf("snooze: %w", err)
	}
	was := pair.Snoozed
	pair.Snoozed = until
	if err := s.save("snooze", MenteesChanged, pair); err != nil {
		return err
	}
	s.undos.push(did, func() error {
		pair, err := s.store.Pair(id)
		if err != nil {
			return fmt.Errorf("snooze: %w", err)
		}
		pair.Snoozed = was
		return s.save("snooze", MenteesChanged, pair)
	})
	return nil
}
