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

// What can't be opened or backed up is set aside as it is.
func TestRestoreOverDamage(t *testing.T) {
	for name, spoil := range map[string]func(home) error{
		"emptied": func(h home) error { return os.Truncate(h.db(), 0) },
		"cut":     func(h home) error { return os.Truncate(h.db(), 3*8192) },
		"gone":    func(h home) error { return os.Remove(h.db()) },
		"gone, log stays": func(h home) error {
			return errors.Join(os.Remove(h.db()), os.WriteFile(h.db()+"-wal", []byte("work"), 0o600))
		},
		"a log of others": func(h home) error { return os.WriteFile(h.db()+"-wal", []byte("work"), 0o600) },
	} {
		h, _ := claimed(t)
		s := unlocked(t, h, mentoring.Secret{})
		b := backedUp(t, s, mentoring.BackupByHand)
		shut(t, s)
		if err := spoil(h.files); err != nil {
			t.Fatal(name, err)
		}
		spoiled, _ := os.ReadFile(h.files.db())
		if plan, err := h.PlanRestore(t.Context(), b.Name, mentoring.Secret{}, nil); err != nil || !plan.Unknown {
			t.Errorf("%s: %+v, %v", name, plan, err)
		}
		if err := h.RestoreBackup(t.Context(), b.Name, mentoring.Secret{}, noon, nil); err != nil {
			t.Fatal(name, err)
		}
		s = unlocked(t, h, mentoring.Secret{})
		if names(s) != "Mira" {
			t.Error(name, names(s))
		}
		aside, _ := os.ReadFile(h.files.backupPath(mentoring.BackupName(noon.Add(time.Second), mentoring.BackupSetAside)))
		if string(aside) != string(spoiled) {
			t.Errorf("%s: %d bytes were set aside of %d", name, len(aside), len(spoiled))
		}
		if _, err := s.Check(); err != nil {
			t.Error(name, err)
		}
	}
}

// The last writes may be in the log alone. They are set aside with the rest, and come back
// with it.
func TestWhatWasSetAsideComesBackWhole(t *testing.T) {
	h, _ := claimed(t)
	s := unlocked(t, h, mentoring.Secret{})
	b := backedUp(t, s, mentoring.BackupByHand)
	savedPerson(t, s, "Ada")
	log, err := os.ReadFile(h.files.db() + "-wal")
	if err != nil || len(log) == 0 {
		t.Fatal("nothing is in the log", err)
	}
	before, err := os.ReadFile(h.files.db())
	if err != nil {
		t.Fatal(err)
	}
	shut(t, s)
	if err := errors.Join(os.WriteFile(h.files.db(), before, 0o600), os.WriteFile(h.files.db()+"-wal", log, 0o600)); err != nil {
		t.Fatal(err) // as a kill leaves it
	}
	if err := h.RestoreBackup(t.Context(), b.Name, mentoring.Secret{}, noon, nil); err != nil {
		t.Fatal(err)
	}
	aside := mentoring.BackupName(noon.Add(time.Second), mentoring.BackupSetAside)
	s = unlocked(t, h, mentoring.Secret{})
	if names(s) != "Mira" {
		t.Fatal(names(s))
	}
	plan, err := s.PlanRestore(t.Context(), aside, mentoring.Secret{}, nil)
	if err != nil || plan.Back[mentoring.KindPerson] != 1 {
		t.Errorf("%+v, %v", plan, err)
	}
	if left, _ := filepath.Glob(h.files.incoming() + "*"); left != nil {
		t.Errorf("the plan left %q", left)
	}
	s = restored(t, h, s, aside)
	if names(s) != "Mira Ada" {
		t.Error(names(s))
	}
	if _, err := s.Check(); err != nil {
		t.Error(err)
	}
}

