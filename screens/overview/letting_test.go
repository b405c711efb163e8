package overview

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app/mentoring"
)

func (st *stage) lettingGo(t *testing.T, l mentoring.LettingGo) *lettingRow {
	t.Helper()
	l.PairID = st.pair
	if err := st.service.Service.AddLettingGo(l); err != nil {
		t.Fatal(err)
	}
	for _, row := range st.letting.order {
		if row.data.What == l.What {
			return row
		}
	}
	t.Fatalf("%q is not shown", l.What)
	return nil
}

func TestAddLettingGo(t *testing.T) {
	st := start(t)
	if !st.letting.empty.Visible() || st.letting.table.Visible() {
		t.Error("an empty card doesn't teach")
	}
	tap(t, st.letting.card, "Name something to let go")
	f := st.letting.form
	if st.window.Canvas().Focused() != fyne.Focusable(f.what) {
		t.Error("the keyboard is not in the form")
	}
	key(f.what, fyne.KeyReturn)
	if f.field.Error() == "" || len(st.letting.order) > 0 {
		t.Errorf("nothing was named: %q", f.field.Error())
	}
	test.Type(f.what, "The answer desk")
	test.Type(f.to, "Jonas")
	st.service.err = mentoring.ErrDiskFull
	key(f.to, fyne.KeyReturn)
	if len(st.failed) != 1 || f.what.Text != "The answer desk" || f.to.Text != "Jonas" {
		t.Fatalf("after a failure: %v, %q", st.failed, f.what.Text)
	}
	st.service.err = nil
	key(f.to, fyne.KeyReturn)
	if len(st.letting.order) != 1 || f.what.Text != "" || st.window.Canvas().Focused() != fyne.Focusable(f.what) {
		t.Fatalf("%d rows, left in the line %q", len(st.letting.order), f.what.Text)
	}
	row := st.letting.order[0]
	if row.what.Text() != "The answer desk" || row.detail.Text() != "To Jonas, named 23 Nov" || row.gone.Text() != "not gone yet" {
		t.Errorf("%q, %q, %q", row.what.Text(), row.detail.Text(), row.gone.Text())
	}
	if !st.TakeKey(fyne.KeyEscape) || st.letting.form != nil {
		t.Error("Escape doesn't close the form")
	}
}

func TestTickWhatIsGone(t *testing.T) {
	st := start(t)
	row := st.lettingGo(t, mentoring.LettingGo{What: "The answer desk"})
	st.service.err = mentoring.ErrDiskFull
	test.Tap(row.check)
	if row.check.On() || len(st.failed) != 1 {
		t.Errorf("after a failure: %v", st.failed)
	}
	st.service.err = nil
	test.Tap(row.check)
	if !row.check.On() || row.gone.Text() != "gone since today" || row.data.Gone != day(0) {
		t.Errorf("%q, %+v", row.gone.Text(), row.data)
	}
	test.Tap(row.check)
	if row.check.On() || row.gone.Text() != "not gone yet" {
		t.Errorf("not ticked any more: %q", row.gone.Text())
	}
	if _, err := st.service.Undo(); err != nil || !row.check.On() {
		t.Errorf("undo: %v", err)
	}
}

func TestEditAndDeleteLettingGo(t *testing.T) {
	st := start(t)
	row := st.lettingGo(t, mentoring.LettingGo{What: "The answer desk"})
	choose(t, row.more.Items(), "Edit")
	test.Type(row.form.to, "Jonas")
	key(row.form.what, fyne.KeyEscape)
	if row.form == nil || !row.form.bar.Asking() {
		t.Fatal("what was typed is thrown away without a question")
	}
	st.TakeKey(fyne.KeyEscape)
	key(row.form.to, fyne.KeyReturn)
	if row.form != nil || row.data.To != "Jonas" {
		t.Errorf("saved %+v", row.data)
	}
	choose(t, row.more.Items(), "Edit")
	test.Type(row.form.what, "!")
	if err := st.Leave(); err != nil || st.letting.order[0].data.What != "!The answer desk" {
		t.Errorf("leaving: %v, %+v", err, st.letting.order[0].data)
	}
	choose(t, row.more.Items(), "Delete")
	if len(st.letting.order) != 0 {
		t.Error("the deleted one is still there")
	}
	if _, err := st.service.Undo(); err != nil || len(st.letting.order) != 1 {
		t.Errorf("undo: %v", err)
	}
}

func TestLongGoneIsShownOnDemand(t *testing.T) {
	st := start(t)
	for i := range 5 {
		row := st.lettingGo(t, mentoring.LettingGo{What: fmt.Sprint("Thing ", i)})
		if i > 0 {
			test.Tap(row.check)
		}
	}
	if st.letting.shown() != 3 || st.letting.more.Text() != "2 more that are gone" || !st.letting.more.Visible() {
		t.Errorf("%d shown, %q", st.letting.shown(), st.letting.more.Text())
	}
	test.Tap(st.letting.more)
	if st.letting.shown() != 5 || st.letting.more.Visible() {
		t.Errorf("%d shown", st.letting.shown())
	}
}
