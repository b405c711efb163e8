package app

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"trefoil/app/mentoring"
)

func TestFirstSteps(t *testing.T) {
	w := newWorld(t)
	are := func(want FirstSteps) {
		t.Helper()
		if diff := cmp.Diff(want, w.TodayPage().FirstSteps); diff != "" {
			t.Error(diff)
		}
	}
	are(FirstSteps{})
	w.ok(w.AddSample())
	are(FirstSteps{})
	w.ok(w.RemoveSample())
	maya := w.mentee("Maya")
	steps := FirstSteps{PairID: maya, Mentee: "Maya"}
	are(steps)
	w.plan(maya, w.in(3))
	steps.Planned = true
	are(steps)
	w.ok(w.SaveAgreement(maya, mentoring.Agreement{Purpose: "Grow up"}))
	steps.Agreed = true
	are(steps)
	lukasz := w.mentee("Łukasz")
	w.goal(lukasz, mentoring.Business)
	steps.Goal = true
	are(steps)
	if !steps.Left() {
		t.Error("nothing is left before anybody is rated")
	}
	w.ok(w.Assess(maya, mentoring.Mentor, w.ratings(2, "T1a")))
	steps.Rated = true
	are(steps)
	if steps.Left() {
		t.Error("something is left after all was done")
	}
	w.ok(w.EndMentoring(maya, true))
	if next := w.TodayPage().FirstSteps; next.PairID != lukasz || !next.Rated {
		t.Errorf("%+v", next)
	}
}
