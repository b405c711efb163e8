package screens

import (
	"slices"

	"fyne.io/fyne/v2/dialog"
)

// ask has a dialog answered before anything else: until it is closed no key and
// no shortcut of a menu reaches what lies behind it.
func (s *Shell) ask(d dialog.Dialog) {
	s.dialogs = append(s.dialogs, d)
	s.name()
	d.SetOnClosed(func() {
		s.dialogs = slices.DeleteFunc(s.dialogs, func(open dialog.Dialog) bool { return open == d })
		s.name()
	})
}

// asking says that a dialog waits for an answer.
func (s *Shell) asking() bool { return len(s.dialogs) > 0 }

// leaveDialog leaves what is asked last, which is never an answer that loses
// something. A question that Fyne's own dialog asks lies above it.
func (s *Shell) leaveDialog() {
	overlays := s.Window.Canvas().Overlays()
	if len(overlays.List()) > len(s.dialogs) {
		overlays.Remove(overlays.Top())
		return
	}
	s.dialogs[len(s.dialogs)-1].Hide()
}
