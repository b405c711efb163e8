// Package overview is the first page of a mentee: where they stand, what they
// work towards, what was promised, and what the last session was about.
package overview

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// Service is what the screen needs of the use cases.
type Service interface {
	Overview(pair mentoring.ID) (app.Overview, error)
	Today() mentoring.Date
	DeleteMentee(pair mentoring.ID) error
	PlanSession(pair mentoring.ID, plan app.SessionPlan) (mentoring.ID, error)
	StartSession(id mentoring.ID) error
	SessionDocument(id mentoring.ID) (app.Document, error)
	SetAim(pair mentoring.ID, dimension mentoring.Dimension, level float64) error
	PromiseChoices(pair, serves mentoring.ID) app.PromiseChoices
	AddCommitment(c mentoring.Commitment) error
	EditCommitment(next mentoring.Commitment) error
	SettleCommitment(id mentoring.ID, state mentoring.Promise, reason string) error
	DeleteCommitment(id mentoring.ID) error
	AddLettingGo(l mentoring.LettingGo) error
	EditLettingGo(next mentoring.LettingGo) error
	SetGone(id mentoring.ID, gone bool) error
	DeleteLettingGo(id mentoring.ID) error
}

// Screen is the overview of one pair.
type Screen struct {
	host    kit.Host
	service Service
	pair    mentoring.ID
	data    app.Overview

	page     *kit.PageView
	head     *head
	stand    *stand
	goals    *goals
	promises *promises
	letting  *letting
	last     *last
	scroll   *kit.Scroll
}

// New returns the overview of a pair, not filled yet.
func New(host kit.Host, service Service, pair mentoring.ID) *Screen {
	s := &Screen{host: host, service: service, pair: pair}
	s.head = newHead(s)
	s.stand, s.goals, s.promises = newStand(s), newGoals(s), newPromises(s)
	s.letting, s.last = newLetting(s), newLast(s)
	right := container.New(kit.NewTower(kit.Gap), s.goals.card, s.promises.card, s.last.card, s.letting.card)
	s.scroll = kit.NewSplitScroll(sidesLeast, kit.Gap, s.stand.card, right, 53, 47)
	s.page = kit.NewPage("", "", s.head.actions(), s.head.avatar, s.scroll)
	return s
}

// sidesLeast is the width from which on the radar stands beside the rest.
const sidesLeast = 780

// Content returns what to put into the window.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Wants says that everything about a mentee matters here.
func (s *Screen) Wants(change app.Change) bool {
	return change.Has(app.AnyChange &^ app.SettingsChanged)
}

// Reload shows the pair as it is. Forms that are open are left alone. When the
// mentee was deleted the window leaves by itself.
func (s *Screen) Reload() {
	data, err := s.service.Overview(s.pair)
	switch {
	case errors.Is(err, mentoring.ErrNotFound) && s.data.Mentee.ID != "":
	case err != nil:
		s.host.Fail(err)
	default:
		s.show(data)
	}
}

func (s *Screen) show(data app.Overview) {
	s.data = data
	s.head.show(data)
	s.stand.show(data)
	s.goals.show(data)
	s.promises.show(data)
	s.letting.show(data)
	s.last.show(data)
	s.page.Refresh()
	s.refit()
}

// refit gives everything its room again after a part has grown or shrunk.
func (s *Screen) refit() {
	s.head.rank(s.stand.aim.open || s.promises.writing() || s.letting.writing())
	s.scroll.Refit()
}

// done tells the user when something failed, and says whether it went well.
func (s *Screen) done(err error) bool {
	if err != nil {
		s.host.Fail(err)
	}
	return err == nil
}

func (s *Screen) focus(o fyne.Focusable) { s.host.Window.Canvas().Focus(o) }

// name is what the mentee is called in a line of text.
func (s *Screen) name() string { return brief(s.data.Mentee.Name) }

// TakeKey closes what is open with Escape, before Escape leaves the screen.
func (s *Screen) TakeKey(key fyne.KeyName) bool {
	if key != fyne.KeyEscape {
		return false
	}
	if s.stand.aim.open {
		s.stand.aim.bar.Cancel()
		return true
	}
	return s.promises.cancel() || s.letting.cancel()
}

// Leave saves what was written in open forms. What cannot be saved keeps the
// screen; but of a mentee who was deleted there is nothing to keep.
func (s *Screen) Leave() error {
	err := s.stand.aim.leave()
	if err == nil {
		err = s.promises.leave()
	}
	if err == nil {
		err = s.letting.leave()
	}
	if errors.Is(err, mentoring.ErrNotFound) {
		return nil
	}
	return err
}
