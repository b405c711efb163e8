package overview

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app/mentoring"
)

func TestAddPromise(t *testing.T) {
	st := start(t)
	tap(t, st.promises.card, "Add a commitment")
	f := st.promises.form
	if st.window.Canvas().Focused() != fyne.Focusable(f.what) {
		t.Error("the keyboard is not in the form")
	}
	key(f.what, fyne.KeyReturn)
	if f.field.Error() == "" || len(st.promises.order) > 0 || len(st.failed) > 0 {
		t.Errorf("an empty promise: %q, failed %v", f.field.Error(), st.failed)
	}
	test.Type(f.what, "Ask the CFO")
	test.Type(f.due.Entry, "notaday")
	key(f.what, fyne.KeyReturn)
	if f.field.Error() != "" || f.due.Error() == "" || len(st.promises.order) > 0 {
		t.Errorf("a wrong day: %q, %q", f.field.Error(), f.due.Error())
	}
	f.due.Entry.SetText("fri")
	test.Tap(f.more)
	test.Type(f.parts.To, "the CFO")
	f.kind.SetSelected("Business savvy")
	st.service.err = mentoring.ErrDiskFull
	key(f.what, fyne.KeyReturn)
	if len(st.failed) != 1 || st.promises.form != f || f.what.Text != "Ask the CFO" {
		t.Errorf("after a failure: %v", st.failed)
	}
	st.service.err = nil
	st.Reload()
	if f.what.Text != "Ask the CFO" || st.promises.form != f {
		t.Error("a reload has changed the form")
	}
	key(f.what, fyne.KeyReturn)
	if st.promises.form != nil || len(st.promises.order) != 1 {
		t.Fatalf("%d rows", len(st.promises.order))
	}
	c := st.promises.order[0].data
	if c.Text != "Ask the CFO" || c.To != "the CFO" || c.Due != day(4) || c.By != mentoring.Mentee || c.Dimension != mentoring.Business {
		t.Errorf("saved %+v", c)
	}
}

func TestKeepPromise(t *testing.T) {
	st := start(t)
	row := st.promise(t, mentoring.Commitment{By: mentoring.Mentee, Text: "Ask the CFO", Due: day(-2)})
	if !row.late.Visible() || row.when.Visible() {
		t.Error("what is late does not say so")
	}
	st.service.err = mentoring.ErrDiskFull
	test.Tap(row.check)
	if row.check.On() || len(st.failed) != 1 {
		t.Errorf("after a failure: %v", st.failed)
	}
	st.service.err = nil
	test.Tap(row.check)
	if len(st.promises.order) != 0 || st.data.Credibility.Kept != 1 {
		t.Errorf("%d rows, %+v", len(st.promises.order), st.data.Credibility)
	}
}

func TestMenuOfPromise(t *testing.T) {
	st := start(t)
	row := st.promise(t, mentoring.Commitment{By: mentoring.Mentee, Text: "Ask the CFO", Due: day(3)})
	choose(t, row.more.Items(), "Missed")
	if len(st.promises.order) != 0 || st.data.Credibility.Missed != 1 {
		t.Errorf("missed: %+v", st.data.Credibility)
	}
	row = st.promise(t, mentoring.Commitment{By: mentoring.Mentor, Text: "Write to Ana"})
	choose(t, row.more.Items(), "Delete")
	if len(st.promises.order) != 0 {
		t.Error("the deleted one is still there")
	}
	if _, err := st.service.Undo(); err != nil || len(st.promises.order) != 1 {
		t.Errorf("undo: %v", err)
	}
}

