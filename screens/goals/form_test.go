package goals

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2/test"

	"trefoil/app/mentoring"
)

func TestFormHelpsToWriteOutcomes(t *testing.T) {
	st := start(t)
	st.startAdding()
	test.Tap(st.form.more)
	says(t, st.form.content, outcomeHelp)
	for i, e := range st.form.outcomes.entries {
		says(t, st.form.content, outcomeAt(i).Name())
		if e.PlaceHolder == "" {
			t.Errorf("no example of %s", outcomeAt(i).Name())
		}
	}
	if st.form.weight.field.Hint() == "" {
		t.Error("nothing explains the weight")
	}
}

func TestFormKeepsTheStart(t *testing.T) {
	st := start(t)
	st.startAdding()
	test.Type(st.form.statement, "A goal")
	st.form.reveal()
	st.form.baseline.SetSelected("Less than expected")
	ctrlEnter(st.form.why)
	g := st.goal(t).Goal
	if g.Baseline == nil || *g.Baseline != -1 {
		t.Fatalf("baseline %v", g.Baseline)
	}
	l := st.lines[g.ID]
	l.toggle()
	l.edit()
	if l.form.baseline.Selected != "Less than expected" || l.form.dirty() {
		t.Errorf("filled with %q, dirty %v", l.form.baseline.Selected, l.form.dirty())
	}
	l.form.baseline.SetSelectedIndex(0)
	if !l.form.dirty() {
		t.Error("what was changed could be lost")
	}
	l.form.submit()
	if st.goal(t).Goal.Baseline != nil {
		t.Error("it can't be taken back")
	}
}

func TestFormLinksCompetencies(t *testing.T) {
	st := start(t)
	st.startAdding()
	test.Type(st.form.statement, "A goal")
	st.form.reveal()
	says(t, st.form.content, "None chosen")
	silent(t, st.form.content, "Active listening")
	tap(t, st.form.content, "Choose competencies")
	test.Tap(st.form.competencies.checks["T1a"])
	test.Tap(st.form.competencies.checks["R1a"])
	says(t, st.form.content, "Sharp craft, Active listening")
	test.Tap(st.form.competencies.checks["T1a"])
	tap(t, st.form.content, "Done choosing")
	st.form.submit()
	g := st.goal(t).Goal
	if !slices.Equal(g.Competencies, []mentoring.CompetencyID{"R1a"}) {
		t.Fatalf("linked with %v", g.Competencies)
	}
	l := st.lines[g.ID]
	l.toggle()
	says(t, l.content, "Active listening")
	l.edit()
	if l.form.dirty() {
		t.Error("nothing was changed")
	}
	test.Tap(l.form.competencies.checks["B1a"])
	l.form.submit()
	if g := st.goal(t).Goal; !slices.Equal(g.Competencies, []mentoring.CompetencyID{"R1a", "B1a"}) {
		t.Errorf("linked with %v", g.Competencies)
	}
}

func TestARetiredCompetencyStaysLinked(t *testing.T) {
	st := start(t)
	l := st.add(t, mentoring.Goal{Statement: "A goal", Weight: 1, Competencies: []mentoring.CompetencyID{"R1a"}})
	st.ok(t, st.service.RetireCompetency(st.pair, "R1a", true))
	l.toggle()
	l.edit()
	l.form.statement.SetText("Other words")
	l.form.submit()
	if g := st.goal(t).Goal; g.Statement != "Other words" || !slices.Equal(g.Competencies, []mentoring.CompetencyID{"R1a"}) {
		t.Errorf("%+v", g)
	}
}

func TestALockedGoalShowsItsOutcomesInTheForm(t *testing.T) {
	st := start(t)
	l := st.add(t, mentoring.Goal{Statement: "A goal", Weight: 2, Outcomes: [5]string{2: "they ask"}})
	st.checked(t, l, 0)
	l.toggle()
	l.edit()
	says(t, l.form.content, "they ask")
	says(t, l.form.content, "Locked since the first check-in on 23 November, with the weight.")
	l.form.why.SetText("They decide")
	ctrlEnter(l.form.why)
	if g := st.goal(t).Goal; g.Why != "They decide" || g.Weight != 2 || g.Outcomes[2] != "they ask" || len(g.Amendments) != 0 {
		t.Errorf("%+v", g)
	}
}
