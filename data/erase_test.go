package data

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"trefoil/app/mentoring"
)

// twoPairs fills a store with two pairs, with earlier forms and deleted records,
// and returns the ids that are to go and those that are to stay.
func twoPairs(t *testing.T, s *Store) (gone, stays [][]byte, person mentoring.Ref) {
	t.Helper()
	for i, name := range []string{"Mira", "Jonas"} {
		p := savedPerson(t, s, name)
		pair := mentoring.Pair{ID: mentoring.NewID(), MenteeID: p.ID}
		session := mentoring.Session{ID: mentoring.NewID(), PairID: pair.ID, Number: 1, Day: mentoring.Day(2026, 3, 2)}
		goal := mentoring.Goal{ID: mentoring.NewID(), PairID: pair.ID, Statement: "one", Dimension: mentoring.Business, Phase: 1}
		notes := mentoring.PrivateNotes{SessionID: session.ID, Text: "long and private"}
		checkIn := mentoring.CheckIn{ID: mentoring.NewID(), GoalID: goal.ID, Day: mentoring.Day(2026, 3, 3)}
		if err := s.Save(pair, session, goal, notes, checkIn); err != nil {
			t.Fatal(err)
		}
		goal.Statement, notes.Text = "two", "changed"
		if err := errors.Join(s.Save(goal, notes), s.Delete(session.Ref())); err != nil {
			t.Fatal(err)
		}
		ids := &gone
		if i == 1 {
			ids = &stays
		} else {
			person = p.Ref()
		}
		for _, id := range []mentoring.ID{p.ID, pair.ID, session.ID, goal.ID, checkIn.ID} {
			*ids = append(*ids, []byte(id))
		}
	}
	return gone, stays, person
}

// bodies returns how each sealed body of some ids begins, of earlier forms too.
func bodies(t *testing.T, s *Store, ids [][]byte) (found [][]byte) {
	t.Helper()
	for _, id := range ids {
		for _, k := range kinds {
			found = append(found, pluck(t, s, k.table, "id", string(id))...)
		}
		found = append(found, pluck(t, s, "revisions", "record_id", string(id))...)
	}
	return found
}

func pluck(t *testing.T, s *Store, table, column, id string) [][]byte {
	t.Helper()
	var all [][]byte
	if err := s.db.Table(table).Where(column+" = ?", id).Pluck("substr(body, 1, 40)", &all).Error; err != nil {
		t.Fatal(err)
	}
	return all
}

func TestEraseLeavesNoByte(t *testing.T) {
	s := newStore(t)
	gone, stays, person := twoPairs(t, s)
	gone, stays = append(gone, bodies(t, s, gone)...), append(stays, bodies(t, s, stays)...)
	if len(gone) < 12 || len(gone) != len(stays) {
		t.Fatalf("%d to go and %d to stay", len(gone), len(stays))
	}
	if err := s.Erase(person); err != nil {
		t.Fatal(err)
	}
	if len(s.People()) != 1 || len(s.shelves[mentoring.KindGoal].all) != 1 || len(s.shelves[mentoring.KindPrivateNotes].all) != 1 {
		t.Error("memory still has it, or lost the other")
	}
	path := copyOf(t, s)
	for _, needle := range gone {
		if holdsBytes(t, path, needle) {
			t.Errorf("%q is still in the files", needle)
		}
	}
	for _, needle := range stays {
		if !holdsBytes(t, path, needle) {
			t.Errorf("%q of the other pair is gone", needle)
		}
	}
	s = reopenStore(t, s)
	if report, err := s.Check(); err != nil || report.Records[mentoring.KindPerson] != 1 {
		t.Errorf("%+v, %v", report, err)
	}
	if err := s.Save(mentoring.Person{ID: mentoring.NewID(), Name: "Ana"}); err != nil {
		t.Errorf("after it nothing can be saved: %v", err)
	}
}

// copyOf copies the files of an open store by another program, for this one may
// not open the live file.
func copyOf(t *testing.T, s *Store) string {
	t.Helper()
	to := filepath.Join(t.TempDir(), "copy")
	if out, err := copyCommand(s.Home(), to).CombinedOutput(); err != nil {
		t.Skipf("no cp to copy the live files with: %v %s", err, out)
	}
	return to
}

func holdsBytes(t *testing.T, dir string, needle []byte) (found bool) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		found = found || bytes.Contains(content, needle)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestEraseRefusesWhatIsNotThere(t *testing.T) {
	s := newStore(t)
	p := savedPerson(t, s, "Mira")
	if err := s.Erase(p.Ref(), mentoring.Ref{Kind: mentoring.KindPerson, ID: "gone"}); !errors.Is(err, mentoring.ErrNotFound) || len(s.People()) != 1 {
		t.Error("half of it was erased", err)
	}
}

func TestBackupsAreListed(t *testing.T) {
	s := newStore(t)
	if all, err := s.Backups(); err != nil || len(all) != 0 {
		t.Errorf("%v, %v", all, err)
	}
	if err := s.backUp(t.Context(), "before-something.db", len(migrations)); err != nil {
		t.Fatal(err)
	}
	if all, err := s.Backups(); err != nil || len(all) != 1 || all[0].Name != "before-something.db" || all[0].Size == 0 {
		t.Errorf("%v, %v", all, err)
	}
}
