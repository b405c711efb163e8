package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"trefoil/app/mentoring"
)

// openCopy opens a finished database file that nobody writes to, and neither
// changes it nor puts anything beside it, so that it may lie on a disk that can
// only be read. It fails as probe does.
func openCopy(path string) (db *sql.DB, version int, err error) {
	info, err := os.Stat(path)
	if err == nil && (!info.Mode().IsRegular() || info.Size() < 512) {
		err = mentoring.ErrNotOurs
	}
	if errors.Is(err, fs.ErrNotExist) {
		err = fmt.Errorf("%w: %w", mentoring.ErrNotFound, err)
	}
	if err != nil {
		return nil, 0, err
	}
	if db, err = pool(dsn(path, finished, nil)); err != nil {
		return nil, 0, err
	}
	if version, err = versionOf(db); err != nil {
		return nil, 0, errors.Join(err, db.Close())
	}
	return db, version, nil
}

// verifyCopy opens all of a copy that is sealed by box, and says what is in it.
// It fails with mentoring.ErrDamaged unless the pages are sound, each row belongs
// to one that is there, and each body and revision opens in its place. Told hears
// how many rows more were verified, each time.
func verifyCopy(ctx context.Context, path string, box sealer, told func(rows int)) (found contents, err error) {
	db, version, err := openCopy(path)
	if err != nil {
		return found, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	s := &Store{sql: db, sealer: box}
	if s.db, err = overGORM(db); err != nil {
		return found, err
	}
	if err := s.verify(ctx, version, told); err != nil {
		return found, err
	}
	return contentsOf(ctx, db, version)
}

func (s *Store) verify(ctx context.Context, version int, told func(rows int)) error {
	if err := checkPages(ctx, s.sql, "integrity_check"); err != nil {
		return err
	}
	if err := checkForeignKeys(ctx, s.sql); err != nil {
		return err
	}
	report := newTally(told)
	for _, k := range kinds {
		if k.since > version {
			continue
		}
		if err := s.checkKind(ctx, k, report); err != nil {
			return err
		}
	}
	return s.eachRevision(ctx, func(*revision, mentoring.Record) error {
		report.tell(1)
		return nil
	})
}
