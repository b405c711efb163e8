package app

import (
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
