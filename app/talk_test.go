package app

import (
	"testing"
	"time"

	"trefoil/app/mentoring"
	"trefoil/data/datatest"
)

func TestTheCourseOfATalk(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	id := w.plan(maya, w.in(0))
	w.is(w.GoToStage(id, 0), mentoring.ErrNotRunning)
	w.is(w.ExtendSession(id, 5), mentoring.ErrNotRunning)
	w.is(w.CountTurn(id, mentoring.Mentor), mentoring.ErrNotRunning)
	w.is(w.SetTemplate("gone", "grow"), mentoring.ErrNotFound)
	w.is(w.SetTemplate(id, "gone"), mentoring.ErrNotFound)
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
	w.undo()
	if session := got(w.Session(id))(t).Session; session.Template != "grow" || len(session.Stages) != 1 {
		t.Errorf("undone: %+v", session)
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

func (w *world) gap(id mentoring.ID) mentoring.Gap {
	w.t.Helper()
	_, gap, err := w.Talk(id)
	w.ok(err)
	return gap
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
	if gap := w.gap(id); gap.Length() != 40*time.Minute {
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
	if got(w.Session(id))(t).Session.Status() != mentoring.Running || w.gap(id).IsZero() {
		t.Error("undo doesn't ask again")
	}
	w.ok(w.TakeGapOut(id))
	w.ok(w.TogglePause(id))
	w.undo()
	if pauses := got(w.Session(id))(t).Session.Pauses; len(pauses) != 1 || !pauses[0].To.IsZero() {
		t.Errorf("a pause made since went with the answer: %+v", pauses)
	}
	w.is(w.CountGap("gone"), mentoring.ErrNotFound)
	if _, _, err := w.Talk("gone"); err == nil {
		t.Error("a gap of nothing")
	}
}

// A clock that is set back, by the user or by a laptop that wakes up in another
// year, is allowed for before the next beat.
func TestTheClockIsSetBackWhileItRuns(t *testing.T) {
	w := newWorld(t)
	id := w.plan(w.mentee("Maya"), w.in(0))
	w.ok(w.StartSession(id))
	w.minutes(1)
	if _, err := w.Beat(); err != nil {
		t.Fatal(err)
	}
	w.minutes(-26 * 60)
	session, gap, err := w.Talk(id)
	w.ok(err)
	if got := session.Elapsed(w.clock); got != time.Minute || !gap.IsZero() {
		t.Errorf("elapsed %v, gap %v", got, gap.Length())
	}
	w.minutes(1)
	w.ok(w.WrapUp(id, Wrap{}))
	if got := w.current(id).Elapsed(w.clock); got != 2*time.Minute {
		t.Errorf("elapsed in the end %v", got)
	}
}

// The talk is on the disk as it was last seen, and what is noted by the way
// leaves one entry in the history, not hundreds.
func TestARunningSessionIsFoundAgain(t *testing.T) {
	w := newWorld(t)
	id := w.plan(w.mentee("Maya"), w.in(0))
	w.ok(w.StartSession(id))
	heard := len(w.heard)
	for range 3 {
		w.minutes(1)
		if _, err := w.Beat(); err != nil {
			t.Fatal(err)
		}
	}
	if len(w.heard) != heard {
		t.Error("a beat is announced")
	}
	w.store.Store = datatest.Reopen(t, w.store.Store)
	w.minutes(60)
	if running, err := w.Beat(); !running || err != nil {
		t.Fatal("no talk after the start", err)
	}
	if _, err := w.Beat(); err != nil {
		t.Fatal(err)
	}
	if len(w.heard) != heard+1 || w.heard[heard] != SessionsChanged {
		t.Error("a gap is not announced once")
	}
	session := w.current(id)
	if session.Status() != mentoring.Running || w.gap(id).Length() != time.Hour || session.Elapsed(w.gap(id).From) != 3*time.Minute {
		t.Errorf("found %v", session)
	}
	if next := w.TodayPage().Next; next.Session.ID != id || next.Gap.Length() != time.Hour {
		t.Errorf("Today offers %v", next)
	}
}

func (w *world) current(id mentoring.ID) mentoring.Session {
	w.t.Helper()
	return got(w.Session(id))(w.t).Session
}
