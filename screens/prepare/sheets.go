package prepare

import (
	"fyne.io/fyne/v2"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// sheetService makes the pages that are printed or sent before a session.
type sheetService interface {
	BriefDocument(session mentoring.ID, questions []string, form app.Form) (app.Document, error)
	HourDocument(session mentoring.ID, form app.Form) (app.Document, error)
}

// sheets offers those pages.
type sheets struct {
	screen *Screen
	button *kit.Button
}

func newSheets(s *Screen) *sheets {
	p := &sheets{screen: s}
	p.button = kit.NewButton("Print or send", kit.Outlined, func() { kit.ShowMenuAt(p.button, p.items()) })
	return p
}

func (p *sheets) items() []*fyne.MenuItem {
	name := mentoring.Clip(mentoring.ShortName(p.screen.data.Mentee.Name), 20)
	return []*fyne.MenuItem{
		fyne.NewMenuItem("For you: the brief (PDF)", p.brief(app.PDF)),
		fyne.NewMenuItem("For you: the brief (Markdown)", p.brief(app.Markdown)),
		fyne.NewMenuItem("For you: the brief (HTML)", p.brief(app.HTML)),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem("For "+name+": what is this hour for? (PDF)", p.hour(app.PDF)),
		fyne.NewMenuItem("For "+name+": what is this hour for? (Markdown)", p.hour(app.Markdown)),
		fyne.NewMenuItem("For "+name+": what is this hour for? (HTML)", p.hour(app.HTML)),
	}
}

// brief returns the action that makes the mentor's own page, with the questions
// in view.
func (p *sheets) brief(form app.Form) func() {
	return func() {
		var questions []string
		for _, q := range p.screen.questions.inView() {
			questions = append(questions, q.Text)
		}
		p.save(func() (app.Document, error) {
			return p.screen.service.BriefDocument(p.screen.id, questions, form)
		})
	}
}

// hour returns the action that makes the page for the mentee.
func (p *sheets) hour(form app.Form) func() {
	return func() {
		p.save(func() (app.Document, error) { return p.screen.service.HourDocument(p.screen.id, form) })
	}
}

// save makes a document and asks where to put it. What is being typed is saved
// first, so that it is in it.
func (p *sheets) save(prepare func() (app.Document, error)) {
	s := p.screen
	if !s.do(s.Leave()) {
		return
	}
	var document app.Document
	p.button.Disable()
	s.host.Background(func() (err error) {
		document, err = prepare()
		return err
	}, func(err error) {
		p.button.Enable()
		if s.do(err) {
			s.host.Save(document)
		}
	})
}
