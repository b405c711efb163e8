package data

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"

	"trefoil/app/mentoring"
)

// bringIn copies a backup beside the data and verifies the copy. A copy sealed as
// the open store gets its slots.
func (h home) bringIn(ctx context.Context, order restoreOrder, open *Store) error {
	if err := copyWithLog(ctx, order.path, h.incoming()); err != nil {
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

// copyWithLog copies a database, and brings the log that lies beside it into the copy. Data
// that was set aside has one when the last writes weren't in the file yet.
func copyWithLog(ctx context.Context, from, to string) error {
	if err := copyFile(ctx, from, to); err != nil {
		return err
	}
	logged := false
	for _, end := range logEndings {
		err := copyFile(ctx, from+end, to+end)
		if err != nil && !errors.Is(err, mentoring.ErrNotFound) {
			return err
		}
		logged = logged || err == nil
	}
	if !logged {
		return nil
	}
	db, err := openPool(to, editing)
	if err != nil {
		return err
	}
	return errors.Join(bringInLog(ctx, db), db.Close())
}

// hasLog says that a log lies beside a database.
func hasLog(path string) bool {
	return slices.ContainsFunc(logEndings, func(end string) bool {
		_, err := os.Stat(path + end)
		return err == nil
	})
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
