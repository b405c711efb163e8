package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"trefoil/screens/kit"
)

// handed says that the screen in view is given out of hand: the review, and the sheet
// on which the mentee rates. Nothing else may be in reach.
func (s *Shell) handed() bool {
	screen, ok := s.current.(kit.Handed)
	return s.route.Page == kit.ReviewPage || ok && screen.Handed()
}

// turn frames the screen in view anew when it was given out of hand, or taken back.
func (s *Shell) turn() {
	if s.alone != s.handed() {
		s.frame()
		s.name()
	}
}

// frame puts the screen in view into the window: beside the sidebar, or alone
// when it is given out of hand and must show nothing else.
func (s *Shell) frame() {
	s.Window.Canvas().Unfocus()
	if s.alone = s.handed(); s.alone {
		s.toasts.Clear()
		s.view = kit.NewRoom(s.current.Content())
		s.whole = container.New(under{}, container.NewStack(), s.view, s.toasts.Below())
		s.toasts.SetBeside(0)
		if s.route.Page == kit.ReviewPage { // where nothing is saved, so that nothing can fail
			s.whole = container.NewStack(s.view)
		}
		s.Window.SetContent(ground(s.whole))
		return
	}
	s.view, s.whole = s.room, s.column
	s.body.Objects = []fyne.CanvasObject{s.current.Content()}
	s.current.Content().Resize(s.room.Size())
	s.room.Refresh()
	if s.full && s.route.Page == kit.SessionPage {
		s.toasts.SetBeside(0)
		s.Window.SetContent(ground(container.NewStack(s.column)))
		return
	}
	s.toasts.SetBeside(sidebarWidth - 2*sidebarSide)
	if s.beside != nil && s.Window.Content() == s.beside {
		canvas.Refresh(s.body)
		return
	}
	s.beside = ground(container.New(beside{}, s.column, s.sidebar.content, kit.NewBox(kit.Line, nil)))
	s.Window.SetContent(s.beside)
}

// placeNotes gives the notes that are there now their room, beside the page and below it.
func (s *Shell) placeNotes() {
	for _, c := range []*fyne.Container{s.whole, s.sidebar.middle} {
		c.Layout.Layout(c.Objects, c.Size())
	}
}

// fullScreen gives the window all of the screen, or ends that. A session is
// then alone in it, without the sidebar. What has the keyboard keeps it.
func (s *Shell) fullScreen() {
	focused := s.Window.Canvas().Focused()
	s.full = !s.full
	s.Window.SetFullScreen(s.full)
	s.frame()
	if focused != nil {
		s.Window.Canvas().Focus(focused)
	}
}

// ground is the background of the window, which notes that the mouse moves.
func ground(content fyne.CanvasObject) fyne.CanvasObject {
	return kit.NewWatch(content)
}
