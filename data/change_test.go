package data_test

import (
	"errors"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"trefoil/app/mentoring"
	"trefoil/data/datatest"
)

func TestDeleteAndRestore(t *testing.T) {
	s := datatest.New(t)
	w := datatest.Everything(t, s)
	for range 2 { // deleting twice is deleting once
		if err := s.Delete(w.Mentee.Ref(), w.CheckIn.Ref()); err != nil {
			t.Fatal(err)
		}
	}
	for range 2 {
		if len(s.People()) != 1 || s.Pairs() != nil || s.Goals(w.Pair.ID) != nil || s.TalkingPoints(w.Session.ID) != nil {
			t.Error("something of a deleted person is there")
		}
		if _, err := s.PrivateNotes(w.Session.ID); !errors.Is(err, mentoring.ErrNotFound) {
			t.Error(err)
		}
		s = datatest.Reopen(t, s)
	}
	if err := s.Restore(w.Mentee.Ref()); err != nil {
		t.Fatal(err)
	}
	if len(s.Goals(w.Pair.ID)) != 1 || s.CheckIns(w.Goal.ID) != nil {
		t.Error("restoring a person brings back all of it but what was deleted by itself")
	}
	if err := s.Restore(w.CheckIn.Ref()); err != nil {
		t.Fatal(err)
	}
	s = datatest.Reopen(t, s)
	if diff := cmp.Diff(w, world(t, s, w)); diff != "" {
		t.Error(diff)
	}
}

func TestSaveDeleted(t *testing.T) {
	s := datatest.New(t)
	w := datatest.Everything(t, s)
	if err := s.Delete(w.Goal.Ref(), w.Session.Ref()); err != nil {
		t.Fatal(err)
	}
	for _, r := range []mentoring.Record{w.Goal, w.CheckIn, w.SharedNotes} {
		if err := s.Save(r); !errors.Is(err, mentoring.ErrNotFound) {
			t.Errorf("%s: %v", r.Ref().Kind, err)
		}
	}
	s = datatest.Reopen(t, s)
	if s.Goals(w.Pair.ID) != nil {
		t.Error("the goal is back")
	}
}

func TestDeleted(t *testing.T) {
	s := datatest.New(t)
	w := datatest.Everything(t, s)
	if all := s.Deleted(); len(all) != 0 {
		t.Fatal(all)
	}
	point := w.TalkingPoint.Ref()
	for _, ref := range []mentoring.Ref{w.CheckIn.Ref(), w.Goal.Ref(), point, w.SharedNotes.Ref()} {
		if err := s.Delete(ref); err != nil {
			t.Fatal(err)
		}
	}
	s = datatest.Reopen(t, s)
	got := s.Deleted()
	if len(got) != 2 || got[0].Ref() != point || got[1].Ref() != w.Goal.Ref() || got[1].(mentoring.Goal).Statement != w.Goal.Statement {
		t.Errorf("%+v", got)
	}
	if err := s.Restore(w.Goal.Ref()); err != nil {
		t.Fatal(err)
	}
	if got = s.Deleted(); len(got) != 2 || got[1].Ref() != w.CheckIn.Ref() {
		t.Errorf("with the goal back: %+v", got)
	}
	if err := s.Delete(w.Mentee.Ref()); err != nil {
		t.Fatal(err)
	}
	if got = s.Deleted(); len(got) != 1 || got[0].Ref() != w.Mentee.Ref() {
		t.Errorf("without the person: %+v", got)
	}
}

func TestDeletedNotesCanBeWrittenAnew(t *testing.T) {
	s := datatest.New(t)
	w := datatest.Everything(t, s)
	if err := s.Delete(w.SharedNotes.Ref()); err != nil {
		t.Fatal(err)
	}
	if got, err := s.SharedNotes(w.Session.ID); err != nil || got.Text != "" || got.SessionID != w.Session.ID {
		t.Error(got, err)
	}
	anew := datatest.SharedNotes(w.Session.ID)
	datatest.Save(t, s, anew)
	if got, err := s.SharedNotes(w.Session.ID); err != nil || got != anew {
		t.Error(got, err)
	}
}

