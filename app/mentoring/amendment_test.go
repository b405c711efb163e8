package mentoring

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestAmendKeepsWhatWasAgreed(t *testing.T) {
	before := someGoal()
	after, err := before.Amend(march(10), [5]string{"v", "w", "x", "y", "z"}, 3, " The board wants more ")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name   string
		on     Date
		words  [5]string
		weight float64
	}{
		{"the day before", march(9), before.Outcomes, 1},
		{"on the day", march(10), after.Outcomes, 3},
		{"later", march(30), after.Outcomes, 3},
	} {
		if after.OutcomesOn(tt.on) != tt.words || after.WeightOn(tt.on) != tt.weight {
			t.Errorf("%s: %q, %v", tt.name, after.OutcomesOn(tt.on), after.WeightOn(tt.on))
		}
	}
	want := []Amendment{{march(10), before.Outcomes, 1, "The board wants more"}}
	if diff := cmp.Diff(want, after.Amendments); diff != "" {
		t.Error(diff)
	}
	if same, err := before.Amend(march(10), before.Outcomes, before.Weight, "why"); err != nil || len(same.Amendments) != 0 {
		t.Errorf("no change was kept: %+v, %v", same.Amendments, err)
	}
	if _, err := before.Amend(Date{}, after.Outcomes, 1, ""); !errors.Is(err, ErrDateMissing) {
		t.Error(err)
	}
	if _, err := before.Amend(march(1), before.Outcomes, -1, ""); !errors.Is(err, ErrOutOfRange) {
		t.Error(err)
	}
}

// someHistory draws goals with check-ins on some days of March.
func someHistory(t *rapid.T) ([]Goal, map[ID][]CheckIn) {
	goals := make([]Goal, rapid.IntRange(1, 5).Draw(t, "goals"))
	checkIns := make(map[ID][]CheckIn)
	for i := range goals {
		id := ID(rune('a' + i))
		goals[i] = someGoal(func(g *Goal) { g.ID, g.Weight = id, float64(rapid.IntRange(0, 9).Draw(t, "weight")) })
		for range rapid.IntRange(0, 4).Draw(t, "check-ins") {
			day, outcome := rapid.IntRange(1, 28).Draw(t, "day"), rapid.SampledFrom(Outcomes[:]).Draw(t, "outcome")
			checkIns[id] = append(checkIns[id], CheckIn{GoalID: id, Day: march(day), Outcome: outcome})
		}
	}
	return goals, checkIns
}

func TestAmendmentsNeverAlterAPastT(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		goals, checkIns := someHistory(t)
		of := func(id ID) []CheckIn { return checkIns[id] }
		day := rapid.IntRange(2, 28).Draw(t, "amended")
		var past []Attainment
		for d := 1; d < day; d++ {
			past = append(past, AttainmentOn(goals, of, march(d)))
		}
		for range rapid.IntRange(1, 6).Draw(t, "amendments") {
			i := rapid.IntRange(0, len(goals)-1).Draw(t, "which")
			words := [5]string{rapid.String().Draw(t, "words")}
			goals[i], _ = goals[i].Amend(march(day), words, float64(rapid.IntRange(0, 9).Draw(t, "to")), "")
			if rapid.Bool().Draw(t, "dropped") {
				goals[i], _ = goals[i].Move(GoalStep{march(day), GoalDropped, "no longer needed"})
			}
		}
		for d := 1; d < day; d++ {
			if diff := cmp.Diff(past[d-1], AttainmentOn(goals, of, march(d))); diff != "" {
				t.Errorf("day %d: %s", d, diff)
			}
		}
	})
}

func TestMoveAGoal(t *testing.T) {
	tests := []struct {
		name string
		step GoalStep
		want error
	}{
		{"paused", GoalStep{march(2), GoalPaused, ""}, nil},
		{"finished", GoalStep{march(2), GoalFinished, ""}, nil},
		{"taken up again", GoalStep{march(2), GoalActive, ""}, nil},
		{"dropped with a reason", GoalStep{march(2), GoalDropped, "another team has it"}, nil},
		{"dropped without", GoalStep{march(2), GoalDropped, " "}, ErrReasonMissing},
		{"no state", GoalStep{march(2), "asleep", ""}, ErrOutOfRange},
		{"no day", GoalStep{Date{}, GoalPaused, ""}, ErrDateMissing},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			before := someGoal(func(g *Goal) { g.Focus = true })
			got, err := before.Move(tt.step)
			if !errors.Is(err, tt.want) {
				t.Fatalf("%v, want %v", err, tt.want)
			}
			if err != nil {
				tt.step.State = GoalActive
			}
			if got.State() != tt.step.State || got.Focus != (tt.step.State == GoalActive) || before.State() != GoalActive {
				t.Errorf("%+v", got)
			}
		})
	}
}

func TestDroppedGoalsCountUntilTheyAreDropped(t *testing.T) {
	goal, _ := someGoal().Move(GoalStep{march(10), GoalDropped, "reason"})
	goal, _ = goal.Move(GoalStep{march(20), GoalActive, ""})
	of := func(ID) []CheckIn { return []CheckIn{{Day: march(5), Outcome: 1}} }
	for day, want := range map[int]int{4: 0, 5: 1, 9: 1, 10: 0, 19: 0, 20: 1} {
		if got := AttainmentOn([]Goal{goal}, of, march(day)); got.Checked != want {
			t.Errorf("on %d: %+v", day, got)
		}
	}
}

func TestChangeSinceTheStart(t *testing.T) {
	with := func(baseline *Outcome) Goal { return someGoal(func(g *Goal) { g.Baseline = baseline }) }
	of := func(ID) []CheckIn { return []CheckIn{{Day: march(9), Outcome: 1}, {Day: march(5), Outcome: -1}} }
	for _, tt := range []struct {
		name string
		goal Goal
		on   int
		want float64
	}{
		{"from the baseline", with(outcome(-2)), 9, 30},
		{"from the first check-in", with(nil), 9, 20},
		{"at the first check-in", with(nil), 5, 0},
		{"before it", with(outcome(-2)), 4, 0},
	} {
		if got := AttainmentOn([]Goal{tt.goal}, of, march(tt.on)).Change(); !near(got, tt.want, 1e-9) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}
