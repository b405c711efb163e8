package data

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"trefoil/app/mentoring"
	"trefoil/data/soak"
)

func init() {
	children["restorer"] = restorer
	children["repairer"] = repairer
}

// restorer restores the oldest backup over data that can be opened, and opens what
// is there then.
func restorer(home string) error {
	s, err := Open(home)
	if err != nil {
		return err
	}
	all, err := s.Backups()
	if err != nil {
		return err
	}
	os.Stdout.WriteString("started\n")
	if err := s.RestoreBackup(context.Background(), all[len(all)-1].Name, mentoring.Secret{}, noon, nil); err != nil {
		return err
	}
	if s, err = Open(home); err != nil {
		return err
	}
	return s.Close()
}

// repairer restores the oldest backup over data that it doesn't open.
func repairer(home string) error {
	h, err := Claim(home)
	if err != nil {
		return err
	}
	all, err := BackupsIn(h.files.backups())
	if err != nil {
		return err
	}
	os.Stdout.WriteString("started\n")
	return h.RestoreBackup(context.Background(), all[len(all)-1].Name, mentoring.Secret{}, noon, nil)
}

// Killed at any moment, a restore leaves all of the old data or all of the new,
// and nothing half done.
func TestKillWhileRestoring(t *testing.T) {
	for _, child := range []string{"restorer", "repairer"} {
		h, _ := claimed(t)
		s := unlocked(t, h, mentoring.Secret{})
		savedNotes(t, s, "then")
		backedUp(t, s, mentoring.BackupByHand)
		for range 20 {
			savedNotes(t, s, "since")
		}
		shut(t, s)
		old, new := 0, 0
		times := soak.Size(20, 1000)
		killAll(t, child, string(s.home), times, func(path string) {
			s := openStore(t, path)
			defer s.Close()
			switch n := len(s.People()); n {
			case 2:
				new++
			case 22:
				old++
			default:
				t.Errorf("%d people", n)
			}
			if _, err := s.Check(); err != nil {
				t.Error(err)
			}
			for _, pattern := range []string{"trefoil.db.*", "backups/*.new"} {
				if left, _ := filepath.Glob(filepath.Join(path, pattern)); left != nil {
					t.Errorf("left %q", left)
				}
			}
			for _, b := range mustList(t, s) {
				if _, err := verifyCopy(t.Context(), s.home.backupPath(b.Name), s.sealer, nil); err != nil {
					t.Errorf("%s: %v", b.Name, err)
				}
			}
		})
		soak.Say(t, "killed %d times, %s: the old state was there %d times, the new %d times, all of it", times, child, old, new)
	}
}

// A restore that was decided is finished by whoever opens the home next, also when
// the log of the data before is still there.
func TestRestoreIsFinished(t *testing.T) {
	h, _ := claimed(t)
	s := unlocked(t, h, mentoring.Secret{})
	b := backedUp(t, s, mentoring.BackupByHand)
	savedPerson(t, s, "Ada")
	log, err := os.ReadFile(home(copyOf(t, s)).db() + "-wal")
	if err != nil {
		t.Fatal(err)
	}
	shut(t, s)
	f := h.files
	if err := copyFile(t.Context(), f.backupPath(b.Name), f.restored()); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(os.WriteFile(f.db()+"-wal", log, 0o600), os.WriteFile(f.mark(), []byte("999\n"), 0o600)); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{f.db() + "-journal", f.incoming(), f.incoming() + "-journal"} {
		if err := os.WriteFile(path, []byte("of others"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s = unlocked(t, h, mentoring.Secret{})
	if names(s) != "Mira" || s.ChangesLost() {
		t.Error(names(s), s.ChangesLost())
	}
	if left, _ := filepath.Glob(filepath.Join(string(f), "trefoil.db.*")); left != nil {
		t.Errorf("%q", left)
	}
}
