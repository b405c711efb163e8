package app

import (
	"strings"
	"testing"

	"trefoil/app/mentoring"
)

func TestPassageGoesToTheOtherNotesAndBack(t *testing.T) {
	w := newWorld(t)
	id := w.plan(w.mentee("Maya"), w.in(0))
	notes := func(shared, private string) {
		t.Helper()
		s, p, err := w.Notes(id)
		w.ok(err)
		if s.Text != shared || p.Text != private {
			t.Fatalf("shared %q, private %q", s.Text, p.Text)
		}
	}
	w.ok(w.SaveSharedNotes(id, "said"))
	w.ok(w.SavePrivateNotes(id, "one\ntwo\nthree"))
	if both := got(w.MoveNote(NoteMove{Session: id, Share: true, From: 5, To: 5}))(t); both.Shared.Text != "said\ntwo" {
		t.Errorf("%+v", both)
	}
	notes("said\ntwo", "one\nthree")
	got(w.MoveNote(NoteMove{Session: id, From: 0, To: 0}))(t)
	notes("two", "one\nthree\nsaid")
	_, err := w.MoveNote(NoteMove{Session: "gone"})
	w.is(err, mentoring.ErrNotFound)

	w.ok(w.SaveSharedNotes(id, "two\nand more"))
	if did := w.undo(); did != "Paragraph made private" {
		t.Error(did)
	}
	notes("said\ntwo\nand more", "one\nthree")
	w.undo()
	notes("said\nand more", "one\ntwo\nthree")
	if w.NotesMovedBack(id) != 2 {
		t.Error(w.NotesMovedBack(id))
	}
}

func TestPassageThatChangedStays(t *testing.T) {
	w := newWorld(t)
	id := w.plan(w.mentee("Maya"), w.in(0))
	w.ok(w.SavePrivateNotes(id, "one"))
	_, err := w.MoveNote(NoteMove{Session: id})
	w.is(err, mentoring.ErrTextMissing)
	got(w.MoveNote(NoteMove{Session: id, Share: true}))(t)
	w.ok(w.SaveSharedNotes(id, "one and more"))
	_, err = w.Undo()
	w.is(err, mentoring.ErrPassageChanged)
	if _, err = w.Undo(); strings.Contains(err.Error(), "passage") {
		t.Error("it is tried again")
	}
}

func TestMoveTakesWhatIsBeingTyped(t *testing.T) {
	w := newWorld(t)
	id := w.plan(w.mentee("Maya"), w.in(0))
	private := w.Autosave(func(text string) error { return w.SavePrivateNotes(id, text) }, func(error) {})
	private.Changed("typed")
	both := got(w.MoveNote(NoteMove{Session: id, Share: true}))(t)
	if both.Shared.Text != "typed" || both.Private.Text != "" || private.Waiting() {
		t.Errorf("%+v", both)
	}
	w.ok(private.Flush())
	if _, p, _ := w.Notes(id); p.Text != "" {
		t.Errorf("what was typed came back: %q", p.Text)
	}
}
