// Package journal is the screen with the examples that back the levels and
// goals of a mentee: a line to write one while it is fresh, and all of them by
// month.
package journal

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
	Journal(pair mentoring.ID) (app.Journal, error)
	AddEvidence(e mentoring.Evidence) error
	EditEvidence(next mentoring.Evidence) error
	DeleteEvidence(id mentoring.ID) error
	Today() mentoring.Date
}

// Screen is the journal of one pair.
type Screen struct {
	host    kit.Host
	service Service
	pair    mentoring.ID
	data    app.Journal

	page   *kit.PageView
	add    *add
	empty  *kit.Card
	filter *filter
	list   *list
	others *others
	scroll *kit.Scroll
	body   *fyne.Container
}

// New returns the journal of a pair, not filled yet, with only the examples
// that the route asks for.
func New(host kit.Host, service Service, to kit.Route) *Screen {
	s := &Screen{host: host, service: service, pair: to.Pair}
	s.add = newAdd(s)
	s.filter = newFilter(s, app.JournalFilter{Dimension: to.Dimension, Competency: to.Competency, Goal: to.Goal})
	s.list, s.others = newList(s), newOthers()
	s.empty = kit.NewCard(kit.NewEmptyState(lang.T(noExamples), kit.NewButton(lang.T("Write the first one"), kit.Outlined, s.startAdding)))
	s.empty.Hide()
	left := container.New(kit.NewStack(kit.Gap), s.filter.box, s.empty, s.filter.none, s.list.box)
	s.scroll = kit.NewScroll(container.New(kit.NewSplit(sidesLeast, kit.Gap, 68, 32), left, s.others.box))
	s.body = container.New(kit.NewTower(kit.Gap), s.add.card, s.scroll)
	s.page = kit.NewPage(lang.T("Journal"), "", nil, nil, s.body)
	return s
}

// sidesLeast is the width from which on the words of others stand beside the
// rest.
const sidesLeast = 780

const noExamples = "An example says what was seen on a day: who did what, and what came of it. Written while it is fresh, it backs a level or a goal when you look back months later."

// Content returns what to put into the window.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Wants says that examples matter here, what they are linked to, and what
// others wrote.
func (s *Screen) Wants(change app.Change) bool {
	return change.Has(app.RatingsChanged | app.GoalsChanged | app.MenteesChanged | app.PeopleChanged)
}

// Reload shows the examples as they are. What is being written is left alone.
// When the mentee was deleted the window leaves by itself.
func (s *Screen) Reload() {
	data, err := s.service.Journal(s.pair)
	switch {
	case errors.Is(err, mentoring.ErrNotFound) && s.data.Mentee != "":
	case err != nil:
		s.host.Fail(err)
	default:
		s.show(data)
	}
}

func (s *Screen) show(data app.Journal) {
	s.data = data
	s.filter.show(data)
	s.add.show()
	s.others.show(data)
	s.narrow()
}

// narrow shows the examples that are wanted.
func (s *Screen) narrow() {
	wanted := s.data.Only(s.filter.read())
	s.page.SetContext(contextWords(s.data, len(wanted), s.service.Today()))
	s.list.show(wanted)
	none := len(s.data.Items) == 0
	s.empty.Hidden, s.filter.box.Hidden = !none, none
	s.filter.none.Hidden = none || len(wanted) > 0
	s.refit()
}

// refit gives everything its room again after a part has grown or shrunk.
func (s *Screen) refit() {
	kind := kit.Primary
	if s.list.writing() {
		kind = kit.Outlined // the form has the one that stands out
	}
	s.add.button.SetKind(kind)
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

func (s *Screen) startAdding() { s.focus(s.add.text) }

// Menu is what the screen adds to the menu bar.
func (s *Screen) Menu() *fyne.Menu {
	return fyne.NewMenu(lang.T("Journal"),
		fyne.NewMenuItem(lang.T("Write an example"), s.startAdding), fyne.NewMenuItem(lang.T("Show all examples"), s.filter.clear))
}

// Start puts the keyboard into the line for a new example.
func (s *Screen) Start() fyne.Focusable { return s.add.text }

// ShowEvidence brings one example into view.
func (s *Screen) ShowEvidence(id mentoring.ID) { s.list.reveal(id) }

// TakeKey closes with Escape what is open, and then shows all examples again.
func (s *Screen) TakeKey(key fyne.KeyName) bool {
	switch {
	case key != fyne.KeyEscape:
		return false
	case s.list.cancel():
		return true
	case s.filter.read() != app.JournalFilter{}:
		s.filter.clear()
		return true
	}
	return false
}

// Leave saves what was written and not sent off. Of what was deleted meanwhile
// there is nothing to keep.
func (s *Screen) Leave() error {
	err := s.list.leave()
	if err == nil {
		err = s.add.leave()
	}
	if errors.Is(err, mentoring.ErrNotFound) {
		return nil
	}
	return err
}
