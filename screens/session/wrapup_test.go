package session

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"trefoil/app/mentoring"
	"trefoil/data/datatest"
	"trefoil/screens/kit"
)

func TestWrapUp(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.tap(d.head.primary)
	is(t, "the panel", d.wrapup.isOpen(), true)
	d.typed("The budget freeze") // the title is missing, so the keyboard is there
	d.window.Canvas().Focus(d.wrapup.summary)
	d.typed("Who decides, and when.")
	d.press(fyne.KeyEscape)
	is(t, "the panel after Escape", d.wrapup.isOpen(), false)
	d.tap(d.head.primary)
	is(t, "the summary", d.wrapup.summary.Text, "Who decides, and when.")
	d.wrapup.kind.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	d.window.Canvas().Focus(d.wrapup.shift)
	d.typed("From solving to asking")
	if d.wrapup.ahead.day.Differs(d.view.Propose) {
		t.Errorf("the proposed day is %s, want %s", d.wrapup.ahead.day.Entry.Text, d.view.Propose)
	}

	d.wrapup.ahead.day.Entry.SetText("nonsense")
	d.tap(d.head.primary)
	is(t, "the session", d.current().Session.Status(), mentoring.Running)
	if d.wrapup.ahead.day.Error() == "" {
		t.Error("no error beside the day")
	}
	d.wrapup.ahead.day.Entry.SetText("in 2 weeks")
	d.wrapup.ahead.at.Entry.SetText("14:00")
	d.tap(d.head.primary)
	d.noFailure()

	view := d.current()
	got := view.Session
	is(t, "the session", got.Status(), mentoring.Held)
	is(t, "the title", got.Title, "The budget freeze")
	is(t, "the summary", got.Summary, "Who decides, and when.")
	is(t, "the shift", got.Shift, mentoring.Shift{Kind: mentoring.PerspectiveShift, Text: "From solving to asking"})
	is(t, "the next day", view.Next.Day, d.app.Today().AddDays(14))
	next, err := d.app.Session(view.Next.ID)
	if err != nil {
		t.Fatal(err)
	}
	is(t, "points carried over", len(next.Points), 1)
	is(t, "the panel", d.wrapup.isOpen(), false)
	is(t, "what was said", d.wrapup.said.summary.Text(), "Who decides, and when.")
	d.exports()
}

func (d *desk) exports() {
	d.t.Helper()
	is(d.t, "the button", d.head.primary.Text(), "Hand over the page")
	d.went = nil
	d.tap(d.head.primary)
	is(d.t, "went", len(d.went) == 1 && d.went[0].Page == kit.HandoverPage && d.went[0].Session == d.id, true)
	d.Screen.export()
	if len(d.saved) != 1 {
		d.t.Fatalf("%d documents, want 1", len(d.saved))
	}
	is(d.t, "the document", string(d.saved[0].Bytes), "The budget freezeWho decides, and when.shared")
}

// Who is done with a field goes on to the next, and ends the session with the button.
func TestWrapUpGoesFromFieldToField(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.tap(d.head.primary)
	w := d.wrapup
	for _, step := range []struct {
		from *kit.Entry
		to   fyne.Focusable
	}{
		{w.title, w.summary}, {w.summary, w.kind}, {w.shift, w.worth[0].choice}, {w.letting.what, w.letting.to},
		{w.letting.to, w.ahead.day.Entry}, {w.ahead.day.Entry, w.ahead.at.Entry}, {w.ahead.at.Entry, d.head.primary},
	} {
		d.window.Canvas().Focus(step.from)
		step.from.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault})
		is(t, "the keyboard after Ctrl+Enter", d.window.Canvas().Focused(), step.to)
		if step.from.MultiLine || step.from == w.letting.what || step.from == w.letting.to { // these add a line
			continue
		}
		d.window.Canvas().Focus(step.from)
		d.press(fyne.KeyReturn)
		is(t, "the keyboard after Enter", d.window.Canvas().Focused(), step.to)
	}
	is(t, "the session", d.current().Session.Status(), mentoring.Running)
	d.press(fyne.KeyReturn)
	is(t, "the session after the button", d.current().Session.Status(), mentoring.Held)

	d.choose(d.menu.menu.Items, "Edit wrap-up")
	d.window.Canvas().Focus(w.letting.to)
	w.letting.to.OnDone()
	is(t, "the keyboard where no next day is asked for", d.window.Canvas().Focused(), fyne.Focusable(d.head.primary))
	d.noFailure()
}

// The shortcut that begins the end ends the session, too.
func TestTheShortcutOfTheWrapUpGoesFurther(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.choose(d.menu.menu.Items, "Wrap up")
	is(t, "the panel", d.wrapup.isOpen(), true)
	d.choose(d.menu.menu.Items, "Finish session")
	is(t, "the session", d.current().Session.Status(), mentoring.Held)
	d.choose(d.menu.menu.Items, "Edit wrap-up")
	d.choose(d.menu.menu.Items, "Done")
	is(t, "the panel at the end", d.wrapup.isOpen(), false)
	d.noFailure()
}

func TestWrapUpTakesWhatWasNotSentOff(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.tap(d.points.Add.Button)
	d.typed("One more point")
	d.catch(mentoring.PromiseLine)()
	d.typed("One more promise")
	d.tap(d.head.primary)
	is(t, "points", len(d.current().Points), 2)
	is(t, "promises", len(d.current().Made), 1)
	d.noFailure()
}

