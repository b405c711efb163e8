//go:build unix

package data

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"trefoil/app/mentoring"
)

func init() {
	children["nobody"] = nobody
	children["limited"] = limited
}

// nobody opens the home without the rights of root, if it had these.
func nobody(home string) error {
	if os.Geteuid() == 0 {
		if err := errors.Join(syscall.Setgroups(nil), syscall.Setgid(65534), syscall.Setuid(65534)); err != nil {
			return err
		}
	}
	s, err := Open(home)
	if err == nil {
		err = s.Close()
	}
	return err
}

// give hands all below a folder to the user that nobody runs as.
func give(t *testing.T, top string) {
	t.Helper()
	if os.Geteuid() != 0 {
		return
	}
	err := filepath.WalkDir(top, func(path string, _ fs.DirEntry, err error) error {
		return errors.Join(err, os.Chown(path, 65534, 65534))
	})
	if err = errors.Join(err, os.Chmod(filepath.Dir(top), 0o755), os.Chmod(filepath.Dir(filepath.Dir(top)), 0o755)); err != nil {
		t.Fatal(err)
	}
}

func TestNoRights(t *testing.T) {
	for name, c := range map[string]struct {
		take func(home) error
		want string
	}{
		"all rights":            {func(home) error { return nil }, ""},
		"database to read only": {func(h home) error { return os.Chmod(h.db(), 0o400) }, mentoring.ErrReadOnly.Error()},
		"database not at all":   {func(h home) error { return os.Chmod(h.db(), 0o000) }, mentoring.ErrHomeUnusable.Error()},
		"key not at all":        {func(h home) error { return os.Chmod(h.deviceKey(), 0o000) }, mentoring.ErrHomeUnusable.Error()},
		"folder to read only":   {func(h home) error { return os.Chmod(string(h), 0o500) }, mentoring.ErrReadOnly.Error()},
		"folder not at all":     {func(h home) error { return os.Chmod(string(h), 0o000) }, mentoring.ErrHomeUnusable.Error()},
		"new in a folder to read only": {func(h home) error {
			return errors.Join(os.RemoveAll(string(h)), os.Mkdir(string(h), 0o500))
		}, mentoring.ErrHomeUnusable.Error()},
	} {
		h := closedHome(t)
		if err := c.take(h); err != nil {
			t.Fatal(name, err)
		}
		give(t, string(h))
		before, _ := os.Stat(h.db())
		out, _ := childCommand(t, "nobody", string(h)).CombinedOutput()
		if !strings.Contains(string(out), c.want) || c.want == "" && len(out) > 0 {
			t.Errorf("%s: %s", name, out)
		}
		if after, _ := os.Stat(h.db()); after != nil && before != nil && after.Size() != before.Size() {
			t.Errorf("%s: the file changed", name)
		}
		_ = os.Chmod(string(h), 0o700) // or the folder can't be removed
	}
}

// limited saves until a file may not grow any more, then with room again.
func limited(home string) error {
	s, err := Open(home)
	if err != nil {
		return err
	}
	var old syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &old); err != nil {
		return err
	}
	limit := old
	limit.Cur = 400_000
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		return err
	}
	var saved []mentoring.Person
	next := func() error {
		p := mentoring.Person{ID: mentoring.NewID(), Name: strings.Repeat("Mira ", 400)}
		err := s.Save(p)
		if err == nil {
			saved = append(saved, p)
		}
		return err
	}
	for err = next(); err == nil; err = next() {
	}
	if !errors.Is(err, mentoring.ErrDiskFull) {
		return fmt.Errorf("without room: %w", err)
	}
	if len(s.People()) != len(saved) {
		return fmt.Errorf("%d in memory, %d saved", len(s.People()), len(saved))
	}
	if err := errors.Join(syscall.Setrlimit(syscall.RLIMIT_FSIZE, &old), next(), s.Close()); err != nil {
		return fmt.Errorf("with room again: %w", err)
	}
	if s, err = Open(home); err != nil {
		return err
	}
	if len(s.People()) != len(saved) || len(saved) < 10 {
		return fmt.Errorf("%d people of %d", len(s.People()), len(saved))
	}
	_, err = s.Check()
	return errors.Join(err, s.Close())
}

func TestFileSizeLimit(t *testing.T) {
	out, err := childCommand(t, "limited", filepath.Join(t.TempDir(), "home")).CombinedOutput()
	if err != nil {
		t.Errorf("%v: %s", err, out)
	}
}
