package app

import (
	"testing"

	"trefoil/app/mentoring"
)

func TestAgreementHasDatedVersions(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya Okafor")
	if a := got(w.Agreement(maya))(t); a.Has || a.Mentee != "Maya Okafor" {
		t.Errorf("%+v", a)
	}
	_, err := w.AgreementPage(maya)
	w.is(err, mentoring.ErrNotFound)
	w.is(w.SaveAgreement(maya, mentoring.Agreement{Purpose: " "}), mentoring.ErrTextMissing)
	w.is(w.SaveAgreement("gone", mentoring.Agreement{Purpose: "x"}), mentoring.ErrNotFound)
	w.ok(w.SaveAgreement(maya, mentoring.Agreement{Purpose: " Grow "}))
	w.ok(w.SaveAgreement(maya, mentoring.Agreement{Purpose: "Grow up"}))
	w.days(90)
	w.ok(w.SaveAgreement(maya, mentoring.Agreement{Purpose: "Lead", Ending: "In March"}))
	a := got(w.Agreement(maya))(t)
	if !a.Has || a.Now.Purpose != "Lead" || a.Now.Day != w.Today() || len(a.Earlier) != 1 || a.Earlier[0].Purpose != "Grow up" {
		t.Errorf("%+v", a)
	}
	if page := got(w.AgreementPage(maya))(t); page.Agreement.Ending != "In March" || page.Mentee != "Maya Okafor" {
		t.Errorf("%+v", page)
	}
}

// What is written down is no agreement until somebody says that it is.
func TestADraftIsNotAgreed(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya Okafor")
	w.ok(w.DraftAgreement(maya, mentoring.Agreement{Purpose: " Grow "}))
	w.days(1)
	w.ok(w.DraftAgreement(maya, mentoring.Agreement{Purpose: "Grow up"}))
	a := got(w.Agreement(maya))(t)
	if a.Has || a.Draft.Purpose != "Grow up" || len(a.Earlier)+len(w.store.Agreements(maya)) != 1 || w.firstSteps().Agreed {
		t.Errorf("%+v", a)
	}
	_, err := w.AgreementPage(maya)
	w.is(err, mentoring.ErrNotFound)

	w.ok(w.SaveAgreement(maya, a.Draft)) // which isn't one any more
	if a = got(w.Agreement(maya))(t); !a.Has || a.Draft.ID != "" || a.Now.Day != w.Today() {
		t.Errorf("agreed: %+v", a)
	}
	w.ok(w.DraftAgreement(maya, mentoring.Agreement{Purpose: "Lead"})) // on the day of the other
	if a = got(w.Agreement(maya))(t); a.Now.Purpose != "Grow up" || a.Draft.Purpose != "Lead" {
		t.Errorf("a draft beside it: %+v", a)
	}
	w.ok(w.SaveAgreement(maya, mentoring.Agreement{Purpose: "Lead"}))
	if a = got(w.Agreement(maya))(t); a.Now.Purpose != "Lead" || a.Draft.ID != "" || len(a.Earlier) != 0 {
		t.Errorf("the same day: %+v", a)
	}
	for _, text := range []string{"Lead", " "} { // as it was, or nothing
		w.ok(w.DraftAgreement(maya, mentoring.Agreement{Purpose: "Else"}))
		w.ok(w.DraftAgreement(maya, mentoring.Agreement{Purpose: text}))
		if a = got(w.Agreement(maya))(t); a.Draft.ID != "" || a.Now.Purpose != "Lead" {
			t.Errorf("after %q: %+v", text, a)
		}
	}
	w.is(w.DraftAgreement("gone", mentoring.Agreement{Purpose: "x"}), mentoring.ErrNotFound)
}

func TestEndOfAMentoring(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya Okafor")
	w.ok(w.EditMentee(maya, MenteeDetails{Name: "Maya Okafor", CadenceDays: 7}))
	w.days(30)
	if len(w.TodayPage().Attention) == 0 {
		t.Fatal("a broken cadence raises no attention")
	}
	w.ok(w.SaveFarewell(maya, mentoring.Farewell{Stays: "x"}))
	w.ok(w.SaveFarewell(maya, mentoring.Farewell{Stays: "I ask first", Next: "A budget"}))
	w.ok(w.EndMentoring(maya, true))
	if page := w.TodayPage(); len(page.Attention) != 0 || len(page.Mentees) != 0 {
		t.Errorf("%+v", page)
	}
	if l := w.Mentees(); len(l) != 1 || !l[0].Ended {
		t.Errorf("%+v", l)
	}
	page := got(w.CertificatePage(maya))(t)
	if page.Stays != "I ask first" || page.Day != w.Today() || len(w.store.Farewells(maya)) != 1 {
		t.Errorf("%+v", page)
	}
	w.undo()
	if a := got(w.Agreement(maya))(t); !a.Ended.IsZero() || len(w.TodayPage().Attention) == 0 {
		t.Errorf("%+v", a)
	}
	w.is(w.EndMentoring("gone", true), mentoring.ErrNotFound)
	w.is(w.SaveFarewell(maya, mentoring.Farewell{}), mentoring.ErrTextMissing)
}
