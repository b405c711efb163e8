package app

import (
	"testing"

	"trefoil/app/mentoring"
)

func TestRemoveSample(t *testing.T) {
	w := newWorld(t)
	own := w.mentee("Maya")
	w.ok(w.RemoveSample())
	if w.HasSample() || len(w.Mentees()) != 1 {
		t.Fatal("without a sample something was removed")
	}
	pair, err := w.store.Pair(w.mentee("Invented"))
	if err != nil {
		t.Fatal(err)
	}
	pair.Sample = true
	w.ok(w.store.Save(pair))
	if !w.HasSample() {
		t.Fatal("the sample is not seen")
	}
	w.ok(w.RemoveSample())
	if left := w.Mentees(); w.HasSample() || len(left) != 1 || left[0].PairID != own {
		t.Errorf("left %+v", left)
	}
	if did, err := w.Undo(); err != nil || did != "Sample removed" || !w.HasSample() {
		t.Errorf("undo %q, %v", did, err)
	}
}

func TestGoalsLateAndProposed(t *testing.T) {
	w := newWorld(t)
	pair := w.mentee("Maya")
	if g := got(w.Goals(pair))(t); g.Propose != mentoring.Relationship {
		t.Errorf("without ratings %s is proposed", g.Propose)
	}
	w.ok(w.Assess(pair, mentoring.Mentee, []mentoring.Rating{{Competency: "T1a", Level: 4}, {Competency: "R1a", Level: 3}, {Competency: "B1a", Level: 2}}))
	id := got(w.AddGoal(pair, mentoring.Goal{
		Statement: "Ask first", Dimension: mentoring.Business, Phase: mentoring.PersonalCompetence, Due: w.in(-3),
	}))(t)
	if g := got(w.Goals(pair))(t); g.Propose != mentoring.Business || g.Goals[0].DaysLate != 3 {
		t.Errorf("%s is proposed, %d days late", g.Propose, g.Goals[0].DaysLate)
	}
	w.ok(w.CheckIn(NewCheckIn{GoalID: id, Outcome: -1}))
	if g := got(w.Goals(pair))(t); g.Goals[0].DaysLate != 3 {
		t.Error("less than expected is not late")
	}
	w.ok(w.CheckIn(NewCheckIn{GoalID: id, Outcome: 0}))
	if g := got(w.Goals(pair))(t); g.Goals[0].DaysLate != 0 {
		t.Error("what is reached is late")
	}
}
