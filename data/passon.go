package data

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"gorm.io/gorm"

	"trefoil/app/mentoring"
)

// passOn gives the backups in the data folder the slots of the database, so that
// what opens the one opens the others: after a passphrase was set, the key of
// this computer opens none of them any more. A backup that isn't sealed under
// the same data key is left as it is.
//
// All are tried. mentoring.ErrBackupsOpen says that some still open with the key
// of this computer although the database does no longer.
func (s *Store) passOn(next slots) error {
	names, err := os.ReadDir(s.home.backups())
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	for _, name := range names {
		if filepath.Ext(name.Name()) != ".db" || !name.Type().IsRegular() {
			continue
		}
		if one := s.passOnTo(filepath.Join(s.home.backups(), name.Name()), next); one != nil {
			err = errors.Join(err, fmt.Errorf("backup %s: %w", name.Name(), one))
		}
	}
	return err
}

func (s *Store) passOnTo(path string, next slots) (err error) {
	version, err := probe(path)
	if err != nil {
		return nil // it is no backup, or one that opens with nothing
	}
	db, err := openPool(path, editing)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	copied := &Store{sql: db, sealer: s.sealer}
	if copied.db, err = overGORM(db); err != nil {
		return err
	}
	switch ok, err := copied.sealedAlike(version); {
	case err != nil:
		return err
	case !ok:
		return copied.stillOpens(next)
	}
	return copied.inTx(context.Background(), func(tx *gorm.DB) error { return replaceSlots(tx, next) })
}

// stillOpens fails with mentoring.ErrBackupsOpen when this one opens with the
// key of this computer, and next says that none should.
func (s *Store) stillOpens(next slots) error {
	all, err := readSlots(s.db)
	if err == nil && all[deviceSlot].Slot != "" && next[deviceSlot].Slot == "" {
		return mentoring.ErrBackupsOpen
	}
	return err
}

// editing are the pragmas for a change in a backup: in one file, with what is
// replaced overwritten.
var editing = []pragma{
	pragmas[0],
	{"journal_mode", "DELETE", "delete"},
	{"synchronous", "FULL", "2"},
	{"secure_delete", "1", "1"},
}

// sealedAlike says whether the bodies of a database open with the sealer. One
// without any bodies opens with every one.
func (s *Store) sealedAlike(version int) (bool, error) {
	for _, k := range kinds {
		if k.since > version {
			continue
		}
		var rows []row
		if err := s.db.Table(k.table).Limit(1).Find(&rows).Error; err != nil {
			return false, err
		}
		if len(rows) == 0 {
			continue
		}
		_, err := s.openRow(k, &rows[0])
		return err == nil, ignore(err, mentoring.ErrDamaged)
	}
	return true, nil
}

// ignore returns nil for an error that is the one named.
func ignore(err, named error) error {
	if errors.Is(err, named) {
		return nil
	}
	return err
}
