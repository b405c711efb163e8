package app

import (
	"errors"
	"testing"
	"time"

	"trefoil/app/mentoring"
)

// disk is a store that takes nothing while it is in trouble.
type disk struct {
	Store
	err  error
	room int64
}

func (d *disk) Save(...mentoring.Record) error { return d.err }
func (d *disk) TryWrite() error                { return d.err }
func (d *disk) Room() (int64, error)           { return d.room, nil }

func TestTroubleWithTheDisk(t *testing.T) {
	d := &disk{room: 1 << 40}
	clock := time.Date(2026, 11, 26, 12, 0, 0, 0, time.UTC)
	var waiting func()
	changes, resumes := 0, 0
	w := &watch{store: d, now: func() time.Time { return clock }, changed: func() { changes++ }, resumed: func() { resumes++ }}
	w.after = func(_ time.Duration, f func()) func() {
		waiting = f
		return func() { waiting = nil }
	}
	s := watched{d, w}
	if err := s.Save(); err != nil || changes != 0 || waiting != nil {
		t.Fatal(err, changes)
	}
	d.err = mentoring.ErrNotFound
	if err := s.Save(); !errors.Is(err, mentoring.ErrNotFound) || changes != 0 {
		t.Fatal("that is no trouble with the disk:", err, changes)
	}
	d.err = mentoring.ErrDiskFull
	for range 3 {
		if err := s.Save(); !errors.Is(err, mentoring.ErrDiskFull) {
			t.Fatal(err)
		}
	}
	if changes != 1 || !errors.Is(w.found.Err, mentoring.ErrDiskFull) {
		t.Fatalf("%d changes, %+v", changes, w.found)
	}
	waiting()
	if resumes != 0 || waiting == nil {
		t.Fatal("it is not tried again")
	}
	d.err, d.room = nil, 1<<20
	waiting()
	if resumes != 1 || changes != 2 || w.found != (Trouble{Low: true}) {
		t.Errorf("%d resumed, %d changes, %+v", resumes, changes, w.found)
	}
	d.room, clock = 1<<40, clock.Add(roomEvery)
	if err := s.Save(); err != nil || w.found.Low || changes != 3 {
		t.Errorf("%v, %d changes, %+v", err, changes, w.found)
	}
	w.end()
}
