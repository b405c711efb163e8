package assess

import (
	"fyne.io/fyne/v2"

	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// Menu is what can be done on the page by key.
func (s *Screen) Menu() *fyne.Menu {
	return fyne.NewMenu(lang.T("Rating"),
		kit.Keyed(lang.T("Done, or begin"), kit.Ctrl, fyne.KeyReturn, s.goOn),
		fyne.NewMenuItem(lang.T("Go on later"), func() {
			if s.sheet != nil {
				s.stop()
			}
		}))
}

// goOn presses the primary button of the page. In a text it is done with that
// one first. While the keyboard is handed over it does nothing: the one who is
// done must not begin for the other.
func (s *Screen) goOn() {
	if e, ok := s.focused().(*kit.Entry); ok && e.OnDone != nil {
		e.OnDone()
		return
	}
	switch {
	case !s.open:
		s.choice.start()
	case s.sheet != nil:
		s.finish()
	case s.handTo == "" && !s.halt.asking:
		s.halt.primary.Tapped(nil)
	}
}

func (s *Screen) focused() fyne.Focusable {
	if s.host.Window == nil {
		return nil
	}
	return s.host.Window.Canvas().Focused()
}
