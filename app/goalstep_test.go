package app

import (
	"slices"
	"testing"

	"trefoil/app/mentoring"
)

func TestAmendAGoal(t *testing.T) {
	w := newWorld(t)
	maya := got(w.AddMentee(MenteeDetails{Name: "Maya Okafor"}))(t)
	goal := got(w.AddGoal(maya, mentoring.Goal{Statement: "Own a P&L", Dimension: mentoring.Business, Phase: 1, Weight: 1, Outcomes: [5]string{2: "one line"}}))(t)
	other := got(w.AddGoal(maya, mentoring.Goal{Statement: "Listen", Dimension: mentoring.Relationship, Phase: 1, Weight: 1}))(t)
	w.ok(w.CheckIn(NewCheckIn{GoalID: goal, Outcome: 1}))
	w.ok(w.CheckIn(NewCheckIn{GoalID: other, Outcome: -1}))
	was := got(w.Goals(maya))(t).Attainment
	w.days(7)
	w.ok(w.AmendGoal(goal, [5]string{2: " two\nlines "}, 3, "More budget"))
	g := got(w.store.Goal(goal))(t)
	if g.Outcomes[2] != "two lines" || g.OutcomesOn(w.in(-1))[2] != "one line" || g.Amendments[0].Reason != "More budget" {
		t.Errorf("%+v", g)
	}
	if past := mentoring.AttainmentOn(w.store.Goals(maya), w.store.CheckIns, w.in(-1)); past != was {
		t.Errorf("a past score changed from %+v to %+v", was, past)
	}
	g.Weight = 9
	w.ok(w.EditGoal(g))
	if g := got(w.store.Goal(goal))(t); g.Weight != 9 || len(g.Amendments) != 2 {
		t.Errorf("the weight was not amended: %+v", g)
	}
	w.is(w.AmendGoal("gone", [5]string{}, 1, ""), mentoring.ErrNotFound)
}

func TestMoveAGoalAndTakeItBack(t *testing.T) {
	w := newWorld(t)
	maya := got(w.AddMentee(MenteeDetails{Name: "Maya Okafor"}))(t)
	goal := got(w.AddGoal(maya, mentoring.Goal{Statement: "Own a P&L", Dimension: mentoring.Business, Phase: 1, Due: w.in(-5)}))(t)
	w.ok(w.FocusGoal(goal, true))
	w.is(w.MoveGoal(goal, mentoring.GoalDropped, " "), mentoring.ErrReasonMissing)
	w.ok(w.MoveGoal(goal, mentoring.GoalDropped, "Another team has it"))
	page := got(w.Goals(maya))(t)
	if g := page.Goals[0]; g.Goal.State() != mentoring.GoalDropped || g.Goal.Focus || g.DaysLate != 0 || page.Attainment.Goals != 0 {
		t.Errorf("%+v", page)
	}
	w.undo()
	if g := got(w.store.Goal(goal))(t); g.State() != mentoring.GoalActive || !g.Focus {
		t.Errorf("%+v", g)
	}
}

func TestPullOfExpertiseLeavesOutWhatIsDone(t *testing.T) {
	w := newWorld(t)
	maya := got(w.AddMentee(MenteeDetails{Name: "Maya Okafor"}))(t)
	var last mentoring.ID
	for i, d := range []mentoring.Dimension{mentoring.Technical, mentoring.Technical, mentoring.Technical, mentoring.Technical, mentoring.Business} {
		last = got(w.AddGoal(maya, mentoring.Goal{Statement: string(rune('a' + i)), Dimension: d, Phase: 1}))(t)
	}
	if a := w.TodayPage().Attention; len(a) != 1 || a[0].Kind != PullOfExpertise || a[0].Count != 4 || a[0].Of != 5 {
		t.Errorf("%+v", a)
	}
	w.ok(w.MoveGoal(last, mentoring.GoalFinished, ""))
	if a := w.TodayPage().Attention; len(a) != 1 || a[0].Count != 4 || a[0].Of != 4 {
		t.Errorf("%+v", a)
	}
}

