package data

import (
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"trefoil/app/mentoring"
	"trefoil/data/soak"
)

// restored restores a backup and opens what is there then.
func restored(t testing.TB, h *Home, s *Store, backup string) *Store {
	t.Helper()
	if err := s.RestoreBackup(t.Context(), backup, mentoring.Secret{}, noon, nil); err != nil {
		t.Fatal(err)
	}
	return unlocked(t, h, mentoring.Secret{})
}

// names of all people, in order.
func names(s *Store) string {
	var all []string
	for _, p := range s.People() {
		all = append(all, p.Name)
	}
	return strings.Join(all, " ")
}

func TestRestore(t *testing.T) {
	h, mira := claimed(t)
	s := unlocked(t, h, mentoring.Secret{})
	gone := savedPerson(t, s, "Jonas")
	then := backedUp(t, s, mentoring.BackupByHand)
	notes := savedNotes(t, s, "entered since")
	mira.Name = "Mira Blum"
	if err := errors.Join(s.Save(mira), s.Delete(gone.Ref())); err != nil {
		t.Fatal(err)
	}
	plan, err := s.PlanRestore(t.Context(), then.Name, mentoring.Secret{}, nil)
	want := mentoring.RestorePlan{
		BackupContent: mentoring.BackupContent{LastWrite: 2},
		Lost:          map[mentoring.Kind]int{mentoring.KindPerson: 1, mentoring.KindPair: 1, mentoring.KindSession: 1, mentoring.KindSharedNotes: 1},
		Changed:       map[mentoring.Kind]int{mentoring.KindPerson: 1},
		Back:          map[mentoring.Kind]int{mentoring.KindPerson: 1},
	}
	if diff := cmp.Diff(want, plan); err != nil || diff != "" {
		t.Errorf("%s, %v", diff, err)
	}
	if names(s) != "Mira Blum Mira" {
		t.Error("a plan changed something:", names(s))
	}

	s = restored(t, h, s, then.Name)
	if names(s) != "Mira Jonas" {
		t.Error(names(s))
	}
	all := mustList(t, s)
	if len(all) != 2 || all[0].Why != mentoring.BackupBeforeRestore && all[1].Why != mentoring.BackupBeforeRestore {
		t.Fatalf("%v", all)
	}
	if plan, err := s.PlanRestore(t.Context(), then.Name, mentoring.Secret{}, nil); err != nil || !plan.SameAsNow() {
		t.Errorf("%+v, %v", plan, err)
	}
	savedPerson(t, s, "Ada")
	for _, b := range all {
		if b.Why == mentoring.BackupBeforeRestore {
			s = restored(t, h, s, b.Name)
		}
	}
	if back, err := s.SharedNotes(notes.SessionID); err != nil || back.Text != notes.Text || names(s) != "Mira Blum Mira" {
		t.Errorf("restored the state before the restore: %s, %v", names(s), err)
	}
	if _, err := s.Check(); err != nil {
		t.Error(err)
	}
}

