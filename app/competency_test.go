package app

import (
	"testing"

	"trefoil/app/mentoring"
)

func (w *world) competency(pair mentoring.ID, id mentoring.CompetencyID) CompetencyEdit {
	w.t.Helper()
	all, err := w.Competencies(pair)
	w.ok(err)
	for _, c := range all {
		if c.Competency.ID == id {
			return c
		}
	}
	w.t.Fatalf("no competency %s", id)
	return CompetencyEdit{}
}

func TestRenamedCompetencyKeepsItsHistory(t *testing.T) {
	w := newWorld(t)
	maya := got(w.AddMentee(MenteeDetails{Name: "Maya Okafor"}))(t)
	lukasz := got(w.AddMentee(MenteeDetails{Name: "Łukasz Wróbel"}))(t)
	w.ok(w.Assess(maya, mentoring.Mentee, w.ratings(3, "T1a")))
	w.days(30)
	c := w.competency(maya, "T1a").Competency
	c.Name, c.Definition = " Platform\ncraft ", "skill that fits."
	w.ok(w.SaveCompetency(maya, c))
	if e := w.competency(maya, "T1a"); !e.Changed() || e.Competency.Name != "Platform craft" || e.Competency.Definition != "skill that fits" ||
		len(e.Earlier) != 1 || e.Original.Name != "Sharp craft" {
		t.Errorf("%+v", e)
	}
	if w.competency(lukasz, "T1a").Changed() {
		t.Error("another pair has the words too")
	}
	w.ok(w.Assess(maya, mentoring.Mentee, w.ratings(3, "R1a")))
	for day, want := range map[mentoring.Date]string{w.in(-30): "Sharp craft", w.Today(): "Platform craft"} {
		line := got(w.ProgressOn(maya, View{On: day}))(t).Lines[0]
		if line.Competency.Name != want || line.Mentee != 3 {
			t.Errorf("on %v: %+v", day, line)
		}
	}
	c.Name = " "
	w.is(w.SaveCompetency(maya, c), mentoring.ErrNameMissing)
	c.ID = "X9x"
	w.is(w.SaveCompetency(maya, c), mentoring.ErrNotFound)
}

func TestAddAndRetireACompetency(t *testing.T) {
	w := newWorld(t)
	maya := got(w.AddMentee(MenteeDetails{Name: "Maya Okafor"}))(t)
	w.ok(w.Assess(maya, mentoring.Mentee, w.ratings(4, "T1a", "T1b")))
	own := mentoring.Competency{Dimension: mentoring.Technical, Phase: mentoring.PersonalCompetence, Name: "On call"}
	w.ok(w.SaveCompetency(maya, own))
	if n := len(got(w.ProgressOn(maya, View{}))(t).Lines); n != 19 {
		t.Errorf("%d lines", n)
	}
	w.days(10)
	w.ok(w.RetireCompetency(maya, "T1a", true))
	if !w.competency(maya, "T1a").Retired {
		t.Error("it is in use")
	}
	now := got(w.ProgressOn(maya, View{On: w.Today()}))(t)
	then := got(w.ProgressOn(maya, View{On: w.in(-1)}))(t)
	if now.Now.Ratings != 1 || then.Now.Ratings != 2 || len(then.Lines) != 19 || len(now.Lines) != 18 {
		t.Errorf("%d ratings and %d before, %d lines and %d", now.Now.Ratings, then.Now.Ratings, len(now.Lines), len(then.Lines))
	}
	w.undo()
	if w.competency(maya, "T1a").Retired {
		t.Error("undo left it retired")
	}
	w.is(w.RetireCompetency("gone", "T1a", true), mentoring.ErrNotFound)
}

func TestFocus(t *testing.T) {
	w := newWorld(t)
	maya := got(w.AddMentee(MenteeDetails{Name: "Maya Okafor"}))(t)
	w.ok(w.SetFocus(maya, []mentoring.CompetencyID{"R1a", "B1c"}))
	if !w.competency(maya, "R1a").Focus || w.competency(maya, "T1a").Focus {
		t.Error("the focus is another")
	}
	if page := got(w.ProgressOn(maya, View{}))(t); !page.HasFocus || !page.Lines[6].Focus || page.Lines[0].Focus {
		t.Errorf("%+v", page.Focus)
	}
	w.is(w.SetFocus("gone", nil), mentoring.ErrNotFound)
}
