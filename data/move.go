package data

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"trefoil/app/mentoring"
)

// MoveTo moves the data to where PlanMove says it would go for the folder, and closes
// the store. All of the new database is opened, and each other file read back, before
// the next start is told to go there; that is one step. Until then, and when it fails
// or ends early, the data is where it was. What was there before stays, until
// RemoveMoved. Nothing is saved from the last copy on.
//
// It fails as PlanMove does, and with mentoring.ErrNotMoved.
func (s *Store) MoveTo(ctx context.Context, folder string, at time.Time, heard func(done, of int)) error {
	ctx, stop := s.whileOpen(ctx)
	defer stop()
	plan, err := s.planMove(folder)
	if err == nil {
		m := &move{to: home(plan.To), at: at, heard: heard, step: func(string) error { return nil }}
		if err = s.move(ctx, m); m.decided {
			return nil // what fails in the old folder then is of no matter any more
		}
		if errors.Is(explain(err), mentoring.ErrDiskFull) {
			err = errors.Join(mentoring.ErrMoveNoRoom, err)
		}
		if err != nil {
			err = fmt.Errorf("%w: %w", mentoring.ErrNotMoved, ended(ctx, err))
		}
	}
	if err != nil {
		return fmt.Errorf("move: %w", err)
	}
	return nil
}

// move is one move.
type move struct {
	to    home
	at    time.Time
	heard func(done, of int)
	step  func(name string) error // called before each step; tests fail there
	made  bool                    // the folder was made for it

	decided bool // the next start goes there
}

// errKilled is what a test fails with that plays a kill: nothing is tidied up then.
var errKilled = errors.New("killed")

func (s *Store) move(ctx context.Context, m *move) error {
	s.backing.Lock() // backups aren't to change or go meanwhile
	defer s.backing.Unlock()
	err := s.prepare(m)
	for done := false; err == nil && !done; {
		write := s.LastWrite()
		if err = s.copyOver(ctx, m); err == nil {
			done, err = s.switchAt(ctx, write, m)
		}
	}
	if err != nil && !m.decided && !errors.Is(err, errKilled) {
		return errors.Join(err, m.undo(s.home))
	}
	return err
}

// prepare makes the folder, and clears half a move away.
func (s *Store) prepare(m *move) error {
	if err := m.step("make the folder"); err != nil {
		return err
	}
	_, err := os.Stat(string(m.to))
	m.made = errors.Is(err, fs.ErrNotExist)
	if err := os.MkdirAll(string(m.to), 0o700); err != nil {
		return err
	}
	_ = os.Chmod(string(m.to), 0o700) // not every disk has rights
	if err := writeNew(m.to.moving(), []byte(movingText)); err != nil {
		return err
	}
	return m.to.clear(s.home)
}

// copyOver copies the backups and the database.
func (s *Store) copyOver(ctx context.Context, m *move) error {
	if err := errors.Join(m.step("copy the backups"), os.MkdirAll(m.to.backups(), 0o700)); err != nil {
		return err
	}
	if err := s.copyLasting(ctx, m.to, s.home.backups()); err != nil {
		return err
	}
	if err := m.step("copy the database"); err != nil {
		return err
	}
	if err := s.copyTo(ctx, m.to.newDB(), backupOrder{"", m.at, len(migrations), m.heard}); err != nil {
		return err
	}
	return errors.Join(removeDB(m.to.db()), moveIntoPlace(m.to.newDB(), m.to.db()))
}

// copyLasting copies the files of one folder of the home that aren't there yet, and
// reads them back.
func (s *Store) copyLasting(ctx context.Context, to home, folder string) error {
	paths, err := s.home.lasting()
	if err != nil {
		return err
	}
	for _, path := range paths {
		way, err := filepath.Rel(string(s.home), path)
		if err != nil {
			return err
		}
		target := filepath.Join(string(to), way)
		if _, err := os.Lstat(target); filepath.Dir(path) != folder || err == nil {
			continue
		}
		if err := copyAndCompare(ctx, path, target); err != nil {
			return err
		}
	}
	return nil
}

// switchAt copies what is left and decides the move, unless something was written
// since that write, which the copy then lacks.
func (s *Store) switchAt(ctx context.Context, write int64, m *move) (done bool, err error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	if s.seq != write {
		return false, nil
	}
	if err := m.step("copy keys and settings"); err != nil {
		return false, err
	}
	if err := s.copyLasting(ctx, m.to, string(s.home)); err != nil {
		return false, err
	}
	if err := m.step("try it out"); err != nil {
		return false, err
	}
	if err := m.to.tryOut(ctx); err != nil {
		return false, err
	}
	if err := errors.Join(m.step("decide"), ctx.Err()); err != nil {
		return false, err
	}
	if err := s.pointTo(m.to); err != nil {
		return false, err
	}
	m.decided = true
	return true, errors.Join(m.step("close"), s.close())
}

// tryOut uses the folder as a Trefoil would: locks it, and writes to the database.
func (h home) tryOut(ctx context.Context) error {
	lock, err := h.take()
	if err != nil {
		return err
	}
	defer lock.Close()
	db, err := connect(h.db())
	if err != nil {
		return err
	}
	_, err = db.ExecContext(context.WithoutCancel(ctx), "UPDATE vault SET params = params")
	if err == nil {
		err = bringInLog(ctx, db)
	}
	return errors.Join(err, db.Close(), syncDir(h.backups()), syncDir(string(h)))
}

// pointTo has the next start go to another folder. When it fails, it doesn't.
func (s *Store) pointTo(to home) error {
	was, err := s.usual.readMoved()
	if err != nil {
		return err
	}
	before := slices.DeleteFunc(was.Before, func(path string) bool { return home(path) == to || !home(path).inUse() })
	err = s.usual.writeMoved(moved{Home: string(to), Before: append([]string{string(s.home)}, before...)})
	if err == nil {
		return nil
	}
	if was.Home == "" {
		return errors.Join(err, removeFiles(s.usual.moved()))
	}
	return errors.Join(err, s.usual.writeMoved(was))
}

// undo takes away what was copied.
func (m *move) undo(like home) error {
	err := errors.Join(m.to.clear(like), removeFiles(m.to.moving()))
	if m.made {
		_ = os.Remove(string(m.to)) // unless somebody put something into it
	}
	return err
}
