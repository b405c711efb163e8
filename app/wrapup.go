package app

import (
	"cmp"
	"fmt"
	"strings"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// Wrap is what is said at the end of a session; all of it may be left out.
type Wrap struct {
	Title   string
	Summary string
	Shift   mentoring.Shift
	Next    mentoring.Date   // the zero day plans no next session
	NextAt  *mentoring.Clock // nil when no time was agreed
}

// WrapUp ends the talk of a running session, or changes what was said at the
// end of one already held. It fails with mentoring.ErrNotRunning for a session
// that was never started. With a next day it plans the next session, or moves the
// one planned already, and carries over to it what was not discussed. Undo lets
// the talk go on, and takes back what was planned for the next session.
func (s *Service) WrapUp(id mentoring.ID, w Wrap) error {
	var end ending
	err := s.holding(&s.wording, SessionsChanged|CommitmentsChanged, func() (err error) {
		if end, err = s.ending(id, w); err != nil {
			return fmt.Errorf("wrap up: %w", err)
		}
		return s.write("wrap up", s.store.Save, append([]mentoring.Record{end.session}, end.added...)...)
	})
	if err == nil && end.before.Status() != mentoring.Held {
		s.undos.push(lang.F("Session %d finished", end.session.Number), func() error { return s.goOn(end.before, end.was, end.added) })
	}
	return err
}

// ending is what the end of a talk changes.
type ending struct {
	before, session mentoring.Session
	was             mentoring.Session  // the next one as it stood before, without an id when there was none
	added           []mentoring.Record // the next one, and what is carried over to it
}

// ending returns what the end of a talk changes, and saves nothing yet.
func (s *Service) ending(id mentoring.ID, w Wrap) (end ending, err error) {
	end.before, err = s.store.Session(id)
	session := end.before
	if err == nil && session.Status() != mentoring.Held {
		session, err = session.End(s.now())
	}
	if err != nil {
		return end, err
	}
	session.Title, session.Summary = mentoring.CleanLine(w.Title), strings.TrimSpace(w.Summary)
	session.Shift = mentoring.Shift{Kind: w.Shift.Kind, Text: mentoring.CleanLine(w.Shift.Text)}
	end.session = session
	next, ok := s.nextSession(session.PairID)
	end.was = next
	if !w.Next.IsZero() {
		if !ok {
			next = s.newSession(session.PairID, SessionPlan{Minutes: session.Minutes})
			ok = true
		}
		next.Day, next.At = w.Next, w.NextAt
		end.added = append(end.added, next)
	}
	if ok {
		end.added = append(end.added, s.allCarriedOver(session, next.ID)...)
	}
	return end, nil
}

// allCarriedOver returns what was left undiscussed in a session that ends, and in those
// cancelled since the last one, as talking points of the next one.
func (s *Service) allCarriedOver(session mentoring.Session, next mentoring.ID) []mentoring.Record {
	records := s.carryOver(session, next)
	for _, behind := range s.leftBehind(session.PairID) {
		if behind.Status() == mentoring.Cancelled {
			records = append(records, s.carryOver(behind, next)...)
		}
	}
	return records
}

// nextSession returns the session of a pair that comes next: the earliest that
// is planned for today or later, or else one whose day has passed without it.
func (s *Service) nextSession(pair mentoring.ID) (mentoring.Session, bool) {
	var next mentoring.Session
	found := false
	past := func(x mentoring.Session) int { return boolInt(x.Day.Before(s.Today())) }
	for _, session := range s.store.Sessions(pair) {
		if session.Status() != mentoring.Planned {
			continue
		}
		if !found || cmp.Or(past(session)-past(next), session.Compare(next)) < 0 {
			next, found = session, true
		}
	}
	return next, found
}

// notStarted returns the earliest of the sessions whose day has passed without
// it.
func notStarted(sessions []mentoring.Session, today mentoring.Date) (mentoring.Session, bool) {
	var missed mentoring.Session
	found := false
	for _, session := range sessions {
		if session.Status() != mentoring.Planned || !session.Day.Before(today) {
			continue
		}
		if !found || session.Compare(missed) < 0 {
			missed, found = session, true
		}
	}
	return missed, found
}

// lastHeld returns the newest session of a pair that took place.
func (s *Service) lastHeld(pair mentoring.ID) (mentoring.Session, bool) {
	return lastHeld(s.store.Sessions(pair))
}

// lastHeld returns the newest of the sessions that took place.
func lastHeld(sessions []mentoring.Session) (mentoring.Session, bool) {
	var last mentoring.Session
	found := false
	for _, session := range sessions {
		if session.Status() == mentoring.Held && (!found || session.Compare(last) > 0) {
			last, found = session, true
		}
	}
	return last, found
}

// usualCadence is assumed when a pair agreed on none.
const usualCadence = 14

// ProposeNext proposes a day for the next session of a pair, and a time where the last one
// had one, by mentoring.NextMeeting.
func (s *Service) ProposeNext(pair mentoring.ID) (mentoring.Date, *mentoring.Clock) {
	cadence := usualCadence
	if p, err := s.store.Pair(pair); err == nil && p.CadenceDays > 0 {
		cadence = p.CadenceDays
	}
	return mentoring.NextMeeting(s.store.Sessions(pair), cadence, s.Today())
}
