package screens

import (
	"testing"

	"fyne.io/fyne/v2"

	"trefoil/app"
	"trefoil/screens/kit"
)

// While it is asked where a document goes no key leads away, and Escape ends
// the asking.
func TestTheDialogIsAnsweredFirst(t *testing.T) {
	d := newDesk(t, func(s *app.Service) { _, err := s.AddMentee(app.MenteeDetails{Name: "Maya"}); ok(t, err) })
	d.saveDocument(app.Document{Name: "page.pdf"})
	d.Window.Canvas().OnTypedRune()('1')
	d.Go(kit.Route{Page: kit.SettingsPage})
	d.at("Today – Trefoil")
	d.Window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.saving != nil || d.Window.Canvas().Overlays().Top() != nil {
		t.Fatal("Escape doesn't close the dialog")
	}
	d.at("Today – Trefoil")
	d.Window.Canvas().OnTypedRune()('1')
	d.at("Overview – Maya – Trefoil")
}
