package screens

import (
	"testing"
	"time"

	"trefoil/screens/kit"
)

// sleeper is a nap on a clock that only its waits and delays move.
type sleeper struct {
	*nap
	clock time.Time
	waits []time.Duration
	event time.Duration // comes so long after a wait begins; 0 for never
	next  func()
	caret bool
}

func newSleeper() *sleeper {
	s := &sleeper{clock: time.Now().Add(time.Hour)}
	s.nap = &nap{
		now:   func() time.Time { return s.clock },
		caret: func() bool { return s.caret },
		later: func(after time.Duration, do func()) { s.clock, s.next = s.clock.Add(after), do },
		wait: func(longest time.Duration) {
			s.waits = append(s.waits, longest)
			if s.event > 0 {
				longest = min(longest, s.event)
			}
			s.clock = s.clock.Add(longest)
		},
	}
	s.start()
	return s
}

// turns lets so many turns pass and returns how long the last nap could be.
func (s *sleeper) turns(n int) time.Duration {
	for range n {
		s.next()
	}
	return s.waits[len(s.waits)-1]
}

func TestNapsGrowWhileNothingHappens(t *testing.T) {
	s := newSleeper()
	if got := s.turns(1); got != shortNap {
		t.Errorf("the first nap takes %v", got)
	}
	if got := s.turns(12); got != longNap {
		t.Errorf("after a second one takes %v", got)
	}
	s.caret = true
	if got := s.turns(1); got != shortNap {
		t.Errorf("with a caret one takes %v", got)
	}
}

func TestFyneRunsAsUsualAfterAnEvent(t *testing.T) {
	s := newSleeper()
	s.turns(1)
	s.event = 5 * time.Millisecond
	s.turns(1)
	woken, naps := s.clock, len(s.waits)
	s.next()
	if len(s.waits) != naps {
		t.Error("it naps again at once")
	}
	s.next()
	if len(s.waits) != naps+1 || s.clock.Sub(woken) < lively-between {
		t.Errorf("it naps again after %v", s.clock.Sub(woken))
	}
}

func TestNoNapWhileSomethingMoves(t *testing.T) {
	s := newSleeper()
	kit.MovesFor(0) // forget other tests
	s.clock = time.Now()
	s.last = s.clock.Add(-time.Hour)
	kit.MovesFor(time.Minute)
	defer kit.MovesFor(0)
	s.next()
	if len(s.waits) != 0 {
		t.Error("it naps while something moves")
	}
	s.next()
	if len(s.waits) != 1 {
		t.Error("it doesn't nap after that")
	}
}

func TestNapEnds(t *testing.T) {
	s := newSleeper()
	s.end()
	s.next()
	if len(s.waits) != 0 {
		t.Error("it naps when the window is gone")
	}
}
