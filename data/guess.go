package data

import (
	"errors"
	"sync"
	"time"

	"trefoil/app/mentoring"
)

// guesses slows down who tries secrets one after the other: three are free, then
// each wrong one costs twice the wait of the one before, up to half a minute. It
// never shuts anybody out for good, and a right one forgets all of it.
//
// It stands in the way of a person at the keyboard. Who has a copy of the file
// can try as fast as the derivation of a key goes, which is what that is slow
// for.
type guesses struct {
	mu    sync.Mutex
	now   func() time.Time
	wrong int
	until time.Time
}

const (
	freeGuesses = 3
	longestWait = 30 * time.Second
)

// guess opens with a secret, or fails with mentoring.ErrTooSoon before it tries.
func (g *guesses) guess(secret mentoring.Secret, open func() error) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	if !secret.Empty() && g.now().Before(g.until) {
		return mentoring.ErrTooSoon
	}
	err := open()
	switch {
	case errors.Is(err, mentoring.ErrWrongSecret):
		g.wrong++
		g.until = g.now().Add(waitAfter(g.wrong))
	case err == nil && !secret.Empty():
		g.wrong = 0
	}
	return err
}

// waitAfter returns how long the next try has to wait after so many wrong ones.
func waitAfter(wrong int) time.Duration {
	if wrong < freeGuesses {
		return 0
	}
	return min(time.Second<<min(wrong-freeGuesses, 10), longestWait)
}

// Wait returns how long it is until a secret may be tried again, 0 when it may
// be now.
func (h *Home) Wait() time.Duration {
	h.guessing.mu.Lock()
	defer h.guessing.mu.Unlock()
	return max(0, h.guessing.until.Sub(h.guessing.now()))
}
