package handover

import (
	"image"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// PreviewService is what looking at other documents needs of the use cases.
type PreviewService interface {
	ReportPreview(pair mentoring.ID, view app.View, scale float64) ([]image.Image, error)
	ReportDocument(pair mentoring.ID, view app.View, form app.Form) (app.Document, error)
	AgreementPreview(pair mentoring.ID, scale float64) ([]image.Image, error)
	AgreementDocument(pair mentoring.ID, form app.Form) (app.Document, error)
	CertificatePreview(pair mentoring.ID, scale float64) ([]image.Image, error)
	CertificateDocument(pair mentoring.ID, form app.Form) (app.Document, error)
	BriefPreview(session mentoring.ID, questions []string, scale float64) ([]image.Image, error)
	BriefDocument(session mentoring.ID, questions []string, form app.Form) (app.Document, error)
	HourPreview(session mentoring.ID, scale float64) ([]image.Image, error)
	HourDocument(session mentoring.ID, form app.Form) (app.Document, error)
	SealDocument(doc app.Document, passphrase string) (app.Document, error)
}

// Preview is the page of a document that is not the notes of a session: the
// report, the agreement, the certificate, and the pages before a session.
type Preview struct {
	host  kit.Host
	route kit.Route
	draw  func() ([]image.Image, error)
	make  func(app.Form) (app.Document, error)

	page   *kit.PageView
	form   *kit.Segmented
	save   *kit.Button
	sheets *sheets
	seal   *sealing
	menu   *fyne.Menu
}

// forms are those of a document, in the order of the choice.
var forms = []app.Form{app.PDF, app.Markdown, app.HTML}

// formNames are what they are called in any language.
var formNames = []string{"PDF", "Markdown", "HTML"}

// saveWords says what saves a document in a form.
func saveWords(form int) string { return lang.F("Save %s", formNames[form]) }

var paperTitles = map[kit.Paper]string{
	kit.ReportPaper: lang.Key("The progress report"), kit.AgreementPaper: lang.Key("What you agreed"), kit.CertificatePaper: lang.Key("The certificate"),
	kit.BriefPaper: lang.Key("The brief, for you"), kit.HourPaper: lang.Key("What is this hour for?"),
}

// BackOf is the place from which a document is looked at.
func BackOf(to kit.Route) kit.Route {
	switch to.Paper {
	case kit.ReportPaper:
		return kit.Route{Page: kit.ProgressPage, Pair: to.Pair}
	case kit.BriefPaper, kit.HourPaper:
		return kit.Route{Page: kit.PreparePage, Pair: to.Pair, Session: to.Session}
	}
	return kit.Route{Page: kit.AgreementPage, Pair: to.Pair}
}

// NewPreview returns the page of a document, not filled yet.
func NewPreview(host kit.Host, service PreviewService, to kit.Route) *Preview {
	p := &Preview{host: host, route: to, sheets: newSheets()}
	p.draw, p.make = sources(service, to)
	p.form = kit.NewSegmented(formNames, 0, func(int) { p.Reload() })
	p.save = kit.NewButton(saveWords(asPDF), kit.Primary, p.saveIt)
	back := kit.NewButton(lang.T("Back"), kit.Quiet, func() { host.Go(BackOf(to)) })
	p.seal = newSealing(host, service.SealDocument, func() func() (app.Document, error) {
		form := forms[p.form.Picked()]
		return func() (app.Document, error) { return p.make(form) }
	})
	body := container.New(kit.NewStack(0), p.seal.slot, p.sheets.box)
	p.page = kit.NewPage(lang.T(paperTitles[to.Paper]), lang.T("This is what will be saved. Private notes are not part of it."),
		[]fyne.CanvasObject{back, p.form, kit.NewMore(p.more).Outlined(), p.save}, nil, p.sheets.scroll(body))
	p.seal.refit = func() { p.sheets.view.Refit() }
	p.menu = fyne.NewMenu(lang.T("Page"),
		kit.Keyed(lang.T("Save"), kit.Ctrl, fyne.KeyE, p.saveIt),
		kit.Keyed(lang.T("Save sealed with a passphrase"), kit.Ctrl|fyne.KeyModifierShift, fyne.KeyE, p.seal.open),
		kit.Keyed(lang.T("Larger"), kit.Ctrl, fyne.KeyEqual, func() { p.sheets.zoom(1.25) }),
		kit.Keyed(lang.T("Smaller"), kit.Ctrl, fyne.KeyMinus, func() { p.sheets.zoom(0.8) }),
	)
	return p
}

// more are the further ways to save.
func (p *Preview) more() []*fyne.MenuItem {
	return []*fyne.MenuItem{fyne.NewMenuItem(lang.T("Save sealed with a passphrase"), p.seal.open)}
}

// sources are what draws and what makes a document.
func sources(s PreviewService, to kit.Route) (draw func() ([]image.Image, error), make func(app.Form) (app.Document, error)) {
	switch to.Paper {
	case kit.AgreementPaper:
		return func() ([]image.Image, error) { return s.AgreementPreview(to.Pair, previewScale) },
			func(f app.Form) (app.Document, error) { return s.AgreementDocument(to.Pair, f) }
	case kit.CertificatePaper:
		return func() ([]image.Image, error) { return s.CertificatePreview(to.Pair, previewScale) },
			func(f app.Form) (app.Document, error) { return s.CertificateDocument(to.Pair, f) }
	case kit.BriefPaper:
		questions := strings.FieldsFunc(to.Questions, func(r rune) bool { return r == '\n' })
		return func() ([]image.Image, error) { return s.BriefPreview(to.Session, questions, previewScale) },
			func(f app.Form) (app.Document, error) { return s.BriefDocument(to.Session, questions, f) }
	case kit.HourPaper:
		return func() ([]image.Image, error) { return s.HourPreview(to.Session, previewScale) },
			func(f app.Form) (app.Document, error) { return s.HourDocument(to.Session, f) }
	}
	return func() ([]image.Image, error) { return s.ReportPreview(to.Pair, to.View, previewScale) },
		func(f app.Form) (app.Document, error) { return s.ReportDocument(to.Pair, to.View, f) }
}

// Content returns what to put into the window.
func (p *Preview) Content() fyne.CanvasObject { return p.page }

// Menu is what the screen adds to the menu bar.
func (p *Preview) Menu() *fyne.Menu { return p.menu }

// Start puts the keyboard to what is done next.
func (p *Preview) Start() fyne.Focusable { return p.save }

// Wants says that all that the document tells matters here.
func (p *Preview) Wants(change app.Change) bool {
	return change.Has(app.AnyChange &^ app.SettingsChanged)
}

// Reload makes the document anew and shows it, off the drawing goroutine.
func (p *Preview) Reload() {
	picked := p.form.Picked()
	p.save.SetText(saveWords(picked))
	p.sheets.wait()
	var pictures []image.Image
	var doc app.Document
	p.host.Background(func() (err error) {
		if picked == asMarkdown {
			doc, err = p.make(app.Markdown)
			return err
		}
		pictures, err = p.draw()
		return err
	}, func(err error) {
		switch {
		case err != nil:
			p.host.Fail(err)
		case picked != p.form.Picked():
		case picked == asMarkdown:
			p.sheets.write(string(doc.Bytes))
		default:
			p.sheets.show(pictures)
		}
	})
}

// saveIt makes the file and asks where to put it.
func (p *Preview) saveIt() {
	form := forms[p.form.Picked()]
	var doc app.Document
	p.save.Disable()
	p.host.Background(func() (err error) {
		doc, err = p.make(form)
		return err
	}, func(err error) {
		p.save.Enable()
		if err != nil {
			p.host.Fail(err)
			return
		}
		p.host.Save(doc)
	})
}

// TakeKey turns the pages.
func (p *Preview) TakeKey(key fyne.KeyName) bool { return p.sheets.turn(key) }
