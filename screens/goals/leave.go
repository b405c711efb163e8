package goals

import (
	"fyne.io/fyne/v2"
)

// writing says that a form is open.
func (s *Screen) writing() bool {
	if s.form != nil {
		return true
	}
	for _, l := range s.lines {
		if l.busy() {
			return true
		}
	}
	return false
}

// Leave saves what was written in open forms. What cannot be saved keeps the
// screen, with the reason beside the field, so that nothing is lost.
func (s *Screen) Leave() error {
	if s.form != nil && s.form.dirty() {
		if err := s.form.save(); err != nil {
			return err
		}
	}
	for _, g := range s.goals.Goals {
		if l := s.lines[g.Goal.ID]; l != nil {
			if err := l.leave(); err != nil {
				return err
			}
		}
	}
	return nil
}

// TakeKey cancels an open form with Escape.
func (s *Screen) TakeKey(key fyne.KeyName) bool {
	if key != fyne.KeyEscape {
		return false
	}
	if s.form != nil {
		s.form.bar.Cancel()
		return true
	}
	for _, g := range s.goals.Goals {
		if l := s.lines[g.Goal.ID]; l != nil && l.escape() {
			return true
		}
	}
	return false
}

// Start puts the keyboard into the form for a new goal when it is open.
func (s *Screen) Start() fyne.Focusable {
	if s.form != nil {
		return s.form.statement
	}
	return nil
}
