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
// to one that is there, and each body and revision opens in its place. Heard is
// told how many rows of how many are verified; it may be nil.
func verifyCopy(ctx context.Context, path string, box sealer, heard func(done, of int)) (found contents, err error) {
	db, version, err := openCopy(path)
	if err != nil {
		return found, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	s := &Store{sql: db, sealer: box}
	if s.db, err = overGORM(db); err != nil {
		return found, err
	}
	if err := checkPages(ctx, db, "integrity_check"); err != nil {
		return found, err
	}
	if err := checkForeignKeys(ctx, db); err != nil {
		return found, err
	}
	if found, err = contentsOf(ctx, db, version); err != nil {
		return found, err
	}
	return found, s.openAll(ctx, version, newTally(sumUp(heard, found.rows())))
}

// openAll opens each body and revision.
func (s *Store) openAll(ctx context.Context, version int, count *tally) error {
	for _, k := range kinds {
		if k.since > version {
			continue
		}
		if err := s.checkKind(ctx, k, count); err != nil {
			return err
		}
	}
	return s.eachRevision(ctx, func(*revision, mentoring.Record) error {
		count.tell(1)
		return nil
	})
}

// sumUp makes of what hears the sum, out of so many, what hears each part.
func sumUp(heard func(done, of int), of int) func(part int) {
	if heard == nil {
		return nil
	}
	done := 0
	return func(part int) {
		done += part
		heard(done, of)
	}
}
