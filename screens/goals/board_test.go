package goals

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

func TestBoardByDimensionAndPhase(t *testing.T) {
	st := start(t)
	st.put(t, "Second", mentoring.Business, mentoring.OrganizationalCapacity)
	st.put(t, "First", mentoring.Business, mentoring.PersonalCompetence)
	focus := st.put(t, "In front", mentoring.Business, mentoring.OrganizationalCapacity)
	st.ok(t, st.service.FocusGoal(focus.standing.Goal.ID, true))
	business := st.groups[mentoring.Business.Index()].card
	want := []string{"Business savvy", "Personal competence", "First", "Organizational capacity", "In front", "In focus", "Second"}
	var got []string
	for _, text := range texts(business) {
		if slices.Contains(want, text) {
			got = append(got, text)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	technical := st.groups[mentoring.Technical.Index()].card
	says(t, technical, "No goal now")
	silent(t, technical, "competence")
	if st.settled.card.Visible() || st.help.Visible() || st.pull.card.Visible() {
		t.Error("something is said that is not so")
	}
}

func TestALineSaysWhereAGoalStands(t *testing.T) {
	st := start(t)
	g := mentoring.Goal{Statement: "A goal", Weight: 1, Due: mentoring.Day(2026, time.November, 26)}
	l := st.add(t, g)
	says(t, l.press, "A goal")
	says(t, l.press, "Not checked in yet")
	says(t, l.press, "Due Thu 26 Nov")
	silent(t, l.press, "Checked in")
	st.checked(t, l, mentoring.Outcome(-1))
	later(t, 5)
	st.Reload()
	says(t, l.press, "Less than expected")
	says(t, l.press, "Checked in Mon 23 Nov")
	says(t, l.press, "2 days late")
	silent(t, l.press, "Due")
	st.checked(t, l, 0)
	says(t, l.press, "Was due Thu 26 Nov")
	st.undo(t)
	if name := l.press.AccessibilityLabel(); name != "A goal. Less than expected. 2 days late" {
		t.Errorf("called %q", name)
	}
}

func TestSaysThePullOfExpertiseAloud(t *testing.T) {
	st := start(t)
	for range 3 {
		st.put(t, "A goal", mentoring.Technical, mentoring.PersonalCompetence)
	}
	if st.pull.card.Visible() {
		t.Error("three goals are too few to speak of")
	}
	st.put(t, "A goal", mentoring.Business, mentoring.PersonalCompetence)
	says(t, st.Content(), "Three of four goals are in technical expertise.")
}

func TestScoreInWordsFirst(t *testing.T) {
	st := start(t)
	l := st.add(t, mentoring.Goal{Statement: "A goal", Weight: 1})
	says(t, st.Content(), "No goal was checked in yet.")
	silent(t, st.Content(), "T-score")
	st.checked(t, l, 1)
	st.add(t, mentoring.Goal{Statement: "Another", Weight: 1})
	says(t, st.Content(), "On the whole more than expected. T-score 60 (expected 50), as at the start, from 1 of 2 goals.")
	says(t, st.Content(), kit.ScoreHelp())
}

func TestSettledGoalsFoldUpAtTheEnd(t *testing.T) {
	st := start(t)
	names := []string{"Paused", "Finished", "Dropped"}
	for i, state := range []mentoring.GoalState{mentoring.GoalPaused, mentoring.GoalFinished, mentoring.GoalDropped} {
		l := st.put(t, names[i], mentoring.Technical, mentoring.PersonalCompetence)
		st.ok(t, st.service.MoveGoal(l.standing.Goal.ID, state, "leave"))
	}
	silent(t, st.Content(), "leave")
	says(t, st.settled.card, settledName)
	says(t, st.settled.card, "3 goals")
	st.settled.head.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	var order []string
	for _, text := range texts(st.settled.rows) {
		if slices.Contains(names, text) {
			order = append(order, text)
		}
	}
	if !slices.Equal(order, []string{"Finished", "Paused", "Dropped"}) {
		t.Errorf("in the order %q", order)
	}
	says(t, st.settled.rows, "Paused on 23 November: leave")
	says(t, st.settled.rows, "Technical")
	test.Tap(st.settled.head)
	if st.settled.rows.Visible() {
		t.Error("it doesn't fold up again")
	}
}

func TestShowGoalUnfoldsASettledOne(t *testing.T) {
	st := start(t)
	l := st.put(t, "Dropped", mentoring.Technical, mentoring.PersonalCompetence)
	st.ok(t, st.service.MoveGoal(l.standing.Goal.ID, mentoring.GoalDropped, "Another team"))
	st.ShowGoal(l.standing.Goal.ID)
	if !st.settled.rows.Visible() || l.detail == nil || st.window.Canvas().Focused() != fyne.Focusable(l.press) {
		t.Error("it is not shown")
	}
}

func TestEverythingIsReachedByTab(t *testing.T) {
	st := start(t)
	l := st.add(t, mentoring.Goal{Statement: "A goal", Weight: 1})
	st.checked(t, l, 0)
	session, err := st.service.LogSession(st.pair, app.SessionPlan{Day: mentoring.DateOf(now)})
	st.ok(t, err)
	st.ok(t, st.service.CheckIn(app.NewCheckIn{GoalID: l.standing.Goal.ID, SessionID: session}))
	canvas := st.window.Canvas()
	canvas.Focus(l.press)
	l.press.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	var reached []string
	for range 6 {
		canvas.FocusNext()
		if b, ok := canvas.Focused().(interface{ AccessibilityLabel() string }); ok {
			reached = append(reached, b.AccessibilityLabel())
		}
	}
	for _, want := range []string{"Amend", "Check in", "Edit", "More", "Session 23 November"} {
		if !slices.Contains(reached, want) {
			t.Errorf("Tab reaches %q, and not %q", reached, want)
		}
	}
}
