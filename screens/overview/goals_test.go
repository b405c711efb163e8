package overview

import (
	"testing"

	"trefoil/app"
	"trefoil/app/mentoring"
)

func TestGoalsCardShowsWhatIsWorkedOn(t *testing.T) {
	st := start(t)
	add := func(statement string) mentoring.ID {
		id, err := st.service.AddGoal(st.pair, mentoring.Goal{
			Statement: statement, Dimension: mentoring.Business, Phase: mentoring.PersonalCompetence, Weight: 1,
		})
		if err != nil {
			t.Fatal(err)
		}
		return id
	}
	first, second := add("First"), add("Second")
	if got := st.goals.whole.Text(); got != "No goal was checked in yet." || !st.goals.whole.Visible() {
		t.Errorf("without a check-in it says %q", got)
	}
	if err := st.service.CheckIn(app.NewCheckIn{GoalID: first, Outcome: 1}); err != nil {
		t.Fatal(err)
	}
	if got := st.goals.whole.Text(); got != "On the whole more than expected. T-score 60 (expected 50), as at the start, from 1 of 2 goals." {
		t.Errorf("it says %q", got)
	}
	if err := st.service.FocusGoal(second, true); err != nil {
		t.Fatal(err)
	}
	if row := st.goals.rows[second]; !row.note.Visible() || row.note.Text() != "In focus" || st.data.Goals[0].Goal.ID != second {
		t.Error("the goal in focus is not marked or not first")
	}
	if st.goals.rows[first].note.Visible() {
		t.Error("the other is marked, too")
	}
	if err := st.service.MoveGoal(second, mentoring.GoalDropped, "Another team has it"); err != nil {
		t.Fatal(err)
	}
	if st.goals.rows[second] != nil || len(st.goals.rows) != 1 {
		t.Error("a dropped goal is still there")
	}
}
