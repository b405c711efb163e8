package app

import (
	"fmt"
	"slices"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// SessionPlan is what is known of a session before it takes place. Only the
// day is required.
type SessionPlan struct {
	Title   string
	Day     mentoring.Date
	At      *mentoring.Clock // nil when no time was agreed
	Minutes int              // 0 asks for the default
}

// PlanSession plans a session and returns its id. What was not discussed
// last time is carried over to it.
func (s *Service) PlanSession(pair mentoring.ID, plan SessionPlan) (mentoring.ID, error) {
	if _, err := s.store.Pair(pair); err != nil {
		return "", fmt.Errorf("plan session: %w", err)
	}
	session := s.newSession(pair, plan)
	records := []mentoring.Record{session}
	for _, last := range s.leftBehind(pair) {
		records = append(records, s.carryOver(last, session.ID)...)
	}
	return session.ID, s.save("plan session", SessionsChanged, records...)
}

// leftBehind returns the sessions whose points go on to the next: the last one
// held, and those cancelled since.
func (s *Service) leftBehind(pair mentoring.ID) []mentoring.Session {
	last, held := s.lastHeld(pair)
	var behind []mentoring.Session
	if held {
		behind = append(behind, last)
	}
	for _, session := range s.store.Sessions(pair) {
		if session.Status() == mentoring.Cancelled && (!held || session.Compare(last) > 0) {
			behind = append(behind, session)
		}
	}
	return behind
}

func (s *Service) newSession(pair mentoring.ID, plan SessionPlan) mentoring.Session {
	number := s.nextNumber(pair)
	return s.planned(mentoring.Session{ID: s.newID(), PairID: pair, Number: number, Template: s.usualTemplate(pair, number)}, plan)
}

func (s *Service) nextNumber(pair mentoring.ID) int {
	number := 0
	for _, other := range s.store.Sessions(pair) {
		number = max(number, other.Number)
	}
	return number + 1
}

func (s *Service) planned(session mentoring.Session, plan SessionPlan) mentoring.Session {
	session.Title, session.Day, session.At = mentoring.CleanLine(plan.Title), plan.Day, plan.At
	session.Minutes = plan.Minutes
	if session.Minutes == 0 {
		session.Minutes = s.defaults().Length()
	}
	return session
}

// carryOver returns what was left undiscussed in the last session, as talking
// points of the next one. What that one left from before is among its own
// points, unless somebody deleted it, and then it stays away. A point that was
// carried over before, to whatever session, is not carried again.
func (s *Service) carryOver(last mentoring.Session, next mentoring.ID) []mentoring.Record {
	var carried []mentoring.TalkingPoint
	for _, session := range s.store.Sessions(last.PairID) {
		carried = append(carried, s.points(session.ID)...)
	}
	var records []mentoring.Record
	for _, p := range mentoring.CarryOver(s.points(last.ID), carried, next, s.newID) {
		records = append(records, p)
	}
	return records
}

// EditSession changes the plan of a session. Undo moves it back to the day and
// the time it had.
func (s *Service) EditSession(id mentoring.ID, plan SessionPlan) error {
	var before, after mentoring.Session
	err := s.changeSession("edit session", id, func(session mentoring.Session) (mentoring.Session, error) {
		before, after = session, s.planned(session, plan)
		return after, nil
	})
	if err != nil || after.Day == before.Day && sameTime(after.At, before.At) {
		return err
	}
	s.undos.push(lang.F("Session %d moved", before.Number), func() error {
		return s.changeSession("move session", id, func(session mentoring.Session) (mentoring.Session, error) {
			session.Day, session.At = before.Day, before.At
			return session, nil
		})
	})
	return nil
}

// sameTime says that two times are the same, or that neither was agreed.
func sameTime(a, b *mentoring.Clock) bool {
	if a == nil || b == nil {
		return a == b
	}
	return *a == *b
}

// DeleteSession hides a session with its notes and talking points. Undo brings
// them back, under the next free number when its own was given away meanwhile.
// What is being typed is saved before, so that it comes back, too.
func (s *Service) DeleteSession(id mentoring.ID) error {
	if err := s.FlushDrafts(); err != nil {
		return fmt.Errorf("delete session: %w", err)
	}
	session, err := s.store.Session(id)
	if err != nil {
		return fmt.Errorf("delete session: %w", err)
	}
	if err := s.store.Delete(session.Ref()); err != nil {
		return fmt.Errorf("delete session: %w", err)
	}
	s.changes.announce(SessionsChanged)
	s.undos.push(lang.F("Session %d deleted", session.Number), func() error { return s.restoreSession(session) })
	return nil
}

func (s *Service) restoreSession(session mentoring.Session) error {
	for _, other := range s.store.Sessions(session.PairID) {
		if other.Number == session.Number && other.ID != session.ID {
			session.Number = s.nextNumber(session.PairID)
			break
		}
	}
	return s.revive("restore session", SessionsChanged, session)
}

// StartSession begins the talk. Starting a running session changes nothing. Undo makes
// it a planned one again, on the day and at the time it had.
func (s *Service) StartSession(id mentoring.ID) error {
	var before mentoring.Session
	err := s.changeSession("start session", id, func(session mentoring.Session) (mentoring.Session, error) {
		before = session
		return session.Start(s.now())
	})
	if err == nil && before.Status() == mentoring.Planned {
		s.undos.push(lang.F("Session %d started", before.Number), func() error {
			return s.changeSession("take back a start", id, func(session mentoring.Session) (mentoring.Session, error) {
				return session.NotStarted(before)
			})
		})
	}
	return err
}

// TogglePause stops the clock of a running session or lets it go on.
func (s *Service) TogglePause(id mentoring.ID) error {
	return s.changeSession("pause session", id, func(session mentoring.Session) (mentoring.Session, error) {
		return session.TogglePause(s.now())
	})
}

func (s *Service) changeSession(verb string, id mentoring.ID, change func(mentoring.Session) (mentoring.Session, error)) error {
	return s.holding(&s.wording, SessionsChanged, func() error { // a draft that is saved meanwhile must not undo this, nor this the draft
		session, err := s.store.Session(id)
		if err == nil {
			session, err = change(session)
		}
		if err != nil {
			return fmt.Errorf("%s %s: %w", verb, id, err)
		}
		return s.write(verb, s.store.Save, session)
	})
}

// SessionLine is one session in a list.
type SessionLine struct {
	Session  mentoring.Session
	Points   int
	Promises int  // made in it
	Private  bool // wanted for a word that stands in its private notes alone
}

// Sessions is the sessions page of a pair.
type Sessions struct {
	Mentee  string
	Coming  []SessionLine // running and planned, soonest first
	Past    []SessionLine // held or cancelled, newest first
	Goals   []mentoring.Goal
	People  []string         // to whom something was promised
	Propose mentoring.Date   // for a new session
	At      *mentoring.Clock // likewise; nil when the last one had no time
	Minutes int              // likewise
}

// Sessions returns the sessions page of a pair.
func (s *Service) Sessions(pair mentoring.ID) (Sessions, error) {
	_, mentee, err := s.pair(pair)
	if err != nil {
		return Sessions{}, err
	}
	page := Sessions{Mentee: mentee.Name, Minutes: s.defaults().Length(), Goals: s.goalsByDimension(pair), People: s.recipients(pair)}
	page.Propose, page.At = s.ProposeNext(pair)
	all := s.store.Sessions(pair)
	slices.SortStableFunc(all, mentoring.Session.Compare)
	promises := make(map[mentoring.ID]int)
	for _, c := range s.store.Commitments(pair) {
		promises[c.SessionID]++
	}
	for _, session := range all {
		line := SessionLine{Session: session, Points: len(s.points(session.ID)), Promises: promises[session.ID]}
		if status := session.Status(); status == mentoring.Held || status == mentoring.Cancelled {
			page.Past = append(page.Past, line)
		} else {
			page.Coming = append(page.Coming, line)
		}
	}
	slices.Reverse(page.Past)
	return page, nil
}
