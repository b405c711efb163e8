package app

import (
	"testing"

	"trefoil/app/mentoring"
)

func TestLettingGo(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya Okafor")
	session := w.plan(maya, w.in(0))
	w.is(w.AddLettingGo(mentoring.LettingGo{PairID: "gone", What: "x"}), mentoring.ErrNotFound)
	w.is(w.AddLettingGo(mentoring.LettingGo{PairID: maya, What: " "}), mentoring.ErrTextMissing)
	w.ok(w.AddLettingGo(mentoring.LettingGo{PairID: maya, SessionID: session, What: " the  answer desk ", To: "Jonas"}))
	w.ok(w.AddLettingGo(mentoring.LettingGo{PairID: maya, What: "from before"}))
	view := got(w.Session(session))(t)
	if len(view.LettingGo) != 1 || view.LettingGo[0].What != "the answer desk" || view.LettingGo[0].Named != w.Today() || len(view.Holding) != 1 {
		t.Fatalf("%+v, %+v", view.LettingGo, view.Holding)
	}
	l := view.LettingGo[0]
	l.What, l.Gone = "the desk", w.Today()
	w.ok(w.EditLettingGo(l))
	w.ok(w.SetGone(view.Holding[0].ID, true))
	view = got(w.Session(session))(t)
	if view.LettingGo[0].What != "the desk" || !view.LettingGo[0].Gone.IsZero() || len(view.Holding) != 0 {
		t.Errorf("%+v, %+v", view.LettingGo, view.Holding)
	}
	if page := got(w.SessionPage(session))(t); len(page.LettingGo) != 1 || page.LettingGo[0].To != "Jonas" {
		t.Errorf("page: %+v", page.LettingGo)
	}
	w.ok(w.DeleteLettingGo(l.ID))
	w.undo()
	if n := len(got(w.Session(session))(t).LettingGo); n != 1 {
		t.Errorf("%d after undo", n)
	}
	w.is(w.EditLettingGo(mentoring.LettingGo{ID: "gone"}), mentoring.ErrNotFound)
	w.is(w.SetGone("gone", true), mentoring.ErrNotFound)
}

func TestWhatASessionWasWorth(t *testing.T) {
	w := newWorld(t)
	session := w.plan(w.mentee("Maya"), w.in(0))
	eight, eleven := 8, 11
	w.ok(w.SaveUseful(session, mentoring.Mentee, &eight))
	w.is(w.SaveUseful(session, mentoring.Mentee, &eleven), mentoring.ErrOutOfRange)
	w.is(w.SaveUseful(session, "", &eight), mentoring.ErrOutOfRange)
	useful := got(w.SessionPage(session))(t).Useful
	if useful.Mentee == nil || *useful.Mentee != 8 || useful.Mentor != nil || !useful.Said() {
		t.Errorf("%+v", useful)
	}
	w.ok(w.SaveUseful(session, mentoring.Mentee, nil))
	if got(w.SessionPage(session))(t).Useful.Said() {
		t.Error("it can't be taken back")
	}
}

func TestOverviewOfLettingGo(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya Okafor")
	for _, what := range []string{"the desk", "the chair", "the slides"} {
		w.ok(w.AddLettingGo(mentoring.LettingGo{PairID: maya, What: what}))
		w.days(1)
	}
	order := func() string {
		words := ""
		for _, l := range got(w.Overview(maya))(t).LettingGo {
			words += l.What + " "
			if !l.Gone.IsZero() {
				words += "gone "
			}
		}
		return words
	}
	all := got(w.Overview(maya))(t).LettingGo
	w.ok(w.SetGone(all[1].ID, true))
	gone := w.Today()
	w.days(1)
	w.ok(w.SetGone(all[0].ID, true))
	if order() != "the slides the desk gone the chair gone " {
		t.Errorf("order %q", order())
	}
	w.days(3)
	w.ok(w.SetGone(all[1].ID, false))
	if order() != "the chair the slides the desk gone " {
		t.Errorf("one is held again: %q", order())
	}
	w.undo()
	if last := got(w.Overview(maya))(t).LettingGo[2]; last.What != "the chair" || last.Gone != gone {
		t.Errorf("undo brings back %+v, want the day %v", last, gone)
	}
}
