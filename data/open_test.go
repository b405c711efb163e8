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
		for name, want := range map[string]string{
			"page_size": "8192", "locking_mode": "exclusive", "journal_mode": "wal", "synchronous": "2", "fullfsync": "1",
			"checkpoint_fullfsync": "1", "foreign_keys": "1", "secure_delete": "1", "cell_size_check": "1", "trusted_schema": "0",
			"temp_store": "2", "mmap_size": "0",
		} {
			var got string
			if err := s.sql.QueryRow("PRAGMA " + name).Scan(&got); err != nil || got != want {
				t.Errorf("%s is %s instead of %s, %v", name, got, want, err)
			}
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
	checkModes(t, s, 7) // folder, database, log, mark, key, lock, raise
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
	checkModes(t, s, 7)
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
		{failure(1), mentoring.ErrDamaged},
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
	if explain(nil) != nil || explain(failure(21)) != failure(21) {
		t.Error("what has no sentinel stays as it is")
	}
}
