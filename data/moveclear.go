package data

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"trefoil/app/mentoring"
)

// MovedFrom returns where the data was before it was moved here, as long as that is
// not removed; "" when there is nothing of it. Of several places it is the last.
func (s *Store) MovedFrom() string {
	if before := s.before(); len(before) > 0 {
		return before[0]
	}
	return ""
}

// before are all places in which something is left of the data, the last first.
func (s *Store) before() []string {
	if s.usual == "" {
		return nil
	}
	now, err := s.usual.readMoved()
	if err != nil || home(now.Home) != s.home {
		return nil
	}
	return slices.DeleteFunc(now.Before, func(path string) bool { return home(path) == s.home || !home(path).inUse() })
}

// CanMove says that the data folder can be moved: it was not named at the start.
func (s *Store) CanMove() bool { return s.usual != "" && !s.onlyToRead }

// RemoveMoved removes what is left in the place that MovedFrom names. What
// isn't Trefoil's stays. It fails with mentoring.ErrInUse when another Trefoil has that
// open, and with ErrHomeUnusable.
func (s *Store) RemoveMoved() error {
	before := s.before()
	if len(before) == 0 {
		return nil
	}
	last := home(before[0])
	if err := errors.Join(last.clear(s.home), removeFiles(last.moving())); err != nil {
		return fmt.Errorf("remove what was moved: %w", explain(err))
	}
	_ = os.Remove(string(last)) // unless something else is in it
	if err := s.usual.writeMoved(moved{Home: string(s.home), Before: before[1:]}); err != nil {
		return fmt.Errorf("remove what was moved: %w", explain(err))
	}
	return nil
}

// clear removes what a Trefoil left in a folder that it doesn't use: what has a name
// that only Trefoil gives, and what has the name of a file in the folder that it
// uses. It fails with mentoring.ErrInUse when one does use it.
func (h home) clear(like home) error {
	lock, err := h.take()
	if err != nil {
		return err
	}
	err = errors.Join(h.clearIn(string(h), string(like)), h.clearIn(h.backups(), like.backups()), h.clearIn(h.raise(), like.raise()))
	return errors.Join(err, lock.Close(), removeFiles(h.lock()), syncDir(string(h)))
}

// clearIn does so in one of the folders, and removes that if it is then empty, but
// for the home itself.
func (h home) clearIn(folder, like string) error {
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	for _, e := range entries {
		path := filepath.Join(folder, e.Name())
		_, same := os.Lstat(filepath.Join(like, e.Name()))
		if !e.Type().IsRegular() || path == h.lock() || path == h.moved() || path == h.moving() || same != nil && !h.isOurs(path) {
			continue
		}
		err = errors.Join(err, os.Remove(path))
	}
	if folder != string(h) {
		_ = os.Remove(folder) // unless something else is in it
	}
	return err
}

// isOurs says that nobody but Trefoil gives a file in its folder that name.
func (h home) isOurs(path string) bool {
	name := filepath.Base(path)
	switch filepath.Dir(path) {
	case h.raise():
		return true
	case h.backups():
		for _, end := range []string{newEnding, "-wal", "-journal"} {
			name = strings.TrimSuffix(name, end)
		}
		_, _, ours := mentoring.ParseBackupName(name)
		return ours
	}
	return path == h.deviceKey() || path == h.glance() || path == h.unsent() || path == h.unsent()+newEnding || strings.HasPrefix(name, filepath.Base(h.db())) ||
		strings.HasPrefix(name, "trefoil") && filepath.Ext(name) == ".log"
}
