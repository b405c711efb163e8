package app

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"trefoil/app/mentoring"
)

// timer is one that the maker set.
type timer struct {
	in      time.Duration
	f       func()
	stopped bool
}

// keeping is a world in which backups are made by themselves, on a clock that
// stands still.
type keeping struct {
	*world
	broken *brokenBackups
	timers []*timer
	told   []error
	later  []func() // work that waits to be run, while held
	held   bool
}

// brokenBackups fails to back up while err is set.
type brokenBackups struct {
	BackupStore
	err, copyErr error
	before       func(ctx context.Context)
	made         int
}

func (s *brokenBackups) BackUp(ctx context.Context, why mentoring.BackupReason, at time.Time, heard func(done, of int)) (mentoring.Backup, error) {
	if s.before != nil {
		s.before(ctx)
	}
	if err := errors.Join(s.err, ctx.Err()); err != nil {
		return mentoring.Backup{}, err
	}
	s.made++
	return s.BackupStore.BackUp(ctx, why, at, heard)
}

func (s *brokenBackups) KeepCopy(ctx context.Context, b mentoring.Backup, folder string, now time.Time) error {
	if s.copyErr != nil {
		return s.copyErr
	}
	return s.BackupStore.KeepCopy(ctx, b, folder, now)
}

func newKeeping(t *testing.T) *keeping {
	k := &keeping{world: newWorld(t)}
	k.broken = &brokenBackups{BackupStore: k.store}
	m := k.Service.maker
	m.store, m.folder.file = k.broken, BackupFolderFile{filepath.Join(t.TempDir(), "backups.json")}
	m.after = func(in time.Duration, f func()) func() {
		set := &timer{in: in, f: f}
		k.timers = append(k.timers, set)
		return func() { set.stopped = true }
	}
	m.run = func(f func()) {
		if k.held {
			k.later = append(k.later, f)
			return
		}
		f()
	}
	return k
}

func (k *keeping) begin() { k.KeepBackups(func(err error) { k.told = append(k.told, err) }) }

// waits returns the timer that is set, or ends the test.
func (k *keeping) waits() *timer {
	k.t.Helper()
	set := slices.DeleteFunc(slices.Clone(k.timers), func(t *timer) bool { return t.stopped })
	if len(set) != 1 {
		k.t.Fatalf("%d timers are set", len(set))
	}
	return set[0]
}

// rings lets the time of the timer pass.
func (k *keeping) rings() {
	k.t.Helper()
	set := k.waits()
	k.clock = k.clock.Add(set.in)
	set.stopped = true
	set.f()
}

func (k *keeping) idle() {
	k.t.Helper()
	for _, set := range k.timers {
		if !set.stopped {
			k.t.Error("a timer is set while nothing was written")
		}
	}
}

func (k *keeping) reasons() (all []mentoring.BackupReason) {
	for _, b := range got(k.Backups())(k.t) {
		all = append(all, b.Why)
	}
	return all
}

// The backup from before erasing has the mentee still: it doesn't count as one of all
// that there is, and the next start makes another.
func TestErasingIsBackedUpAtTheNextStart(t *testing.T) {
	k := newKeeping(t)
	last, maya := k.mentee("Łukasz"), k.mentee("Maya")
	k.mentee("Ana")
	k.ok(k.EraseMentee(maya, "Maya"))
	k.begin()
	k.rings()
	if made := k.reasons(); len(made) != 2 || made[0] != mentoring.BackupScheduled || !k.maker.current() {
		t.Errorf("made are %v", made)
	}
	k.ok(k.EraseMentee(last, "Łukasz")) // before which that one will do
	if made := k.reasons(); len(made) != 2 || k.maker.current() {
		t.Errorf("made are %v, and the last has all that there is", made)
	}
}
