package goals

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

func TestAddsAGoalFromTheForm(t *testing.T) {
	st := start(t)
	if !st.empty.Visible() {
		t.Error("without a goal nothing says what belongs here")
	}
	test.Tap(st.Screen.add)
	if st.window.Canvas().Focused() != fyne.Focusable(st.form.statement) {
		t.Error("the keyboard is not in the statement")
	}
	test.Type(st.form.statement, "Finance asks her first")
	test.Tap(st.form.more)
	test.Type(st.form.why, "They decide")
	test.Type(st.form.outcomes.entries[0], "They ask twice a week")
	st.form.weight.entry.SetText("2,5")
	test.Type(st.form.due.Entry, "2026-12-04")
	st.form.submit()

	g := st.goal(t).Goal
	if g.Statement != "Finance asks her first" || g.Why != "They decide" || g.Weight != 2.5 {
		t.Errorf("saved %+v", g)
	}
	if g.Outcomes[4] != "They ask twice a week" {
		t.Errorf("the outcome at the top is not the highest: %q", g.Outcomes)
	}
	if g.Dimension != mentoring.Relationship || g.Phase != mentoring.PersonalCompetence {
		t.Errorf("proposed %s, %s", g.Dimension.Name(), g.Phase.Name())
	}
	if g.Due != mentoring.Day(2026, time.December, 4) {
		t.Errorf("due %s", g.Due)
	}
	if st.form != nil || st.empty.Visible() {
		t.Error("the form is still open")
	}
}

func TestAGoalNeedsAStatement(t *testing.T) {
	st := start(t)
	st.startAdding()
	test.Type(st.form.why, "They decide")
	st.form.submit()
	if st.form.statementField.Error() == "" {
		t.Error("nothing beside the field")
	}
	if err := st.Leave(); !errors.Is(err, mentoring.ErrStatementMissing) {
		t.Errorf("leaving loses what was written: %v", err)
	}
	test.Type(st.form.statement, "x")
	if st.form.statementField.Error() != "" {
		t.Error("the error stays while it is being mended")
	}
	if err := st.Leave(); err != nil {
		t.Fatal(err)
	}
	if g := st.goal(t).Goal; g.Statement != "x" || g.Why != "They decide" {
		t.Errorf("leaving saved %+v", g)
	}
}

func TestWeightsThatAreNoWeights(t *testing.T) {
	for _, weight := range []string{"-1", "much", "1e999", "NaN"} {
		st := start(t)
		st.startAdding()
		test.Type(st.form.statement, "A goal")
		st.form.weight.entry.SetText(weight)
		st.form.submit()
		if st.form == nil || st.form.weight.field.Error() == "" || !st.form.optional.Visible() {
			t.Errorf("%q: nothing beside the field", weight)
		}
	}
}

func TestADayThatHasPassedIsKept(t *testing.T) {
	st := start(t)
	st.startAdding()
	test.Type(st.form.statement, "A goal")
	test.Type(st.form.due.Entry, "2026-11-01")
	if !st.form.past.Visible() {
		t.Error("nothing says that the day has passed")
	}
	st.form.submit()
	g := st.goal(t)
	if g.Goal.Due != mentoring.Day(2026, time.November, 1) || g.DaysLate != 22 {
		t.Errorf("due %s, %d days late", g.Goal.Due, g.DaysLate)
	}
	if l := st.lines[g.Goal.ID]; !l.face.late.Visible() {
		t.Error("nothing says that it is late")
	}
}

func TestAFailedSaveLosesNothing(t *testing.T) {
	s, pair := setUp(t)
	b := &broken{Service: s, err: mentoring.ErrDiskFull}
	st := open(t, s, b, pair)
	st.startAdding()
	test.Type(st.form.statement, "A goal")
	st.form.submit()
	if len(st.failed) != 1 || st.form == nil || st.form.statement.Text != "A goal" {
		t.Fatalf("failed %v, form %v", st.failed, st.form)
	}
	b.err = nil
	st.form.submit()
	l := st.lines[st.goal(t).Goal.ID]

	b.err = mentoring.ErrDiskFull
	test.Tap(l.press)
	l.startCheckIn()
	test.Type(l.checking.note, "seen")
	l.detail.outcomes.OnPick(0)
	l.checking.submit()
	if len(st.failed) != 2 || l.checking == nil || l.checking.note.Text != "seen" {
		t.Errorf("failed %v, check-in %v", st.failed, l.checking)
	}
}

