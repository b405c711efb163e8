package data

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"os"

	"gorm.io/gorm"

	"trefoil/app/mentoring"
)

// stillThere fails with mentoring.ErrHomeGone when the database is no longer where
// it was opened: its folder was removed or moved, or its disk taken out. SQLite
// would go on writing into a file that has no name any more, and report success.
func (s *Store) stillThere() error {
	if s.file == nil {
		return nil
	}
	info, err := os.Stat(s.home.db())
	if err != nil || !os.SameFile(info, s.file) {
		return mentoring.ErrHomeGone
	}
	return nil
}

// TryWrite finds out whether anything can be written now, and changes nothing. It
// fails as Save does. Where the disk was taken out and is back again, it opens the
// data there anew, if that is the same.
func (s *Store) TryWrite() error {
	s.writing.Lock()
	defer s.writing.Unlock()
	err := s.tryWrite()
	if err != nil && !s.onlyToRead && !s.closed && s.reopen() == nil {
		err = s.tryWrite()
	}
	if err != nil {
		return fmt.Errorf("try to write: %w", explain(err))
	}
	return nil
}

func (s *Store) tryWrite() error {
	return s.writeTx(context.Background(), func(tx *gorm.DB) error {
		return tx.Exec("UPDATE vault SET params = params").Error
	})
}

// reopen connects to the database once more, where it is another file than was
// opened, and takes that when it has the same data. Until then nothing is written.
func (s *Store) reopen() error {
	info, err := os.Stat(s.home.db())
	if err != nil || os.SameFile(info, s.file) {
		return errors.Join(err, mentoring.ErrHomeGone)
	}
	ctx := context.Background()
	conn, err := s.sql.Conn(ctx)
	if err != nil {
		return err
	}
	_ = conn.Raw(func(any) error { return driver.ErrBadConn }) // the pool opens another one for it
	last, err := lastWriteIn(ctx, s.sql, len(migrations))
	if err != nil {
		return err
	}
	if last != s.seq {
		return mentoring.ErrHomeGone
	}
	if err := checkPragmas(s.sql); err != nil {
		return err
	}
	s.file = info
	return nil
}

// Room returns how many bytes the disk has left for the data.
func (s *Store) Room() (int64, error) {
	free, err := room(string(s.home))
	if err != nil {
		return 0, fmt.Errorf("look for room: %w", explain(err))
	}
	return free, nil
}
