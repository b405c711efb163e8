package app

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"trefoil/app/mentoring"
	"trefoil/data/datatest"
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

func TestSecondFolder(t *testing.T) {
	k := newKeeping(t)
	stick := filepath.Join(t.TempDir(), "stick")
	k.begin()
	k.mentee("Maya Okafor")
	k.rings()
	k.is(k.UseBackupFolder(t.Context(), stick), mentoring.ErrNoFolder)
	k.is(k.UseBackupFolder(t.Context(), k.store.Home()), mentoring.ErrWrongFolder)
	if f := got(k.BackupFolder())(t); f.Path != "" {
		t.Errorf("%+v", f)
	}
	k.ok(os.Mkdir(stick, 0o700))
	k.ok(k.UseBackupFolder(t.Context(), stick))
	k.mentee("Jonas Weber")
	k.rings()
	if all, err := filepath.Glob(filepath.Join(stick, "*.db")); err != nil || len(all) != 2 {
		t.Errorf("%q, %v", all, err)
	}
	if f := got(k.BackupFolder())(t); f.Path != stick || !f.Copied.Equal(k.clock) {
		t.Errorf("%+v", f)
	}

	k.ok(os.Rename(stick, stick+" unplugged"))
	for _, c := range []struct{ days, want int }{{6, 0}, {1, 7}, {2, 9}} {
		k.days(c.days)
		k.mentee("Another")
		k.rings()
		if n := k.BackupFolderMissing(); n != c.want || k.TodayPage().BackupFolderMissing != c.want {
			t.Errorf("missing for %d days, want %d", n, c.want)
		}
	}
	k.ok(os.Rename(stick+" unplugged", stick))
	k.mentee("One more")
	k.rings()
	if n := k.BackupFolderMissing(); n != 0 {
		t.Errorf("missing for %d days while it is there", n)
	}
	k.ok(k.ForgetBackupFolder())
	if f := got(k.BackupFolder())(t); f.Path != "" || len(k.told) != 0 {
		t.Errorf("%+v, told %v", f, k.told)
	}
}

// A folder that was missing gets what it lacks as soon as the program finds it.
func TestSecondFolderCatchesUp(t *testing.T) {
	k := newKeeping(t)
	stick := t.TempDir()
	k.mentee("Maya Okafor")
	k.ok(k.UseBackupFolder(t.Context(), stick))
	_ = got(k.BackUp(t.Context(), nil))(t)
	k.ok(os.RemoveAll(stick))
	k.days(8)
	k.begin()
	if k.BackupFolderMissing() != 0 {
		t.Error("it lacks nothing, so there is nothing to say")
	}
	k.mentee("Jonas Weber")
	k.rings()
	if k.BackupFolderMissing() != 8 {
		t.Errorf("missing for %d days", k.BackupFolderMissing())
	}
	k.ok(os.Mkdir(stick, 0o700))
	k.ok(k.store.UseBackupFolder(stick))
	k.begin()
	if all, _ := filepath.Glob(filepath.Join(stick, "*.db")); len(all) != 1 || k.BackupFolderMissing() != 0 {
		t.Errorf("%q", all)
	}
}

// A stick that is full is told once, and the backup counts.
func TestSecondFolderFails(t *testing.T) {
	k := newKeeping(t)
	k.begin()
	k.ok(k.UseBackupFolder(t.Context(), t.TempDir()))
	k.broken.copyErr = mentoring.ErrDiskFull
	for range 3 {
		k.mentee("Maya Okafor")
		k.rings()
	}
	if len(k.told) != 1 || !errors.Is(k.told[0], mentoring.ErrNotCopied) || k.broken.made != 3 {
		t.Errorf("told %v, made %d", k.told, k.broken.made)
	}
}
