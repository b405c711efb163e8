package app

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"trefoil/app/mentoring"
)

func TestPreparation(t *testing.T) {
	w := newWorld(t)
	maya, next := w.prepared()
	p := got(w.Preparation(next))(t)
	if p.Mentee.Name != "Maya Okafor" || p.Last.Title != "The freeze" || p.LastWords != "They spoke of the freeze." || p.Rated || p.Focus != mentoring.Relationship {
		t.Errorf("%+v", p)
	}
	if len(p.Caught) != 1 || p.Caught[0].Kind != mentoring.Quote {
		t.Errorf("caught: %+v", p.Caught)
	}
	if len(p.Open) != 2 || p.Open[0].Text != "One page" || len(p.Goals) != 1 || len(p.Points) != 2 {
		t.Errorf("open %+v, goals %+v, points %+v", p.Open, p.Goals, p.Points)
	}
	w.ok(w.Assess(maya, mentoring.Mentee, w.ratings(1, "B1a", "B1b")))
	if p := got(w.Preparation(next))(t); p.Rated || p.Focus != mentoring.Relationship {
		t.Errorf("with two ratings: focus on %s", p.Focus)
	}
	w.ok(w.Assess(maya, mentoring.Mentee, w.ratings(3, "R1a")))
	p = got(w.Preparation(next))(t)
	first := p.Questions[0]
	if !p.Rated || p.Focus != mentoring.Business || first.Dimension != mentoring.Business || first.Phase != mentoring.PersonalCompetence {
		t.Errorf("focus on %s, first %+v", p.Focus, first)
	}
	held := p.Last.ID
	if p := got(w.Preparation(held))(t); p.Last.ID != "" || p.LastWords != "" {
		t.Errorf("before the first there was %+v", p.Last)
	}
	_, err := w.Preparation("gone")
	w.is(err, mentoring.ErrNotFound)
}

func TestAskedQuestionsAreNotOfferedAgain(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	session := w.plan(maya, w.Today())
	asked := got(w.Preparation(session))(t).Questions[0].ID
	w.ok(w.MarkAsked(session, asked, true))
	w.ok(w.MarkAsked(session, asked, true))
	if of := got(w.store.Session(session))(t); !slices.Equal(of.Asked, []string{asked}) {
		t.Errorf("asked %v", of.Asked)
	}
	offered := func() bool {
		first := got(w.Preparation(session))(t).Questions[:20]
		return slices.ContainsFunc(first, func(q mentoring.Question) bool { return q.ID == asked })
	}
	for i := range 6 {
		if offered() {
			t.Errorf("it is offered again %d sessions later", i)
		}
		w.hold(session)
		w.days(1)
		session = w.plan(maya, w.Today())
	}
	w.ok(w.MarkAsked(session, asked, true))
	w.ok(w.MarkAsked(session, asked, false))
	if last := got(w.Preparation(session))(t).Questions; last[len(last)-1].ID == asked {
		t.Error("after more than five sessions, and taken back, it is still left out")
	}
	w.is(w.MarkAsked("gone", asked, true), mentoring.ErrNotFound)
}

func TestAskQuestion(t *testing.T) {
	w := newWorld(t)
	session := w.plan(w.mentee("Maya"), w.Today())
	w.ok(w.AddTalkingPoint(session, mentoring.Mentee, "Hiring"))
	question := got(w.Preparation(session))(t).Questions[0]
	w.ok(w.AskQuestion(session, question.ID))
	p := got(w.Preparation(session))(t)
	if len(p.Points) != 2 || p.Points[1].Text != question.Text || p.Points[1].By != mentoring.Mentor || !slices.Equal(p.Session.Asked, []string{question.ID}) {
		t.Errorf("points %+v, asked %v", p.Points, p.Session.Asked)
	}
	w.undo()
	if p = got(w.Preparation(session))(t); len(p.Points) != 1 || len(p.Session.Asked) != 0 || p.Questions[0].ID != question.ID {
		t.Errorf("after undo: points %+v, asked %v", p.Points, p.Session.Asked)
	}
	w.is(w.AskQuestion(session, "none"), mentoring.ErrNotFound)
	w.is(w.AskQuestion("gone", question.ID), mentoring.ErrNotFound)
	w.store.err = mentoring.ErrDiskFull
	w.is(w.AskQuestion(session, question.ID), mentoring.ErrDiskFull)
}

func TestMoveTalkingPoint(t *testing.T) {
	w := newWorld(t)
	session := w.plan(w.mentee("Maya"), w.Today())
	for _, text := range []string{"a", "b", "c"} {
		w.ok(w.AddTalkingPoint(session, mentoring.Mentee, text))
	}
	agenda := func() (texts []string) {
		for _, p := range got(w.Session(session))(t).Points {
			texts = append(texts, p.Text)
		}
		return texts
	}
	is := func(want ...string) {
		t.Helper()
		if diff := cmp.Diff(want, agenda()); diff != "" {
			t.Error(diff)
		}
	}
	c := got(w.Session(session))(t).Points[2].ID
	w.ok(w.MoveTalkingPoint(c, 0))
	is("c", "a", "b")
	w.ok(w.AddTalkingPoint(session, mentoring.Mentor, "d"))
	is("c", "a", "b", "d")
	w.ok(w.MoveTalkingPoint(c, 99))
	is("a", "b", "d", "c")
	w.ok(w.MoveTalkingPoint(c, 3)) // nothing to undo
	if did := w.undo(); did != "Talking point moved" {
		t.Errorf("undone: %q", did)
	}
	is("c", "a", "b", "d")
	w.ok(w.DeleteTalkingPoint(c))
	w.undo()
	w.undo() // d
	w.undo()
	is("a", "b", "c")
	w.is(w.MoveTalkingPoint("gone", 0), mentoring.ErrNotFound)
}

// A point that turns out to have been discussed isn't to be talked about once more.
func TestAPointTickedLaterGoesFromTheNextAgenda(t *testing.T) {
	w := newWorld(t)
	session := w.plan(w.mentee("Maya"), w.Today())
	w.ok(w.AddTalkingPoint(session, mentoring.Mentee, "The CFO"))
	w.ok(w.AddTalkingPoint(session, mentoring.Mentee, "The offsite"))
	w.ok(w.StartSession(session))
	w.ok(w.WrapUp(session, Wrap{Next: w.in(14)}))
	view := got(w.Session(session))(t)
	agenda := func() []string { return w.texts(view.Next.ID) }
	w.ok(w.SetDiscussed(view.Points[0].ID, true))
	if diff := cmp.Diff([]string{"The offsite"}, agenda()); diff != "" {
		t.Error(diff)
	}
	w.undo()
	if diff := cmp.Diff([]string{"The CFO", "The offsite"}, agenda()); diff != "" || got(w.Session(session))(t).Points[0].Discussed {
		t.Errorf("after undo: %s", diff)
	}
}

func TestWhoseAPointIsCanBeTyped(t *testing.T) {
	w := newWorld(t)
	session := w.plan(w.mentee("Maya Okafor"), w.Today())
	for _, text := range []string{"maya: the offsite", "You: the question: why now?", "CFO: what would help?", "? what now"} {
		w.ok(w.AddTalkingPoint(session, mentoring.Mentor, text))
	}
	var points []string
	for _, p := range got(w.Session(session))(t).Points {
		points = append(points, string(p.By)+" "+p.Text)
	}
	want := []string{"mentee the offsite", "mentor the question: why now?", "mentor CFO: what would help?", "mentor ? what now"}
	if diff := cmp.Diff(want, points); diff != "" {
		t.Error(diff)
	}
}
