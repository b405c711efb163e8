package app

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"trefoil/app/mentoring"
	"trefoil/data/datatest"
)

func TestBackupsByThemselves(t *testing.T) {
	k := newKeeping(t)
	k.begin()
	k.idle()
	maya := k.mentee("Maya Okafor")
	if set := k.waits(); set.in != backupQuiet {
		t.Errorf("the first is made after %s", set.in)
	}
	k.mentee("Jonas Weber")
	k.rings()
	if k.broken.made != 1 {
		t.Errorf("%d were made", k.broken.made)
	}
	k.idle()
	k.minutes(1)
	k.plan(maya, k.in(3))
	if set := k.waits(); set.in != backupEvery-time.Minute {
		t.Errorf("the next is made after %s", set.in)
	}
	k.rings()
	k.minutes(300)
	k.plan(maya, k.in(4))
	if set := k.waits(); set.in != backupQuiet {
		t.Errorf("after a long time after %s", set.in)
	}
	k.clock = k.clock.AddDate(-1, 0, 0)
	k.waits().stopped = true
	k.Service.maker.unwait = nil
	k.plan(maya, k.in(5))
	if set := k.waits(); set.in != backupEvery {
		t.Errorf("after the clock was set back after %s", set.in)
	}
	if len(k.told) != 0 || k.broken.made != 2 {
		t.Error(k.told, k.broken.made)
	}
}

// What an earlier run has written and not backed up is backed up in the next one,
// and what it has is not backed up again.
func TestBackupsGoOn(t *testing.T) {
	k := newKeeping(t)
	k.mentee("Maya Okafor")
	k.begin()
	k.rings()
	if err := k.Service.Close(); err != nil {
		t.Fatal(err)
	}
	k.idle()
	again := newKeeping(t)
	again.store.Store = datatest.Open(t, k.store.Home())
	again.begin()
	again.idle()
	if again.Service.maker.last.IsZero() {
		t.Error("it doesn't know of the backup before")
	}
}

func TestFailedBackupIsTold(t *testing.T) {
	k := newKeeping(t)
	k.broken.err = mentoring.ErrDiskFull
	k.begin()
	k.mentee("Maya Okafor")
	var waits []time.Duration
	for range 6 {
		waits = append(waits, k.waits().in)
		k.rings()
	}
	if want := []time.Duration{5, 5, 10, 20, 30, 30}; len(k.told) != 1 || !errors.Is(k.told[0], mentoring.ErrNotBackedUp) {
		t.Errorf("told %v", k.told)
	} else {
		for i := range want {
			if waits[i] != want[i]*time.Minute {
				t.Errorf("tried after %v, want minutes %v", waits, want)
				break
			}
		}
	}
	k.broken.err = nil
	k.rings()
	k.idle()
	k.broken.err = mentoring.ErrDamaged
	k.mentee("Jonas Weber")
	k.rings()
	if len(k.told) != 2 || !errors.Is(k.told[1], mentoring.ErrDamaged) {
		t.Errorf("told %v", k.told)
	}
}

func TestBackupAtTheEnd(t *testing.T) {
	for name, c := range map[string]struct {
		age  int // minutes since the last one
		work bool
		want int
	}{
		"nothing new":     {60, false, 0},
		"too soon":        {29, true, 0},
		"due":             {30, true, 1},
		"clock set back":  {-60, true, 1},
		"nothing but one": {0, false, 0},
	} {
		k := newKeeping(t)
		k.begin()
		k.mentee("Maya Okafor")
		k.rings()
		k.minutes(c.age)
		if c.work {
			k.mentee("Jonas Weber")
		}
		k.ok(k.Service.Close())
		k.idle()
		if k.broken.made != 1+c.want {
			t.Errorf("%s: %d more were made", name, k.broken.made-1)
		}
	}
}

// What is being made stops at once when the program is closed, and says nothing.
func TestBackupIsStoppedAtTheEnd(t *testing.T) {
	k := newKeeping(t)
	k.begin()
	k.mentee("Maya Okafor")
	k.Service.maker.run = func(f func()) { go f() }
	started := make(chan struct{})
	stopped := false
	k.broken.before = func(ctx context.Context) {
		if !stopped {
			close(started)
			<-ctx.Done()
			stopped = true
		}
	}
	k.rings()
	<-started
	k.ok(k.Service.Close())
	if !stopped || k.broken.made != 1 || len(k.told) != 0 {
		t.Errorf("stopped %t, then made %d, told %v", stopped, k.broken.made, k.told)
	}
}

// So does one that the user asked for, without anything made by itself.
func TestBackupByHandIsStoppedAtTheEnd(t *testing.T) {
	k := newKeeping(t)
	k.mentee("Maya Okafor")
	started := make(chan struct{})
	k.broken.before = func(ctx context.Context) {
		close(started)
		<-ctx.Done()
	}
	failed := make(chan error)
	go func() {
		_, err := k.BackUp(t.Context(), nil)
		failed <- err
	}()
	<-started
	k.ok(k.Service.Close())
	k.is(<-failed, mentoring.ErrStopped)
}

// A backup that takes too long doesn't keep the program from closing.
func TestBackupAtTheEndHasALimit(t *testing.T) {
	k := newKeeping(t)
	k.begin()
	k.mentee("Maya Okafor")
	limited := false
	k.broken.before = func(ctx context.Context) { _, limited = ctx.Deadline() }
	k.ok(k.Service.Close())
	if !limited || k.broken.made != 1 {
		t.Error(limited, k.broken.made)
	}
}

func TestBackupByHand(t *testing.T) {
	k := newKeeping(t)
	k.mentee("Maya Okafor")
	heard := 0
	b := got(k.BackUp(t.Context(), func(done, of int) bool { heard = of; return true }))(t)
	if b.Why != mentoring.BackupByHand || heard == 0 || !slices.Contains(k.heard, BackupsChanged) {
		t.Errorf("%v, heard of %d", b, heard)
	}
	if c := got(k.BackupContent(b.Name))(t); c.Mentees != 1 || c.Sessions != 0 {
		t.Errorf("%+v", c)
	}
	_, err := k.BackUp(t.Context(), func(int, int) bool { return false })
	k.is(err, mentoring.ErrStopped)
	ctx, stop := context.WithCancel(t.Context())
	stop()
	_, err = k.BackUp(ctx, nil)
	k.is(err, mentoring.ErrStopped)
	if all := k.reasons(); len(all) != 1 {
		t.Error(all)
	}
}

// Without a backup nothing is imported and nobody is erased.
func TestBackupComesBefore(t *testing.T) {
	k := newKeeping(t)
	maya := k.mentee("Maya Okafor")
	k.broken.err = mentoring.ErrDiskFull
	k.is(k.EraseMentee(maya, "Maya Okafor"), mentoring.ErrNotBackedUp)
	if len(k.Mentees()) != 1 {
		t.Fatal("erased all the same")
	}
	k.broken.err = nil
	k.ok(k.EraseMentee(maya, "Maya Okafor"))
	if all := k.reasons(); !slices.Equal(all, []mentoring.BackupReason{mentoring.BackupBeforeErasing}) {
		t.Error(all)
	}
	jonas := k.mentee("Jonas Weber")
	_ = got(k.BackUp(t.Context(), nil))(t)
	k.ok(k.EraseMentee(jonas, "Jonas Weber"))
	if all := k.reasons(); len(all) != 2 {
		t.Error("one with all that there was was there:", all)
	}
}
