package session

import (
	"testing"

	"fyne.io/fyne/v2"

	"trefoil/app/mentoring"
	"trefoil/data/datatest"
)

func (d *desk) rune(r rune) {
	d.window.Canvas().Focused().TypedRune(r)
	d.settle()
}

func TestWalkThroughWhatWasPromisedAndCaught(t *testing.T) {
	d := newDesk(t, func(w *datatest.World) { w.Capture.Kind = mentoring.Insight })
	for _, text := range []string{"call Sales", "write it up"} {
		d.catch(mentoring.PromiseLine)()
		d.typed(text)
		d.press(fyne.KeyReturn)
	}
	made := d.current().Made
	focused := func(want fyne.Focusable) {
		t.Helper()
		is(t, "focus", d.window.Canvas().Focused(), want)
	}
	c := d.commitments
	c.settle()
	open := d.commitments.order[0].check
	caught := c.caught.rows[d.world.Capture.ID].press
	first, second := c.rows[made[0].ID].press, c.rows[made[1].ID].press
	focused(open)
	d.press(fyne.KeyUp)
	focused(caught)
	d.press(fyne.KeyUp)
	focused(second)
	d.press(fyne.KeyUp, fyne.KeyUp) // there is none above the first
	focused(first)
	d.rune('e')
	focused(c.rows[made[0].ID].form.what)
	d.press(fyne.KeyEscape)
	focused(first)
	d.press(fyne.KeyDelete)
	is(t, "made", len(d.current().Made), 1)
	focused(second)
	d.press(fyne.KeyDown)
	d.rune('E')
	d.typed("So ")
	d.press(fyne.KeyReturn)
	focused(caught)
	is(t, "text", d.current().Captures[0].Text, "So "+d.world.Capture.Text)
	d.press(fyne.KeyDelete)
	is(t, "captures", len(d.current().Captures), 0)
	focused(open)
	for range 2 {
		if _, err := d.app.Undo(); err != nil {
			t.Fatal(err)
		}
		d.settle()
	}
	is(t, "captures after undo", len(d.current().Captures), 1)
	d.noFailure()
}

func TestMissedAndGivenUp(t *testing.T) {
	d := newDesk(t)
	d.commitments.settle()
	row := d.commitments.order[0]
	d.rune('m')
	d.press(fyne.KeyEscape)
	is(t, "focus", d.window.Canvas().Focused(), fyne.Focusable(row.check))
	is(t, "still open", len(d.current().Open), 1)
	d.rune('m')
	if err := d.Leave(); err != nil {
		t.Fatal(err)
	}
	got, err := d.store.Commitment(row.data.ID)
	if err != nil {
		t.Fatal(err)
	}
	is(t, "state", got.State(), mentoring.Missed)
	d.noFailure()
}

func TestCheckInOnGoalsByKeyboard(t *testing.T) {
	d := newDesk(t)
	d.goals.start()
	row := d.goals.rows[d.goals.shown[0].Goal.ID]
	is(t, "focus", d.window.Canvas().Focused(), fyne.Focusable(row.scale))
	d.press(fyne.KeyDown, fyne.KeyUp)
	before := len(d.current().Goals[0].CheckIns)
	d.press(fyne.KeyRight, fyne.KeyReturn)
	d.typed("she asked first")
	d.press(fyne.KeyReturn)
	is(t, "check-ins", len(d.current().Goals[0].CheckIns), before+1)
	is(t, "focus", d.window.Canvas().Focused(), fyne.Focusable(row.scale))
	d.noFailure()
}
