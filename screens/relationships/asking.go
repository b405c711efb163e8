package relationships

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// Asking is what the screen needs of the use cases for asking people what they
// see.
type Asking interface {
	Competencies(pair mentoring.ID) ([]app.CompetencyEdit, error)
	Ask(stakeholder mentoring.ID, about []mentoring.CompetencyID) (mentoring.ID, error)
	Forms(pair mentoring.ID) ([]app.FormLine, error)
	FormDocument(form mentoring.ID, kind app.Form) (app.Document, error)
	CheckAnswers(pair mentoring.ID, b []byte) (app.AnswersFound, error)
	AddAnswers(pair mentoring.ID, a mentoring.Answers) error
}

// asking is what stands in the place of the map while people are asked: the
// choice of whom and about what, the answers that came back, and the forms that
// were made.
type asking struct {
	screen  *Screen
	choice  *choice
	answers *answers
	forms   *forms
	make    *kit.Button
	left    *kit.Scroll
	right   *kit.Scroll
	body    fyne.CanvasObject
}

func newAsking(s *Screen) *asking {
	a := &asking{screen: s, choice: newChoice(s)}
	a.answers = newAnswers(a)
	a.forms = newForms(a)
	a.make = kit.NewButton(lang.T("Make forms"), kit.Primary, a.makeForms)
	a.left = kit.NewScroll(container.New(kit.NewTower(kit.Gap), a.choice.card))
	a.right = kit.NewScroll(container.New(kit.NewTower(kit.Gap), a.answers.card, a.forms.card))
	a.body = container.New(kit.NewViews(kit.Gap, 1, 1), a.left, a.right)
	return a
}

// startAsking shows what it takes to ask people, in the place of the map.
func (s *Screen) startAsking() {
	if s.asking != nil {
		return // what is open there is left alone
	}
	if err := s.Leave(); err != nil {
		s.host.Fail(err)
		return
	}
	s.asking = newAsking(s)
	a := s.asking
	s.page.SetTitle(lang.T("Ask for a pulse"))
	s.page.SetContext(askContext(s.data.Mentee))
	s.page.SetActions(kit.NewButton(lang.T("Back to the map"), kit.Quiet, s.endAsking), a.make)
	s.page.SetBody(a.body)
	a.reload()
	if first := a.choice.first(); first != nil {
		s.focus(first)
	}
}

// startAnswers does the same for answers that came back, with the keyboard
// where they are pasted.
func (s *Screen) startAnswers() {
	s.startAsking()
	if s.asking != nil && s.asking.answers.enter.Visible() {
		s.focus(s.asking.answers.code)
	}
}

// endAsking shows the map again.
func (s *Screen) endAsking() {
	if s.asking != nil {
		if err := s.asking.answers.leave(); err != nil {
			s.host.Fail(err)
			return
		}
	}
	s.asking = nil
	s.page.SetTitle(lang.T("Relationships"))
	s.page.SetActions(s.day, s.ask, s.more, s.add)
	s.page.SetBody(s.body)
	s.Reload()
}

// reload shows who can be asked, about what, and the forms made.
func (a *asking) reload() {
	competencies, err := a.screen.service.Competencies(a.screen.pair)
	if err == nil {
		a.choice.show(a.screen.data.People, competencies)
		var made []app.FormLine
		if made, err = a.screen.service.Forms(a.screen.pair); err == nil {
			a.forms.show(made)
			a.answers.show(made)
		}
	}
	if err != nil {
		a.screen.host.Fail(err)
	}
	a.refit()
}

func (a *asking) refit() {
	a.left.Refit()
	a.right.Refit()
}

// makeForms makes a form for each of those chosen, and has it saved.
func (a *asking) makeForms() {
	if fault := a.choice.fault(); fault != "" {
		a.choice.tell(fault)
		a.left.Refit()
		a.left.ScrollTo(0)
		return
	}
	a.choice.tell("")
	var made []mentoring.ID
	for _, who := range a.choice.people() {
		form, err := a.screen.service.Ask(who, a.choice.about())
		if err != nil {
			a.screen.done(err)
			return
		}
		made = append(made, form)
	}
	kind := a.choice.kind()
	a.choice.clear()
	a.screen.Reload()
	a.save(made, kind)
}

// save makes the documents of forms and asks where they go: one to a file,
// several to a folder.
func (a *asking) save(made []mentoring.ID, kind app.Form) {
	var documents []app.Document
	s := a.screen
	a.make.Disable()
	s.host.Background(func() error {
		for _, form := range made {
			doc, err := s.service.FormDocument(form, kind)
			if err != nil {
				return err
			}
			documents = append(documents, doc)
		}
		return nil
	}, func(err error) {
		a.make.Enable()
		switch {
		case err != nil:
			s.host.Fail(err)
		case len(documents) == 1:
			s.host.Save(documents[0])
		default:
			s.host.SaveAll(documents)
		}
	})
}

// escape leaves what is open, and at last the asking itself.
func (a *asking) escape() {
	if !a.answers.escape() {
		a.screen.endAsking()
	}
}