func TestWrapUpWithoutANextDay(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.tap(d.head.primary)
	d.wrapup.ahead.day.Entry.SetText("")
	d.tap(d.head.primary)
	is(t, "the session", d.current().Session.Status(), mentoring.Held)
	is(t, "the next session", d.current().Next.ID, mentoring.ID(""))
}

func TestHeldSessionsStayEditable(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.tap(d.head.primary)
	d.tap(d.head.primary)
	d.choose(d.menu.menu.Items, "Edit wrap-up")
	is(t, "the button", d.head.primary.Text(), "Done")
	is(t, "the next session", d.wrapup.ahead.next.Visible(), false)
	d.window.Canvas().Focus(d.wrapup.summary)
	d.typed("Afterthought")
	d.tap(d.head.primary)
	is(t, "the summary", d.wrapup.said.summary.Text(), "Afterthought")
	d.notes.pick(sharedNotes)
	d.typed("later: ")
	if err := d.Leave(); err != nil {
		t.Fatal(err)
	}
	shared, _, err := d.app.Notes(d.id)
	if err != nil {
		t.Fatal(err)
	}
	is(t, "shared", shared.Text, "later: shared")
	d.noFailure()
}

func TestWrapUpWordsAreKeptWithoutFinishing(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.tap(d.head.primary)
	d.window.Canvas().Focus(d.wrapup.summary)
	d.typed("Half a sum")
	if err := d.Leave(); err != nil {
		t.Fatal(err)
	}
	is(t, "the session", d.current().Session.Status(), mentoring.Running)
	d.open(d.app)
	is(t, "the summary", d.wrapup.summary.Text, "Half a sum")
}

func TestEscapeLeavesTheWrapUp(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.tap(d.head.primary)
	is(t, "used", d.TakeKey(fyne.KeyEscape), true)
	is(t, "the panel", d.wrapup.isOpen(), false)
	is(t, "used again", d.TakeKey(fyne.KeyEscape), false)
}

func TestWhatItWasWorth(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.tap(d.head.primary)
	mentee, mentor := d.wrapup.worth[0].choice, d.wrapup.worth[1].choice
	d.window.Canvas().Focus(mentee)
	mentee.TypedRune('8')
	mentor.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	d.settle()
	useful := d.current().Session.Useful
	is(t, "said", useful.Mentee != nil && *useful.Mentee == 8 && useful.Mentor != nil && *useful.Mentor == 10, true)
	mentee.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	d.settle()
	is(t, "taken back", d.current().Session.Useful.Mentee == nil, true)
	d.noFailure()
}

func TestLettingGo(t *testing.T) {
	d := newDesk(t, func(w *datatest.World) { w.LettingGo.SessionID, w.LettingGo.Gone = "", mentoring.Date{} })
	d.begin()
	d.tap(d.head.primary)
	letting := d.wrapup.letting
	is(t, "held from before", len(letting.list.Objects), 1)
	d.window.Canvas().Focus(letting.what)
	d.press(fyne.KeyReturn)
	has(t, letting.field.Error(), "Write what to let go of")
	d.typed("the answer desk")
	d.window.Canvas().Focus(letting.to)
	d.typed("Jonas")
	d.press(fyne.KeyReturn)
	d.settle()
	is(t, "listed", len(letting.list.Objects), 2)
	letting.edit(d.current().LettingGo[0])
	d.typed("all of ")
	d.press(fyne.KeyReturn)
	is(t, "edited", d.current().LettingGo[0].What, "all of the answer desk")
	d.typed("not sent off")
	d.tap(d.head.primary)
	var all []string
	for _, l := range d.current().LettingGo {
		all = append(all, l.What+">"+l.To)
	}
	is(t, "kept", strings.Join(all, ", "), "all of the answer desk>Jonas, not sent off>")
	is(t, "the page follows", len(d.went) == 1 && d.went[0].Page == kit.HandoverPage, true)
	d.noFailure()
}

// The next date is kept when the page is left before the end, as all that is typed is.
func TestTheNextDateIsKeptWhenThePageIsLeft(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.tap(d.head.primary)
	if err := d.Leave(); err != nil || d.current().Next.ID != "" {
		t.Fatalf("what was only proposed is planned: %+v, %v", d.current().Next, err)
	}
	d.wrapup.ahead.day.Entry.SetText("nonsense")
	if err := d.Leave(); !errors.Is(err, mentoring.ErrDateInvalid) {
		t.Errorf("the page is left with a day that is none: %v", err)
	}
	d.wrapup.ahead.day.Entry.SetText("in 2 weeks")
	d.wrapup.ahead.at.Entry.SetText("9:30")
	if err := d.Leave(); err != nil {
		t.Fatal(err)
	}
	next := d.current().Next
	is(t, "the next day", next.Day, d.app.Today().AddDays(14))
	is(t, "the time", next.At.String(), "09:30")
	d.settle()
	d.wrapup.ahead.day.Entry.SetText("in 3 weeks")
	if err := d.Leave(); err != nil || d.current().Next.ID != next.ID {
		t.Errorf("another session is planned, %v", err)
	}
	is(t, "the day it was moved to", d.current().Next.Day, d.app.Today().AddDays(21))
	d.noFailure()
}
