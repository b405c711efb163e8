package app

import (
	"fmt"
	"sync"
	"time"

	"trefoil/app/mentoring"
)

// pulse is when the talks were last seen to go on. The zero value is ready.
type pulse struct {
	mu   sync.Mutex
	last time.Time // with the reading of the clock that nobody can set, where the system has one
	gap  time.Time // when the newest gap began that was found
}

// next returns when the beat before was, zero for the first, and by how much the
// clock on the wall was set back since.
func (p *pulse) next(now time.Time) (last time.Time, back time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	last, p.last = p.last, now
	if last.IsZero() {
		return last, 0
	}
	return last, mentoring.ClockSetBack(now.Round(0).Sub(last.Round(0)), now.Sub(last))
}

// found says that a gap wasn't there at the last beat.
func (p *pulse) found(gap mentoring.Gap) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if gap.IsZero() || !gap.From.After(p.gap) {
		return false
	}
	p.gap = gap.From
	return true
}

// Beat notes that the running talks are seen to go on, and says whether there
// are any. It is announced only when a gap is found that has to be asked about:
// nothing else that is shown changes by it.
func (s *Service) Beat() (running bool, err error) {
	if s.glimpse.Load() != nil { // while no session ran, and nothing was saved since
		return false, nil
	}
	now := s.now()
	last, back := s.pulse.next(now)
	gaps := false
	for _, pair := range s.store.Pairs() {
		for _, session := range s.store.Sessions(pair.ID) {
			if session.Status() != mentoring.Running {
				continue
			}
			running = true
			gaps = s.pulse.found(session.Gap(now)) || gaps
			err := s.draftSession(session.ID, func(of *mentoring.Session) {
				if of.Seen.Equal(last) { // and not begun since
					*of = of.SetBack(back)
				}
				*of = of.Beat(now)
			})
			if err != nil {
				return true, fmt.Errorf("beat: %w", err)
			}
		}
	}
	if gaps {
		s.changes.announce(SessionsChanged)
	}
	return running, nil
}

// Talk returns a session as it runs now, and the time in which nobody looked on
// while it ran, zero when there is none. A clock that was set back meanwhile is
// allowed for at once.
func (s *Service) Talk(id mentoring.ID) (mentoring.Session, mentoring.Gap, error) {
	session, err := s.store.Session(id)
	if err == nil && session.Status() == mentoring.Running && s.now().Before(session.Seen) {
		if _, err = s.Beat(); err == nil {
			session, err = s.store.Session(id)
		}
	}
	if err != nil {
		return session, mentoring.Gap{}, fmt.Errorf("talk %s: %w", id, err)
	}
	return session, session.Gap(s.now()), nil
}
