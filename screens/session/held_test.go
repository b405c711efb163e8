package session

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"

	"trefoil/app/mentoring"
)

// A field of the wrap-up that holds the page is shown: out of sight nobody could mend it.
func TestAFieldThatHoldsThePageIsShown(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.tap(d.head.primary)
	day := d.wrapup.ahead.day.Entry
	day.SetText("asap")
	d.wrapup.close()
	if err := d.Leave(); !errors.Is(err, mentoring.ErrDateInvalid) {
		t.Fatal(err)
	}
	is(t, "the panel", d.wrapup.isOpen(), true)
	is(t, "the keyboard", d.window.Canvas().Focused(), fyne.Focusable(day))
	d.wrapup.close()
	d.wrapup.open()
	is(t, "the panel opens again", d.wrapup.isOpen(), true)
	day.SetText("")
	d.wrapup.ahead.at.Entry.SetText("soon")
	if err := d.Leave(); !errors.Is(err, mentoring.ErrTimeInvalid) {
		t.Error(err)
	}
}

// What is being put right and was deleted meanwhile is kept as something new, and holds
// nothing up.
func TestWhatWasDeletedWhileItWasPutRightIsKeptAnew(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.catch(mentoring.PromiseLine)()
	d.typed("Call Sales")
	d.press(fyne.KeyReturn)
	made := d.current().Made[0]
	d.tap(d.head.primary)
	d.tap(d.wrapup.ahead.readback.rows[made.ID].press)
	d.typed(" and Finance")
	if _, err := d.app.Undo(); err != nil {
		t.Fatal(err)
	}
	d.settle()
	d.window.Canvas().Focus(d.wrapup.letting.what)
	d.typed("The desk")
	d.press(fyne.KeyReturn)
	named := d.current().LettingGo[0]
	d.wrapup.letting.edit(named)
	d.typed(" job")
	if err := d.app.DeleteLettingGo(named.ID); err != nil {
		t.Fatal(err)
	}
	d.settle()
	if err := d.Leave(); err != nil {
		t.Fatal(err)
	}
	view := d.current()
	if len(view.Made) != 1 || view.Made[0].Text != "Call Sales and Finance" || len(view.LettingGo) != 1 {
		t.Errorf("%+v, %+v", view.Made, view.LettingGo)
	}
}

// A line to let go of that is pressed again goes on with what was typed, and one that was
// emptied is something else.
func TestALineToLetGoOfIsNotPutBack(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.tap(d.head.primary)
	l := d.wrapup.letting
	d.window.Canvas().Focus(l.what)
	d.typed("A")
	d.press(fyne.KeyReturn)
	named := d.current().LettingGo[0]
	l.edit(named)
	l.what.SetText("A2")
	l.edit(named)
	is(t, "the line", l.what.Text, "A2")
	d.press(fyne.KeyReturn)
	is(t, "what was named", d.current().LettingGo[0].What, "A2")
	l.edit(d.current().LettingGo[0])
	l.what.SetText("")
	l.what.SetText("B")
	d.press(fyne.KeyReturn)
	is(t, "lines", len(d.current().LettingGo), 2)
	d.noFailure()
}

// An insight that was typed and not sent off is none of the promises.
func TestEscapeLeavesALineWhatItIs(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.catch(mentoring.InsightLine)()
	d.typed("silence works")
	d.press(fyne.KeyEscape)
	if err := d.Leave(); err != nil {
		t.Fatal(err)
	}
	view := d.current()
	is(t, "promises", len(view.Made), 0)
	is(t, "what was caught", view.Captures[len(view.Captures)-1].Kind, mentoring.Insight)
}

// A form that was opened and left as it is doesn't write its old words back later.
func TestAnUntouchedFormIsClosedByTheWrapUp(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.catch(mentoring.PromiseLine)()
	d.typed("Call Sales")
	d.press(fyne.KeyReturn)
	row := d.commitments.rows[d.current().Made[0].ID]
	row.edit()
	d.tap(d.head.primary)
	is(t, "open forms", row.form == nil, true)
	d.choose(d.talkMenu(), "Talk view")
	is(t, "the wrap-up below the talk view", d.wrapup.isOpen(), false)
	d.noFailure()
}