func TestTakesBackAmendmentsAndFocus(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	id := w.goal(maya, mentoring.Business)
	w.ok(w.CheckIn(NewCheckIn{GoalID: id}))
	was := got(w.store.Goal(id))(t)
	w.ok(w.AmendGoal(id, was.Outcomes, was.Weight, "no change"))
	if did := w.undo(); did != "Checked in" {
		t.Fatalf("an amendment of nothing is taken back: %q", did)
	}
	w.ok(w.AmendGoal(id, [5]string{2: "more"}, 4, ""))
	if did := w.undo(); did != "Goal amended" {
		t.Fatal(did)
	}
	if g := got(w.store.Goal(id))(t); g.Outcomes != was.Outcomes || g.Weight != was.Weight || len(g.Amendments) != 0 {
		t.Errorf("%+v", g)
	}
	w.ok(w.FocusGoal(id, true))
	w.undo()
	if got(w.store.Goal(id))(t).Focus {
		t.Error("still in focus")
	}
	w.ok(w.AmendGoal(id, [5]string{2: "more"}, 4, ""))
	g := got(w.store.Goal(id))(t)
	w.ok(w.CheckIn(NewCheckIn{GoalID: id}))
	g.Weight = 7
	w.ok(w.EditGoal(g)) // amends once more
	w.undo()
	_, err := w.Undo()
	w.is(err, mentoring.ErrNotFound)
	if g := got(w.store.Goal(id))(t); g.Weight != 7 || len(g.Amendments) != 2 {
		t.Errorf("taking back an older amendment took the newer one: %+v", g)
	}
}

func TestGoalsInOrder(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	add := func(statement string, p mentoring.Phase, focus bool) mentoring.ID {
		return got(w.AddGoal(maya, mentoring.Goal{Statement: statement, Dimension: mentoring.Business, Phase: p, Focus: focus}))(t)
	}
	paused := add("fourth", mentoring.OrganizationalCapacity, false)
	add("third", mentoring.OrganizationalCapacity, true)
	add("second", mentoring.PersonalCompetence, false)
	add("first", mentoring.PersonalCompetence, true)
	w.ok(w.MoveGoal(paused, mentoring.GoalPaused, ""))
	var all, active []string
	for _, g := range got(w.Goals(maya))(t).Goals {
		all = append(all, g.Goal.Statement)
	}
	for _, g := range got(w.Overview(maya))(t).Goals {
		active = append(active, g.Goal.Statement)
	}
	if !slices.Equal(all, []string{"first", "second", "third", "fourth"}) || !slices.Equal(active, all[:3]) {
		t.Errorf("%q, on the overview %q", all, active)
	}
}

func TestGoalKnowsItsSessionsAndItsLock(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	id := w.goal(maya, mentoring.Business)
	standing := func() GoalStanding { return got(w.Goals(maya))(t).Goals[0] }
	if g := standing(); !g.Locked.IsZero() || len(g.Sessions) != 0 {
		t.Errorf("%+v", g)
	}
	session := w.plan(maya, w.in(0))
	w.hold(session)
	w.ok(w.CheckIn(NewCheckIn{GoalID: id, SessionID: session}))
	w.ok(w.CheckIn(NewCheckIn{GoalID: id, SessionID: session, Outcome: 1}))
	day := w.Today()
	w.days(3)
	w.ok(w.CheckIn(NewCheckIn{GoalID: id}))
	if g := standing(); g.Locked != day || len(g.Sessions) != 1 || g.Sessions[0] != (GoalSession{session, day}) {
		t.Errorf("locked %v, sessions %+v", g.Locked, g.Sessions)
	}
	w.ok(w.DeleteSession(session))
	if g := standing(); g.Locked != day || len(g.Sessions) != 0 {
		t.Errorf("deleted: %+v", g.Sessions)
	}
}

func TestGoalsInFocusComeFirstInTheHour(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	w.goal(maya, mentoring.Technical)
	business := w.goal(maya, mentoring.Business)
	w.ok(w.FocusGoal(business, true))
	session := w.plan(maya, w.Today())
	if page := got(w.Session(session))(t); page.Goals[0].Goal.ID != business {
		t.Errorf("the session begins with %+v", page.Goals[0].Goal)
	}
	if page := got(w.Preparation(session))(t); page.Goals[0].Goal.ID != business {
		t.Errorf("the preparation begins with %+v", page.Goals[0].Goal)
	}
}
