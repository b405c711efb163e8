package data

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"trefoil/app/mentoring"
)

func TestPragmas(t *testing.T) {
	s := newStore(t)
	for range 2 { // on the next connection, too
		if err := checkPragmas(s.sql); err != nil {
			t.Error(err)
		}
		conn, err := s.sql.Conn(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		rollBack(context.Background(), stuck{conn})
		conn.Close()
	}
	if _, err := os.Stat(s.home.db() + "-shm"); !errors.Is(err, fs.ErrNotExist) {
		t.Error("there is a shared memory file", err)
	}
}

func TestPragmaDiffers(t *testing.T) {
	for i, p := range pragmas {
		if p.name == "page_size" || p.name == "journal_mode" || p.name == "locking_mode" {
			continue // fixed by the file, or by journal_mode
		}
		s := newStore(t)
		other := map[string]string{"0": "1", "1": "0", "2": "1"}[p.read]
		if other == "" {
			other = "123"
		}
		if p.name == "mmap_size" {
			other = "65536"
		}
		execSQL(t, s, "PRAGMA "+p.name+" = "+other)
		if err := checkPragmas(s.sql); !errors.Is(err, mentoring.ErrHomeUnusable) || !strings.Contains(err.Error(), p.name) {
			t.Errorf("pragma %d %s: %v", i, p.name, err)
		}
	}
}

func TestOddHomes(t *testing.T) {
	for _, name := range []string{
		"a?b", "a#b", "a%41b", "a b", "ä 李 ½", "a&_pragma=foreign_keys(0)", "a;b'c\"d", "file:x", "-", "a%",
	} {
		home := filepath.Join(t.TempDir(), name)
		s, err := Open(home)
		if err != nil {
			t.Errorf("%q: %v", name, err)
			continue
		}
		p := savedPerson(t, s, "Mira")
		if _, err := os.Stat(filepath.Join(home, "trefoil.db")); err != nil {
			t.Error(err)
		}
		if _, err := reopenStore(t, s).Person(p.ID); err != nil {
			t.Errorf("%q: %v", name, err)
		}
		if around, _ := os.ReadDir(filepath.Dir(home)); len(around) != 1 {
			t.Errorf("%q: something lies beside the home: %v", name, around)
		}
	}
}

func TestFileModes(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such rights")
	}
	s := newStore(t)
	savedNotes(t, s, "text")
	checkModes(t, s, 6) // folder, database, log, key, lock, raise
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	checkModes(t, s, 5)
}

func checkModes(t *testing.T, s *Store, want int) {
	t.Helper()
	seen := 0
	err := filepath.WalkDir(string(s.home), func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err == nil && info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: %v", path, info.Mode())
		}
		seen++
		return err
	})
	if err != nil || seen != want {
		t.Error(seen, "files and folders", err)
	}
}

func TestWiderRights(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such rights")
	}
	s := newStore(t)
	if err := errors.Join(s.Close(), os.Chmod(s.home.db(), 0o644), os.Chmod(s.home.deviceKey(), 0o644)); err != nil {
		t.Fatal(err)
	}
	s = openStore(t, string(s.home))
	savedPerson(t, s, "Mira")
	checkModes(t, s, 6)
}

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

// zeroPage spoils the page of one of the tables.
func zeroPage(h home) error {
	f, err := os.OpenFile(h.db(), os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.WriteAt(make([]byte, 8192), 3*8192)
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

func TestCloseTwice(t *testing.T) {
	s := newStore(t)
	p := savedPerson(t, s, "Mira")
	if err := errors.Join(s.Close(), s.Close()); err != nil {
		t.Error(err)
	}
	if err := s.Save(mentoring.Person{ID: p.ID, Name: "late"}); err == nil {
		t.Error("saved after closing")
	}
	if _, err := os.Stat(s.home.db() + "-wal"); !errors.Is(err, fs.ErrNotExist) {
		t.Error("work is left in the log", err)
	}
}

func TestExplain(t *testing.T) {
	for _, c := range []struct {
		err  error
		want error
	}{
		{failure(13), mentoring.ErrDiskFull},
		{failure(778), mentoring.ErrDiskFull}, // write
		{failure(8), mentoring.ErrReadOnly},
		{failure(1544), mentoring.ErrReadOnly}, // folder
		{failure(1034), mentoring.ErrReadOnly}, // sync
		{failure(10), mentoring.ErrReadOnly},
		{failure(266), mentoring.ErrHomeUnusable}, // read
		{failure(522), mentoring.ErrDamaged},      // short read
		{failure(8458), mentoring.ErrDamaged},
		{failure(14), mentoring.ErrHomeUnusable},
		{failure(1550), mentoring.ErrHomeUnusable},
		{failure(11), mentoring.ErrDamaged},
		{failure(267), mentoring.ErrDamaged},
		{failure(26), mentoring.ErrNotOurs},
		{failure(5), mentoring.ErrInUse},
		{failure(6), mentoring.ErrInUse},
		{&fs.PathError{Op: "write", Err: syscall.ENOSPC}, mentoring.ErrDiskFull},
		{&fs.PathError{Op: "open", Err: syscall.EROFS}, mentoring.ErrReadOnly},
		{&fs.PathError{Op: "mkdir", Err: syscall.EACCES}, mentoring.ErrHomeUnusable},
		{&os.LinkError{Op: "rename", Err: syscall.EACCES}, mentoring.ErrHomeUnusable},
		{fmt.Errorf("x: %w", mentoring.ErrNotFound), mentoring.ErrNotFound},
	} {
		got := explain(fmt.Errorf("verb: %w", c.err))
		if !errors.Is(got, c.want) {
			t.Errorf("%v %#v: %v", c.err, c.err, got)
		}
	}
	if code, ok := sqliteCode(explain(failure(13))); !ok || code != 13 {
		t.Error("the code is lost")
	}
	if explain(nil) != nil || explain(failure(1)) != failure(1) {
		t.Error("what has no sentinel stays as it is")
	}
}
