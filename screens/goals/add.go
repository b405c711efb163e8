package goals

import (
	"fyne.io/fyne/v2"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// startAdding opens the form for a new goal at the top of the page, or goes
// back to it when it is open.
func (s *Screen) startAdding() {
	if s.form == nil {
		proposed := mentoring.Goal{Dimension: s.goals.Propose, Phase: mentoring.PersonalCompetence, Weight: 1}
		s.form = newForm(s, proposed, mentoring.Date{})
		s.form.done(ends{lang.T("Add the goal"), s.saveNew, s.endAdding, s.host.Fail})
		s.slot.Objects = []fyne.CanvasObject{kit.NewCardTitled(lang.T("A new goal"), nil, s.form.content)}
	}
	s.arrange()
	s.scroll.ScrollTo(0)
	s.focus(s.form.statement)
}

func (s *Screen) saveNew(g mentoring.Goal) error {
	id, err := s.service.AddGoal(s.pair, g)
	if err != nil {
		return err
	}
	s.endAdding()
	s.Reload()
	if l := s.lines[id]; l != nil {
		s.focus(l.press)
	}
	return nil
}

func (s *Screen) endAdding() {
	s.form = nil
	s.slot.Objects = nil
	s.arrange()
}

// focus puts the keyboard into something in the window, also when it was never
// drawn before.
func (s *Screen) focus(f fyne.Focusable) {
	if s.host.Window != nil {
		s.host.Window.Canvas().Focus(f)
	}
}