func TestChecksInInPlace(t *testing.T) {
	st := start(t)
	l := st.add(t, mentoring.Goal{Statement: "A goal", Weight: 1, Outcomes: [5]string{"a", "b", "c", "d", "e"}})
	test.Tap(l.press)
	l.startCheckIn()
	if st.Screen.add == nil || !st.writing() {
		t.Error("the check-in is not under way")
	}
	l.checking.submit()
	if l.checking.field.Error() == "" {
		t.Error("nothing asks for an outcome")
	}
	test.Type(l.checking.note, "Sales asked")
	pick(l, mentoring.Outcome(1))
	l.checking.note.OnDone()

	g := st.goal(t)
	if !g.CheckedIn || g.Newest.Outcome != 1 || g.Newest.Note != "Sales asked" {
		t.Errorf("checked in %+v", g.Newest)
	}
	if l.face.words.Text() != "More than expected" || l.face.checked.Text() != "Checked in today" {
		t.Errorf("shows %q, %q", l.face.words.Text(), l.face.checked.Text())
	}
	if len(l.detail.history.Objects) != 2 || l.checking != nil {
		t.Error("the history does not show it")
	}
	if _, err := st.service.Undo(); err != nil {
		t.Fatal(err)
	}
	st.Reload()
	if l.face.words.Text() != "Not checked in yet" || len(l.detail.history.Objects) != 1 {
		t.Error("taken back, it still shows")
	}
}

func TestLeavingSavesACheckIn(t *testing.T) {
	st := start(t)
	l := st.add(t, mentoring.Goal{Statement: "A goal", Weight: 1})
	l.toggle()
	l.startCheckIn()
	if err := st.Leave(); err != nil {
		t.Errorf("nothing was written: %v", err)
	}
	test.Type(l.checking.note, "a note")
	if err := st.Leave(); !errors.Is(err, mentoring.ErrOutcomeMissing) {
		t.Errorf("the note is lost: %v", err)
	}
	pick(l, mentoring.MinOutcome)
	if err := st.Leave(); err != nil {
		t.Fatal(err)
	}
	if g := st.goal(t); g.Newest.Outcome != mentoring.MinOutcome || g.Newest.Note != "a note" {
		t.Errorf("checked in %+v", g.Newest)
	}
}

func TestEditsInPlace(t *testing.T) {
	st := start(t)
	l := st.add(t, mentoring.Goal{Statement: "A goal", Weight: 1, Outcomes: [5]string{"a", "b", "c", "d", "e"}})
	l.toggle()
	l.edit()
	if l.form.outcomes.entries[0] == nil || l.form.outcomes.entries[0].Text != "e" {
		t.Error("the outcomes can't be written")
	}
	l.form.statement.SetText("Another goal")
	st.Reload()
	if l.form == nil || l.form.statement.Text != "Another goal" {
		t.Fatal("reload took what was typed")
	}
	l.form.submit()
	if st.goal(t).Goal.Statement != "Another goal" || l.face.statement.Text() != "Another goal" {
		t.Error("not saved")
	}
	if err := st.service.CheckIn(app.NewCheckIn{GoalID: l.standing.Goal.ID}); err != nil {
		t.Fatal(err)
	}
	st.Reload()
	l.edit()
	if l.form.outcomes.entries[0] != nil {
		t.Error("after a check-in the outcomes can be written")
	}
	l.form.why.SetText("now")
	l.form.submit()
	if g := st.goal(t).Goal; g.Why != "now" || g.Outcomes[0] != "a" {
		t.Errorf("saved %+v", g)
	}
}

func TestEscapeAsksBeforeItThrowsAway(t *testing.T) {
	st := start(t)
	if st.TakeKey(fyne.KeyEscape) {
		t.Error("takes Escape with nothing open")
	}
	st.startAdding()
	st.TakeKey(fyne.KeyEscape)
	if st.form != nil {
		t.Error("an empty form stays open")
	}
	st.startAdding()
	test.Type(st.form.statement, "A goal")
	st.TakeKey(fyne.KeyEscape)
	if st.form == nil || !st.form.bar.Asking() {
		t.Fatal("what was typed is gone without a question")
	}
	st.TakeKey(fyne.KeyEscape)
	if st.form == nil || st.form.bar.Asking() {
		t.Error("a second Escape does not go on writing")
	}
}

