package goals

import "trefoil/app/mentoring"

// ShowGoal opens a goal and brings it into view, as for somebody who searched
// for it. One that isn't there is passed over.
func (s *Screen) ShowGoal(id mentoring.ID) {
	l, ok := s.lines[id]
	if !ok {
		return
	}
	if !l.standing.Active() {
		s.settled.set(true)
	}
	if l.detail == nil {
		l.open()
	}
	s.focus(l.press)
	s.scroll.Reveal(l.content)
}
