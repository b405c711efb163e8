package data

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// A glance is what the first page would show of the data on the next days, put away
// sealed when the data is closed. With it the window shows the page before the
// records are read. It is good for the database as it was left then: its size and
// time are what the glance is sealed for, and it goes when the data is opened. One
// that is missing or doesn't open only makes the start longer.

// glanceStep is what the size of a glance is a multiple of, so that it says little.
const glanceStep = 16 << 10

func (h home) glance() string { return filepath.Join(string(h), "glance") }

// glancePlace is what a glance is sealed for now. It fails where the database isn't
// as it was left: its log is still there.
func (h home) glancePlace() ([]byte, error) {
	if _, err := os.Stat(h.db() + "-wal"); !errors.Is(err, fs.ErrNotExist) {
		return nil, errors.Join(fs.ErrExist, err)
	}
	left, err := os.Stat(h.db())
	if err != nil {
		return nil, err
	}
	return fmt.Appendf(nil, "glance\x00%d\x00%d", left.Size(), left.ModTime().UnixNano()), nil
}

// glanced is a glance that was put away.
type glanced struct{ box, place []byte }

// takeGlance takes the glance out of the folder. Nothing opens the database before.
func (h home) takeGlance() (g glanced) {
	box, err := os.ReadFile(h.glance())
	if err != nil {
		return g
	}
	if place, err := h.glancePlace(); err == nil {
		g = glanced{box, place}
	}
	if os.Remove(h.glance()) != nil {
		return glanced{} // it could be taken for a later one
	}
	return g
}

// has says that a glance was put away of the database as it is, and that who asks
// has all that the first page shows in it.
func (s *Store) has(g glanced, enough func(glance []byte) bool) bool {
	if g.box == nil || enough == nil {
		return false
	}
	plain, err := s.sealer.open(g.box, g.place)
	if err != nil || !enough(plain) {
		return false
	}
	s.noteHan(plain)
	return true
}

// KeepGlance has a glance put away when the store is closed, unless something is
// saved before that. What it holds comes back in OpenSoon, with spaces behind it.
func (s *Store) KeepGlance(glance []byte) {
	s.writing.Lock()
	defer s.writing.Unlock()
	s.glance = slices.Clone(glance)
}

// putGlance puts the glance away, after the database was closed. Where it can't, as on
// a full disk, the next start is longer.
func (s *Store) putGlance() {
	if s.glance == nil || s.onlyToRead {
		return
	}
	place, err := s.home.glancePlace()
	if err != nil {
		return
	}
	for len(s.glance)%glanceStep != 0 {
		s.glance = append(s.glance, ' ')
	}
	if os.WriteFile(s.home.glance(), s.sealer.seal(s.glance, place), 0o600) != nil {
		_ = os.Remove(s.home.glance())
	}
}
