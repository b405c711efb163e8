package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"trefoil/app/mentoring"
)

// BackUp copies all of the data into the folder of backups. The copy is one only
// when all of it was opened once; until then it has another name, and nothing is
// left of it when that fails. It is sealed as the database is, and opens with the
// same keys.
//
// Saving waits only while SQLite copies, not while the copy is verified. Heard is
// told how many rows of how many are verified; it may be nil. When the context
// ends or the store is closed, so does the backup, at once.
//
// Besides the errors of Save it fails with mentoring.ErrDamaged when there is
// something in the data that doesn't open.
func (s *Store) BackUp(ctx context.Context, why mentoring.BackupReason, at time.Time, heard func(done, of int)) (mentoring.Backup, error) {
	ctx, stop := s.whileOpen(ctx)
	defer stop()
	made, err := s.backUp(ctx, backupOrder{why, at, len(migrations), heard})
	if err != nil {
		return made, fmt.Errorf("back up: %w", explain(ended(ctx, err)))
	}
	return made, nil
}

// ended says that it was the context that ended what failed, which SQLite calls
// an interrupt.
func ended(ctx context.Context, err error) error {
	if ctx.Err() == nil {
		return err
	}
	return errors.Join(ctx.Err(), err)
}

// backupOrder is what kind of backup is made.
type backupOrder struct {
	why     mentoring.BackupReason
	at      time.Time
	version int // of the schema
	heard   func(done, of int)
}

func (s *Store) backUp(ctx context.Context, order backupOrder) (made mentoring.Backup, err error) {
	s.backing.Lock()
	defer s.backing.Unlock()
	if err := os.MkdirAll(s.home.backups(), 0o700); err != nil {
		return made, err
	}
	path, at, err := freeBackup(s.home.backups(), order.at, order.why)
	if err != nil {
		return made, err
	}
	temp := path + newEnding
	if err = s.copyTo(ctx, temp, order); err == nil {
		err = moveIntoPlace(temp, path)
	}
	if err != nil {
		_ = os.Remove(temp) // half a copy is worth nothing; the first error tells more
		return made, err
	}
	info, err := os.Stat(path)
	if err != nil {
		return made, err
	}
	return mentoring.Backup{Name: filepath.Base(path), Why: order.why, Made: at, Size: info.Size()}, nil
}

// backUpBeforeUpdate copies a database of an earlier version of the schema.
func (s *Store) backUpBeforeUpdate(ctx context.Context, version int) error {
	_, err := s.backUp(ctx, backupOrder{mentoring.BackupBeforeUpdate, time.Now(), version, nil})
	return err
}

// newEnding is what follows the name of a file that isn't finished.
const newEnding = ".new"

// freeBackup returns where a backup of that time goes, and the time in its name:
// a second later when there is one of that second, so that no two are as old.
func freeBackup(folder string, at time.Time, why mentoring.BackupReason) (string, time.Time, error) {
	all, err := os.ReadDir(folder)
	if err != nil {
		return "", at, err
	}
	taken := make(map[time.Time]bool, len(all))
	for _, e := range all {
		if made, _, ok := mentoring.ParseBackupName(e.Name()); ok {
			taken[made] = true
		}
	}
	at = at.UTC().Truncate(time.Second)
	for taken[at] {
		at = at.Add(time.Second)
	}
	return filepath.Join(folder, mentoring.BackupName(at, why)), at, nil
}

// copyTo makes the copy and verifies it. SQLite's own VACUUM INTO makes one that
// is whole while the database is in use, which copying its file does not.
func (s *Store) copyTo(ctx context.Context, path string, order backupOrder) error {
	if err := preCreate(path); err != nil {
		return err
	}
	wanted, box, err := s.snapshot(ctx, path, order.version)
	if err != nil {
		return err
	}
	found, err := verifyCopy(ctx, path, box, order.heard)
	if err != nil {
		return fmt.Errorf("verify the copy: %w", err)
	}
	if err := wanted.same(found); err != nil {
		return fmt.Errorf("verify the copy: %w", err)
	}
	return syncFile(path)
}

// snapshot copies the database, and says what was in it and how it is sealed.
// Nothing is saved meanwhile.
func (s *Store) snapshot(ctx context.Context, path string, version int) (contents, sealer, error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	if _, err := s.sql.ExecContext(ctx, "VACUUM INTO ?", path); err != nil {
		return contents{}, s.sealer, err
	}
	if err := ctx.Err(); err != nil { // the driver may say that it did what was stopped
		return contents{}, s.sealer, err
	}
	found, err := contentsOf(ctx, s.sql, version)
	return found, s.sealer, err
}

// contents is how many rows of what a database has, and its vault.
type contents struct {
	version int
	tables  map[string]int
	vault   string
}

func (c contents) rows() (n int) {
	for _, rows := range c.tables {
		n += rows
	}
	return n
}

// same fails with mentoring.ErrDamaged unless the other has the same.
func (c contents) same(other contents) error {
	for table, rows := range c.tables {
		if other.tables[table] != rows {
			return fmt.Errorf("%d of %d rows of %s: %w", other.tables[table], rows, table, mentoring.ErrDamaged)
		}
	}
	if c.version != other.version || c.vault != other.vault {
		return fmt.Errorf("another version or vault: %w", mentoring.ErrDamaged)
	}
	return nil
}

func contentsOf(ctx context.Context, db *sql.DB, version int) (contents, error) {
	c := contents{version: version, tables: make(map[string]int)}
	for _, table := range tablesOf(version) {
		var n int
		if err := db.QueryRowContext(ctx, "SELECT count(*) FROM "+table).Scan(&n); err != nil {
			return c, err
		}
		c.tables[table] = n
	}
	err := db.QueryRowContext(ctx, "SELECT coalesce(group_concat(slot || params || hex(sealed)), '') FROM (SELECT * FROM vault ORDER BY slot)").Scan(&c.vault)
	return c, err
}

// tablesOf are the tables with sealed bodies in a version of the schema.
func tablesOf(version int) []string {
	tables := []string{"revisions"}
	for _, k := range kinds {
		if k.since <= version {
			tables = append(tables, k.table)
		}
	}
	return tables
}
