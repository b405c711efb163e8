package screens

import (
	"slices"
	"strings"
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

// A form goes with the thing that it changes; what was typed in it doesn't go silently.
func TestUndoShowsWhatWasTypedInAFormThatGoesWithIt(t *testing.T) {
	d := newDesk(t, two)
	d.undoUnderAForm()
	words, buttons := d.asked()
	if !strings.Contains(words, "Then She asked first") {
		t.Fatalf("it says %q", words)
	}
	d.unsent.keepNow()
	if got := d.Service.Unsent(); len(got) != 1 {
		t.Errorf("%q is kept while it is shown", got)
	}
	d.tap(buttons["Copy"])
	d.unsent.keepNow()
	if got := d.App.Clipboard().Content(); !strings.HasSuffix(got, "Then She asked first") || d.Service.Unsent() != nil {
		t.Errorf("on the clipboard is %q, kept is %q", got, d.Service.Unsent())
	}
}

// Before that is answered the program may lock or end.
func TestWhatWentWithAFormIsKeptWhenTheWindowGoes(t *testing.T) {
	for name, leave := range map[string]func(*desk){
		"locked": func(d *desk) { ok(t, d.Leave()) },
		"ended":  func(d *desk) { d.End() },
	} {
		d := newDesk(t, two)
		d.undoUnderAForm()
		leave(d)
		if got := d.Service.Unsent(); len(got) != 1 || got[0] != "Then She asked first" {
			t.Errorf("%s: kept is %q", name, got)
		}
	}
}

// undoUnderAForm undoes an example while it is being changed.
func (d *desk) undoUnderAForm() {
	d.t.Helper()
	d.unsent.keep = d.Service.KeepUnsent
	d.visit(kit.Route{Page: kit.JournalPage, Pair: d.maya()})
	d.typed("She asked first")
	d.key(fyne.KeyReturn)
	d.edit()
	d.typed("Then ")
	d.Window.Canvas().Unfocus()
	d.choose("Edit", "Undo")
}

// edit opens the first thing on the page that can be changed.
func (d *desk) edit() {
	d.t.Helper()
	for _, more := range shown[*kit.More](d.Window.Content()) {
		if items := more.Items(); items[0].Label == "Edit" {
			items[0].Action()
			d.settle()
			return
		}
	}
	d.t.Fatal("nothing can be changed")
}

func TestUndoElsewhereLeavesAFormAlone(t *testing.T) {
	d := newDesk(t, two)
	ok(t, d.Service.DeleteMentee(d.Service.List().Mentees[1].ID))
	d.settle()
	d.visit(kit.Route{Page: kit.JournalPage, Pair: d.maya()})
	d.typed("She asked")
	d.Window.Canvas().Unfocus()
	d.choose("Edit", "Undo")
	if d.asking() || !slices.Equal(kit.Unsent(d.current.Content()), []string{"She asked"}) {
		t.Errorf("left is %q", kit.Unsent(d.current.Content()))
	}
}

func TestWithout(t *testing.T) {
	got := without([]string{"a", "b", "a", "c"}, []string{"c", "a", "x"})
	if !slices.Equal(got, []string{"b", "a"}) {
		t.Errorf("left are %q", got)
	}
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
