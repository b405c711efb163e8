package screens

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"trefoil/app"
	"trefoil/app/mentoring"
)

// While it is asked where a document goes no key and no shortcut reaches what
// lies behind, and Escape ends the asking.
func TestTheDialogIsAnsweredFirst(t *testing.T) {
	d := newDesk(t, func(s *app.Service) { _, err := s.AddMentee(app.MenteeDetails{Name: "Maya"}); ok(t, err) })
	d.saveDocument(app.Document{Name: "page.pdf"})
	d.Window.Canvas().OnTypedRune()('1')
	for _, m := range d.Window.MainMenu().Items {
		if len(m.Items) > 0 {
			t.Errorf("%s has items behind the dialog", m.Label)
		}
	}
	d.Window.Canvas().Unfocus() // the name of the file takes Escape for itself
	d.at("Today – Trefoil")
	d.key(fyne.KeyEscape)
	if d.asking() {
		t.Fatal("Escape doesn't close the dialog")
	}
	d.at("Today – Trefoil")
	d.Window.Canvas().OnTypedRune()('1')
	d.at("Overview – Maya – Trefoil")
	if len(d.Window.MainMenu().Items[0].Items) == 0 {
		t.Error("the menus stay empty")
	}
}

// Escape leaves the question on top, and not the dialog below it.
func TestEscapeLeavesTheTopmostDialog(t *testing.T) {
	d := newDesk(t, two)
	d.saveDocument(app.Document{Name: "page.pdf"})
	d.Window.Canvas().Unfocus()
	dialog.ShowConfirm("Overwrite?", "page.pdf", func(bool) {}, d.Window)
	d.key(fyne.KeyEscape)
	if n := len(d.Window.Canvas().Overlays().List()); n != 1 {
		t.Errorf("%d dialogs are left", n)
	}
	d.Window.Canvas().Unfocus()
	d.key(fyne.KeyEscape)
	d.askToQuit(mentoring.ErrDiskFull)
	d.key(fyne.KeyEscape)
	if d.quitAsked || d.asking() {
		t.Error("Escape doesn't stay")
	}
}
