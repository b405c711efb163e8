// Package progress is the screen that shows how a mentee has grown: the radar
// of any two days, the views of each competency, what moved and how sure one
// can be of it, also as a table.
package progress

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// Service is what the screen needs of the use cases.
type Service interface {
	ProgressOn(pair mentoring.ID, view app.View) (app.ProgressPage, error)
	ReportDocument(pair mentoring.ID, view app.View, form app.Form) (app.Document, error)
	Today() mentoring.Date
}

// Screen is the progress of one pair.
type Screen struct {
	host    kit.Host
	service Service
	pair    mentoring.ID

	view    app.View // as it was chosen; what is open is filled in by the use case
	asked   bool     // somebody chose the eyes
	beside  beside   // what the radar shows beside the present
	asTable bool
	saving  bool // a document is being made
	shown   app.ProgressPage

	page         *kit.PageView
	assess       *kit.Button
	tableOr      *kit.Button
	export       *kit.Button
	more         *kit.More
	menu         *fyne.Menu
	body         fyne.CanvasObject
	nothing      *kit.Card
	picture      *picture
	competencies *competencies
	table        *table
}

// New returns the screen of a pair, not filled yet.
func New(host kit.Host, service Service, pair mentoring.ID) *Screen {
	s := &Screen{host: host, service: service, pair: pair}
	s.assess = kit.NewButton(lang.T("Assess now"), kit.Primary, func() { s.goTo(kit.AssessPage) })
	s.tableOr = kit.NewButton(lang.T(showTable), kit.Outlined, s.switchTable)
	s.export = kit.NewButton(lang.T("Export PDF"), kit.Outlined, s.preview)
	s.more = kit.NewMore(s.moreItems).Outlined()
	s.menu = s.newMenu()
	s.picture = newPicture(s)
	s.competencies = newCompetencies(s)
	s.table = newTable(s)
	s.body = container.New(kit.NewViews(kit.Gap, 21, 20), s.picture.card, s.competencies.card)
	s.nothing = kit.NewCard(kit.NewEmptyState(lang.T(nothingRated), kit.NewButton(lang.T("Rate for the first time"), kit.Outlined, s.assess.OnTapped)))
	s.page = kit.NewPage(lang.T("Progress"), "", []fyne.CanvasObject{s.assess}, nil, s.body)
	return s
}

const (
	nothingRated = "The picture is made of ratings: what is seen of eighteen competencies, by the mentee, by you and by the people around. Rate the three or four that matter now; the others can wait."
	sealedRated  = "A rating is under way and still sealed: both of you see the picture when both have finished."
	showTable    = "Show as table"
	showPicture  = "Show as picture"
)

func (s *Screen) goTo(page kit.Page) { s.host.Go(kit.Route{Page: page, Pair: s.pair}) }

func (s *Screen) moreItems() []*fyne.MenuItem {
	return []*fyne.MenuItem{
		fyne.NewMenuItem(lang.T("Export Markdown"), func() { s.save(app.Markdown) }),
		fyne.NewMenuItem(lang.T("Export HTML"), func() { s.save(app.HTML) }),
		fyne.NewMenuItem(lang.T("Edit competencies"), func() { s.goTo(kit.CompetenciesPage) }),
		fyne.NewMenuItem(lang.T("Ask others for their view"), func() { s.goTo(kit.RelationshipsPage) }),
	}
}

// Content returns what to put into the window.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Wants says that ratings matter here, and names.
func (s *Screen) Wants(change app.Change) bool {
	return change.Has(app.RatingsChanged | app.MenteesChanged)
}

// Reload shows the ratings as they are.
func (s *Screen) Reload() {
	p, err := s.read()
	if err != nil {
		s.host.Fail(err)
		return
	}
	s.show(p)
}

// read reads the page in the eyes chosen. While nobody chose, it is in the
// eyes of the mentor when the mentee has not rated.
func (s *Screen) read() (app.ProgressPage, error) {
	p, err := s.service.ProgressOn(s.pair, s.view)
	if err != nil || s.asked || p.Now.Ratings > 0 || p.Of.Mentor.Ratings == 0 {
		return p, err
	}
	in := s.view
	in.Eyes = mentoring.Mentor
	return s.service.ProgressOn(s.pair, in)
}

func (s *Screen) show(p app.ProgressPage) {
	s.shown = p
	s.page.SetContext(context(p, s.service.Today()))
	if len(p.Days) == 0 {
		s.page.SetActions(s.more, s.assess)
		s.nothing.Hidden = p.Sealed // something is rated, and can't be seen yet
		s.page.SetBody(container.New(kit.NewStack(kit.Gap), s.sealed(), s.nothing))
		return
	}
	s.page.SetActions(s.tableOr, s.export, s.more, s.assess)
	if s.asTable {
		s.table.show(p)
		s.page.SetBody(s.table.card)
		return
	}
	s.picture.show(p)
	s.competencies.show(p)
	s.page.SetBody(s.body)
}

// sealed says that a round of rating is under way.
func (s *Screen) sealed() fyne.CanvasObject {
	if !s.shown.Sealed {
		return container.NewStack()
	}
	goOn := kit.NewButton(lang.T("Go on with the rating"), kit.Outlined, s.assess.OnTapped)
	return kit.NewCard(container.New(kit.NewRow(20, 0), kit.Body(lang.T(sealedRated)), goOn))
}

func (s *Screen) switchTable() {
	if len(s.shown.Days) == 0 {
		return
	}
	s.asTable = !s.asTable
	s.tableOr.SetText(lang.T(showTable))
	if s.asTable {
		s.tableOr.SetText(lang.T(showPicture))
	}
	s.show(s.shown)
}

// look shows the picture in other eyes, compared with the usual day.
func (s *Screen) look(eyes mentoring.Side) {
	s.view.Eyes, s.view.Since, s.asked = eyes, mentoring.Date{}, true
	s.Reload()
}

// goToDay looks at another day. What it is compared with stays, if that is
// before it.
func (s *Screen) goToDay(day mentoring.Date) {
	s.view.On = day
	s.Reload()
}

// compare compares with another day.
func (s *Screen) compare(since mentoring.Date) {
	s.view.Since = since
	s.beside.chosen, s.beside.then = true, true
	s.Reload()
}

// preview shows the report of what is in view before it is saved.
func (s *Screen) preview() {
	if len(s.shown.Days) > 0 {
		s.host.Go(kit.Route{Page: kit.PreviewPage, Pair: s.pair, Paper: kit.ReportPaper, View: s.reported()})
	}
}

// reported is what the report is of: what is in view, and where that are the newest ratings,
// all up to today.
func (s *Screen) reported() app.View {
	view := s.shown.View
	if view.On == s.shown.Days[len(s.shown.Days)-1] {
		view.On = mentoring.Date{}
	}
	return view
}

// save makes the report of what is in view, off the drawing goroutine, and asks
// where to put it.
func (s *Screen) save(form app.Form) {
	if s.saving || len(s.shown.Days) == 0 {
		return
	}
	s.saving = true
	s.export.Disable()
	var doc app.Document
	view := s.reported()
	s.host.Background(func() (err error) {
		doc, err = s.service.ReportDocument(s.pair, view, form)
		return err
	}, func(err error) {
		s.saving = false
		s.export.Enable()
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.host.Save(doc)
	})
}

// openJournal shows the evidence of a dimension, or of one competency.
func (s *Screen) openJournal(d mentoring.Dimension, c mentoring.CompetencyID) {
	s.host.Go(kit.Route{Page: kit.JournalPage, Pair: s.pair, Dimension: d, Competency: c})
}
