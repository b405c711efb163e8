package data

import (
	"os/exec"
	"path/filepath"
	"testing"

	"gorm.io/gorm"

	"trefoil/app/mentoring"
)

// newStore opens an empty store in a fresh home.
func newStore(t testing.TB) *Store {
	t.Helper()
	return openStore(t, filepath.Join(t.TempDir(), "home"))
}

func openStore(t testing.TB, home string) *Store {
	t.Helper()
	s, err := Open(home)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func reopenStore(t testing.TB, s *Store) *Store {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return openStore(t, string(s.home))
}

func savedPerson(t testing.TB, s *Store, name string) mentoring.Person {
	t.Helper()
	p := mentoring.Person{ID: mentoring.NewID(), Name: name}
	if err := s.Save(p); err != nil {
		t.Fatal(err)
	}
	return p
}

// savedNotes saves shared notes with all that they belong to.
func savedNotes(t testing.TB, s *Store, text string) mentoring.SharedNotes {
	t.Helper()
	p := savedPerson(t, s, "Mira")
	pair := mentoring.Pair{ID: mentoring.NewID(), MenteeID: p.ID}
	session := mentoring.Session{ID: mentoring.NewID(), PairID: pair.ID}
	notes := mentoring.SharedNotes{SessionID: session.ID, Text: text}
	if err := s.Save(pair, session, notes); err != nil {
		t.Fatal(err)
	}
	return notes
}

func execSQL(t testing.TB, s *Store, query string, args ...any) {
	t.Helper()
	if err := s.db.Exec(query, args...).Error; err != nil {
		t.Fatal(err)
	}
}

// bareWrite writes a row without a body's worth of meaning.
func bareWrite(tx *gorm.DB, id string) error {
	box := make([]byte, 41)
	box[0] = keyVersion
	return tx.Table("revisions").Create(&revision{Written: 1 << 40, Kind: "bare", RecordID: id, Body: box}).Error
}

func bareCount(t testing.TB, s *Store) (n int64) {
	t.Helper()
	if err := s.db.Table("revisions").Where("kind = 'bare'").Count(&n).Error; err != nil {
		t.Fatal(err)
	}
	return n
}

func copyCommand(from, to string) *exec.Cmd { return exec.Command("cp", "-r", from, to) }