func TestReason(t *testing.T) {
	st := start(t)
	row := st.promise(t, mentoring.Commitment{By: mentoring.Mentee, Text: "Ask the CFO"})
	choose(t, row.more.Items(), "Dropped…")
	key(row.reason.Entry, fyne.KeyReturn)
	if row.reason.Error() == "" || len(st.promises.order) != 1 {
		t.Fatal("dropped without a reason")
	}
	test.Type(row.reason.Entry, "The CFO has left")
	if row.reason.Error() != "" {
		t.Error("the error stays while a reason is typed")
	}
	st.Reload()
	if row.reason == nil || row.reason.Entry.Text != "The CFO has left" {
		t.Fatal("a reload has lost the reason")
	}
	st.service.err = mentoring.ErrDiskFull
	key(row.reason.Entry, fyne.KeyReturn)
	if len(st.failed) != 1 || row.reason == nil {
		t.Fatalf("after a failure: %v", st.failed)
	}
	st.service.err = nil
	key(row.reason.Entry, fyne.KeyReturn)
	if len(st.promises.order) != 0 {
		t.Error("it is still open")
	}
	if _, err := st.service.Undo(); err != nil {
		t.Fatal(err)
	}
	row = st.promises.order[0]
	choose(t, row.more.Items(), "Changed…")
	if !st.TakeKey(fyne.KeyEscape) || row.reason != nil || st.TakeKey(fyne.KeyEscape) {
		t.Error("Escape does not close the reason, or closes more")
	}
}

func TestEditPromise(t *testing.T) {
	st := start(t)
	row := st.promise(t, mentoring.Commitment{By: mentoring.Mentor, Text: "Write to Ana", To: "Maya", If: "it rains", Then: "I call"})
	if got := row.detail.Text(); got != "Yours, for Maya. If it rains, then I call." {
		t.Errorf("detail: %q", got)
	}
	choose(t, row.more.Items(), "Edit")
	f := row.form
	if f.who.Picked() != 1 || f.parts.To.Text != "Maya" || !f.rest.Visible() {
		t.Error("the form is not filled")
	}
	test.Type(f.what, "!")
	key(f.what, fyne.KeyEscape)
	if !f.bar.Asking() || row.form == nil {
		t.Error("what was typed is thrown away without a question")
	}
	st.TakeKey(fyne.KeyEscape)
	key(f.what, fyne.KeyReturn)
	if row.form != nil || !strings.Contains(row.data.Text, "!") {
		t.Errorf("saved %q", row.data.Text)
	}
}

func TestLeaveSaves(t *testing.T) {
	st := start(t)
	row := st.promise(t, mentoring.Commitment{By: mentoring.Mentee, Text: "Ask the CFO"})
	choose(t, row.more.Items(), "Dropped…")
	test.Type(row.reason.Entry, "No longer needed")
	tap(t, st.promises.card, "Add a commitment")
	test.Type(st.promises.form.what, "Shadow a sales call")
	if err := st.Leave(); err != nil {
		t.Fatal(err)
	}
	if len(st.data.Open) != 1 || st.data.Open[0].Text != "Shadow a sales call" {
		t.Errorf("open: %+v", st.data.Open)
	}
	tap(t, st.promises.card, "Add a commitment")
	test.Type(st.promises.form.due.Entry, "fri")
	if err := st.Leave(); !errors.Is(err, mentoring.ErrTextMissing) {
		t.Errorf("a day without a promise is left with %v", err)
	}
}

