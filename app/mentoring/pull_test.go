package mentoring

import "testing"

func TestPullOfExpertise(t *testing.T) {
	goal := func(d Dimension, states ...GoalState) Goal {
		g := Goal{Dimension: d}
		for _, s := range states {
			g.History = append(g.History, GoalStep{State: s})
		}
		return g
	}
	tech, other := goal(Technical), goal(Business)
	for _, tt := range []struct {
		name   string
		goals  []Goal
		want   Pull
		strong bool
	}{
		{"none", nil, Pull{}, false},
		{"three of three are too few", []Goal{tech, tech, tech}, Pull{3, 3}, false},
		{"half", []Goal{tech, tech, other, other}, Pull{2, 4}, false},
		{"most", []Goal{tech, tech, tech, other}, Pull{3, 4}, true},
		{"a paused one counts", []Goal{goal(Technical, GoalPaused), tech, tech, other}, Pull{3, 4}, true},
		{"settled ones don't", []Goal{goal(Technical, GoalFinished), goal(Technical, GoalDropped), tech, tech, other}, Pull{2, 3}, false},
		{"taken up again", []Goal{goal(Technical, GoalDropped, GoalActive), tech, tech, other}, Pull{3, 4}, true},
	} {
		if got := PullOf(tt.goals); got != tt.want || got.Strong() != tt.strong {
			t.Errorf("%s: %+v, strong %v", tt.name, got, got.Strong())
		}
	}
}
