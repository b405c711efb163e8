package app

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"trefoil/app/mentoring"
)

// One whole way through: what is planned, said and left over.
func TestSessionFromPlanToWrapUp(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya Okafor")
	first := got(w.PlanSession(maya, SessionPlan{Title: " First \t talk ", Day: w.Today(), At: &mentoring.Clock{Hour: 14}}))(t)
	w.ok(w.AddTalkingPoint(first, mentoring.Mentee, "The CFO"))
	w.ok(w.AddTalkingPoint(first, mentoring.Mentor, "The deputy"))
	w.ok(w.AddTalkingPoint(first, mentoring.Mentor, "The offsite"))
	w.is(w.AddTalkingPoint(first, mentoring.Mentor, " "), mentoring.ErrTextMissing)
	points := w.store.TalkingPoints(first)
	w.ok(w.EditTalkingPoint(points[1].ID, "Her deputy"))
	w.ok(w.SetDiscussed(points[1].ID, true))
	w.is(w.WrapUp(first, Wrap{}), mentoring.ErrNotRunning)
	w.is(w.TogglePause(first), mentoring.ErrNotRunning)

	w.ok(w.StartSession(first))
	w.minutes(10)
	w.ok(w.TogglePause(first))
	w.minutes(5)
	w.ok(w.TogglePause(first))
	w.ok(w.SaveSharedNotes(first, "# Together"))
	w.ok(w.SavePrivateNotes(first, "Tired today"))
	w.FinishNotes(first)
	w.promise(maya, mentoring.Commitment{SessionID: first, Text: "Ask", Due: w.in(7)})
	w.minutes(20)
	w.ok(w.WrapUp(first, Wrap{
		Title: "Before the offsite", Summary: "What the CFO needs ", Next: w.in(14), NextAt: &mentoring.Clock{Hour: 9},
		Shift: mentoring.Shift{Kind: mentoring.PerspectiveShift, Text: "sees\npeople"},
	}))

	view := got(w.Session(first))(t)
	s := view.Session
	if s.Status() != mentoring.Held || s.Elapsed(w.clock) != 30*time.Minute || s.Title != "Before the offsite" ||
		s.Summary != "What the CFO needs" || s.Shift.Text != "sees people" || s.Number != 1 || s.Minutes != mentoring.DefaultMinutes {
		t.Errorf("%+v", s)
	}
	if len(view.Points) != 3 || len(view.Made) != 1 || len(view.Open) != 0 || view.Mentee != "Maya Okafor" {
		t.Errorf("%+v", view)
	}
	shared, private, err := w.Notes(first)
	if err != nil || shared.Text != "# Together" || private.Text != "Tired today" {
		t.Errorf("notes %q, %q, %v", shared.Text, private.Text, err)
	}
	next := view.Next
	if next.Day != w.in(14) || next.At.String() != "09:00" || next.Number != 2 {
		t.Errorf("next: %+v", next)
	}
	if diff := cmp.Diff([]string{"The CFO", "The offsite"}, w.texts(next.ID)); diff != "" {
		t.Error("carried over:", diff)
	}
	if diff := cmp.Diff([]string{"The CFO", "Her deputy", "The offsite"}, w.texts(first)); diff != "" {
		t.Error("the originals:", diff)
	}

	t.Run("wrapping up again moves the next and carries nothing twice", func(t *testing.T) {
		w.ok(w.WrapUp(first, Wrap{Title: "Again", Next: w.in(21)}))
		after := got(w.Session(first))(t)
		if len(w.store.Sessions(maya)) != 2 || after.Next.ID != next.ID || after.Next.Day != w.in(21) || len(w.texts(next.ID)) != 2 {
			t.Errorf("%+v, %v", after.Next, w.texts(next.ID))
		}
		if after.Session.Ended != s.Ended {
			t.Error("it ended a second time")
		}
	})
	t.Run("a held session can't be started", func(t *testing.T) {
		w.is(w.StartSession(first), mentoring.ErrAlreadyHeld)
	})
	t.Run("what was discussed since isn't carried over by wrapping up again", func(t *testing.T) {
		w.days(21)
		for _, p := range w.store.TalkingPoints(next.ID) {
			w.ok(w.SetDiscussed(p.ID, true))
		}
		w.hold(next.ID)
		third := w.plan(maya, w.in(14))
		w.ok(w.WrapUp(first, Wrap{Title: "Once more"}))
		if texts := w.texts(third); len(texts) != 0 {
			t.Errorf("%v", texts)
		}
	})
}

