package data

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"trefoil/app/mentoring"
)

func TestSecondFolder(t *testing.T) {
	s := newStore(t)
	b := backedUp(t, s, mentoring.BackupByHand)
	folder := filepath.Join(t.TempDir(), "stick")
	for name, c := range map[string]struct {
		folder string
		want   error
	}{
		"not there":       {folder, mentoring.ErrNoFolder},
		"the data folder": {string(s.home), mentoring.ErrWrongFolder},
		"a part of it":    {s.home.backups(), mentoring.ErrWrongFolder},
		"a file":          {s.home.db(), mentoring.ErrNoFolder},
	} {
		if err := s.UseBackupFolder(c.folder); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := s.KeepCopy(t.Context(), b, folder, noon); !errors.Is(err, mentoring.ErrNoFolder) {
		t.Error(err)
	}
	if _, err := os.Stat(folder); !errors.Is(err, os.ErrNotExist) {
		t.Error("the folder of a stick that isn't there was made", err)
	}
	if err := errors.Join(os.Mkdir(folder, 0o700), s.UseBackupFolder(folder), s.UseBackupFolder(folder)); err != nil {
		t.Fatal(err)
	}
	half := filepath.Join(folder, mentoring.BackupName(noon, mentoring.BackupScheduled)+newEnding)
	if err := os.WriteFile(half, []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(s.KeepCopy(t.Context(), b, folder, noon), s.KeepCopy(t.Context(), b, folder, noon)); err != nil {
		t.Fatal(err)
	}
	all, err := BackupsIn(folder)
	if err != nil || len(all) != 1 || all[0] != b {
		t.Errorf("%v, %v", all, err)
	}
	if _, err := verifyCopy(t.Context(), filepath.Join(folder, b.Name), s.sealer, nil); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(half); !errors.Is(err, os.ErrNotExist) {
		t.Error("half a copy is left", err)
	}
}

// An empty folder where a stick was plugged in is no second folder.
func TestSecondFolderWithoutItsMark(t *testing.T) {
	s := newStore(t)
	folder := t.TempDir()
	if err := s.KeepCopy(t.Context(), backedUp(t, s, mentoring.BackupByHand), folder, noon); !errors.Is(err, mentoring.ErrNoFolder) {
		t.Error(err)
	}
	if left, _ := filepath.Glob(filepath.Join(folder, "*")); left != nil {
		t.Errorf("%q", left)
	}
}

func TestSecondFolderIsThinned(t *testing.T) {
	s := newStore(t)
	folder := t.TempDir()
	if err := s.UseBackupFolder(folder); err != nil {
		t.Fatal(err)
	}
	day := 24 * time.Hour
	for i := range 5 { // all of the same old day, and one of now
		b, err := s.BackUp(t.Context(), mentoring.BackupScheduled, noon.Add(-5*day+time.Duration(i)*time.Hour), nil)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.KeepCopy(t.Context(), b, folder, noon.Add(-5*day)); err != nil {
			t.Fatal(err)
		}
	}
	b := backedUp(t, s, mentoring.BackupScheduled)
	if err := errors.Join(s.KeepCopy(t.Context(), b, folder, noon), s.ThinBackups(noon)); err != nil {
		t.Fatal(err)
	}
	there, err := BackupsIn(folder)
	if here := mustList(t, s); err != nil || len(here) != 2 || len(there) != 2 {
		t.Errorf("%v here, %v there, %v", here, there, err)
	}
}

func TestSecondFolderIsStopped(t *testing.T) {
	s := newStore(t)
	folder := t.TempDir()
	b := backedUp(t, s, mentoring.BackupByHand)
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if err := errors.Join(s.UseBackupFolder(folder), s.KeepCopy(ctx, b, folder, noon)); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if all, err := os.ReadDir(folder); err != nil || len(all) != 1 { // its mark
		t.Error(all, err)
	}
}
