package screens

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/screens/kit"
)

// asked is something that has to be answered before anything else.
type asked interface {
	Hide() // without an answer
	SetOnClosed(closed func())
}

// panel is an overlay that asks.
type panel struct{ *kit.Overlay }

// Hide closes the panel.
func (p panel) Hide() { p.Close() }

// SetOnClosed has closed called when the panel was closed.
func (p panel) SetOnClosed(closed func()) { p.OnClosed = closed }

// question asks something that has two answers. The safe one has the keyboard, and is
// given by Escape, too.
func (s *Shell) question(title, words, safe, other string, answer func(other bool)) {
	var p panel
	chosen := false
	stay := kit.NewButton(safe, kit.Primary, func() { p.Hide() })
	leave := kit.NewButton(other, kit.Outlined, func() {
		chosen = true
		p.Hide()
	})
	content := kit.NewBox("", container.New(kit.NewStack(questionGap),
		kit.Heading(title), kit.Body(words), container.New(kit.NewFlowLines(10, 10), stay, leave)))
	content.Pad = fyne.NewSquareSize(questionPad)
	p = panel{kit.NewOverlay(s.Window, content)}
	width := min(kit.Scaled(questionWidth), s.Window.Canvas().Size().Width-2*questionPad)
	p.Wanted = fyne.NewSize(width, kit.FitHeight(content, width))
	s.ask(p, func() { answer(chosen) })
	p.Show()
	s.Window.Canvas().Focus(stay)
}

const (
	questionWidth = 460 // with type of the usual size
	questionPad   = 20
	questionGap   = 14
)

// ask has something answered before anything else: until it is closed no key and
// no shortcut of a menu reaches what lies behind it. Closed hears of that; it may be nil.
func (s *Shell) ask(q asked, closed func()) {
	s.closeSearch()
	s.closeHelp()
	s.dialogs = append(s.dialogs, q)
	s.name()
	q.SetOnClosed(func() {
		s.dialogs = slices.DeleteFunc(s.dialogs, func(open asked) bool { return open == q })
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
