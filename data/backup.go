package data

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"trefoil/app/mentoring"
)

// backUp writes a copy of the database, whose schema is of the given version,
// into the folder of backups. It gets its name only after all of it was opened
// once: an earlier copy of that name stays until then. The copy is sealed as
// the database is, and opens with the same key.
func (s *Store) backUp(ctx context.Context, name string, version int) error {
	if err := os.MkdirAll(s.home.backups(), 0o700); err != nil {
		return err
	}
	path := filepath.Join(s.home.backups(), name)
	temp := path + ".new"
	err := s.copyTo(ctx, temp, version)
	if err == nil {
		err = moveIntoPlace(temp, path)
	}
	if err != nil {
		_ = os.Remove(temp) // half a copy is worth nothing; the first error tells more
	}
	return err
}

// copyTo makes the copy and verifies it. SQLite's own VACUUM INTO makes one that
// is whole while the database is in use, which copying its file does not.
func (s *Store) copyTo(ctx context.Context, path string, version int) (err error) {
	if err := preCreate(path); err != nil {
		return err
	}
	if _, err := s.sql.ExecContext(ctx, "VACUUM INTO ?", path); err != nil {
		return err
	}
	db, err := openPool(path, probing)
	if err != nil {
		return err
	}
	made := &Store{sql: db, sealer: s.sealer}
	defer func() { err = errors.Join(err, db.Close()) }()
	if made.db, err = overGORM(db); err != nil {
		return err
	}
	if err := made.verify(ctx, s, version); err != nil {
		return fmt.Errorf("verify the copy: %w", err)
	}
	return syncFile(path)
}

// verify fails with mentoring.ErrDamaged unless the pages are sound, there are as
// many rows as in the original, and each body and revision opens in its place.
func (s *Store) verify(ctx context.Context, original *Store, version int) error {
	if err := checkPages(ctx, s.sql, "integrity_check"); err != nil {
		return err
	}
	if err := checkForeignKeys(ctx, s.sql); err != nil {
		return err
	}
	found := Report{Records: make(map[mentoring.Kind]int)}
	for _, k := range kinds {
		if k.since > version {
			continue
		}
		if err := s.checkKind(ctx, k, &found); err != nil {
			return err
		}
		if err := original.expect(ctx, k.table, found.Records[k.name]); err != nil {
			return err
		}
	}
	err := s.eachRevision(ctx, func(*revision, mentoring.Record) error {
		found.Revisions++
		return nil
	})
	if err != nil {
		return err
	}
	return original.expect(ctx, "revisions", found.Revisions)
}

// expect fails unless a table has so many rows.
func (s *Store) expect(ctx context.Context, table string, rows int) error {
	var have int64
	if err := s.db.WithContext(ctx).Table(table).Count(&have).Error; err != nil {
		return err
	}
	if have != int64(rows) {
		return fmt.Errorf("%d of %d rows of %s: %w", rows, have, table, mentoring.ErrDamaged)
	}
	return nil
}
