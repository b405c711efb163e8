// Package relationships is the screen with the people around a mentee: where
// they stand on the map, what they need, which promises to them were kept, and
// what they are asked.
package relationships

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// People is what the screen needs of the use cases for the map and the people.
type People interface {
	Relationships(pair mentoring.ID, since mentoring.Date) (app.Relationships, error)
	AddStakeholder(p mentoring.Stakeholder) (mentoring.ID, error)
	EditStakeholder(next mentoring.Stakeholder) error
	PlaceStakeholder(id mentoring.ID, influence, strength float64) error
	LogTalk(id mentoring.ID, day mentoring.Date, minutes int) error
	DeleteStakeholder(id mentoring.ID) error
	Today() mentoring.Date
}

// Service is what the screen needs of the use cases.
type Service interface {
	People
	Asking
}

// Screen is the people of one pair.
type Screen struct {
	host    kit.Host
	service Service
	pair    mentoring.ID
	since   mentoring.Date // the day compared with; zero is the usual one
	chosen  mentoring.ID   // the person beside the map; empty for none
	data    app.Relationships

	page     *kit.PageView
	day      *kit.Button
	ask      *kit.Button
	more     *kit.More
	add      *kit.Button
	asking   *asking // in the place of the map; nil while the map is in view
	people   *peopleCard
	person   *person
	promises *promises
	body     fyne.CanvasObject
	side     *kit.Scroll
}

// New returns the screen of a pair, not filled yet.
func New(host kit.Host, service Service, pair mentoring.ID) *Screen {
	s := &Screen{host: host, service: service, pair: pair}
	s.add = kit.NewButton(lang.T("Add a person"), kit.Primary, s.startAdding)
	s.day = kit.NewButton("", kit.Outlined, s.chooseDay).Called(lang.T("Compare with another day"))
	s.ask = kit.NewButton(lang.T("Ask for a pulse"), kit.Outlined, s.startAsking)
	s.more = kit.NewMore(func() []*fyne.MenuItem {
		return []*fyne.MenuItem{fyne.NewMenuItem(lang.T("Add answers"), s.startAnswers)}
	}).Outlined()
	s.people = newPeopleCard(s)
	s.person = newPerson(s)
	s.promises = newPromises(s)
	s.side = kit.NewScroll(container.New(kit.NewTower(kit.Gap), s.person.card, s.promises.card))
	s.body = container.New(kit.NewViews(kit.Gap, 618, 360), s.people.card, s.side)
	s.page = kit.NewPage(lang.T("Relationships"), "", []fyne.CanvasObject{s.day, s.ask, s.more, s.add}, nil, s.body)
	return s
}

// Content returns what to put into the window.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Wants says that people and the promises to them matter here, the goal in
// focus, and names.
func (s *Screen) Wants(change app.Change) bool {
	return change.Has(app.PeopleChanged | app.CommitmentsChanged | app.GoalsChanged | app.RatingsChanged | app.MenteesChanged)
}

// Reload shows the people as they are. Forms that are open are left alone.
func (s *Screen) Reload() {
	data, err := s.service.Relationships(s.pair, s.since)
	if err != nil {
		s.host.Fail(err)
		return
	}
	s.show(data)
}

func (s *Screen) show(data app.Relationships) {
	s.data = data
	if _, ok := s.line(s.chosen); !ok {
		s.chosen = ""
		if len(data.People) > 0 {
			s.chosen = data.People[0].ID
		}
	}
	s.person.closeOfGone()
	if s.asking != nil {
		s.asking.reload()
		return
	}
	s.page.SetContext(context(data))
	s.day.Hidden = len(comparable(data, s.service.Today())) == 0
	s.day.SetText(compareWords(data.Since, s.service.Today()))
	s.people.show(data, s.chosen)
	s.promises.show(data)
	s.person.show()
	s.arrange()
}

// arrange shows what belongs there now: one button that stands out, and the
// card of a person only with one.
func (s *Screen) arrange() {
	s.person.card.Hidden = s.chosen == "" && s.person.form == nil
	kind := kit.Primary
	if s.person.writing() {
		kind = kit.Outlined
	}
	s.add.SetKind(kind)
	s.page.Refresh()
	s.side.Refit()
}

// line returns what there is to tell of a person.
func (s *Screen) line(id mentoring.ID) (app.PersonLine, bool) {
	for _, p := range s.data.People {
		if p.ID == id {
			return p, true
		}
	}
	return app.PersonLine{}, false
}

// choose shows another person beside the map. What is written about the one
// before is saved; where that can't be, the one stays.
func (s *Screen) choose(id mentoring.ID) {
	if id != s.chosen {
		if err := s.person.leave(); err != nil {
			s.people.chart.Pick(s.chosen)
			s.host.Fail(err)
			return
		}
	}
	s.chosen = id
	s.people.chart.Pick(id)
	s.person.show()
	s.arrange()
}

// ShowPerson brings a person into view, as for somebody who searched for it.
// One who isn't there is passed over.
func (s *Screen) ShowPerson(id mentoring.ID) {
	if _, ok := s.line(id); ok {
		s.choose(id)
		if dot := s.people.chart.Person(id); dot != nil {
			s.focus(dot)
		}
	}
}

// place puts a person on the map.
func (s *Screen) place(id mentoring.ID, influence, strength float64) {
	s.done(s.service.PlaceStakeholder(id, influence, strength))
}

// done tells of an error, and shows what there is now, so that nothing stays in
// sight that was not saved.
func (s *Screen) done(err error) {
	if err != nil {
		s.host.Fail(err)
	}
	s.Reload()
}

// Menu is what the screen adds to the menu bar.
func (s *Screen) Menu() *fyne.Menu {
	return fyne.NewMenu(lang.T("People"),
		fyne.NewMenuItem(lang.T("Add a person"), s.menuAdd), fyne.NewMenuItem(lang.T("Note a talk"), s.menuTalk),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(lang.T("Ask for a pulse"), s.startAsking), fyne.NewMenuItem(lang.T("Add answers"), s.startAnswers))
}

// menuAdd adds a person, from the map.
func (s *Screen) menuAdd() {
	if s.asking != nil {
		s.endAsking()
	}
	if s.asking == nil {
		s.startAdding()
	}
}

// menuTalk notes a talk with the person chosen, when the map is in view.
func (s *Screen) menuTalk() {
	if s.asking == nil && s.person.form == nil && s.chosen != "" {
		s.person.noteTalk()
	}
}

// chooseDay offers the days to compare with, newest first.
func (s *Screen) chooseDay() {
	today := s.service.Today()
	var items []*fyne.MenuItem
	for _, day := range comparable(s.data, today) {
		item := fyne.NewMenuItem(kit.MonthDay(day, today), func() {
			s.since = day
			s.Reload()
		})
		item.Checked = day == s.data.Since
		items = append(items, item)
	}
	kit.ShowMenuAt(s.day, items)
}

// Leave saves what is being written, so that nothing is lost.
func (s *Screen) Leave() error {
	if s.asking != nil {
		return s.asking.answers.leave()
	}
	s.people.chart.Keep()
	return s.person.leave()
}

// TakeKey cancels what is open with Escape.
func (s *Screen) TakeKey(key fyne.KeyName) bool {
	switch {
	case key != fyne.KeyEscape:
		return false
	case s.asking != nil:
		s.asking.escape()
		return true
	}
	return s.person.escape()
}

// focus puts the keyboard into something in the window, also when it was never
// drawn before.
func (s *Screen) focus(f fyne.Focusable) {
	if s.host.Window != nil {
		s.host.Window.Canvas().Focus(f)
	}
}
