package data

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"trefoil/app/mentoring"
)

// RestoreBackup puts a backup in the place of the data, and closes the store: opened
// again it has what was in the backup. The backup is one of the data folder, by
// its name, or any file, by its path. All of it is verified before anything is
// touched, and a backup of what there is now is made first; what is damaged, and
// so can't be backed up, is set aside as it is. When the backup is sealed under
// the key of the data, what opens the data now goes on opening it; otherwise what
// opened the backup will, and the secret must open it.
//
// When it fails nothing has changed, and the store goes on. It fails with
// mentoring.ErrNotFound, ErrBadBackup, ErrNewerVersion, ErrDiskFull, ErrLocked,
// ErrWrongSecret or ErrNoKey, and with ErrDamaged when the data there is can't be
// set aside while it is open; Home.RestoreBackup can do that.
func (s *Store) RestoreBackup(ctx context.Context, backup string, secret mentoring.Secret, at time.Time, heard func(done, of int)) error {
	ctx, stop := s.whileOpen(ctx)
	defer stop()
	err := s.restore(ctx, restoreOrder{s.home.backupPath(backup), secret, at, heard})
	if err != nil {
		return fmt.Errorf("restore: %w", explain(ended(ctx, err)))
	}
	return nil
}

type restoreOrder struct {
	path   string
	secret mentoring.Secret
	at     time.Time
	heard  func(done, of int)
}

func (s *Store) restore(ctx context.Context, order restoreOrder) error {
	if s.onlyToRead {
		return mentoring.ErrDamaged // it is not this that has to be set aside
	}
	if err := s.home.bringIn(ctx, order, s); err != nil {
		return errors.Join(err, removeDB(s.home.incoming()))
	}
	for {
		write := s.LastWrite()
		_, err := s.backUp(ctx, backupOrder{mentoring.BackupBeforeRestore, order.at, len(migrations), order.heard})
		if errors.Is(explain(err), mentoring.ErrDamaged) && ctx.Err() == nil {
			if err = s.replaceDamaged(ctx, order.at); err == nil {
				return nil
			}
		}
		if err != nil {
			return errors.Join(err, removeDB(s.home.incoming()))
		}
		if done, err := s.replaceAt(write); done || err != nil {
			return err
		}
	}
}

// replaceDamaged decides the restore over data that can't be backed up, and closes
// the store. All of the data is in its file then, which only gets a second name
// among the backups: nobody opens it.
func (s *Store) replaceDamaged(ctx context.Context, at time.Time) error {
	s.backing.Lock()
	defer s.backing.Unlock()
	s.writing.Lock()
	defer s.writing.Unlock()
	aside, err := s.secondName(ctx, at)
	if err == nil {
		err = s.home.decide()
	}
	if err != nil { // it must not lie among the backups while it is in use
		return errors.Join(mentoring.ErrDamaged, err, removeFiles(aside))
	}
	s.endReplaced()
	return nil
}

func (s *Store) secondName(ctx context.Context, at time.Time) (path string, err error) {
	if err := bringInLog(ctx, s.sql); err != nil {
		return "", err
	}
	path, _, err = freeBackup(s.home.backups(), at, mentoring.BackupSetAside)
	if err != nil {
		return "", err
	}
	return path, errors.Join(os.Link(s.home.db(), path), syncDir(s.home.backups()))
}

// replaceAt decides the restore and closes the store, unless something was
// written since that write, which the backup then lacks.
func (s *Store) replaceAt(write int64) (done bool, err error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	if s.seq != write {
		return false, nil
	}
	if err := s.home.decide(); err != nil {
		return false, errors.Join(err, removeDB(s.home.incoming()))
	}
	s.endReplaced()
	return true, nil
}

// endReplaced closes a store whose data is replaced at the next start. What fails in the
// old data then is of no matter any more.
func (s *Store) endReplaced() { _ = s.close() }

// decide makes the verified copy what the data will be. When it fails, it isn't.
func (h home) decide() error {
	err := moveIntoPlace(h.incoming(), h.restored())
	if err != nil {
		return errors.Join(err, removeFiles(h.restored()))
	}
	return nil
}

// RestoreBackup puts a backup in the place of data that can't be opened or backed up,
// as Store.RestoreBackup does, while no store is open. What there is goes into the
// backups as it is, not verified.
func (h *Home) RestoreBackup(ctx context.Context, backup string, secret mentoring.Secret, at time.Time, heard func(done, of int)) error {
	order := restoreOrder{h.files.backupPath(backup), secret, at, heard}
	err := h.guessing.guess(secret, func() error { return h.files.restore(ctx, order) })
	if err != nil {
		return fmt.Errorf("restore: %w", explain(ended(ctx, err)))
	}
	return nil
}

func (h home) restore(ctx context.Context, order restoreOrder) error {
	err := h.bringIn(ctx, order, nil)
	if err == nil {
		err = h.setAside(order.at)
	}
	if err == nil {
		err = h.decide()
	}
	if err != nil {
		return errors.Join(err, removeDB(h.incoming()))
	}
	return h.takeIn()
}

// setAside puts the database there is, with its log, beside the backups, without
// taking it from its place: so there is one all the time.
func (h home) setAside(at time.Time) error {
	if err := os.MkdirAll(h.backups(), 0o700); err != nil {
		return err
	}
	path, _, err := freeBackup(h.backups(), at, mentoring.BackupSetAside)
	if err != nil {
		return err
	}
	for _, end := range append([]string{""}, logEndings...) {
		if err := linkOrCopy(h.db()+end, path+end); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return syncDir(h.backups())
}

// linkOrCopy gives a file a second name, or where the disk has none a copy.
func linkOrCopy(from, to string) error {
	err := os.Link(from, to)
	if err == nil || errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return copyFile(context.Background(), from, to)
}

// backupPath is where a backup is: in the data folder by its name, or anywhere.
func (h home) backupPath(backup string) string {
	if filepath.IsAbs(backup) {
		return backup
	}
	return filepath.Join(h.backups(), filepath.Base(backup))
}
