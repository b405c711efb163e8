package data

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/glebarez/sqlite"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"

	"trefoil/app/mentoring"
)

// pragma is a setting of the connection, as it is asked for and as it reads
// back.
type pragma struct{ name, ask, read string }

// pragmas are applied to each connection in this order: EXCLUSIVE before WAL,
// so that there is no shared memory file, and the page size before all content.
var pragmas = []pragma{
	{"busy_timeout", "2000", "2000"},
	{"page_size", "8192", "8192"},
	{"locking_mode", "EXCLUSIVE", "exclusive"},
	{"journal_mode", "WAL", "wal"},
	{"synchronous", "FULL", "2"},
	{"fullfsync", "1", "1"},
	{"checkpoint_fullfsync", "1", "1"},
	{"foreign_keys", "1", "1"},
	{"secure_delete", "1", "1"},
	{"cell_size_check", "1", "1"},
	{"trusted_schema", "0", "0"},
	{"temp_store", "2", "2"},
	{"mmap_size", "0", "0"},
	{"journal_size_limit", "4194304", "4194304"},
}

// probing is the part of the pragmas that changes nothing in the file.
var probing = []pragma{pragmas[0], pragmas[2]}

// How a database file is opened: for writing, or as a file that nobody changes.
const (
	inUse    = "mode=rw" // keeps SQLite from making a new file where one is expected
	finished = "mode=ro&immutable=1"
)

// dsn names a database file to the driver. The path is escaped, for the driver
// would cut it at a question mark.
func dsn(path, how string, pragmas []pragma) string {
	layer := layerOf(path)
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/Users
	}
	var b strings.Builder
	b.WriteString("file:" + (&url.URL{Path: path}).EscapedPath() + "?" + how)
	for _, p := range pragmas {
		fmt.Fprintf(&b, "&_pragma=%s(%s)", p.name, p.ask)
	}
	if layer != "" {
		b.WriteString("&vfs=" + layer)
	}
	return b.String()
}

// layerOf names another file layer of SQLite for a path, "" for the usual one.
// Tests put one there that fails.
var layerOf = func(path string) string { return "" }

// connect opens a database file with one connection and all pragmas, and reads
// each of them back, for a misspelt one is ignored without a word.
func connect(path string) (*sql.DB, error) {
	db, err := openPool(path, pragmas)
	if err != nil {
		return nil, err
	}
	if err := checkPragmas(db); err != nil {
		db.Close()
		return nil, err
	}
	return db, nil
}

func openPool(path string, pragmas []pragma) (*sql.DB, error) { return pool(dsn(path, inUse, pragmas)) }

// pool returns a pool of one connection.
func pool(dsn string) (*sql.DB, error) {
	db, err := sql.Open(sqlite.DriverName, dsn)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	db.SetConnMaxLifetime(0)
	return db, nil
}

// checkPragmas fails with mentoring.ErrHomeUnusable when a pragma is not as
// asked for, as where a file system can't do write-ahead logging.
func checkPragmas(db *sql.DB) error {
	for _, p := range pragmas {
		var got string
		if err := db.QueryRow("PRAGMA " + p.name).Scan(&got); err != nil {
			return fmt.Errorf("read pragma %s: %w", p.name, err)
		}
		if got != p.read {
			return fmt.Errorf("pragma %s is %s instead of %s: %w", p.name, got, p.read, mentoring.ErrHomeUnusable)
		}
	}
	return nil
}

// checkWritable fails with mentoring.ErrReadOnly when SQLite had to open the
// file for reading only, which it does without a word.
func checkWritable(ctx context.Context, db *sql.DB) error {
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	if _, err := conn.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	rollBack(ctx, conn)
	return nil
}

// overGORM puts GORM on a pool. Its logger is silent: it would print values.
func overGORM(db *sql.DB) (*gorm.DB, error) {
	return gorm.Open(&sqlite.Dialector{Conn: db}, &gorm.Config{
		SkipDefaultTransaction: true,
		TranslateError:         true,
		Logger:                 logger.Discard,
	})
}
