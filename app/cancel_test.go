package app

import (
	"testing"
	"time"

	"trefoil/app/mentoring"
)

func (w *world) agenda(session mentoring.ID) (texts []string) {
	w.t.Helper()
	for _, p := range got(w.Session(session))(w.t).Points {
		texts = append(texts, p.Text)
	}
	return texts
}

func TestCancelASession(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	first, second := w.plan(maya, w.in(1)), w.plan(maya, w.in(8))
	w.ok(w.AddTalkingPoint(first, mentoring.Mentee, "the CFO"))
	w.ok(w.CancelSession(first, " ill "))
	session := got(w.Session(first))(t).Session
	if session.Status() != mentoring.Cancelled || session.Off.Reason != "ill" || session.Off.Day != w.Today() {
		t.Errorf("%+v", session)
	}
	if got := w.agenda(second); len(got) != 1 || got[0] != "the CFO" {
		t.Errorf("went on: %v", got)
	}
	if next := w.TodayPage().Next.Session.ID; next != second {
		t.Errorf("next is %v", next)
	}
	w.undo()
	if n := len(w.agenda(second)); n != 0 || got(w.Session(first))(t).Session.Status() != mentoring.Planned {
		t.Errorf("after undo %d points", n)
	}
	w.ok(w.CancelSession(first, ""))
	w.ok(w.SetDiscussed(got(w.Session(second))(t).Points[0].ID, true))
	w.undo()
	if n := len(w.agenda(second)); n != 1 {
		t.Errorf("undo took away what was discussed meanwhile: %d points", n)
	}
	w.ok(w.DeleteTalkingPoint(got(w.Session(second))(t).Points[0].ID))
	w.ok(w.CancelSession(first, ""))
	w.ok(w.PlanAgain(first))
	if got(w.Session(first))(t).Session.Status() != mentoring.Planned {
		t.Error("not planned again")
	}
	w.ok(w.StartSession(first))
	w.is(w.CancelSession(first, ""), mentoring.ErrAlreadyHeld)
	w.is(w.CancelSession("gone", ""), mentoring.ErrNotFound)
}

// What was to be talked about in a session that was cancelled is on the agenda
// of the next, however that comes to be planned.
func TestPointsOfACancelledSessionGoOn(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	first := w.plan(maya, w.in(0))
	w.ok(w.AddTalkingPoint(first, mentoring.Mentee, "a"))
	w.ok(w.StartSession(first))
	w.ok(w.WrapUp(first, Wrap{}))
	second := w.plan(maya, w.in(1))
	w.ok(w.AddTalkingPoint(second, mentoring.Mentor, "b"))
	w.ok(w.CancelSession(second, "travel"))
	third := w.plan(maya, w.in(2))
	if got := w.agenda(third); len(got) != 2 || got[0] != "a" || got[1] != "b" {
		t.Errorf("the third has %v", got)
	}
}

func TestLogASession(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	id := got(w.LogSession(maya, SessionPlan{Day: w.in(-3), Minutes: 30, Title: "By phone"}))(t)
	session := got(w.Session(id))(t).Session
	if session.Status() != mentoring.Held || session.Elapsed(w.clock) != 30*time.Minute {
		t.Errorf("%+v", session)
	}
	if _, err := w.LogSession(maya, SessionPlan{Day: w.in(1)}); err == nil {
		t.Error("a session was logged before it took place")
	}
	if _, err := w.LogSession("gone", SessionPlan{Day: w.in(-1)}); err == nil {
		t.Error("a session of nobody was logged")
	}
	missed := w.plan(maya, w.in(-1))
	w.ok(w.LogPlanned(missed))
	w.is(w.LogPlanned(missed), mentoring.ErrAlreadyHeld)
	w.undo()
	if got(w.Session(missed))(t).Session.Status() != mentoring.Planned {
		t.Error("undo doesn't take it back")
	}
}

func TestMoveASession(t *testing.T) {
	w := newWorld(t)
	id := w.plan(w.mentee("Maya"), w.in(1))
	w.ok(w.EditSession(id, SessionPlan{Day: w.in(3), At: &mentoring.Clock{Hour: 9}}))
	w.ok(w.EditSession(id, SessionPlan{Day: w.in(3), At: &mentoring.Clock{Hour: 9}, Title: "Not moved"}))
	w.is(w.EditSession(id, SessionPlan{}), mentoring.ErrDateMissing)
	session := got(w.Session(id))(t).Session
	if session.Day != w.in(3) || session.At.Hour != 9 {
		t.Errorf("%+v", session)
	}
	w.undo()
	if session = got(w.Session(id))(t).Session; session.Day != w.in(1) || session.At != nil || session.Title != "Not moved" {
		t.Errorf("after undo %+v", session)
	}
}

