package goals

import (
	"testing"

	"trefoil/app/mentoring"
)

func TestShowGoal(t *testing.T) {
	st := start(t)
	first, second := st.add(t, mentoring.Goal{Statement: "First", Weight: 1}), st.add(t, mentoring.Goal{Statement: "Second", Weight: 1})
	st.ShowGoal("gone")
	if first.detail != nil || second.detail != nil {
		t.Fatal("a goal that isn't there opened another")
	}
	for range 2 { // shown again it stays open
		st.ShowGoal(second.standing.Goal.ID)
		if first.detail != nil || second.detail == nil || st.window.Canvas().Focused() != second.press {
			t.Fatalf("open: %v and %v, keyboard in %T", first.detail != nil, second.detail != nil, st.window.Canvas().Focused())
		}
	}
}
