package data

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"trefoil/app/mentoring"
)

// noon is when the tests back up.
var noon = time.Date(2026, time.November, 26, 12, 0, 0, 0, time.UTC)

func backedUp(t testing.TB, s *Store, why mentoring.BackupReason) mentoring.Backup {
	t.Helper()
	b, err := s.BackUp(t.Context(), why, noon, nil)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// inBackups lists all names in the folder of backups.
func inBackups(t testing.TB, s *Store) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(s.home.backups())
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Fatal(err)
	}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestBackUp(t *testing.T) {
	s := newStore(t)
	notes := savedNotes(t, s, "text")
	if all, err := s.Backups(); err != nil || len(all) != 0 {
		t.Errorf("%v, %v", all, err)
	}
	heard, of := 0, 0
	first, err := s.BackUp(t.Context(), mentoring.BackupByHand, noon, func(done, all int) { heard, of = done, all })
	if err != nil || first.Name != "2026-11-26 120000Z by-hand.db" || first.Size == 0 || !first.Made.Equal(noon) {
		t.Fatalf("%v, %v", first, err)
	}
	if heard != of || of != 4 { // a person, a pair, a session, notes
		t.Errorf("heard %d of %d", heard, of)
	}
	second := backedUp(t, s, mentoring.BackupByHand)
	if second.Name != "2026-11-26 120001Z by-hand.db" {
		t.Errorf("in the same second: %s", second.Name)
	}
	if all, err := s.Backups(); err != nil || !slices.Equal(all, []mentoring.Backup{second, first}) {
		t.Errorf("%v, %v", all, err)
	}
	info, err := os.Stat(filepath.Join(s.home.backups(), first.Name))
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	if names := inBackups(t, s); len(names) != 2 {
		t.Errorf("%q", names)
	}
	content, err := s.BackupContent(first.Name)
	if want := (mentoring.BackupContent{Mentees: 1, Sessions: 1, LastWrite: s.LastWrite()}); err != nil || content != want {
		t.Errorf("%+v, %v", content, err)
	}
	if err := s.Delete(notes.Ref(), mentoring.Ref{Kind: mentoring.KindPerson, ID: s.People()[0].ID}); err != nil {
		t.Fatal(err)
	}
	content, err = s.BackupContent(backedUp(t, s, mentoring.BackupScheduled).Name)
	if want := (mentoring.BackupContent{LastWrite: s.LastWrite()}); err != nil || content != want {
		t.Errorf("what was deleted counts: %+v, %v", content, err)
	}
	if err := removeBackups(s.home.backups(), []mentoring.Backup{first}); err != nil {
		t.Fatal(err)
	}
	if all, err := s.Backups(); err != nil || len(all) != 2 {
		t.Errorf("%v, %v", all, err)
	}
}

