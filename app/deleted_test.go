package app

import (
	"testing"

	"trefoil/app/mentoring"
)

func TestBringBackWhatWasDeletedBeforeARestart(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya Okafor")
	session := w.plan(maya, w.in(-7))
	goal := w.goal(maya, mentoring.Business)
	w.ok(w.AddTalkingPoint(session, mentoring.Mentee, "What did the CFO say?"))
	w.ok(w.AddEvidence(mentoring.Evidence{PairID: maya, Text: "asked first"}))
	w.ok(w.DeleteTalkingPoint(got(w.Session(session))(t).Points[0].ID))
	w.ok(w.DeleteGoal(goal))
	w.undos.clear() // as a restart does

	all := w.Deleted()
	if len(all) != 2 || all[0].Ref.ID != goal || all[0].Mentee != "Maya Okafor" || all[1].Text != "What did the CFO say?" || all[1].In == "" {
		t.Fatalf("%+v", all)
	}
	w.ok(w.BringBack(all[0].Ref))
	if goals := w.store.Goals(maya); len(goals) != 1 {
		t.Errorf("%+v", goals)
	}
	w.undo()
	if len(w.Deleted()) != 2 || w.Deleted()[0].Ref.ID != goal {
		t.Errorf("after undo: %+v", w.Deleted())
	}
	w.is(w.BringBack(mentoring.Ref{Kind: mentoring.KindGoal, ID: "gone"}), mentoring.ErrNotFound)

	w.ok(w.DeleteMentee(maya))
	if all := w.Deleted(); len(all) != 1 || all[0].Ref.Kind != mentoring.KindPerson || all[0].Text != "Maya Okafor" {
		t.Fatalf("%+v", all)
	}
	w.undos.clear()
	w.ok(w.BringBack(w.Deleted()[0].Ref))
	if l := w.Mentees(); len(l) != 1 || l[0].PairID != maya || len(w.store.Evidence(maya)) != 1 || len(w.store.Goals(maya)) != 0 {
		t.Errorf("%+v", l)
	}
	w.undo()
	if l := w.Mentees(); len(l) != 0 {
		t.Errorf("after undo: %+v", l)
	}
}

func TestASessionThatIsBroughtBackGetsAFreeNumber(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	first := w.plan(maya, w.in(-7))
	w.ok(w.DeleteSession(first))
	second := w.plan(maya, w.in(0))
	w.ok(w.BringBack(w.Deleted()[0].Ref))
	if a, b := w.current(first), w.current(second); a.Number == b.Number {
		t.Errorf("both are number %d", a.Number)
	}
}

func TestOnlyOneRoundIsSealed(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	asked := []mentoring.CompetencyID{"T1a"}
	w.ok(w.StartRound(maya, asked))
	w.ok(w.DropRound(w.round(maya).ID))
	w.ok(w.StartRound(maya, asked))
	dropped := w.Deleted()[0]
	if dropped.Day != w.Today() || dropped.Text != "" {
		t.Errorf("%+v", dropped)
	}
	w.is(w.BringBack(dropped.Ref), mentoring.ErrRoundOpen)
	w.ok(w.DropRound(w.round(maya).ID))
	w.ok(w.BringBack(dropped.Ref))
	if w.round(maya).ID != dropped.Ref.ID {
		t.Error("another round is open")
	}
}
