package session

import (
	"testing"

	"fyne.io/fyne/v2"

	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// What is read back at the end can be put right and added to there.
func TestPromisesArePutRightInTheWrapUp(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.catch(mentoring.PromiseLine)()
	d.typed("Call Sales")
	d.press(fyne.KeyReturn)
	made := d.current().Made[0]
	d.tap(d.head.primary)
	back := d.wrapup.ahead.readback
	d.tap(back.rows[made.ID].press)
	d.typed(" and Finance")
	d.press(fyne.KeyReturn)
	is(t, "the promise", d.current().Made[0].Text, "Call Sales and Finance")
	is(t, "the keyboard", d.window.Canvas().Focused(), fyne.Focusable(back.rows[made.ID].press))
	d.tap(back.add)
	d.press(fyne.KeyReturn) // nothing is written
	is(t, "promises", len(d.current().Made), 1)
	d.typed("Write the page")
	d.tap(d.head.primary) // finishes, with what was written
	view := d.current()
	is(t, "promises at the end", len(view.Made), 2)
	is(t, "the status", view.Session.Status(), mentoring.Held)
	d.noFailure()
}

// Boxes in the notes that nobody ticked are offered as promises, once.
func TestBoxesInTheNotesAreOfferedAsPromises(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.notes.pick(sharedNotes)
	d.notes.entry().SetText("# Talk\n- [ ] mentee: call the CFO by 4 jan\n- [x] done\n- [ ] insight: no promise\n")
	d.tap(d.head.primary)
	offers := func() []*kit.Link { return saying[*kit.Link](d.wrapup.ahead.readback.card, "Make it a promise") }
	is(t, "offers", len(offers()), 1)
	d.tap(offers()[0])
	made := d.current().Made
	is(t, "promises", len(made), 1)
	is(t, "the words", made[0].Text, "call the CFO")
	is(t, "whose", made[0].By, mentoring.Mentee)
	is(t, "it has a day", made[0].Due.IsZero(), false)
	is(t, "offers left", len(offers()), 0)
	d.noFailure()
}
