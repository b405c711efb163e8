package mentoring

import (
	"strings"
	"time"
)

// Cancel says that a session does not take place, with a reason that may be
// left out. One that was begun or held is refused with ErrAlreadyHeld.
func (s Session) Cancel(day Date, reason string) (Session, error) {
	if !s.Started.IsZero() {
		return s, ErrAlreadyHeld
	}
	s.Off = Cancellation{Day: day, Reason: strings.TrimSpace(reason)}
	return s, nil
}

// PlanAgain takes a cancellation back.
func (s Session) PlanAgain() Session {
	s.Off = Cancellation{}
	return s
}

// noon is when a session took place that was logged without a time.
var noon = Clock{Hour: 12}

// Logged returns the session as held: at its time, or at noon when none was
// agreed, for its planned length. One that runs or was held is refused with
// ErrAlreadyHeld, one on a day to come with ErrNotRunning.
func (s Session) Logged(now time.Time) (Session, error) {
	if !s.Started.IsZero() {
		return s, ErrAlreadyHeld
	}
	if s.Day.After(DateOf(now)) {
		return s, ErrNotRunning
	}
	at := noon
	if s.At != nil {
		at = *s.At
	}
	s.Off = Cancellation{}
	s.Started = s.Day.At(at, now.Location()).UTC()
	s.Ended = s.Started.Add(s.Length())
	return s, nil
}