func TestDeletesAndUndoes(t *testing.T) {
	st := start(t)
	l := st.add(t, mentoring.Goal{Statement: "A goal", Weight: 1})
	l.toggle()
	choose(t, l, "Delete the goal")
	if !st.empty.Visible() {
		t.Error("the goal is still there")
	}
	if _, err := st.service.Undo(); err != nil {
		t.Fatal(err)
	}
	st.Reload()
	if st.empty.Visible() || len(st.lines) != 1 {
		t.Error("the goal did not come back")
	}
}

func TestContextSaysHowGoalsStand(t *testing.T) {
	for want, a := range map[string]mentoring.Attainment{
		"":                            {},
		"No goal was checked in yet.": {Goals: 2},
		"On the whole more than expected. T-score 56 (expected 50), 6 more than at the start, from 3 of 4 goals.": {Goals: 4, Checked: 3, T: 56, Start: 50},
	} {
		if got := kit.AttainmentWords(a); got != want {
			t.Errorf("%+v: %q, want %q", a, got, want)
		}
	}
}

func TestFarTooMuchStillFits(t *testing.T) {
	st := start(t)
	long := strings.Repeat("Zażółć gęślą jaźń 李静 ", 12)
	for i := range 60 {
		g := mentoring.Goal{
			Statement: fmt.Sprint(i, long), Why: long, Weight: 3.25, Phase: mentoring.PersonalCompetence,
			Dimension: mentoring.Dimensions[i%3], Due: mentoring.Day(2026, time.November, i%28+1),
			Outcomes: [5]string{long, long, long, long, long}, Competencies: []mentoring.CompetencyID{"T1a", "R2b", "B2c"}, Focus: i%4 == 0,
		}
		id, err := st.service.AddGoal(st.pair, g)
		if err != nil {
			t.Fatal(err)
		}
		if err := st.service.CheckIn(app.NewCheckIn{GoalID: id, Outcome: 1, Note: long}); err != nil {
			t.Fatal(err)
		}
	}
	for i, g := range st.goals.Goals {
		id := g.Goal.ID
		st.ok(t, st.service.AmendGoal(id, [5]string{long + "!", long, "", "x", long}, 1, long))
		st.ok(t, st.service.AddCommitment(mentoring.Commitment{PairID: st.pair, By: mentoring.Mentee, Text: long, GoalID: id}))
		st.ok(t, st.service.AddEvidence(mentoring.Evidence{PairID: st.pair, Text: long, Goals: []mentoring.ID{id}}))
		if i%5 == 0 {
			st.ok(t, st.service.MoveGoal(id, mentoring.GoalDropped, long))
		}
	}
	st.settled.set(true)
	began := time.Now()
	st.Reload()
	t.Logf("60 goals shown in %v", time.Since(began))
	for i, l := range st.lines {
		l.toggle()
		if i == st.goals.Goals[0].Goal.ID {
			l.edit()
		}
	}
	st.startAdding()
	if least := st.Content().MinSize(); least.Width > 728 || least.Height > 560 {
		t.Errorf("needs %v", least)
	}
	st.window.Resize(fyne.NewSize(728, 560))
}

// A goal that was begun is kept when the page is left, and that is said and can be undone.
func TestAGoalAddedOnLeavingCanBeUndone(t *testing.T) {
	st := start(t)
	var done []string
	st.service.OnUndoable(func(did string) { done = append(done, did) })
	st.startAdding()
	test.Type(st.form.statement, "Lead the ro")
	st.ok(t, st.Leave())
	if g := st.goal(t).Goal; g.Statement != "Lead the ro" || len(done) != 1 || done[0] != "Goal added" {
		t.Fatalf("%q is kept, and can be undone: %q", g.Statement, done)
	}
	_, err := st.service.Undo()
	st.ok(t, err)
	if goals, err := st.service.Goals(st.pair); err != nil || len(goals.Goals) != 0 {
		t.Errorf("%d goals after undoing, %v", len(goals.Goals), err)
	}
}