func TestSnooze(t *testing.T) {
	w := newWorld(t)
	maya := got(w.AddMentee(MenteeDetails{Name: "Maya", CadenceDays: 7}))(t)
	kinds := func() (all []AttentionKind) {
		for _, a := range w.TodayPage().Attention {
			all = append(all, a.Kind)
		}
		return all
	}
	w.clock = w.clock.AddDate(0, 0, 8)
	if got := kinds(); len(got) != 1 || got[0] != Quiet {
		t.Fatalf("a pair that never met: %v", got)
	}
	w.ok(w.Snooze(maya, w.in(7)))
	if got := w.TodayPage().Attention; len(got) != 1 || got[0].Kind != Snoozed || got[0].Until != w.in(7) {
		t.Errorf("snoozed: %v", got)
	}
	w.ok(w.Wake(maya))
	w.undo()
	w.undo()
	if got := kinds(); len(got) != 1 || got[0] != Quiet {
		t.Errorf("after undo: %v", got)
	}
	w.plan(maya, w.in(2))
	if got := kinds(); len(got) != 0 {
		t.Errorf("with a session planned: %v", got)
	}
	w.is(w.Snooze("gone", w.in(1)), mentoring.ErrNotFound)
}

func TestFilterSessions(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	a, b, c := w.plan(maya, w.in(0)), w.plan(maya, w.in(1)), w.plan(maya, w.in(2))
	w.ok(w.EditSession(a, SessionPlan{Title: "Żółć", Day: w.in(0)}))
	w.ok(w.AddCommitment(mentoring.Commitment{PairID: maya, SessionID: b, Text: "x", To: "CFO", Dimension: mentoring.Business}))
	goal := got(w.AddGoal(maya, mentoring.Goal{Dimension: mentoring.Business, Phase: 1, Statement: "Own a P&L"}))(t)
	w.ok(w.CheckIn(NewCheckIn{GoalID: goal, SessionID: c, Outcome: 1}))
	for name, f := range map[string]struct {
		filter SessionFilter
		want   []mentoring.ID
	}{
		"words":            {SessionFilter{Query: "zolc"}, []mentoring.ID{a}},
		"no words":         {SessionFilter{Query: "  "}, []mentoring.ID{a, b, c}},
		"dimension":        {SessionFilter{Dimension: mentoring.Business}, []mentoring.ID{b, c}},
		"goal":             {SessionFilter{Goal: goal}, []mentoring.ID{c}},
		"person":           {SessionFilter{Person: "CFO"}, []mentoring.ID{b}},
		"goal and person":  {SessionFilter{Goal: goal, Person: "CFO"}, nil},
		"another's person": {SessionFilter{Person: "CEO"}, nil},
	} {
		found := got(w.FilterSessions(maya, f.filter))(t)
		if len(found) != len(f.want) {
			t.Errorf("%s: %v, want %v", name, found, f.want)
		}
		for _, id := range f.want {
			if _, ok := found[id]; !ok {
				t.Errorf("%s lacks %v", name, id)
			}
		}
	}
	if found := got(w.FilterSessions(maya, SessionFilter{}))(t); found != nil {
		t.Errorf("of everything: %v", found)
	}
	if page := got(w.Sessions(maya))(t); len(page.People) != 1 || len(page.Goals) != 1 {
		t.Errorf("%v, %v", page.People, page.Goals)
	}
}

func TestPlanAgainTakesItsPointsBack(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	first, second := w.plan(maya, w.in(1)), w.plan(maya, w.in(8))
	w.ok(w.AddTalkingPoint(first, mentoring.Mentee, "a"))
	w.ok(w.CancelSession(first, ""))
	w.ok(w.PlanAgain(first))
	if n := len(w.agenda(second)); n != 0 || got(w.Session(first))(t).Session.Status() != mentoring.Planned {
		t.Errorf("planned again, %d points stand in both", n)
	}
	w.undo()
	if n := len(w.agenda(second)); n != 1 || got(w.Session(first))(t).Session.Status() != mentoring.Cancelled {
		t.Errorf("after undo %d points were sent on", n)
	}
	w.ok(w.PlanAgain(second))
	if n := len(w.agenda(second)); n != 1 {
		t.Errorf("one that was not cancelled lost what it had: %d points", n)
	}
}

func TestWhatIsFoundInPrivateNotesAloneSaysSo(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	a, b := w.plan(maya, w.in(0)), w.plan(maya, w.in(1))
	w.ok(w.SaveSharedNotes(a, "tired of meetings"))
	w.ok(w.SavePrivateNotes(a, "looks tired"))
	w.ok(w.SavePrivateNotes(b, "looks tired"))
	found := got(w.FilterSessions(maya, SessionFilter{Query: "tired"}))(t)
	if len(found) != 2 || found[a].Private || !found[b].Private {
		t.Errorf("%+v", found)
	}
}
