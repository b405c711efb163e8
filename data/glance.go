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
// time are what the glance is sealed for. It goes before the first write. One that is
// missing or doesn't open only makes the start longer.

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

// glanced is a glance that was put away, and what it was sealed for.
type glanced struct{ box, place []byte }

// lookForGlance finds the glance of the database as it is. Nothing opens the database
// before.
func (h home) lookForGlance() (g glanced) {
	box, err := os.ReadFile(h.glance())
	if err != nil {
		return g
	}
	if g.place, err = h.glancePlace(); err == nil {
		g.box = box
	}
	return g
}

// has says that the glance is of the data as it is, and that who asks has all that the
// first page shows in it.
func (s *Store) has(g glanced, enough func(glance []byte) bool) bool {
	plain, err := s.sealer.open(g.box, g.place)
	if err != nil {
		_ = s.dropGlance() // the next one takes its place
		return false
	}
	s.glanced = true
	s.noteHan(plain)
	return enough != nil && enough(plain)
}

// Glanced says that what KeepGlance put away is there and still of the data as it is.
func (s *Store) Glanced() bool {
	s.writing.Lock()
	defer s.writing.Unlock()
	return s.glanced
}

// KeepGlance has a glance put away when the store is closed, unless something is
// written before that. What it holds comes back in OpenSoon, with spaces behind it.
func (s *Store) KeepGlance(glance []byte) {
	s.writing.Lock()
	defer s.writing.Unlock()
	s.glance = slices.Clone(glance)
}

// dropGlance removes what is no longer so, before something is written.
func (s *Store) dropGlance() error {
	s.glance, s.glanced = nil, false
	return removeFiles(s.home.glance())
}

// putGlance puts the glance away, after the database was closed. Where it can't, as on
// a full disk, the next start is longer.
func (s *Store) putGlance() {
	if s.glance == nil || s.onlyToRead || s.stillThere() != nil {
		return
	}
	place, err := s.home.glancePlace()
	if err != nil {
		return
	}
	if os.WriteFile(s.home.glance(), s.sealer.seal(padded(s.glance, glanceStep), place), 0o600) != nil {
		_ = os.Remove(s.home.glance())
	}
}
