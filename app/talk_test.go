package app

import (
	"testing"
	"time"

	"trefoil/app/mentoring"
)

func TestTheCourseOfATalk(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	id := w.plan(maya, w.in(0))
	w.is(w.GoToStage(id, 0), mentoring.ErrNotRunning)
	w.is(w.ExtendSession(id, 5), mentoring.ErrNotRunning)
	w.is(w.CountTurn(id, mentoring.Mentor), mentoring.ErrNotRunning)
	w.is(w.SetTemplate("gone", "grow"), mentoring.ErrNotFound)
	w.ok(w.SetTemplate(id, "grow"))
	w.ok(w.StartSession(id))
	w.ok(w.GoToStage(id, 2))
	w.is(w.GoToStage(id, 9), mentoring.ErrOutOfRange)
	w.ok(w.ExtendSession(id, 5))
	w.ok(w.CountTurn(id, mentoring.Mentee))
	session := got(w.Session(id))(t).Session
	if session.Template != "grow" || len(session.Stages) != 1 || session.Length() != 55*time.Minute || session.Talking() != mentoring.Mentee {
		t.Errorf("%+v", session)
	}
	w.ok(w.SetTemplate(id, "clear"))
	if n := len(got(w.Session(id))(t).Session.Stages); n != 0 {
		t.Error("marks of another template stay")
	}
}

func TestTemplatesOfNewSessions(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	for number, want := range []string{"", "first", "grow", "third", "grow"} {
		if number == 0 {
			continue
		}
		id := w.plan(maya, w.in(0))
		if session := got(w.Session(id))(t).Session; session.Template != want && number != 2 {
			t.Errorf("session %d: %q, want %q", number, session.Template, want)
		}
		if number == 2 || number == 4 {
			w.ok(w.SetTemplate(id, "grow"))
		}
		w.ok(w.StartSession(id))
		w.ok(w.WrapUp(id, Wrap{}))
	}
	w.ok(w.SetTemplate(w.plan(maya, w.in(1)), "closing"))
	if session := got(w.Session(w.plan(maya, w.in(2))))(t).Session; session.Template != "grow" {
		t.Errorf("after GROW: %q", session.Template)
	}
}

// A session that runs is found running after the program was killed, and asks
// what the time in between was.
func TestARunningSessionSurvives(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	id := w.plan(maya, w.in(0))
	if running, err := w.Beat(); running || err != nil {
		t.Errorf("beats without a talk: %v, %v", running, err)
	}
	w.ok(w.StartSession(id))
	for range 20 {
		w.clock = w.clock.Add(30 * time.Second)
		if running, err := w.Beat(); !running || err != nil {
			t.Fatalf("no beat: %v, %v", running, err)
		}
	}
	ended := w.clock
	w.clock = w.clock.Add(40 * time.Minute)
	if gap := got(w.Gap(id))(t); gap.Length() != 40*time.Minute {
		t.Errorf("a gap of %v", gap.Length())
	}
	elapsed := func() time.Duration { return got(w.Session(id))(t).Session.Elapsed(w.clock) }
	w.ok(w.CountGap(id))
	if elapsed() != 50*time.Minute {
		t.Errorf("it went on for %v", elapsed())
	}
	w.undo()
	w.ok(w.TakeGapOut(id))
	if elapsed() != 10*time.Minute {
		t.Errorf("taken out: %v", elapsed())
	}
	w.undo()
	w.ok(w.EndAtGap(id))
	session := got(w.Session(id))(t).Session
	if session.Status() != mentoring.Held || !session.Ended.Equal(ended) {
		t.Errorf("ended at %v", session.Ended)
	}
	w.undo()
	if got(w.Session(id))(t).Session.Status() != mentoring.Running || got(w.Gap(id))(t).IsZero() {
		t.Error("undo doesn't ask again")
	}
	w.is(w.CountGap("gone"), mentoring.ErrNotFound)
	if _, err := w.Gap("gone"); err == nil {
		t.Error("a gap of nothing")
	}
}
