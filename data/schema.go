package data

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"

	"trefoil/app/mentoring"
)

// applicationID marks a SQLite file as ours: "Tref".
const applicationID = 0x54726566

//go:embed migrations/1.sql
var migration1 string

//go:embed migrations/2.sql
var migration2 string

//go:embed migrations/3.sql
var migration3 string

// migrations lead from each version of the schema to the next; the first makes
// an empty file into version 1.
var migrations = []string{migration1, migration2, migration3}

// probe looks at an existing file and says which version of the schema it has,
// before anything is changed in it.
func probe(path string) (version int, err error) {
	db, err := openPool(path, probing)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	return versionOf(db)
}

// versionOf is the version of the schema of a database. It fails with
// mentoring.ErrNotOurs or mentoring.ErrNewerVersion.
func versionOf(db *sql.DB) (version int, err error) {
	var application int
	if err := db.QueryRow("PRAGMA application_id").Scan(&application); err != nil {
		return 0, err
	}
	if err := db.QueryRow("PRAGMA user_version").Scan(&version); err != nil {
		return 0, err
	}
	switch {
	case application != applicationID || version < 1:
		return 0, fmt.Errorf("application id %#x, version %d: %w", application, version, mentoring.ErrNotOurs)
	case version > len(migrations):
		return 0, fmt.Errorf("schema version %d, this is %d: %w", version, len(migrations), mentoring.ErrNewerVersion)
	}
	return version, nil
}

// migrate takes the database from its version to the newest, in one
// transaction with the version number. Foreign keys are off meanwhile, or
// rebuilding a table would delete what belongs to its rows; they are checked
// before the commit.
func migrate(ctx context.Context, db *sql.DB, version int, steps []string) error {
	if version == len(steps) {
		return nil
	}
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	if _, err := conn.ExecContext(ctx, "PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE"); err != nil {
		return err
	}
	err = migrateIn(ctx, conn, version, steps)
	if err != nil {
		rollBack(ctx, conn)
	}
	_, on := conn.ExecContext(ctx, "PRAGMA foreign_keys = ON")
	return errors.Join(err, on)
}

func migrateIn(ctx context.Context, conn *sql.Conn, version int, steps []string) error {
	for i, step := range steps[version:] {
		if _, err := conn.ExecContext(ctx, step); err != nil {
			return fmt.Errorf("migrate to version %d: %w", version+i+1, err)
		}
	}
	numbers := fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, len(steps))
	if _, err := conn.ExecContext(ctx, numbers); err != nil {
		return err
	}
	if err := checkForeignKeys(ctx, conn); err != nil {
		return err
	}
	_, err := conn.ExecContext(ctx, "COMMIT")
	return err
}

// querier is a pool or one connection of it.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// checkForeignKeys fails with mentoring.ErrDamaged when a row belongs to none.
func checkForeignKeys(ctx context.Context, db querier) (err error) {
	rows, err := db.QueryContext(ctx, "PRAGMA foreign_key_check")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	if rows.Next() {
		return fmt.Errorf("a row without its parent: %w", mentoring.ErrDamaged)
	}
	return rows.Err()
}

// checkPages runs quick_check or integrity_check and fails with
// mentoring.ErrDamaged when SQLite finds fault with the file.
func checkPages(ctx context.Context, db *sql.DB, check string) error {
	var result string
	if err := db.QueryRowContext(ctx, "PRAGMA "+check+"(1)").Scan(&result); err != nil {
		return fmt.Errorf("%s: %w", check, err)
	}
	if result != "ok" {
		return fmt.Errorf("%s: %s: %w", check, result, mentoring.ErrDamaged)
	}
	return nil
}
