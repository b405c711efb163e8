package app

import (
	"strings"
	"testing"

	"trefoil/app/mentoring"
)

func TestOverviewLastWords(t *testing.T) {
	w := newWorld(t)
	pair := w.mentee("Maya")
	if o := got(w.Overview(pair))(t); o.LastWords != "" {
		t.Errorf("before any session: %q", o.LastWords)
	}
	id := got(w.PlanSession(pair, SessionPlan{Day: w.Today()}))(t)
	w.ok(w.StartSession(id))
	w.ok(w.SaveSharedNotes(id, "# Budget\n\n- Maya *asks* first.\n- Finance answers"))
	w.ok(w.SavePrivateNotes(id, "Tired today."))
	w.ok(w.WrapUp(id, Wrap{}))
	if o := got(w.Overview(pair))(t); !strings.HasPrefix(o.LastWords, "Maya asks first.") || strings.Contains(o.LastWords, "Tired") {
		t.Errorf("without a summary: %q", o.LastWords)
	}
	w.ok(w.WrapUp(id, Wrap{Summary: "Who decides on the budget"}))
	if o := got(w.Overview(pair))(t); o.LastWords != "Who decides on the budget" {
		t.Errorf("with a summary: %q", o.LastWords)
	}
}

func TestTodayKeeper(t *testing.T) {
	w := newWorld(t)
	if k := w.TodayPage().Keeper; k.Mentee != "" {
		t.Errorf("with nobody: %+v", k)
	}
	maya := w.mentee("Maya")
	w.ok(w.AddCommitment(mentoring.Commitment{PairID: maya, By: mentoring.Mentee, Text: "Ask"}))
	w.ok(w.SettleCommitment(got(w.Overview(maya))(t).Open[0].ID, mentoring.Kept, ""))
	if k := w.TodayPage().Keeper; k.Mentee != "Maya" || k.Credibility.Kept != 1 {
		t.Errorf("the only one: %+v", k)
	}
	lukasz := w.mentee("Łukasz")
	if k := w.TodayPage().Keeper; k.Mentee != "" {
		t.Errorf("of two, none is met next: %+v", k)
	}
	got(w.PlanSession(lukasz, SessionPlan{Day: w.in(3)}))(t)
	if k := w.TodayPage().Keeper; k.Mentee != "Łukasz" || k.Credibility.Settled() != 0 {
		t.Errorf("of two, one is met next: %+v", k)
	}
}

func TestReviewNamesTheMentor(t *testing.T) {
	w := newWorld(t)
	pair := w.mentee("Maya")
	if r := got(w.Review(pair))(t); r.Mentor != "" {
		t.Errorf("before it was given: %q", r.Mentor)
	}
	w.ok(w.SetMentorName("Ingrid Solheim"))
	if r := got(w.Review(pair))(t); r.Mentor != "Ingrid Solheim" || r.Mentee != "Maya" {
		t.Errorf("%q and %q", r.Mentee, r.Mentor)
	}
}