func TestPromiseParts(t *testing.T) {
	st := start(t)
	cfo, err := st.service.AddStakeholder(mentoring.Stakeholder{PairID: st.pair, Name: "Żaneta Wróbel, CFO"})
	if err != nil {
		t.Fatal(err)
	}
	goal, err := st.service.AddGoal(st.pair, mentoring.Goal{Statement: "Finance asks first", Dimension: mentoring.Business, Phase: 1})
	if err != nil {
		t.Fatal(err)
	}
	tap(t, st.promises.card, "Add a commitment")
	f := st.promises.form
	test.Type(f.what, "Ask for the numbers")
	test.Tap(f.more)
	test.Type(f.parts.To, "zane")
	if offered := f.parts.Names.Offered(); len(offered) != 1 || offered[0].Text() != "Żaneta Wróbel, CFO" {
		t.Fatalf("%d names are offered", len(offered))
	}
	test.Tap(f.parts.Names.Offered()[0])
	if f.parts.To.Text != "Żaneta Wróbel, CFO" || len(f.parts.Names.Offered()) != 0 || st.window.Canvas().Focused() != fyne.Focusable(f.parts.To) {
		t.Errorf("taken %q, %d names are offered", f.parts.To.Text, len(f.parts.Names.Offered()))
	}
	f.parts.Goal.SetSelected("Finance asks first")
	f.parts.Likely.SetSelected("80 %")
	key(f.what, fyne.KeyReturn)
	row := st.promises.order[0]
	if c := row.data; c.ToID != cfo || c.GoalID != goal || c.Forecast == nil || *c.Forecast != 80 || c.Dimension != mentoring.Business {
		t.Errorf("saved %+v", c)
	}
	if got := row.detail.Text(); got != "For Żaneta Wróbel, CFO. 80 % likely." {
		t.Errorf("detail %q", got)
	}
	choose(t, row.more.Items(), "Edit")
	if row.form.dirty() || row.form.parts.Goal.Selected != "Finance asks first" || row.form.parts.Likely.Selected != "80 %" {
		t.Errorf("the form shows %q, %q", row.form.parts.Goal.Selected, row.form.parts.Likely.Selected)
	}
	row.form.parts.To.SetText("Sales")
	row.form.parts.Likely.SetSelected("–")
	key(row.form.what, fyne.KeyReturn)
	if c := row.data; c.To != "Sales" || c.ToID != "" || c.GoalID != goal || c.Forecast != nil {
		t.Errorf("changed to %+v", c)
	}
}

func TestPromiseKeepsDeletedGoal(t *testing.T) {
	st := start(t)
	goal, err := st.service.AddGoal(st.pair, mentoring.Goal{Statement: "Finance asks first", Dimension: mentoring.Business, Phase: 1})
	if err != nil {
		t.Fatal(err)
	}
	row := st.promise(t, mentoring.Commitment{By: mentoring.Mentee, Text: "Ask the CFO", GoalID: goal})
	if err := st.service.DeleteGoal(goal); err != nil {
		t.Fatal(err)
	}
	choose(t, row.more.Items(), "Edit")
	if row.form.dirty() {
		t.Error("a form that was only opened has something to save")
	}
	test.Type(row.form.what, "!")
	key(row.form.what, fyne.KeyReturn)
	if row.data.GoalID != goal {
		t.Error("the goal is forgotten")
	}
}

// Whoever is quick presses Enter twice, or goes on after Escape.
func TestKeysAfterAFormIsClosedAreHarmless(t *testing.T) {
	st := start(t)
	c := st.window.Canvas()
	press := func(keys ...fyne.KeyName) {
		for _, k := range keys {
			if c.Focused() != nil {
				c.Focused().TypedKey(&fyne.KeyEvent{Name: k})
			}
		}
	}
	row := st.promise(t, mentoring.Commitment{By: mentoring.Mentee, Text: "Ask the CFO"})
	for _, item := range []string{"Edit", "Changed…"} {
		choose(t, row.more.Items(), item)
		press(fyne.KeyEscape)
		if c.Focused() != fyne.Focusable(row.more) || row.form != nil || row.reason != nil {
			t.Fatalf("after %s and Escape the keyboard is at %T", item, c.Focused())
		}
	}
	choose(t, row.more.Items(), "Changed…")
	asked := row.reason.Entry
	test.Type(asked, "Next month")
	asked.OnEscape()
	asked.OnSubmitted("")
	st.promises.startAdding()
	test.Type(st.promises.form.what, "Once")
	press(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn)
	if n := len(st.promises.order); n != 2 {
		t.Errorf("there are %d promises", n)
	}
	let := st.lettingGo(t, mentoring.LettingGo{What: "The answer desk"})
	choose(t, let.more.Items(), "Edit")
	test.Type(let.form.what, "x")
	press(fyne.KeyReturn, fyne.KeyDown)
	if let.form != nil || c.Focused() != fyne.Focusable(let.more) {
		t.Errorf("the keyboard is at %T", c.Focused())
	}
	st.letting.startAdding()
	add := st.letting.form
	test.Type(add.what, "y")
	add.bar.Cancel()
	add.bar.Cancel()
	add.submit()
	if len(st.failed) > 0 {
		t.Errorf("failed: %v", st.failed)
	}
}