func TestCarryOverWithoutANextDate(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	first := w.plan(maya, w.Today())
	w.ok(w.AddTalkingPoint(first, mentoring.Mentee, "The CFO"))
	w.ok(w.AddTalkingPoint(first, mentoring.Mentee, "The deputy"))
	w.hold(first)
	if n := len(w.store.Sessions(maya)); n != 1 {
		t.Fatalf("%d sessions", n)
	}
	second := w.plan(maya, w.in(7))
	if diff := cmp.Diff([]string{"The CFO", "The deputy"}, w.texts(second)); diff != "" {
		t.Error("planned later:", diff)
	}
	if third := w.plan(maya, w.in(14)); len(w.texts(third)) != 0 {
		t.Errorf("planning twice: %v", w.texts(third))
	}
	t.Run("a point that was deleted stays away", func(t *testing.T) {
		w.ok(w.DeleteTalkingPoint(w.store.TalkingPoints(second)[0].ID))
		w.days(7)
		w.hold(second)
		fourth := w.plan(maya, w.in(30))
		var all []string
		for _, s := range w.store.Sessions(maya) {
			if s.Status() == mentoring.Planned {
				all = append(all, w.texts(s.ID)...)
			}
		}
		if diff := cmp.Diff([]string{"The deputy"}, all); diff != "" {
			t.Error(fourth, diff)
		}
	})
}

func TestCarryOverAfterDeletingTheNextSession(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	first := w.plan(maya, w.Today())
	w.ok(w.AddTalkingPoint(first, mentoring.Mentee, "The CFO"))
	w.hold(first)
	w.ok(w.DeleteSession(w.plan(maya, w.in(7))))
	if diff := cmp.Diff([]string{"The CFO"}, w.texts(w.plan(maya, w.in(8)))); diff != "" {
		t.Error(diff)
	}
}

func TestSessionNumbers(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	w.plan(maya, w.in(1))
	second := w.plan(maya, w.in(2))
	w.ok(w.DeleteSession(second))
	third := w.plan(maya, w.in(3))
	if did := w.undo(); did != "Session 2 deleted" {
		t.Errorf("undone: %q", did)
	}
	var numbers []int
	for _, s := range w.store.Sessions(maya) {
		numbers = append(numbers, s.Number)
	}
	slices.Sort(numbers)
	if diff := cmp.Diff([]int{1, 2, 3}, numbers); diff != "" {
		t.Error(diff)
	}
	if s := got(w.store.Session(third))(t); s.Number != 2 {
		t.Errorf("the number of the newer one moved: %d", s.Number)
	}
}

func TestEditSession(t *testing.T) {
	w := newWorld(t)
	id := w.plan(w.mentee("Maya"), w.in(1))
	w.ok(w.EditSession(id, SessionPlan{Title: "New", Day: w.in(2), Minutes: 30, At: &mentoring.Clock{Hour: 8}}))
	if s := got(w.store.Session(id))(t); s.Title != "New" || s.Day != w.in(2) || s.Minutes != 30 || s.At.Hour != 8 {
		t.Errorf("%+v", s)
	}
	w.is(w.EditSession(id, SessionPlan{}), mentoring.ErrDateMissing)
	w.is(w.EditSession("gone", SessionPlan{Day: w.in(1)}), mentoring.ErrNotFound)
	_, err := w.PlanSession("gone", SessionPlan{Day: w.in(1)})
	w.is(err, mentoring.ErrNotFound)
}

func TestProposeDay(t *testing.T) {
	w := newWorld(t) // a Tuesday
	for cadence, want := range map[int]int{14: 14, 7: 7, 4: 6, 5: 6, 6: 6, 0: usualCadence} {
		pair := got(w.AddMentee(MenteeDetails{Name: "Maya", CadenceDays: cadence}))(t)
		day, _ := w.ProposeNext(pair)
		if got := w.Today().DaysUntil(day); got != want {
			t.Errorf("every %d days: in %d, want %d", cadence, got, want)
		}
	}
}

func TestAStartIsTakenBack(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	session := w.plan(maya, w.in(3))
	before := got(w.store.Session(session))(t)
	w.ok(w.StartSession(session))
	w.ok(w.TogglePause(session))
	w.ok(w.StartSession(session)) // it runs: nothing more to take back
	if did := w.undo(); did != "Session 1 started" {
		t.Errorf("undone: %s", did)
	}
	if after := got(w.store.Session(session))(t); !reflect.DeepEqual(after, before) {
		t.Errorf("it is %+v, was %+v", after, before)
	}
	w.ok(w.StartSession(session))
	w.ok(w.WrapUp(session, Wrap{}))
	w.undo() // the end
	w.undo() // the start
	if after := got(w.store.Session(session))(t); after.Status() != mentoring.Planned || after.Day != before.Day {
		t.Errorf("after both it is %+v", after)
	}
}
