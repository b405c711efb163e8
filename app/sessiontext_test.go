package app

import (
	"sync"
	"testing"

	"trefoil/app/mentoring"
)

func TestSessionTextsAreSavedBesideEachOther(t *testing.T) {
	w := newWorld(t)
	id := w.plan(w.mentee("Maya"), w.in(0))
	texts := map[SessionText]string{SessionTitle: " The  budget ", SessionSummary: "Who decides.\n", SessionShift: "from what to why"}
	var all sync.WaitGroup
	for which, text := range texts {
		all.Go(func() {
			for range 20 {
				if err := w.SaveSessionText(id, which, text); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	w.ok(w.SaveShiftKind(id, mentoring.MindsetShift))
	w.FinishNotes(id)
	got := got(w.Session(id))(t).Session
	if got.Title != "The budget" || got.Summary != "Who decides." ||
		got.Shift != (mentoring.Shift{Kind: mentoring.MindsetShift, Text: "from what to why"}) {
		t.Errorf("got %+v", got)
	}
	w.is(w.SaveSessionText("gone", SessionTitle, "x"), mentoring.ErrNotFound)
	w.is(w.SaveShiftKind("gone", mentoring.MindsetShift), mentoring.ErrNotFound)
}