func TestSwapDoesAllOrNothing(t *testing.T) {
	s := datatest.New(t)
	w := datatest.Everything(t, s)
	session := w.Session
	session.Title = "swapped"
	lost := []mentoring.Ref{w.TalkingPoint.Ref(), {Kind: mentoring.KindGoal, ID: "gone"}}
	if err := s.Swap(lost, session); !errors.Is(err, mentoring.ErrNotFound) {
		t.Error(err)
	}
	orphan := w.TalkingPoint
	orphan.ID, orphan.SessionID = "another", "gone"
	if err := s.Swap(lost[:1], session, orphan); !errors.Is(err, mentoring.ErrNotFound) {
		t.Error(err)
	}
	_, err := s.TalkingPoint(w.TalkingPoint.ID)
	if kept, _ := s.Session(session.ID); err != nil || kept.Title != w.Session.Title {
		t.Errorf("half of it was done: %q, %v", kept.Title, err)
	}
	if err := s.Swap(lost[:1], session); err != nil {
		t.Fatal(err)
	}
	s = datatest.Reopen(t, s)
	if kept, err := s.Session(session.ID); err != nil || kept.Title != "swapped" || len(s.TalkingPoints(session.ID)) != 0 {
		t.Errorf("%q, %v", kept.Title, err)
	}
}

func TestHistory(t *testing.T) {
	s := datatest.New(t)
	w := datatest.Everything(t, s)
	second := w.Goal
	second.Statement = "second"
	third := second
	third.Statement = "third"
	datatest.Save(t, s, second, second)
	datatest.Save(t, s, second) // the same again writes nothing
	datatest.Save(t, s, third)
	if err := errors.Join(s.Delete(third.Ref()), s.Restore(third.Ref()), s.Delete(third.Ref()), s.Revive(third)); err != nil {
		t.Fatal(err)
	}
	s = datatest.Reopen(t, s)
	got, err := s.History(w.Goal.Ref())
	if diff := cmp.Diff([]mentoring.Record{w.Goal, second}, got); diff != "" || err != nil {
		t.Error(diff, err)
	}
}

func TestDraft(t *testing.T) {
	s := datatest.New(t)
	w := datatest.Everything(t, s)
	write := func(text string) {
		t.Helper()
		if err := s.SaveDraft(datatest.SharedNotes(w.Session.ID, func(n *mentoring.SharedNotes) { n.Text = text })); err != nil {
			t.Fatal(err)
		}
	}
	write(w.SharedNotes.Text) // nothing typed yet
	write("a")
	write("ab")
	s.FinishEdit(w.SharedNotes.Ref())
	write("abc")
	write("")
	s.FinishEdit(w.SharedNotes.Ref())
	got, err := s.History(w.SharedNotes.Ref())
	ab := datatest.SharedNotes(w.Session.ID, func(n *mentoring.SharedNotes) { n.Text = "ab" })
	if diff := cmp.Diff([]mentoring.Record{w.SharedNotes, ab}, got); diff != "" || err != nil {
		t.Error(diff, err)
	}
}

// With -race this shows that the store may be used from several goroutines.
func TestConcurrentUse(t *testing.T) {
	s := datatest.New(t)
	w := datatest.Everything(t, s)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 20 {
				goal := datatest.Goal(w.Pair.ID)
				_, read := s.SharedNotes(w.Session.ID)
				err := errors.Join(s.Save(goal), s.SaveDraft(w.PrivateNotes), s.Delete(goal.Ref()), s.Restore(goal.Ref()), read)
				if err != nil {
					t.Error(err)
				}
				s.FinishEdit(w.PrivateNotes.Ref())
				_, _ = s.Pairs(), s.Goals(w.Pair.ID)
			}
		})
	}
	wg.Wait()
	if _, err := s.Check(); err != nil || len(s.Goals(w.Pair.ID)) != 81 {
		t.Error(len(s.Goals(w.Pair.ID)), err)
	}
}
