package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"gorm.io/gorm"

	"trefoil/app/mentoring"
)

// create makes a new database. It is made under another name and gets its own
// when it is whole and on the disk: a crash leaves either none or a good one.
func create(ctx context.Context, h home) error {
	key, err := ensureDeviceKey(h)
	if err != nil {
		return err
	}
	if err := errors.Join(removeFiles(h.mark()), preCreate(h.newDB())); err != nil {
		return err
	}
	if err := errors.Join(fill(ctx, h.newDB(), key), syncFile(h.newDB())); err != nil {
		return errors.Join(err, removeDB(h.newDB()))
	}
	return moveIntoPlace(h.newDB(), h.db())
}

// preCreate makes an empty file for the user alone; SQLite would give it wider
// rights, and its log the same. What a crash left there before goes away.
func preCreate(path string) error {
	for _, end := range []string{"", "-wal", "-journal", "-shm"} {
		if err := os.Remove(path + end); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}

// fill makes the empty file into a database with schema and vault, all of it in
// the file itself, and closes it.
func fill(ctx context.Context, path string, deviceKey []byte) (err error) {
	db, err := connect(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if err := migrate(ctx, db, 0, migrations); err != nil {
		return err
	}
	g, err := overGORM(db)
	if err != nil {
		return err
	}
	err = (&Store{sql: db, db: g}).inTx(ctx, func(tx *gorm.DB) error { return fillVault(tx, deviceKey) })
	if err != nil {
		return err
	}
	return bringInLog(ctx, db)
}

// bringInLog moves all of the log into the database. Closing does that as well,
// but says nothing when the disk has no room for it.
func bringInLog(ctx context.Context, db *sql.DB) error {
	var busy, logged, moved int
	if err := db.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &logged, &moved); err != nil {
		return fmt.Errorf("bring in the log: %w", err)
	}
	if busy != 0 {
		return fmt.Errorf("bring in the log: %w", mentoring.ErrInUse)
	}
	return nil
}