// Damage that opening doesn't notice is set aside, too, and what opens the data
// stays.
func TestRestoreOverHiddenDamage(t *testing.T) {
	h, _ := claimed(t)
	s := unlocked(t, h, mentoring.Secret{})
	savedNotes(t, s, "text")
	if err := s.Protect("correct horse", ""); err != nil {
		t.Fatal(err)
	}
	b := backedUp(t, s, mentoring.BackupByHand)
	execSQL(t, s, "UPDATE shared_notes SET body = (SELECT body FROM people)")
	savedPerson(t, s, "Ada")
	if err := s.RestoreBackup(t.Context(), b.Name, mentoring.Secret{}, noon, nil); err != nil {
		t.Fatal(err)
	}
	aside := h.files.backupPath(mentoring.BackupName(noon.Add(time.Second), mentoring.BackupSetAside))
	if found, err := contentOf(aside); err != nil || found.LastWrite <= 5 {
		t.Errorf("what was set aside is at %+v, %v", found, err)
	}
	if left, _ := filepath.Glob(filepath.Join(h.files.backups(), "*.new")); left != nil {
		t.Errorf("left %q", left)
	}
	mustNotOpen(t, h, mentoring.Secret{}, mentoring.ErrLocked)
	s = unlocked(t, h, byPassphrase("correct horse"))
	if _, err := s.Check(); err != nil || names(s) != "Mira Mira" {
		t.Error(names(s), err)
	}
}

// A restore that can't be decided changes nothing, and what can't be backed up
// gets no second name.
func TestRestoreOverHiddenDamageFails(t *testing.T) {
	h, _ := claimed(t)
	s := unlocked(t, h, mentoring.Secret{})
	savedNotes(t, s, "text")
	b := backedUp(t, s, mentoring.BackupByHand)
	execSQL(t, s, "UPDATE shared_notes SET body = (SELECT body FROM people)")
	if err := os.MkdirAll(filepath.Join(h.files.restored(), "in the way"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := s.RestoreBackup(t.Context(), b.Name, mentoring.Secret{}, noon, nil); !errors.Is(err, mentoring.ErrDamaged) {
		t.Fatal(err)
	}
	if all := inBackups(t, s); len(all) != 1 {
		t.Error(all)
	}
	savedPerson(t, s, "Ada") // it goes on
}

// A backup that is being made doesn't keep the store from closing.
func TestBackupIsStoppedByClosing(t *testing.T) {
	h, _ := claimed(t)
	s := unlocked(t, h, mentoring.Secret{})
	savedNotes(t, s, "text")
	verifying, closed := make(chan struct{}), make(chan error)
	go func() {
		<-verifying
		closed <- s.Close()
	}()
	told := false
	_, err := s.BackUp(t.Context(), mentoring.BackupByHand, noon, func(int, int) {
		if !told {
			told = true
			close(verifying)
			<-s.life.Done()
		}
	})
	if !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if err := <-closed; err != nil {
		t.Error(err)
	}
	if all := inBackups(t, s); len(all) != 0 {
		t.Error(all)
	}
}

func TestRestoreIsStopped(t *testing.T) {
	h, _ := claimed(t)
	s := unlocked(t, h, mentoring.Secret{})
	b := backedUp(t, s, mentoring.BackupByHand)
	savedPerson(t, s, "Ada")
	ctx, stop := context.WithCancel(t.Context())
	if err := s.RestoreBackup(ctx, b.Name, mentoring.Secret{}, noon, func(int, int) { stop() }); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if left, _ := filepath.Glob(filepath.Join(string(s.home), "trefoil.db.*")); left != nil {
		t.Errorf("%q", left)
	}
	savedPerson(t, s, "Eve")
	if names(s) != "Mira Ada Eve" {
		t.Error(names(s))
	}
}

// What was written while the backup was made is in another one.
func TestRestoreMissesNoWrite(t *testing.T) {
	h, _ := claimed(t)
	s := unlocked(t, h, mentoring.Secret{})
	b := backedUp(t, s, mentoring.BackupByHand)
	calls := 0
	err := s.RestoreBackup(t.Context(), b.Name, mentoring.Secret{}, noon, func(int, int) {
		if calls++; calls == 2 { // the first was about the copy of the old one
			savedPerson(t, s, "Ada")
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	s = unlocked(t, h, mentoring.Secret{})
	s = restored(t, h, s, mustList(t, s)[0].Name)
	if names(s) != "Mira Ada" {
		t.Errorf("%s of %v", names(s), mustList(t, s))
	}
}
