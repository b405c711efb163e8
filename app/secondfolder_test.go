package app

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"trefoil/app/mentoring"
)

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
