package screens

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/screens/kit"
)

func TestUndoBringsAMenteeBack(t *testing.T) {
	for name, undo := range map[string]func(*desk){
		"note":     func(d *desk) { d.toastButton("Undo") },
		"shortcut": func(d *desk) { d.choose("Edit", "Undo") },
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, two)
			d.visit(kit.Route{Page: kit.OverviewPage, Pair: d.maya()})
			ok(t, d.Service.DeleteMentee(d.maya()))
			d.settle()
			undo(d)
			if !slices.Contains(d.toasts.Texts(), "Undone: Maya Lindqvist deleted.") {
				t.Errorf("notes %q", d.toasts.Texts())
			}
			d.tap(d.nav("Maya Lindqvist"))
			d.at("Overview – Maya Lindqvist – Trefoil")
			d.choose("Go", "Maya Lindqvist (1)")
		})
	}
}

// toastButton presses the button of the newest note.
func (d *desk) toastButton(text string) {
	d.t.Helper()
	for _, o := range shown[interface {
		fyne.CanvasObject
		Text() string
		Tapped(*fyne.PointEvent)
	}](container.NewWithoutLayout(d.toasts.Aside(), d.toasts.Below())) {
		if o.Text() == text {
			d.tap(o)
			return
		}
	}
	d.t.Fatalf("no note with %q", text)
}

func TestUndoWithoutAnythingDone(t *testing.T) {
	d := newDesk(t, two)
	d.choose("Edit", "Undo")
	d.says("There is nothing to undo.")
}

func TestUndoInATextTakesBackWhatWasTyped(t *testing.T) {
	d := newDesk(t, two)
	ok(t, d.Service.DeleteMentee(d.Service.List().Mentees[1].ID))
	d.talk()
	d.typed("budget")
	d.choose("Edit", "Undo")
	if d.hasNav("李静 Li Jing") {
		t.Error("undo in a text brought a mentee back")
	}
	ok(t, d.Service.FlushDrafts())
	if shared, _, err := d.Service.Notes(d.session()); err != nil || shared.Text == "budget" {
		t.Errorf("notes %q, %v", shared.Text, err)
	}
	d.Window.Canvas().Unfocus()
	d.choose("Edit", "Undo")
	d.nav("李静 Li Jing")
}

// After an example is deleted the keyboard is in the line for the next one, where
// nothing was typed yet.
func TestUndoInALineThatWaitsTakesBackWhatWasDone(t *testing.T) {
	d := newDesk(t, two)
	d.visit(kit.Route{Page: kit.JournalPage, Pair: d.maya()})
	examples := func() int {
		page, err := d.Service.Journal(d.maya())
		ok(t, err)
		return len(page.Items)
	}
	d.typed("She asked first")
	d.key(fyne.KeyReturn)
	d.typed("x")
	d.key(fyne.KeyBackspace)
	for range 3 {
		d.choose("Edit", "Undo")
	}
	if n := examples(); n != 1 {
		t.Fatalf("undo in a line that was typed in left %d examples", n)
	}
	d.visit(kit.Route{Page: kit.TodayPage})
	d.visit(kit.Route{Page: kit.JournalPage, Pair: d.maya()})
	d.choose("Edit", "Undo")
	if n := examples(); n != 0 {
		t.Errorf("undo in a line that waits left %d examples", n)
	}
}
