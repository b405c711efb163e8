package screens

import (
	"runtime"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
	"trefoil/screens/search"
)

// toggleSearch opens the search above the screen in view, or closes it. It
// doesn't open where the screen is given out of hand, which must lead nowhere, nor above a question
// that waits for an answer.
func (s *Shell) toggleSearch() {
	switch {
	case s.closeSearch(), s.handed(), s.Window.Canvas().Overlays().Top() != nil:
	default:
		if err := s.Service.FlushDrafts(); err != nil { // what was typed last is to be found, too
			s.fail(err)
		}
		s.search = search.Open(s.host, s.Service, s.pairInView(), s.room)
	}
}

// closeSearch takes the search away and says whether it was there.
func (s *Shell) closeSearch() bool {
	if s.search == nil || !s.search.IsOpen() {
		return false
	}
	s.search.Close()
	return true
}

// withCtrl names Ctrl and a letter, in the sidebar.
func withCtrl(letter string) string {
	if runtime.GOOS == "darwin" {
		return "⌘ " + letter
	}
	return lang.F("Ctrl %s", letter)
}

// showPart turns the screen in view to what was searched for.
func (s *Shell) showPart(to kit.Route) {
	if shower, ok := s.current.(interface{ ShowPrivate() }); ok && to.Private {
		shower.ShowPrivate()
	}
	if shower, ok := s.current.(interface{ ShowProtection() }); ok && to.Protection {
		shower.ShowProtection()
	}
	if shower, ok := s.current.(interface{ ShowGoal(mentoring.ID) }); ok && to.Goal != "" {
		shower.ShowGoal(to.Goal)
	}
	if shower, ok := s.current.(interface{ ShowPerson(mentoring.ID) }); ok && to.Person != "" {
		shower.ShowPerson(to.Person)
	}
	if shower, ok := s.current.(interface{ ShowPage(kit.Route) }); ok && (to.Deleted || to.About) {
		shower.ShowPage(to)
	}
	if shower, ok := s.current.(interface{ ShowEnding() }); ok && to.Ending {
		shower.ShowEnding()
	}
	if shower, ok := s.current.(interface{ ShowEvidence(mentoring.ID) }); ok && to.Evidence != "" {
		shower.ShowEvidence(to.Evidence)
	}
}
