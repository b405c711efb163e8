package data

import (
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"trefoil/app/mentoring"
)

// many is how many sessions and goals a pair of twoPairs has: with texts of many
// lengths, enough that rows move from page to page and leave copies behind.
const many = 400

// twoPairs fills a store with two pairs, their records between each other, with
// earlier forms and deleted ones, and returns the ids that are to go and those
// that are to stay.
func twoPairs(t testing.TB, s *Store) (gone, stays [][]byte, person mentoring.Ref) {
	t.Helper()
	people := []mentoring.Person{savedPerson(t, s, "Mira"), savedPerson(t, s, "Jonas")}
	var ids [2][][]byte
	var first, then []mentoring.Record
	var deleted []mentoring.Ref
	for i, p := range people {
		pair := mentoring.Pair{ID: mentoring.NewID(), MenteeID: p.ID}
		first = append(first, pair)
		ids[i] = [][]byte{[]byte(p.ID), []byte(pair.ID)}
	}
	words := rand.New(rand.NewPCG(1, 1))
	text := func(word string) string { return strings.Repeat(word, 1+words.IntN(150)) }
	for i := range 2 * many {
		pair := first[i%2].Ref().ID
		session := mentoring.Session{ID: mentoring.NewID(), PairID: pair, Number: i + 1, Title: text("one ")}
		goal := mentoring.Goal{ID: mentoring.NewID(), PairID: pair, Statement: text("one "), Dimension: mentoring.Business, Phase: 1}
		notes := mentoring.PrivateNotes{SessionID: session.ID, Text: text("one ")}
		first = append(first, session, goal, notes)
		ids[i%2] = append(ids[i%2], []byte(session.ID), []byte(goal.ID))
		session.Title, goal.Statement, notes.Text = text("two "), text("two "), text("two ")
		then = append(then, session, goal, notes)
		if i%6 < 2 {
			deleted = append(deleted, session.Ref())
		}
	}
	if err := errors.Join(s.Save(first...), s.Save(then...), s.Delete(deleted...)); err != nil {
		t.Fatal(err)
	}
	return ids[0], ids[1], people[0].Ref()
}

// needleSize is the length of an id. Of a sealed body as much is looked for.
const needleSize = 36

// bodies returns how each sealed body of some ids begins, of earlier forms too.
func bodies(t *testing.T, s *Store, ids [][]byte) (found [][]byte) {
	t.Helper()
	of := make(map[string]bool)
	for _, id := range ids {
		of[string(id)] = true
	}
	for _, k := range kinds {
		found = append(found, pluck(t, s, k.table, "id", of)...)
	}
	return append(found, pluck(t, s, "revisions", "record_id", of)...)
}

func pluck(t *testing.T, s *Store, table, column string, ids map[string]bool) (found [][]byte) {
	t.Helper()
	var all []struct {
		ID   string
		Head []byte
	}
	if err := s.db.Table(table).Select(column + " AS id, substr(body, 1, 36) AS head").Scan(&all).Error; err != nil {
		t.Fatal(err)
	}
	for _, each := range all {
		if ids[each.ID] {
			found = append(found, each.Head)
		}
	}
	return found
}

