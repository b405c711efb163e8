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
// touched, and a backup of what there is now is made first. When the backup is
// sealed under the key of the data, what opens the data now goes on opening it;
// otherwise what opened the backup will, and the secret must open it.
//
// When it fails nothing has changed, and the store goes on. It fails with
// mentoring.ErrNotFound, ErrBadBackup, ErrNewerVersion, ErrDiskFull, ErrLocked,
// ErrWrongSecret or ErrNoKey, and with ErrDamaged when the data there is can't be
// backed up; Home.RestoreBackup sets such data aside.
func (s *Store) RestoreBackup(ctx context.Context, backup string, secret mentoring.Secret, at time.Time, heard func(done, of int)) error {
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
	if err := s.home.bringIn(ctx, order, s); err != nil {
		return errors.Join(err, removeDB(s.home.incoming()))
	}
	for {
		write := s.LastWrite()
		_, err := s.backUp(ctx, backupOrder{mentoring.BackupBeforeRestore, order.at, len(migrations), order.heard})
		if err != nil {
			return errors.Join(err, removeDB(s.home.incoming()))
		}
		if done, err := s.replaceAt(write); done || err != nil {
			return err
		}
	}
}

// replaceAt decides the restore and closes the store, unless something was
// written since that write, which the backup then lacks.
func (s *Store) replaceAt(write int64) (done bool, err error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	if s.seq != write {
		return false, nil
	}
	if err := moveIntoPlace(s.home.incoming(), s.home.restored()); err != nil {
		return false, err
	}
	return true, s.close()
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
		err = moveIntoPlace(h.incoming(), h.restored())
	}
	if err != nil {
		return errors.Join(err, removeDB(h.incoming()))
	}
	return h.takeIn()
}

// bringIn copies a backup beside the data and verifies the copy. A copy sealed as
// the open store gets its slots.
func (h home) bringIn(ctx context.Context, order restoreOrder, open *Store) error {
	if err := copyFile(ctx, order.path, h.incoming()); err != nil {
		return badBackup(err)
	}
	own, box, err := h.boxOf(h.incoming(), order.secret, open)
	if err != nil {
		return err
	}
	if _, err := verifyCopy(ctx, h.incoming(), box, order.heard); err != nil {
		return badBackup(err)
	}
	if own {
		if err := open.passOnNow(h.incoming()); err != nil {
			return err
		}
	}
	return syncFile(h.incoming())
}

// passOnNow gives a copy the slots that the store has now.
func (s *Store) passOnNow(path string) error {
	now, err := readSlots(s.db)
	if err != nil {
		return err
	}
	return s.passOnTo(path, now)
}

// badBackup says that it is the backup that is damaged, or none, and not the data.
func badBackup(err error) error {
	if err := explain(err); errors.Is(err, mentoring.ErrDamaged) || errors.Is(err, mentoring.ErrNotOurs) {
		return fmt.Errorf("%w: %v", mentoring.ErrBadBackup, err)
	}
	return err
}

// boxOf returns what opens a copy: the sealer of the open store, when it is sealed
// under the same key, or what its own slots give for the secret or for this
// computer.
func (h home) boxOf(path string, secret mentoring.Secret, open *Store) (own bool, box sealer, err error) {
	db, version, err := openCopy(path)
	if err != nil {
		return false, box, badBackup(err)
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	copied := &Store{sql: db}
	if copied.db, err = overGORM(db); err != nil {
		return false, box, err
	}
	if open != nil {
		copied.sealer = open.sealer
		if own, err = copied.sealedAlike(version); err != nil || own {
			return own, open.sealer, badBackup(err)
		}
	}
	all, err := readSlots(copied.db)
	if err != nil {
		return false, box, badBackup(err)
	}
	dataKey, err := all.dataKey(h, secret)
	if err != nil {
		return false, box, err
	}
	box, err = newSealer(dataKey)
	return false, box, err
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
	for _, end := range []string{"", "-wal", "-journal"} {
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
