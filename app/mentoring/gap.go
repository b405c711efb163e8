package mentoring

import (
	"slices"
	"time"
)

// A talk goes on while the program looks on. Every half minute it notes that it
// does (Session.Seen). A longer time without a note is one in which the laptop
// slept, the program was ended, or the clock was set: whether the talk went on
// meanwhile only the people know.

// gapFrom is how long nothing was noted before it is a gap: a few notes may
// come late on a busy machine.
const gapFrom = 2 * time.Minute

// longestOver is by how much a talk may be over its time and still be taken to
// have gone on while nobody looked.
const longestOver = time.Hour

// Gap is a time in which nobody looked on while a session ran. It is zero when
// there is none.
type Gap struct {
	From, To time.Time
}

// IsZero says that there is no gap.
func (g Gap) IsZero() bool { return g.From.IsZero() }

// Length is how long nobody looked on.
func (g Gap) Length() time.Duration { return g.To.Sub(g.From) }

// seen is when the talk was last known to go on.
func (s Session) seen() time.Time {
	if s.Seen.After(s.Started) {
		return s.Seen
	}
	return s.Started
}

// Gap returns the time in which nobody looked on, up to now. A session that
// doesn't run, or is paused, has none.
func (s Session) Gap(now time.Time) Gap {
	if s.Status() != Running || s.Paused() || now.Sub(s.seen()) <= gapFrom {
		return Gap{}
	}
	return Gap{s.seen(), now.UTC()}
}

// known is when something happens that is done now, in UTC: where its gap
// begins if the talk can't have gone on for so long, and else now.
func (s Session) known(now time.Time) time.Time {
	if gap := s.Gap(now); !gap.IsZero() && s.Elapsed(now) > s.Length()+longestOver {
		return gap.From
	}
	return now.UTC()
}

// Beat notes that the talk is seen to go on. Nothing changes while there is a
// gap to be explained, nor in a pause. A clock that was set back behind what
// was seen takes the whole talk with it, so that no time is counted twice.
func (s Session) Beat(now time.Time) Session {
	if s.Status() != Running || !s.Gap(now).IsZero() {
		return s
	}
	if now.Before(s.seen()) {
		s = s.moved(now.Sub(s.seen()))
	}
	if !s.Paused() {
		s.Seen = now.UTC()
	}
	return s
}

// SetBack takes the talk with a clock that was set back by so much, so that
// what has passed stays. A clock that ran on or was set forward changes
// nothing: that can't be told from a laptop that slept, and is a Gap when it is
// long.
func (s Session) SetBack(by time.Duration) Session {
	if s.Status() != Running || by <= 0 {
		return s
	}
	return s.moved(-by)
}

// leastSetBack is below what two clocks differ by without anyone setting one.
const leastSetBack = time.Second

// ClockSetBack is by how much the clock on the wall was set back while so much
// time has truly passed; 0 when it wasn't, or by less than a second.
func ClockSetBack(wall, passed time.Duration) time.Duration {
	if by := passed - wall; by >= leastSetBack {
		return by
	}
	return 0
}

// moved shifts every moment of the talk.
func (s Session) moved(by time.Duration) Session {
	shift := func(t time.Time) time.Time {
		if t.IsZero() {
			return t
		}
		return t.Add(by).UTC()
	}
	s.Started, s.Ended, s.Seen = shift(s.Started), shift(s.Ended), shift(s.Seen)
	s.Pauses, s.Stages, s.Turns = slices.Clone(s.Pauses), slices.Clone(s.Stages), slices.Clone(s.Turns)
	for i, p := range s.Pauses {
		s.Pauses[i] = Pause{shift(p.From), shift(p.To)}
	}
	for i := range s.Stages {
		s.Stages[i].At = shift(s.Stages[i].At)
	}
	for i := range s.Turns {
		s.Turns[i].At = shift(s.Turns[i].At)
	}
	return s
}

// WentOn says that the talk went on in a gap.
func (s Session) WentOn(now time.Time) Session {
	s.Seen = now.UTC()
	return s
}

// TakeOut makes a gap a pause.
func (s Session) TakeOut(now time.Time) Session {
	if gap := s.Gap(now); !gap.IsZero() {
		s.Pauses = append(slices.Clone(s.Pauses), Pause(gap))
	}
	s.Seen = now.UTC()
	return s
}

// EndedThen ends the talk where its gap begins. Without a gap it ends now. It
// fails with ErrNotRunning unless the session runs.
func (s Session) EndedThen(now time.Time) (Session, error) {
	if gap := s.Gap(now); !gap.IsZero() {
		now = gap.From
	}
	return s.End(now)
}