// A file that is no whole backup, or one that can't be opened, is refused before
// anything is touched.
func TestRestoreRefuses(t *testing.T) {
	h, _ := claimed(t)
	s := unlocked(t, h, mentoring.Secret{})
	savedNotes(t, s, strings.Repeat("long ", 5000))
	good := filepath.Join(s.home.backups(), backedUp(t, s, mentoring.BackupByHand).Name)
	savedPerson(t, s, "Ada")
	content, err := os.ReadFile(good)
	if err != nil {
		t.Fatal(err)
	}
	query := func(sql string) func(string) error {
		return func(path string) error {
			db, err := openPool(path, nil)
			if err != nil {
				return err
			}
			_, err = db.Exec(sql)
			return errors.Join(err, db.Close())
		}
	}
	before := listing(t, s.home)
	for name, c := range map[string]struct {
		spoil func(path string) error
		want  error
	}{
		"not there":        {os.Remove, mentoring.ErrNotFound},
		"empty":            {func(path string) error { return os.Truncate(path, 0) }, mentoring.ErrBadBackup},
		"cut":              {func(path string) error { return os.Truncate(path, int64(len(content))/2) }, mentoring.ErrBadBackup},
		"cut by a page":    {func(path string) error { return os.Truncate(path, int64(len(content))-8192) }, mentoring.ErrBadBackup},
		"a text":           {func(path string) error { return os.WriteFile(path, []byte(strings.Repeat("words ", 999)), 0o600) }, mentoring.ErrBadBackup},
		"a folder":         {func(path string) error { return errors.Join(os.Remove(path), os.Mkdir(path, 0o700)) }, mentoring.ErrBadBackup},
		"another app's":    {query("PRAGMA application_id = 7"), mentoring.ErrBadBackup},
		"newer":            {query("PRAGMA user_version = 99"), mentoring.ErrNewerVersion},
		"a flipped bit":    {func(path string) error { return flip(path, content) }, mentoring.ErrBadBackup},
		"a row is missing": {query("PRAGMA foreign_keys = 0; DELETE FROM pairs"), mentoring.ErrBadBackup},
		"another key": {func(path string) error {
			return os.WriteFile(path, otherBackup(t, "Uma"), 0o600)
		}, mentoring.ErrNoKey},
		"a passphrase": {func(path string) error {
			return os.WriteFile(path, protectedBackup(t), 0o600)
		}, mentoring.ErrLocked},
	} {
		path := filepath.Join(t.TempDir(), "b.db")
		if err := errors.Join(os.WriteFile(path, content, 0o600), c.spoil(path)); err != nil {
			t.Fatal(name, err)
		}
		if _, err := s.PlanRestore(t.Context(), path, mentoring.Secret{}, nil); !errors.Is(err, c.want) {
			t.Errorf("%s: planned, %v", name, err)
		}
		if err := s.RestoreBackup(t.Context(), path, mentoring.Secret{}, noon, nil); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
		if after := listing(t, s.home); after != before {
			t.Errorf("%s: changed from %s to %s", name, before, after)
		}
	}
	if names(s) != "Mira Mira Ada" || len(inBackups(t, s)) != 1 {
		t.Error(names(s), inBackups(t, s))
	}
	savedPerson(t, s, "Eve")
	if _, err := s.Check(); err != nil {
		t.Error(err)
	}
}

// flip changes a bit in the middle of the file, where the notes are.
func flip(path string, content []byte) error {
	spoiled := append([]byte(nil), content...)
	spoiled[len(spoiled)-9000] ^= 4
	return os.WriteFile(path, spoiled, 0o600)
}

// Wherever a bit is flipped, it is noticed or it matters to nobody.
func TestRestoreNoticesFlippedBits(t *testing.T) {
	s := newStore(t)
	savedNotes(t, s, strings.Repeat("long ", 60_000))
	content, err := os.ReadFile(s.home.backupPath(backedUp(t, s, mentoring.BackupByHand).Name))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "b.db")
	noticed := 0
	for range soak.Size(100, 2000) {
		at := rand.IntN(len(content))
		content[at] ^= 1
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		content[at] ^= 1
		plan, err := s.PlanRestore(t.Context(), path, mentoring.Secret{}, nil)
		if err != nil {
			noticed++
		} else if !plan.SameAsNow() {
			t.Errorf("a bit of byte %d: %+v", at, plan)
		}
	}
	if noticed == 0 {
		t.Error("nothing was noticed")
	}
	t.Logf("noticed %d flipped bits", noticed)
}

