package app

import (
	"errors"
	"testing"

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
