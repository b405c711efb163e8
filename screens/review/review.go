// Package review is what the mentee is shown on the mentor's computer. It has
// nothing to work from but app.Review, which has no room for a private word or
// for somebody else's name.
package review

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// Service is what the screen needs of the use cases.
type Service interface {
	Review(pair mentoring.ID) (app.Review, error)
	Today() mentoring.Date
}

// Screen is what one mentee is shown.
type Screen struct {
	host    kit.Host
	service Service
	pair    mentoring.ID
	shown   bool

	page     *kit.PageView
	done     *kit.Button
	stand    *stand
	goals    *goals
	promises *promises
	scroll   *kit.Scroll
}

// New returns the review of a pair, not filled yet.
func New(host kit.Host, service Service, pair mentoring.ID) *Screen {
	s := &Screen{host: host, service: service, pair: pair, stand: newStand(), goals: newGoals(), promises: newPromises()}
	s.done = kit.NewButton(lang.T("Done"), kit.Primary, func() { host.Go(kit.Route{Page: kit.OverviewPage, Pair: pair}) })
	right := container.New(kit.NewTower(kit.Gap), s.goals.card, s.promises.card)
	s.scroll = kit.NewSplitScroll(sidesLeast, kit.Gap, s.stand.card, right)
	actions := []fyne.CanvasObject{kit.Small(lang.T("Esc closes this")).Single(), s.done}
	s.page = kit.NewPage("", "", actions, nil, s.scroll)
	return s
}

// sidesLeast is the width from which on the radar stands beside the rest.
const sidesLeast = 840

// Content returns what to put into the window.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Wants says which changes show here.
func (s *Screen) Wants(change app.Change) bool {
	return change.Has(app.AnyChange &^ app.SessionsChanged)
}

// Start puts the keyboard on the way out.
func (s *Screen) Start() fyne.Focusable { return s.done }

// Reload shows the pair as it is. When it was deleted the window leaves by
// itself.
func (s *Screen) Reload() {
	data, err := s.service.Review(s.pair)
	switch {
	case errors.Is(err, mentoring.ErrNotFound) && s.shown:
	case err != nil:
		s.host.Fail(err)
	default:
		s.shown = true
		s.show(data)
	}
}

func (s *Screen) show(data app.Review) {
	today := s.service.Today()
	s.page.SetTitle(data.Mentee)
	s.page.SetContext(lang.F("%s’s progress, goals and promises. Nothing private is on this screen.", brief(data.Mentee)))
	s.stand.show(data, today)
	s.goals.show(data)
	s.promises.show(data, today)
	s.page.Refresh()
	s.scroll.Refit()
}
