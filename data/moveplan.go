package data

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"trefoil/app/mentoring"
)

// moving is a file in a folder that the data is being moved to. With it the folder
// counts as empty: what is there is half a move, which nobody goes by.
func (h home) moving() string { return filepath.Join(string(h), "moving.txt") }

const movingText = "Trefoil was moving its data here and did not finish. The data is where it was; this folder can be deleted.\n"

// PlanMove says where the data would go for a folder that was chosen, and how much
// it is. Nothing is changed. That is the folder itself when it is empty or can be
// made, and else one named Trefoil in it. It fails with mentoring.ErrNotMovable for a
// data folder that was named at the start, and with ErrNoFolder, ErrMoveInside,
// ErrMoveTaken, ErrMoveNoRoom or ErrMoveUnwritable.
func (s *Store) PlanMove(folder string) (mentoring.Move, error) {
	plan, err := s.planMove(folder)
	if err != nil {
		return plan, fmt.Errorf("plan move: %w", err)
	}
	return plan, nil
}

func (s *Store) planMove(folder string) (plan mentoring.Move, err error) {
	if s.usual == "" || s.onlyToRead {
		return plan, mentoring.ErrNotMovable
	}
	to, err := s.target(folder)
	if err != nil {
		return plan, err
	}
	bytes, err := s.home.weighAll()
	if err != nil {
		return plan, err
	}
	free, err := roomIn(filepath.Dir(string(to)))
	switch {
	case err != nil:
		return plan, errors.Join(mentoring.ErrNoFolder, err)
	case free < bytes+bytes/10+spare:
		return plan, mentoring.ErrMoveNoRoom
	}
	return mentoring.Move{To: string(to), Bytes: bytes}, to.tryToWrite()
}

// spare is how many bytes must be left beside what is moved.
const spare = 1 << 20

// roomIn is room; tests put another there.
var roomIn = room

// target is where the data goes for a folder that was chosen.
func (s *Store) target(folder string) (home, error) {
	folder, err := filepath.Abs(folder)
	if err != nil {
		return "", err
	}
	for _, to := range []home{home(folder), home(filepath.Join(folder, "Trefoil"))} {
		inside, err := s.inside(string(to))
		if err != nil {
			return "", errors.Join(mentoring.ErrNoFolder, err)
		}
		if inside {
			return "", mentoring.ErrMoveInside
		}
		if free, err := to.isFree(); free || err != nil {
			return to, err
		}
	}
	return "", mentoring.ErrMoveTaken
}

// inside says that a folder, which need not be there yet, is the data folder or lies
// in it, by whatever name.
func (s *Store) inside(folder string) (bool, error) {
	own, err := os.Stat(string(s.home))
	if err != nil {
		return false, err
	}
	at, err := filepath.EvalSymlinks(folder)
	if _, is := os.Lstat(folder); errors.Is(is, fs.ErrNotExist) {
		at, err = filepath.EvalSymlinks(filepath.Dir(folder))
	}
	if err != nil {
		return false, err
	}
	for ; ; at = filepath.Dir(at) {
		if info, err := os.Stat(at); err == nil && os.SameFile(info, own) {
			return true, nil
		}
		if at == filepath.Dir(at) {
			return false, nil
		}
	}
}

// isFree says that the data can go into a folder: there is none, nothing is in it, or
// only half a move. A file that says where the data was moved to doesn't count.
func (h home) isFree() (bool, error) {
	entries, err := os.ReadDir(string(h))
	if errors.Is(err, fs.ErrNotExist) {
		return true, nil
	}
	if err != nil {
		return false, errors.Join(mentoring.ErrNoFolder, err)
	}
	for _, e := range entries {
		if e.Name() == filepath.Base(h.moving()) {
			return true, nil
		}
	}
	for _, e := range entries {
		if e.Name() != filepath.Base(h.moved()) {
			return false, nil
		}
	}
	return true, nil
}

// tryToWrite finds out whether anything can be written there, and leaves nothing.
func (h home) tryToWrite() error {
	folder := string(h)
	if _, err := os.Stat(folder); errors.Is(err, fs.ErrNotExist) {
		folder = filepath.Dir(folder)
	}
	probe, err := os.CreateTemp(folder, ".trefoil-")
	if err == nil {
		err = errors.Join(probe.Close(), os.Remove(probe.Name()))
	}
	if err != nil {
		return errors.Join(mentoring.ErrMoveUnwritable, err)
	}
	return nil
}

// weighAll is how many bytes there are to move.
func (h home) weighAll() (total int64, err error) {
	names, err := h.lasting()
	if err != nil {
		return 0, err
	}
	for _, path := range append(names, h.db(), h.db()+"-wal") {
		info, err := os.Stat(path)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return 0, err
		}
		if err == nil {
			total += info.Size()
		}
	}
	return total, nil
}

// lasting are the files that are moved as they are: all but the database, which is
// in use, and what belongs to this run of the program.
func (h home) lasting() (paths []string, err error) {
	for _, folder := range []string{string(h), h.backups()} {
		entries, err := os.ReadDir(folder)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		for _, e := range entries {
			path := filepath.Join(folder, e.Name())
			if e.Type().IsRegular() && !h.passing(path) {
				paths = append(paths, path)
			}
		}
	}
	return paths, nil
}

// passing says that a file is not moved.
func (h home) passing(path string) bool {
	name := filepath.Base(path)
	if filepath.Dir(path) == h.backups() {
		return strings.HasSuffix(name, newEnding)
	}
	switch path {
	case h.lock(), h.moved(), h.moving():
		return true
	}
	return strings.HasPrefix(name, filepath.Base(h.db())) || strings.HasPrefix(name, ".") || filepath.Ext(name) == ".log"
}
