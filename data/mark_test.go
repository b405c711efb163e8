package data

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"trefoil/app/mentoring"
)

// crashed is a home as it is found after its program was ended: with a log, and
// the mark of its last write.
func crashed(t *testing.T) home {
	t.Helper()
	s := newStore(t)
	savedPerson(t, s, "Mira")
	savedPerson(t, s, "Jonas")
	to := filepath.Join(t.TempDir(), "home")
	if out, err := copyCommand(string(s.home), to).CombinedOutput(); err != nil {
		t.Skipf("no cp to copy the live files with: %v %s", err, out)
	}
	return home(to)
}

func TestMark(t *testing.T) {
	cutLog := func(h home) error {
		info, err := os.Stat(h.db() + "-wal")
		if err != nil {
			return err
		}
		return os.Truncate(h.db()+"-wal", info.Size()-100)
	}
	for name, c := range map[string]struct {
		spoil func(h home) error
		lost  bool
	}{
		"whole":      {func(home) error { return nil }, false},
		"cut":        {cutLog, true},
		"no log":     {func(h home) error { return os.Remove(h.db() + "-wal") }, true},
		"garbage":    {func(h home) error { return os.WriteFile(h.db()+"-wal", []byte("garbage"), 0o600) }, true},
		"empty mark": {func(h home) error { return errors.Join(cutLog(h), os.Truncate(h.mark(), 0)) }, false},
		"no mark":    {func(h home) error { return errors.Join(cutLog(h), os.Remove(h.mark())) }, false},
		"other data": {func(h home) error { return errors.Join(os.Remove(h.db()), os.Remove(h.db()+"-wal")) }, false},
		"a folder":   {func(h home) error { return errors.Join(os.Remove(h.mark()), os.Mkdir(h.mark(), 0o700)) }, false},
	} {
		h := crashed(t)
		if err := c.spoil(h); err != nil {
			t.Fatal(name, err)
		}
		s := openStore(t, string(h))
		_, err := s.Check()
		if s.ChangesLost() != c.lost || errors.Is(err, mentoring.ErrChangesLost) != c.lost {
			t.Errorf("%s: changes lost %v, %v", name, s.ChangesLost(), err)
		}
		savedPerson(t, s, "Ada")
		if s = reopenStore(t, s); s.ChangesLost() {
			t.Errorf("%s: still lost after it was told and closed", name)
		}
	}
}
