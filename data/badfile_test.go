package data

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"trefoil/app/mentoring"
)

// closedHome returns a home with one person in it, closed.
func closedHome(t *testing.T) home {
	t.Helper()
	s := newStore(t)
	savedPerson(t, s, "Mira")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return s.home
}

func TestBadFiles(t *testing.T) {
	write := func(content string) func(home) error {
		return func(h home) error { return os.WriteFile(h.db(), []byte(content), 0o600) }
	}
	query := func(sql string) func(home) error {
		return func(h home) error {
			db, err := openPool(h.db(), nil)
			if err != nil {
				return err
			}
			_, err = db.Exec(sql)
			return errors.Join(err, db.Close())
		}
	}
	for name, c := range map[string]struct {
		spoil func(home) error
		want  error
	}{
		"empty":          {write(""), mentoring.ErrNotOurs},
		"short":          {write("SQLite format 3\x00"), mentoring.ErrNotOurs},
		"a text":         {write(strings.Repeat("words ", 900)), mentoring.ErrNotOurs},
		"another app's":  {query("PRAGMA application_id = 7"), mentoring.ErrNotOurs},
		"no version":     {query("PRAGMA user_version = 0"), mentoring.ErrNotOurs},
		"newer":          {query("PRAGMA user_version = 99"), mentoring.ErrNewerVersion},
		"cut":            {func(h home) error { return os.Truncate(h.db(), 3*8192) }, mentoring.ErrDamaged},
		"a page of zero": {zeroPage, mentoring.ErrDamaged},
		"no table":       {query("DROP TABLE revisions"), nil},
		"a folder":       {func(h home) error { return errors.Join(os.Remove(h.db()), os.Mkdir(h.db(), 0o700)) }, mentoring.ErrNotOurs},
		"no key":         {func(h home) error { return os.Remove(h.deviceKey()) }, mentoring.ErrNoKey},
		"empty key":      {func(h home) error { return os.WriteFile(h.deviceKey(), nil, 0o600) }, mentoring.ErrNoKey},
		"another key": {func(h home) error {
			return os.WriteFile(h.deviceKey(), []byte(strings.Repeat("ab", keySize)), 0o600)
		}, mentoring.ErrNoKey},
		"no slot": {query("DELETE FROM vault"), mentoring.ErrNoKey},
	} {
		h := closedHome(t)
		if err := c.spoil(h); err != nil {
			t.Fatal(name, err)
		}
		before := listing(t, h)
		s, err := Open(string(h))
		if err == nil {
			s.Close()
			t.Errorf("%s: opened", name)
		} else if c.want != nil && !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
		if after := listing(t, h); after != before {
			t.Errorf("%s: changed from %s to %s", name, before, after)
		}
	}
}

// zeroPage spoils the page of an index that is only read in a search of the
// history.
func zeroPage(h home) error {
	db, err := openPool(h.db(), nil)
	if err != nil {
		return err
	}
	var page int64
	err = db.QueryRow("SELECT rootpage FROM sqlite_schema WHERE name = 'revisions_of'").Scan(&page)
	if err = errors.Join(err, db.Close()); err != nil {
		return err
	}
	f, err := os.OpenFile(h.db(), os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.WriteAt(make([]byte, 8192), 8192*(page-1))
	return errors.Join(err, f.Close())
}

// listing tells which files are in the home and what the database holds.
func listing(t *testing.T, h home) string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(string(h), "*"))
	if err != nil {
		t.Fatal(err)
	}
	content, _ := os.ReadFile(h.db())
	return fmt.Sprintf("%q %d %x", names, len(content), content[:min(len(content), 128)])
}

// Each of these two stands before a guard of SQLite's own.
func TestRefusedBeforeSQLite(t *testing.T) {
	h := home(t.TempDir())
	lock, err := h.take()
	if err != nil {
		t.Fatal(err)
	}
	defer lock.Close()
	if _, err := Open(string(h)); !errors.Is(err, mentoring.ErrInUse) {
		t.Error("a home without a database, held by another:", err)
	}
	if err := os.WriteFile(h.db(), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if exists, err := h.dbExists(); exists || !errors.Is(err, mentoring.ErrNotOurs) {
		t.Error("an empty file:", err)
	}
}

func TestReadOnlyConnection(t *testing.T) {
	s := newStore(t)
	execSQL(t, s, "PRAGMA query_only = 1")
	if err := explain(checkWritable(context.Background(), s.sql)); !errors.Is(err, mentoring.ErrReadOnly) {
		t.Error(err)
	}
}

func TestHomeIsAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "home")
	if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, home := range []string{path, filepath.Join(path, "below")} {
		if _, err := Open(home); !errors.Is(err, mentoring.ErrHomeUnusable) {
			t.Errorf("%s: %v", home, err)
		}
	}
}

func TestCreateLeftovers(t *testing.T) {
	dir := t.TempDir()
	h := home(dir)
	for _, end := range []string{"", "-wal", "-journal"} {
		if err := os.WriteFile(h.newDB()+end, []byte("half a database"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(h.deviceKey()+".new", []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := openStore(t, dir)
	savedPerson(t, s, "Mira")
	if left, _ := filepath.Glob(filepath.Join(dir, "*.new*")); left != nil {
		t.Error(left)
	}
	reopenStore(t, s)
}

func TestOrphanedLog(t *testing.T) {
	h := closedHome(t)
	if err := errors.Join(os.Remove(h.db()), os.WriteFile(h.db()+"-wal", []byte("work"), 0o600)); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(string(h)); !errors.Is(err, mentoring.ErrDamaged) {
		t.Error(err)
	}
	if _, err := os.Stat(h.db()); !errors.Is(err, fs.ErrNotExist) {
		t.Error("a new database was made", err)
	}
}

func TestKeyKept(t *testing.T) {
	h := closedHome(t)
	before, _ := os.ReadFile(h.deviceKey())
	if err := os.Remove(h.db()); err != nil {
		t.Fatal(err)
	}
	s := openStore(t, string(h))
	if after, _ := os.ReadFile(h.deviceKey()); string(after) != string(before) {
		t.Error("the key of an older backup was replaced")
	}
	if len(s.People()) != 0 {
		t.Error("who is this?")
	}
}

// A bit that flips in the right place makes an id of a row NULL, or a number a text.
func TestValueOfAnotherTypeIsDamage(t *testing.T) {
	s := newStore(t)
	for _, query := range []string{"SELECT NULL", "SELECT x'ff'"} {
		var number int64
		err := s.sql.QueryRowContext(t.Context(), query).Scan(&number)
		if err == nil || !errors.Is(explain(fmt.Errorf("load pairs: %w", err)), mentoring.ErrDamaged) {
			t.Errorf("%s: %v", query, err)
		}
	}
}
