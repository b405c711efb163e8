package data

import (
	"context"
	"database/sql"
	"errors"
	"testing"

	"gorm.io/gorm"

	"trefoil/app/mentoring"
)

func TestCancelledContext(t *testing.T) {
	s := newStore(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	err := s.writeTx(ctx, func(tx *gorm.DB) error { return bareWrite(tx, "a") })
	if err != nil {
		t.Fatal(err)
	}
	if bareCount(t, s) != 1 {
		t.Error("acknowledged but not written")
	}
}

func TestContextCancelledMeanwhile(t *testing.T) {
	s := newStore(t)
	for range 200 {
		ctx, cancel := context.WithCancel(context.Background())
		go cancel()
		execSQL(t, s, "DELETE FROM revisions")
		if err := s.writeTx(ctx, func(tx *gorm.DB) error { return bareWrite(tx, "a") }); err != nil {
			t.Fatal(err)
		}
		if bareCount(t, s) != 1 {
			t.Fatal("acknowledged but not written")
		}
	}
}

// failCommit runs a transaction whose COMMIT fails.
func failCommit(s *Store) error {
	return s.writeTx(context.Background(), func(tx *gorm.DB) error {
		if err := tx.Exec("PRAGMA defer_foreign_keys = ON").Error; err != nil {
			return err
		}
		box := append([]byte{keyVersion}, make([]byte, 40)...)
		parent := "nobody"
		return tx.Table("pairs").Create(&row{Seq: 1 << 40, ID: "x", ParentID: &parent, Body: box}).Error
	})
}

func TestFailedCommit(t *testing.T) {
	s := newStore(t)
	for range 3 {
		if err := failCommit(s); err == nil {
			t.Fatal("the commit went through")
		}
	}
	p := savedPerson(t, s, "Mira")
	if _, err := reopenStore(t, s).Person(p.ID); err != nil {
		t.Error("lost after a failed commit:", err)
	}
}

func TestErrorInWrite(t *testing.T) {
	s := newStore(t)
	wrong := errors.New("wrong")
	err := s.writeTx(context.Background(), func(tx *gorm.DB) error { return errors.Join(bareWrite(tx, "a"), wrong) })
	if !errors.Is(err, wrong) || bareCount(t, s) != 0 {
		t.Error(err)
	}
}

func TestPanicInWrite(t *testing.T) {
	s := newStore(t)
	func() {
		defer func() { _ = recover() }()
		_ = s.writeTx(context.Background(), func(tx *gorm.DB) error {
			_ = bareWrite(tx, "a")
			panic("in the middle")
		})
	}()
	if bareCount(t, s) != 0 {
		t.Error("half a write is there")
	}
	savedPerson(t, s, "Mira")
}

// stuck is a connection that can't roll back.
type stuck struct{ *sql.Conn }

func (stuck) ExecContext(context.Context, string, ...any) (sql.Result, error) {
	return nil, failure(codeIO)
}

func TestStuckConnection(t *testing.T) {
	s := newStore(t)
	conn, err := s.sql.Conn(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := conn.ExecContext(context.Background(), "CREATE TEMP TABLE marker (x)"); err != nil {
		t.Fatal(err)
	}
	rollBack(context.Background(), stuck{conn})
	conn.Close()
	if err := s.db.Exec("SELECT * FROM marker").Error; err == nil {
		t.Error("a connection that could not roll back is in use")
	}
	if err := checkPragmas(s.sql); err != nil {
		t.Error("on the next connection:", err)
	}
	savedPerson(t, s, "Mira")
}

func TestNestedTransaction(t *testing.T) {
	s := newStore(t)
	err := s.writeTx(context.Background(), func(tx *gorm.DB) error {
		return errors.Join(bareWrite(tx, "a"), tx.Transaction(func(*gorm.DB) error { return nil }))
	})
	if err == nil || bareCount(t, s) != 0 {
		t.Error("a transaction within a transaction:", err)
	}
}

// failure is an error such as SQLite's.
type failure int

func (failure) Error() string { return "failure" }
func (f failure) Code() int   { return int(f) }

func TestRetry(t *testing.T) {
	for _, c := range []struct {
		code, fails int
		tries       int
		want        error
	}{
		{codeIOWrite, 1, 2, nil},
		{codeFull, 1, 2, nil},
		{codeFull, 9, 2, mentoring.ErrDiskFull},
		{codeCorrupt, 1, 1, mentoring.ErrDamaged},
	} {
		s := newStore(t)
		p := mentoring.Person{ID: mentoring.NewID(), Name: "Mira"}
		tries := 0
		s.writing.Lock()
		err := s.write(func(b *batch) error {
			if tries++; tries <= c.fails {
				return errors.Join(b.save(p, true), failure(c.code))
			}
			return b.save(p, true)
		})
		s.writing.Unlock()
		if !errors.Is(err, c.want) || tries != c.tries || len(s.People()) != c.tries-c.fails && c.want == nil {
			t.Errorf("%+v: %v after %d tries, %d people", c, err, tries, len(s.People()))
		}
	}
}

func TestMissingRow(t *testing.T) {
	s := newStore(t)
	p := savedPerson(t, s, "Mira")
	execSQL(t, s, "DELETE FROM people")
	p.Name = "Another"
	if err := s.Save(p); !errors.Is(err, mentoring.ErrDamaged) {
		t.Error(err)
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	err := s.write(func(b *batch) error { return b.update(kinds[0], &entry{id: "nobody"}, []byte{1}) })
	if !errors.Is(err, mentoring.ErrDamaged) {
		t.Error("an update of no row:", err)
	}
}