// otherBackup is a backup of another home, with one person.
func otherBackup(t *testing.T, name string) []byte {
	t.Helper()
	s := newStore(t)
	savedPerson(t, s, name)
	content, err := os.ReadFile(s.home.backupPath(backedUp(t, s, mentoring.BackupByHand).Name))
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func protectedBackup(t *testing.T) []byte {
	t.Helper()
	h, _ := claimed(t)
	s := unlocked(t, h, mentoring.Secret{})
	if err := s.Protect("correct horse", ""); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(s.home.backupPath(backedUp(t, s, mentoring.BackupByHand).Name))
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// A backup of other data opens with what opened it there.
func TestRestoreOtherData(t *testing.T) {
	h, _ := claimed(t)
	s := unlocked(t, h, mentoring.Secret{})
	path := filepath.Join(t.TempDir(), "b.db")
	if err := os.WriteFile(path, protectedBackup(t), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := s.RestoreBackup(t.Context(), path, byPassphrase("wrong horse"), noon, nil); !errors.Is(err, mentoring.ErrWrongSecret) {
		t.Error(err)
	}
	plan, err := s.PlanRestore(t.Context(), path, byPassphrase("correct horse"), nil)
	if err != nil || !plan.OtherKey || plan.Lost[mentoring.KindPerson] != 1 || plan.Back[mentoring.KindPerson] != 1 {
		t.Errorf("%+v, %v", plan, err)
	}
	if err := s.RestoreBackup(t.Context(), path, byPassphrase("correct horse"), noon, nil); err != nil {
		t.Fatal(err)
	}
	mustNotOpen(t, h, mentoring.Secret{}, mentoring.ErrLocked)
	unlocked(t, h, byPassphrase("correct horse"))
}

// An old copy that was kept elsewhere brings back what was in it, not what opened
// it then.
func TestRestoreKeepsThePassphrase(t *testing.T) {
	h, p := claimed(t)
	s := unlocked(t, h, mentoring.Secret{})
	path := filepath.Join(t.TempDir(), "b.db")
	if err := copyFile(t.Context(), s.home.backupPath(backedUp(t, s, mentoring.BackupByHand).Name), path); err != nil {
		t.Fatal(err)
	}
	if err := s.Protect("correct horse", ""); err != nil {
		t.Fatal(err)
	}
	if err := s.RestoreBackup(t.Context(), path, mentoring.Secret{}, noon, nil); err != nil {
		t.Fatal(err)
	}
	mustNotOpen(t, h, mentoring.Secret{}, mentoring.ErrLocked)
	opens(t, h, byPassphrase("correct horse"), p)
}

func TestRestoreOfAnEarlierVersion(t *testing.T) {
	for i, version := range released {
		path := goldenHome(t, version)
		h, err := Claim(path)
		if err != nil {
			t.Fatal(err)
		}
		s := unlocked(t, h, mentoring.Secret{})
		old := beforeUpdate(t, path)
		savedPerson(t, s, "Ada")
		s = restored(t, h, s, filepath.Base(old))
		if len(s.People()) != 2 {
			t.Errorf("%s: %s", version, names(s))
		}
		compareGolden(t, s, golden(t, version))
		if n, err := filepath.Glob(filepath.Join(path, "backups", "* before-update.db")); len(n) != 2 || err != nil {
			t.Errorf("version %d was brought up to date with %q, %v", i+1, n, err)
		}
		if err := errors.Join(s.Close(), h.Close()); err != nil {
			t.Fatal(err)
		}
	}
}

// A restore that is decided is no failure, whatever closing the old data says.
func TestRestoreThoughTheOldDataDoesNotClose(t *testing.T) {
	h, _ := claimed(t)
	s := unlocked(t, h, mentoring.Secret{})
	b := backedUp(t, s, mentoring.BackupByHand)
	savedPerson(t, s, "Ada")
	mark := h.files.mark()
	if err := errors.Join(removeFiles(mark), os.MkdirAll(filepath.Join(mark, "in the way"), 0o700)); err != nil {
		t.Fatal(err)
	}
	if err := s.RestoreBackup(t.Context(), b.Name, mentoring.Secret{}, noon, nil); err != nil {
		t.Error(err)
	}
	if err := os.RemoveAll(mark); err != nil {
		t.Fatal(err)
	}
	if s = unlocked(t, h, mentoring.Secret{}); names(s) != "Mira" {
		t.Error(names(s))
	}
}
