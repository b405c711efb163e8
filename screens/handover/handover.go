// Package handover is the page of a session as it will be handed over, to look
// at before it is saved.
package handover

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// Service is what the screen needs of the use cases.
type Service interface {
	Session(id mentoring.ID) (app.SessionView, error)
	SessionPreview(id mentoring.ID, scale float64) ([]image.Image, error)
	SessionDocument(id mentoring.ID) (app.Document, error)
	SessionMarkdown(id mentoring.ID) (app.Document, error)
	CalendarDocument(id mentoring.ID) (app.Document, error)
	SealDocument(doc app.Document, passphrase string) (app.Document, error)
}

// Screen is the page of one session.
type Screen struct {
	host    kit.Host
	service Service
	id      mentoring.ID
	view    app.SessionView

	page     *kit.PageView
	form     *kit.Segmented
	save     *kit.Button
	calendar *kit.Button
	sheets   *sheets
	seal     *sealing
	menu     *fyne.Menu
}

// The forms of the page, in the order of the choice.
const (
	asPDF = iota
	asMarkdown
)

// New returns the page of a session, not filled yet.
func New(host kit.Host, service Service, id mentoring.ID) *Screen {
	s := &Screen{host: host, service: service, id: id, sheets: newSheets()}
	s.form = kit.NewSegmented(formNames[:2], asPDF, func(int) { s.Reload() })
	s.calendar = kit.NewButton(lang.T("Calendar file"), kit.Outlined, func() {
		next := s.view.Next.ID
		s.make(s.calendar, func() (app.Document, error) { return s.service.CalendarDocument(next) })
	})
	s.save = kit.NewButton(saveWords(asPDF), kit.Primary, s.saveIt)
	back := kit.NewButton(lang.T("Back"), kit.Quiet, s.back)
	s.seal = newSealing(host, service.SealDocument, s.maker)
	body := container.New(kit.NewStack(0), s.seal.slot, s.sheets.box)
	s.page = kit.NewPage(lang.T("The page to hand over"), "", []fyne.CanvasObject{back, s.form, s.calendar, kit.NewMore(s.more).Outlined(), s.save}, nil, s.sheets.scroll(body))
	s.seal.refit = func() { s.sheets.view.Refit() }
	s.menu = fyne.NewMenu(lang.T("Page"),
		kit.Keyed(lang.T("Save"), kit.Ctrl, fyne.KeyE, s.saveIt),
		kit.Keyed(lang.T("Save sealed with a passphrase"), kit.Ctrl|fyne.KeyModifierShift, fyne.KeyE, s.seal.open),
		kit.Keyed(lang.T("Larger"), kit.Ctrl, fyne.KeyEqual, func() { s.sheets.zoom(1.25) }),
		kit.Keyed(lang.T("Smaller"), kit.Ctrl, fyne.KeyMinus, func() { s.sheets.zoom(0.8) }),
	)
	return s
}

// Content returns what to put into the window.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Menu is what the screen adds to the menu bar.
func (s *Screen) Menu() *fyne.Menu { return s.menu }

// Start puts the keyboard to what is done next.
func (s *Screen) Start() fyne.Focusable { return s.save }

// Wants says that all that the page tells matters here.
func (s *Screen) Wants(change app.Change) bool {
	return change.Has(app.AnyChange &^ app.SettingsChanged)
}

// Reload makes the page anew and shows it.
func (s *Screen) Reload() {
	view, err := s.service.Session(s.id)
	if err != nil {
		s.host.Fail(err)
		return
	}
	s.view = view
	s.calendar.Hidden = view.Next.ID == ""
	s.page.SetContext(lang.F("This is what %s gets. Private notes are not part of it.", mentoring.ShortName(view.Mentee)))
	s.save.SetText(saveWords(s.form.Picked()))
	if s.form.Picked() == asMarkdown {
		s.showMarkdown()
		return
	}
	s.showPages()
}

// previewScale is how many pixels the pictures have for each point of a page:
// enough to be sharp on a screen of twice the usual density.
const previewScale = 2

func (s *Screen) showPages() {
	s.sheets.wait()
	var pictures []image.Image
	s.host.Background(func() (err error) {
		pictures, err = s.service.SessionPreview(s.id, previewScale)
		return err
	}, func(err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		if s.form.Picked() == asPDF {
			s.sheets.show(pictures)
		}
	})
}

func (s *Screen) showMarkdown() {
	doc, err := s.service.SessionMarkdown(s.id)
	if err != nil {
		s.host.Fail(err)
		return
	}
	s.sheets.write(string(doc.Bytes))
}

// more are the further ways to save.
func (s *Screen) more() []*fyne.MenuItem {
	return []*fyne.MenuItem{fyne.NewMenuItem(lang.T("Save sealed with a passphrase"), s.seal.open)}
}

// saveIt makes the file that is looked at, and asks where to put it.
func (s *Screen) saveIt() { s.make(s.save, s.maker()) }

// maker is what makes the file in the form that is looked at now.
func (s *Screen) maker() func() (app.Document, error) {
	with := s.service.SessionDocument
	if s.form.Picked() == asMarkdown {
		with = s.service.SessionMarkdown
	}
	return func() (app.Document, error) { return with(s.id) }
}

func (s *Screen) make(button *kit.Button, with func() (app.Document, error)) {
	var document app.Document
	button.Disable()
	s.host.Background(func() (err error) {
		document, err = with()
		return err
	}, func(err error) {
		button.Enable()
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.host.Save(document)
	})
}

func (s *Screen) back() {
	s.host.Go(kit.Route{Page: kit.SessionPage, Pair: s.view.Session.PairID, Session: s.id})
}

// TakeKey turns the pages.
func (s *Screen) TakeKey(key fyne.KeyName) bool { return s.sheets.turn(key) }
