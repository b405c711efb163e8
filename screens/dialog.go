package screens

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"trefoil/screens/kit"
)

// question asks something that has two answers. The safe one has the keyboard, and is
// given by Escape, too.
func (s *Shell) question(title, words, safe, other string, answer func(other bool)) {
	text := container.New(kit.NewFixedWidth(kit.Scaled(440)), kit.Body(words))
	d := dialog.NewCustomWithoutButtons(title, text, s.Window)
	chosen := false
	stay := kit.NewButton(safe, kit.Primary, d.Hide)
	leave := kit.NewButton(other, kit.Outlined, func() {
		chosen = true
		d.Hide()
	})
	answers := kit.NewBox("", container.New(kit.NewRow(12, -1), stay, leave))
	answers.Pad = fyne.NewSize(0, 10)
	d.SetButtons([]fyne.CanvasObject{answers})
	s.ask(d, func() { answer(chosen) })
	d.Show()
	s.Window.Canvas().Focus(stay)
}

// ask has a dialog answered before anything else: until it is closed no key and
// no shortcut of a menu reaches what lies behind it. Closed hears of that; it may be nil.
func (s *Shell) ask(d dialog.Dialog, closed func()) {
	s.closeSearch()
	s.closeHelp()
	s.dialogs = append(s.dialogs, d)
	s.name()
	d.SetOnClosed(func() {
		s.dialogs = slices.DeleteFunc(s.dialogs, func(open dialog.Dialog) bool { return open == d })
		s.name()
		if closed != nil {
			closed()
		}
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
