package prepare

import (
	"strings"

	"fyne.io/fyne/v2"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// sheets offers the pages that are printed or sent before a session.
type sheets struct {
	screen *Screen
	button *kit.Button
}

func newSheets(s *Screen) *sheets {
	p := &sheets{screen: s}
	p.button = kit.NewButton(lang.T("Print or send"), kit.Outlined, func() { kit.ShowMenuAt(p.button, p.items()) })
	return p
}

func (p *sheets) items() []*fyne.MenuItem {
	name := mentoring.Clip(mentoring.ShortName(p.screen.data.Mentee.Name), 20)
	return []*fyne.MenuItem{
		fyne.NewMenuItem(lang.T("For you: the brief"), p.brief),
		fyne.NewMenuItem(lang.F("For %s: what is this hour for?", name), p.hour),
	}
}

// brief shows the mentor's own page, with the questions in view.
func (p *sheets) brief() {
	var questions []string
	for _, q := range p.screen.questions.inView() {
		questions = append(questions, strings.Join(strings.Fields(q.Text), " "))
	}
	p.look(kit.Route{Paper: kit.BriefPaper, Questions: strings.Join(questions, "\n")})
}

// hour shows the page for the mentee.
func (p *sheets) hour() { p.look(kit.Route{Paper: kit.HourPaper}) }

// look shows a document before it is saved. What is being typed is saved by the
// leaving, so that it is in it.
func (p *sheets) look(to kit.Route) {
	to.Page, to.Pair, to.Session = kit.PreviewPage, p.screen.data.Session.PairID, p.screen.id
	p.screen.host.Go(to)
}
