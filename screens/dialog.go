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
type panel struct {
	*kit.Overlay
	closed func()
}

// Hide closes the panel, also where the window took it away meanwhile.
func (p *panel) Hide() {
	p.Close()
	if closed := p.closed; closed != nil {
		p.closed = nil
		closed()
	}
}

// SetOnClosed has closed called once, when the panel is closed.
func (p *panel) SetOnClosed(closed func()) { p.closed = closed }

// question asks something that has two answers. The safe one has the keyboard, and is
// given by Escape, too. More words than there is room for can be scrolled.
func (s *Shell) question(title, words, safe, other string, answer func(other bool)) {
	p := &panel{}
	chosen := false
	stay := kit.NewButton(safe, kit.Primary, func() { p.Hide() })
	leave := kit.NewButton(other, kit.Outlined, func() {
		chosen = true
		p.Hide()
	})
	head, foot := kit.NewBox("", kit.Heading(title)), kit.NewBox("", container.New(kit.NewFlowLines(10, 10), stay, leave))
	head.Pad, foot.Pad = fyne.NewSize(0, questionGap), fyne.NewSize(0, questionGap)
	body := kit.Body(words)
	inside := kit.NewBox("", kit.Framed(head, kit.NewScroll(body), foot))
	inside.Pad = fyne.NewSize(questionPad, questionPad-questionGap)
	p.Overlay = kit.NewOverlay(s.Window, inside)
	p.Modal, p.Wanted.Width = true, kit.Scaled(questionWidth)
	p.Height = func(width float32) float32 {
		width -= 2 * questionPad
		return kit.FitHeight(head, width) + kit.FitHeight(body, width) + kit.FitHeight(foot, width) + 2*questionPad
	}
	s.ask(p, func() { answer(chosen) })
	p.Show()
	s.Window.Canvas().Focus(stay)
}

const (
	questionWidth = 460 // with type of the usual size
	questionPad   = 20
	questionGap   = 7 // above and below the title, and the answers
)

// ask has something answered before anything else: until it is closed no key and
// no shortcut of a menu reaches what lies behind it. Closed hears of that; it may be nil.
func (s *Shell) ask(q asked, closed func()) {
	s.closeSearch()
	s.closeHelp()
	s.closeMenus()
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
	overlays, last := s.Window.Canvas().Overlays(), s.dialogs[len(s.dialogs)-1]
	if _, ours := last.(*panel); !ours && len(overlays.List()) > len(s.dialogs) {
		overlays.Remove(overlays.Top())
		return
	}
	last.Hide()
}

// leaveQuestions forgets what was asked, unanswered, when the window is taken from under it.
func (s *Shell) leaveQuestions() {
	s.dialogs, s.quitAsked = nil, false
}
