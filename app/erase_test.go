package app

import (
	"errors"
	"slices"
	"testing"
	"time"

	"trefoil/app/mentoring"
)

func TestEraseAMentee(t *testing.T) {
	w := newWorld(t)
	maya, lukasz := w.mentee("Maya  Okafor"), w.mentee("Łukasz Wróbel")
	w.plan(maya, w.in(3))
	w.goal(maya, mentoring.Business)
	w.ok(w.AddEvidence(mentoring.Evidence{PairID: maya, Text: "seen once"}))
	if hits := got(w.Search("seen once", SearchOptions{}))(t); len(hits.Found) == 0 {
		t.Fatal("it can't be found before")
	}
	plan := got(w.ErasePlan(maya))(t)
	if plan.Name != "Maya Okafor" || plan.Sessions != 1 || plan.Goals != 1 || plan.Examples != 1 || len(plan.Backups) != 0 {
		t.Errorf("%+v", plan)
	}
	for _, typed := range []string{"", " ", "Maya", "Łukasz Wróbel"} {
		w.is(w.EraseMentee(maya, typed), mentoring.ErrNameDiffers)
	}
	if len(w.Mentees()) != 2 {
		t.Fatal("erased by another name")
	}
	w.ok(w.EraseMentee(maya, " maya okafor "))
	if w.search.index != nil || w.search.last.index != nil {
		t.Error("the search has it in memory still")
	}
	if l := w.Mentees(); len(l) != 1 || l[0].PairID != lukasz {
		t.Errorf("%+v", l)
	}
	if _, err := w.Undo(); !errors.Is(err, ErrNothingToUndo) {
		t.Errorf("undo: %v", err)
	}
	if hits := got(w.Search("seen once", SearchOptions{Private: true}))(t); len(hits.Found) != 0 {
		t.Errorf("it is still found: %+v", hits)
	}
	w.is(w.EraseMentee(maya, "Maya Okafor"), mentoring.ErrNotFound)
	_, err := w.ErasePlan(maya)
	w.is(err, mentoring.ErrNotFound)
}

// What is being typed about a mentee can't be saved any more: it is given up, not
// tried for ever.
func TestEraseWhileTyping(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya Okafor")
	session := w.plan(maya, w.in(3))
	other := w.plan(w.mentee("Łukasz Wróbel"), w.in(3))
	var waiting []*Autosave
	keep := func(save func(text string) error) {
		a := w.Autosave(save, func(error) {})
		a.after = func(time.Duration, func()) func() { return func() {} } // no timer of its own
		a.Changed("typed")
		waiting = append(waiting, a)
	}
	keep(func(text string) error { return w.SaveSharedNotes(session, text) })
	keep(func(text string) error { return w.SavePrivateNotes(session, text) })
	keep(func(text string) error { return w.SavePrivateNotes(other, text) })
	w.ok(w.EraseMentee(maya, "Maya Okafor"))
	w.is(w.FlushDrafts(), mentoring.ErrNotFound)
	for _, a := range waiting {
		if a.Waiting() || a.stop != nil {
			t.Error("it goes on trying")
		}
	}
	w.ok(w.FlushDrafts())
	if n := got(w.store.PrivateNotes(other))(t); n.Text != "typed" {
		t.Error("what was typed about another mentee is lost")
	}
}

// halfErased erases, but says that it couldn't remove the traces.
type halfErased struct{ *brokenStore }

func (s halfErased) Erase(refs ...mentoring.Ref) error {
	return errors.Join(s.brokenStore.Erase(refs...), mentoring.ErrDiskFull)
}

func TestEraseThatLeavesTraces(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya Okafor")
	w.ok(w.DeleteSession(w.plan(maya, w.in(3))))
	w.Service.store = halfErased{w.store}
	w.heard = nil
	w.is(w.EraseMentee(maya, "Maya Okafor"), mentoring.ErrDiskFull)
	if _, err := w.Undo(); !errors.Is(err, ErrNothingToUndo) || !slices.Contains(w.heard, AnyChange) {
		t.Errorf("the screens show her still: %v, %v", w.heard, err)
	}
}