func TestBackupsOfOtherNames(t *testing.T) {
	s := newStore(t)
	b := backedUp(t, s, mentoring.BackupByHand)
	path := filepath.Join(s.home.backups(), b.Name)
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	mine := filepath.Join(s.home.backups(), "mine.db")
	for _, other := range []string{mine, filepath.Join(s.home.backups(), "read me.txt")} {
		if err := os.WriteFile(other, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chtimes(mine, noon, noon.Add(-time.Hour)); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(s.home.backups(), "folder.db"), 0o700); err != nil {
		t.Fatal(err)
	}
	all, err := s.Backups()
	if err != nil || len(all) != 2 || all[1].Name != "mine.db" || all[1].Why != "" || !all[1].Made.Equal(noon.Add(-time.Hour)) {
		t.Errorf("%v, %v", all, err)
	}
}

// Whatever goes wrong with a copy, it must not count, and what is in the folder
// stays.
func TestBackupOfDamage(t *testing.T) {
	for name, spoil := range map[string]string{
		"notes":      "UPDATE shared_notes SET body = (SELECT body FROM people)",
		"a session":  "UPDATE sessions SET body = (SELECT body FROM people)",
		"a revision": "INSERT INTO revisions SELECT 900, 'person', id, body FROM people",
		"an orphan":  "PRAGMA foreign_keys = 0; UPDATE sessions SET parent_id = 'nobody'",
	} {
		s := newStore(t)
		savedNotes(t, s, "text")
		good := backedUp(t, s, mentoring.BackupByHand)
		execSQL(t, s, spoil)
		if _, err := s.BackUp(t.Context(), mentoring.BackupByHand, noon, nil); !errors.Is(err, mentoring.ErrDamaged) {
			t.Errorf("%s: %v", name, err)
		}
		if names := inBackups(t, s); !slices.Equal(names, []string{good.Name}) {
			t.Errorf("%s: %q", name, names)
		}
	}
}

func TestBackupOfAnotherContent(t *testing.T) {
	c := contents{version: 3, tables: map[string]int{"people": 2}, vault: "v"}
	for name, other := range map[string]contents{
		"fewer":           {3, map[string]int{"people": 1}, "v"},
		"no table":        {3, nil, "v"},
		"another vault":   {3, c.tables, "w"},
		"another version": {2, c.tables, "v"},
	} {
		if err := c.same(other); !errors.Is(err, mentoring.ErrDamaged) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := c.same(c); err != nil {
		t.Error(err)
	}
}

// A backup that is stopped leaves nothing, and the store goes on.
func TestBackupIsStopped(t *testing.T) {
	s := newStore(t)
	savedNotes(t, s, strings.Repeat("text ", 1000))
	stopped, stop := context.WithCancel(t.Context())
	stop()
	while, stopWhile := context.WithCancel(t.Context())
	for name, c := range map[string]struct {
		ctx   context.Context
		heard func(done, of int)
	}{
		"before it began":         {stopped, nil},
		"while it is verified":    {while, func(int, int) { stopWhile() }},
		"in the middle of a copy": {stopsSoon(t), nil},
	} {
		_, err := s.BackUp(c.ctx, mentoring.BackupByHand, noon, c.heard)
		if err != nil && !errors.Is(err, c.ctx.Err()) {
			t.Errorf("%s: %v", name, err)
		}
		if names := inBackups(t, s); err != nil && len(names) != 0 {
			t.Errorf("%s: left %q", name, names)
		}
		if err := removeBackups(s.home.backups(), mustList(t, s)); err != nil {
			t.Error(err)
		}
	}
	savedPerson(t, s, "Ada")
	backedUp(t, s, mentoring.BackupByHand)
	if _, err := s.Check(); err != nil {
		t.Error(err)
	}
}

// stopsSoon ends at some moment of a backup, or after it.
func stopsSoon(t *testing.T) context.Context {
	ctx, stop := context.WithTimeout(t.Context(), time.Millisecond)
	t.Cleanup(stop)
	return ctx
}

func mustList(t *testing.T, s *Store) []mentoring.Backup {
	t.Helper()
	all, err := s.Backups()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// Saving goes on while a copy is verified, and what is saved then is no fault of
// the copy.
func TestSavingWhileABackupIsVerified(t *testing.T) {
	s := newStore(t)
	savedNotes(t, s, "text")
	saved := false
	_, err := s.BackUp(t.Context(), mentoring.BackupScheduled, noon, func(int, int) {
		if !saved {
			saved = true
			savedPerson(t, s, "Ada")
		}
	})
	if err != nil || !saved {
		t.Error(saved, err)
	}
}

func TestUnfinishedBackupsGo(t *testing.T) {
	s := newStore(t)
	b := backedUp(t, s, mentoring.BackupByHand)
	for _, name := range []string{
		mentoring.BackupName(noon, mentoring.BackupScheduled) + newEnding,
		mentoring.BackupName(noon, mentoring.BackupScheduled) + newEnding + "-journal",
		"mine.new",
	} {
		if err := os.WriteFile(filepath.Join(s.home.backups(), name), []byte("half"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := removeUnfinished(s.home.backups()); err != nil {
		t.Fatal(err)
	}
	if names := inBackups(t, s); !slices.Equal(names, []string{b.Name, "mine.new"}) {
		t.Errorf("%q", names)
	}
}
