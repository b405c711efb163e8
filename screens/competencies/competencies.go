// Package competencies is where a pair words its competencies: names, definitions and
// what is seen at each level, which of them are in focus, and which are not used.
package competencies

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// Service is what the screen needs of the use cases.
type Service interface {
	Competencies(pair mentoring.ID) ([]app.CompetencyEdit, error)
	SaveCompetency(pair mentoring.ID, c mentoring.Competency) error
	RetireCompetency(pair mentoring.ID, id mentoring.CompetencyID, retired bool) error
	SetFocus(pair mentoring.ID, focus []mentoring.CompetencyID) error
	Today() mentoring.Date
}

// Screen is the list of competencies of one pair. At most one of them is open to
// be edited, in the place of its row; a new one is written above the list.
type Screen struct {
	host    kit.Host
	service Service
	pair    mentoring.ID

	all  []app.CompetencyEdit
	rows []*row
	form *form // nil while none is open

	page   *kit.PageView
	add    *kit.Button
	top    *fyne.Container // the form of a new competency
	cards  *fyne.Container
	scroll *kit.Scroll
}

// New returns the screen of a pair, not filled yet.
func New(host kit.Host, service Service, pair mentoring.ID) *Screen {
	s := &Screen{host: host, service: service, pair: pair}
	s.add = kit.NewButton(lang.T("Add a competency"), kit.Primary, s.addOne)
	s.top = container.New(kit.NewStack(0))
	s.cards = container.New(kit.NewStack(kit.Gap))
	s.scroll = kit.NewScroll(container.New(kit.NewStack(kit.Gap), kit.Small(lang.T(howToEdit)), s.top, s.cards))
	s.page = kit.NewPage(lang.T("Competencies"), "", []fyne.CanvasObject{s.add}, nil, s.scroll)
	return s
}

const howToEdit = "Press a competency to put it into your own words. What is retired is not asked any more; what was rated stays."

// Content returns what to put into the window.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Wants says that ratings matter here: what they are given to is among them.
func (s *Screen) Wants(change app.Change) bool { return change.Has(app.RatingsChanged) }

// Reload reads the competencies. A form in which something was written is left alone.
func (s *Screen) Reload() {
	all, err := s.service.Competencies(s.pair)
	if err != nil {
		s.host.Fail(err)
		return
	}
	s.all = all
	s.refreshForm()
	s.show()
}

// refreshForm brings an open form up to date in which nothing was written.
func (s *Screen) refreshForm() {
	if s.form == nil || s.form.id() == "" || s.form.dirty() {
		return
	}
	for _, e := range s.all {
		if e.Competency.ID == s.form.id() && !same(e, s.form.was) {
			s.form = newForm(s, e)
		}
	}
}

// same says that two are worded and used alike.
func same(a, b app.CompetencyEdit) bool {
	return a.Competency == b.Competency && a.Retired == b.Retired && slices.Equal(a.Earlier, b.Earlier)
}

// show paints the list. The rows stay as they are unless there are others.
func (s *Screen) show() {
	if !s.listed() {
		s.build()
	}
	focus := 0
	for i, r := range s.rows {
		r.show(s.all[i])
		if s.all[i].Focus && !s.all[i].Retired {
			focus++
		}
	}
	s.top.Objects = nil
	kind := kit.Primary
	if s.form != nil {
		kind = kit.Outlined // saving is what the screen is for then
		if s.form.id() == "" {
			s.top.Objects = []fyne.CanvasObject{s.form.box}
		}
	}
	s.top.Hidden = len(s.top.Objects) == 0
	s.add.SetKind(kind)
	s.page.SetContext(kit.FocusWords(focus))
	s.scroll.Refit()
}

// listed says that the rows are those of the competencies, in their order.
func (s *Screen) listed() bool {
	return slices.EqualFunc(s.rows, s.all, func(r *row, e app.CompetencyEdit) bool { return r.id == e.Competency.ID })
}

// build makes a card for each dimension, with the competencies in two phases.
func (s *Screen) build() {
	s.rows, s.cards.Objects = nil, nil
	for _, d := range mentoring.Dimensions {
		rows := container.New(kit.NewStack(rowGap))
		var last mentoring.Phase
		for _, e := range s.all {
			if e.Competency.Dimension != d {
				continue
			}
			if e.Competency.Phase != last {
				last = e.Competency.Phase
				rows.Add(kit.Small(lang.T(last.Name())).Strong())
			}
			r := newRow(s, e)
			s.rows = append(s.rows, r)
			rows.Add(r.content)
		}
		s.cards.Add(dimensionCard(d, rows))
	}
}

const rowGap = 16

func dimensionCard(d mentoring.Dimension, rows fyne.CanvasObject) fyne.CanvasObject {
	ink, _ := kit.DimensionColors(d)
	head := container.New(kit.NewRow(10, 1), kit.NewDot(d), kit.Heading(lang.T(d.Name())).In(ink))
	return kit.NewCard(container.New(kit.NewStack(12), head, rows))
}

// focus puts the keyboard into something in the window.
func (s *Screen) focus(f fyne.Focusable) {
	if s.host.Window != nil && f != nil {
		s.host.Window.Canvas().Focus(f)
	}
}
