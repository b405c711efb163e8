package data_test

import (
	"fmt"
	"testing"

	"trefoil/app/mentoring"
	"trefoil/data/datatest"
)

func TestNotesSince(t *testing.T) {
	s := datatest.New(t)
	w := datatest.Everything(t, s)
	shared, private, err := s.NotesSince(0)
	if err != nil || len(shared) != 1 || shared[0] != w.SharedNotes || len(private) != 1 || private[0] != w.PrivateNotes {
		t.Fatalf("%v, %v, %v", shared, private, err)
	}
	before := s.LastWrite()
	if shared, private, err = s.NotesSince(before); err != nil || len(shared)+len(private) > 0 {
		t.Fatalf("nothing was written since: %v, %v, %v", shared, private, err)
	}
	w.SharedNotes.Text = "typed since"
	if err := s.SaveDraft(w.SharedNotes); err != nil {
		t.Fatal(err)
	}
	if s.LastWrite() <= before {
		t.Errorf("a draft is no write: %d, before %d", s.LastWrite(), before)
	}
	shared, private, err = s.NotesSince(before)
	if err != nil || len(private) > 0 || len(shared) != 1 || shared[0].Text != "typed since" {
		t.Fatalf("%v, %v, %v", shared, private, err)
	}
	before = s.LastWrite()
	if err := s.Delete(w.PrivateNotes.Ref()); err != nil {
		t.Fatal(err)
	}
	_, private, err = s.NotesSince(before)
	if err != nil || len(private) != 1 || private[0] != (mentoring.PrivateNotes{SessionID: w.Session.ID}) {
		t.Errorf("deleted notes: %v, %v", private, err)
	}
}

func TestNotesSinceReadsAllOfMany(t *testing.T) {
	s := datatest.New(t)
	w := datatest.Everything(t, s)
	var records []mentoring.Record
	for i := range 1001 {
		session := mentoring.Session{ID: mentoring.NewID(), PairID: w.Pair.ID, Number: i + 2, Day: w.Session.Day}
		records = append(records, session, mentoring.SharedNotes{SessionID: session.ID, Text: fmt.Sprint("note ", i)})
	}
	if err := s.Save(records...); err != nil {
		t.Fatal(err)
	}
	shared, _, err := s.NotesSince(0)
	if err != nil || len(shared) != 1002 || shared[1001].Text != "note 1000" {
		t.Errorf("%d notes, %v", len(shared), err)
	}
}
