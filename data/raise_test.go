package data

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"trefoil/app/mentoring"
)

// raised waits for the callback.
func raised(t *testing.T, c <-chan struct{}) {
	t.Helper()
	select {
	case <-c:
	case <-time.After(10 * time.Second):
		t.Fatal("not raised")
	}
}

func TestRaise(t *testing.T) {
	s := newStore(t)
	calls := make(chan struct{}, 100)
	if err := s.claim.OnRaise(func() { calls <- struct{}{} }); err != nil {
		t.Fatal(err)
	}
	for range 3 {
		if err := Raise(string(s.home)); err != nil {
			t.Fatal(err)
		}
		raised(t, calls)
	}
	if left, err := os.ReadDir(s.home.raise()); len(left) != 0 || err != nil {
		t.Error(left, err)
	}
}

func TestRaiseBefore(t *testing.T) {
	s := newStore(t)
	if err := Raise(string(s.home)); err != nil {
		t.Fatal(err)
	}
	calls := make(chan struct{}, 1)
	if err := s.claim.OnRaise(func() { calls <- struct{}{} }); err != nil {
		t.Fatal(err)
	}
	raised(t, calls)
}

func TestRaiseNobody(t *testing.T) {
	s := newStore(t)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := Raise(string(s.home)); err != nil {
		t.Error(err)
	}
	s = openStore(t, string(s.home))
	if left, _ := os.ReadDir(s.home.raise()); len(left) != 0 {
		t.Error("a request to one that is gone is waiting")
	}
	if err := Raise(filepath.Join(t.TempDir(), "none")); !errors.Is(err, mentoring.ErrHomeUnusable) {
		t.Error(err)
	}
}

// Saving wakes nobody: the watch is on the folder of the requests only.
func TestRaiseNotBySaving(t *testing.T) {
	s := newStore(t)
	calls := make(chan struct{}, 100)
	if err := s.claim.OnRaise(func() { calls <- struct{}{} }); err != nil {
		t.Fatal(err)
	}
	if got := s.claim.watcher.WatchList(); len(got) != 1 || got[0] != s.home.raise() {
		t.Error(got)
	}
	savedNotes(t, s, "text")
	if err := errors.Join(s.Close(), Raise(string(s.home))); err != nil {
		t.Fatal(err)
	}
	if len(calls) != 0 {
		t.Error("raised by saving or after closing")
	}
}