func TestEraseLeavesNoByte(t *testing.T) {
	s := newStore(t)
	gone, stays, person := twoPairs(t, s)
	gone, stays = append(gone, bodies(t, s, gone)...), append(stays, bodies(t, s, stays)...)
	if len(gone) < 7*many || len(gone) != len(stays) {
		t.Fatalf("%d to go and %d to stay", len(gone), len(stays))
	}
	if err := s.Erase(person); err != nil {
		t.Fatal(err)
	}
	if len(s.People()) != 1 || len(s.shelves[mentoring.KindGoal].all) != many || len(s.shelves[mentoring.KindPrivateNotes].all) != many {
		t.Error("memory still has it, or lost the other")
	}
	path := copyOf(t, s)
	if left := heldIn(t, path, gone); left != 0 {
		t.Errorf("%d of %d ids and bodies are still in the files", left, len(gone))
	}
	if left := heldIn(t, path, stays); left != len(stays)-1 { // one bears the number of the write, and is sealed anew for it
		t.Errorf("%d of %d ids and bodies of the other pair are left", left, len(stays))
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

// heldIn counts how many of the needles are in the files of a folder.
func heldIn(t *testing.T, dir string, needles [][]byte) int {
	t.Helper()
	missing := make(map[string]bool, len(needles))
	for _, needle := range needles {
		if len(needle) != needleSize {
			t.Fatalf("%q is no needle", needle)
		}
		missing[string(needle)] = true
	}
	all := len(missing)
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		for i := range max(0, len(content)-needleSize+1) {
			delete(missing, string(content[i:i+needleSize]))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all - len(missing)
}

func TestEraseRefusesWhatIsNotThere(t *testing.T) {
	s := newStore(t)
	p := savedPerson(t, s, "Mira")
	if err := s.Erase(p.Ref(), mentoring.Ref{Kind: mentoring.KindPerson, ID: "gone"}); !errors.Is(err, mentoring.ErrNotFound) || len(s.People()) != 1 {
		t.Error("half of it was erased", err)
	}
}

func TestEraseWhatBelongsTogether(t *testing.T) {
	s := newStore(t)
	_, _, person := twoPairs(t, s)
	pair := s.shelves[mentoring.KindPair].children[person.ID][0].id
	sessions := s.shelves[mentoring.KindSession].children[pair]
	refs := []mentoring.Ref{person, {Kind: mentoring.KindPair, ID: pair}}
	for _, e := range []*entry{sessions[3], sessions[1], sessions[3]} {
		refs = append(refs, mentoring.Ref{Kind: mentoring.KindSession, ID: e.id}, mentoring.Ref{Kind: mentoring.KindPrivateNotes, ID: e.id})
	}
	if err := s.Erase(refs...); err != nil || len(s.People()) != 1 || len(s.shelves[mentoring.KindSession].all) != many {
		t.Errorf("%d people, %d sessions, %v", len(s.People()), len(s.shelves[mentoring.KindSession].all), err)
	}
}

// A backup from before erasing has the number of another write, after a restart, too,
// whether or not what was erased was written last.
func TestEraseIsAWrite(t *testing.T) {
	for name, order := range map[string][]int{"the first": {0, 1}, "the last": {1, 0}} {
		s := newStore(t)
		people := []mentoring.Person{savedPerson(t, s, "Mira"), savedPerson(t, s, "Jonas"), savedPerson(t, s, "Ana"), savedPerson(t, s, "Lea")}
		if err := errors.Join(s.Delete(people[2].Ref()), s.Delete(people[3].Ref()), s.Save(mentoring.Pair{ID: mentoring.NewID(), MenteeID: people[order[1]].ID}),
			s.Save(mentoring.Pair{ID: mentoring.NewID(), MenteeID: people[order[0]].ID})); err != nil {
			t.Fatal(err)
		}
		before, writes := s.LastWrite(), 0
		s.OnWrite(func() { writes++ })
		if err := s.Erase(people[0].Ref()); err != nil || writes != 1 {
			t.Fatal(err, writes)
		}
		after := s.LastWrite()
		if lost := s.home.readMark(); after <= before || lost != after {
			t.Errorf("%s: number %d after %d, marked as %d", name, after, before, lost)
		}
		s = reopenStore(t, s)
		if again := s.LastWrite(); again != after || s.ChangesLost() {
			t.Errorf("%s: number %d after a restart, %d before it", name, again, after)
		}
		if _, err := s.Check(); err != nil {
			t.Error(err)
		}
		if all := s.Deleted(); len(all) != 2 || all[0].Ref() != people[3].Ref() {
			t.Errorf("%s: deleted in another order: %v", name, all)
		}
	}
}

func TestEraseAllThatThereIs(t *testing.T) {
	s := newStore(t)
	p := savedPerson(t, s, "Mira")
	if err := s.Erase(p.Ref()); err != nil {
		t.Fatal(err)
	}
	if n := s.LastWrite(); n != 0 || s.home.readMark() != 0 {
		t.Errorf("the last write is %d, marked as %d: it would be missed after a crash", n, s.home.readMark())
	}
	savedPerson(t, s, "Jonas")
	if s = reopenStore(t, s); len(s.People()) != 1 || s.LastWrite() != 1 {
		t.Errorf("%d people, write %d", len(s.People()), s.LastWrite())
	}
}
