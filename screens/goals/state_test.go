package goals

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app/mentoring"
)

func TestFocusFromTheMenu(t *testing.T) {
	st := start(t)
	l := st.add(t, mentoring.Goal{Statement: "A goal", Weight: 1})
	test.Tap(l.press)
	choose(t, l, "Put in focus")
	says(t, l.press, "In focus")
	choose(t, l, "Take out of focus")
	silent(t, l.press, "In focus")
	if did := st.undo(t); did != "Goal out of focus" || !st.goal(t).Goal.Focus {
		t.Errorf("undid %q", did)
	}
}

func TestPausesFinishesAndTakesUpAgain(t *testing.T) {
	st := start(t)
	l := st.add(t, mentoring.Goal{Statement: "A goal", Weight: 1})
	test.Tap(l.press)
	if want := []string{"Put in focus", "Pause", "Finish", "Drop…", "Delete the goal"}; !slices.Equal(offered(l), want) {
		t.Errorf("offered %q", offered(l))
	}
	choose(t, l, "Pause")
	if st.goal(t).Goal.State() != mentoring.GoalPaused || !st.settled.card.Visible() || st.settled.rows.Visible() {
		t.Fatal("not paused, or not folded up")
	}
	if st.window.Canvas().Focused() != fyne.Focusable(st.settled.head) {
		t.Error("the keyboard is not where the goal went")
	}
	test.Tap(st.settled.head)
	test.Tap(l.press)
	if want := []string{"Take up again", "Finish", "Drop…", "Delete the goal"}; !slices.Equal(offered(l), want) {
		t.Errorf("offered %q", offered(l))
	}
	choose(t, l, "Finish")
	says(t, l.press, "Finished on 23 November")
	tap(t, l.content, "Take up again")
	if st.goal(t).Goal.State() != mentoring.GoalActive || st.settled.card.Visible() {
		t.Error("not taken up again")
	}
	says(t, l.content, "Taken up again on 23 November")
	for _, want := range []string{"Goal taken up again", "Goal finished", "Goal paused"} {
		if did := st.undo(t); did != want {
			t.Errorf("undid %q, want %q", did, want)
		}
	}
	if len(st.goal(t).Goal.History) != 0 {
		t.Error("something is left")
	}
}

func TestDroppingNeedsAReason(t *testing.T) {
	st := start(t)
	l := st.add(t, mentoring.Goal{Statement: "A goal", Weight: 1})
	test.Tap(l.press)
	choose(t, l, "Drop…")
	if st.window.Canvas().Focused() != fyne.Focusable(l.dropping.Entry) {
		t.Fatal("the keyboard is not in the reason")
	}
	tap(t, l.content, "Save as dropped")
	if l.dropping == nil || l.dropping.Error() == "" {
		t.Fatal("nothing beside the field")
	}
	st.TakeKey(fyne.KeyEscape)
	if l.dropping != nil || !l.detail.actions.Visible() {
		t.Fatal("Escape doesn't close the line")
	}
	choose(t, l, "Drop…")
	test.Type(l.dropping.Entry, "Another team has it")
	ctrlEnter(l.dropping.Entry)
	g := st.goal(t).Goal
	if g.State() != mentoring.GoalDropped || g.History[0].Reason != "Another team has it" || l.dropping != nil {
		t.Errorf("%+v", g)
	}
	if did := st.undo(t); did != "Goal dropped" || st.goal(t).Goal.State() != mentoring.GoalActive {
		t.Errorf("undid %q", did)
	}
}

func TestLeavingKeepsAReason(t *testing.T) {
	st := start(t)
	l := st.add(t, mentoring.Goal{Statement: "A goal", Weight: 1})
	test.Tap(l.press)
	choose(t, l, "Drop…")
	st.ok(t, st.Leave())
	if st.goal(t).Goal.State() != mentoring.GoalActive {
		t.Fatal("dropped without a reason")
	}
	test.Type(l.dropping.Entry, "Another team has it")
	st.ok(t, st.Leave())
	if st.goal(t).Goal.State() != mentoring.GoalDropped {
		t.Error("the reason is lost")
	}
}
