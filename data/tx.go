package data

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"strings"

	"gorm.io/gorm"

	"trefoil/app/mentoring"
)

// writeTx runs f in a transaction; all that f did is on the disk when it
// returns nil, and nothing of it otherwise. Each write of the package goes
// through here, and waits until all of the data was found whole. f uses tx only:
// the pool has one connection and this is it.
//
// The context is never let to cancel: the driver may report success for a
// statement that a cancelled context kept from running. A transaction that
// could not be rolled back takes its connection with it, or the next writes
// would land in it and vanish.
func (s *Store) writeTx(c context.Context, f func(tx *gorm.DB) error) (err error) {
	if s.onlyToRead {
		return mentoring.ErrOpenToRead
	}
	if err := s.rest(); err != nil {
		return err
	}
	if err := s.stillThere(); err != nil {
		return err
	}
	if err := s.dropGlance(); err != nil {
		return err
	}
	return s.inTx(c, f)
}

func (s *Store) inTx(c context.Context, f func(tx *gorm.DB) error) (err error) {
	ctx := context.WithoutCancel(c)
	conn, err := s.sql.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	if _, err = conn.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	committed := false
	defer func() {
		if !committed { // also when f panics
			rollBack(ctx, conn)
		}
	}()
	if err = f(s.over(ctx, conn)); err != nil {
		return err
	}
	if err = s.stillThere(); err != nil {
		return err
	}
	if _, err = conn.ExecContext(ctx, "COMMIT"); err != nil {
		return err
	}
	committed = true
	return nil
}

// over returns GORM on that one connection.
func (s *Store) over(ctx context.Context, conn *sql.Conn) *gorm.DB {
	tx := s.db.Session(&gorm.Session{NewDB: true, Context: ctx, SkipDefaultTransaction: true})
	tx.Statement.ConnPool = conn
	return tx
}

// connection is what rollBack needs of a *sql.Conn.
type connection interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	Raw(f func(driverConn any) error) error
}

// rollBack ends the transaction of a connection, or the connection itself.
func rollBack(ctx context.Context, conn connection) {
	_, err := conn.ExecContext(ctx, "ROLLBACK")
	if err == nil || strings.Contains(err.Error(), "no transaction is active") {
		return
	}
	_ = conn.Raw(func(any) error { return driver.ErrBadConn }) // drops it from the pool
}
