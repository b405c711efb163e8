package settings

import (
	"fyne.io/fyne/v2"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// BankService is what the questions and the templates need of the use cases.
type BankService interface {
	QuestionBank() []app.BankQuestion
	AddQuestion(mentoring.Question) (string, error)
	EditQuestion(mentoring.Question) error
	RetireQuestion(id string) error
	BringBackQuestion(id string) error
	ResetQuestion(id string) error
	DeleteQuestion(id string) error

	TemplateBank() []app.BankTemplate
	AddTemplate(mentoring.Template) (string, error)
	EditTemplate(mentoring.Template) error
	RetireTemplate(id string) error
	BringBackTemplate(id string) error
	ResetTemplate(id string) error
	DeleteTemplate(id string) error
}

// part is one of the pages that the tabs switch between.
type part struct {
	name    string
	context func() string
	action  *kit.Button // the primary one, or nil
	content fyne.CanvasObject
	reload  func()
	// escape closes what is open and says whether there was anything.
	escape func() bool
	leave  func() error
}

// parts returns the pages in the order of the tabs.
func (s *Screen) parts() []part {
	s.questions, s.templates, s.deleted, s.about = newQuestions(s), newTemplates(s), newDeleted(s), newAbout(s)
	return []part{
		{
			name: lang.T("General"), content: s.general, reload: s.reloadGeneral, leave: s.leaveGeneral,
			context: func() string { return lang.T("What you change here takes effect at once.") },
			escape: func() bool {
				return s.protection.escape() || s.mover.escape() || s.transfer.escape() || s.backups.escape()
			},
		},
		{
			name: lang.T("Questions"), content: s.questions.content, action: s.questions.add, reload: s.questions.reload,
			context: s.questions.context, escape: s.questions.escape, leave: s.questions.leave,
		},
		{
			name: lang.T("Templates"), content: s.templates.content, action: s.templates.add, reload: s.templates.reload,
			context: s.templates.context, escape: s.templates.escape, leave: s.templates.leave,
		},
		{
			name: lang.T("Deleted"), content: s.deleted.content, reload: s.deleted.reload, leave: nothing,
			context: s.deleted.context, escape: no,
		},
		{
			name: lang.T("About"), content: s.about.content, reload: s.about.reload, leave: nothing,
			context: s.about.context, escape: no,
		},
	}
}

// What a page has on which nothing is typed or opened.
func nothing() error { return nil }
func no() bool       { return false }

// ShowPage turns to the page that a route asks for.
func (s *Screen) ShowPage(to kit.Route) {
	for i, p := range s.pages {
		asked := to.Deleted && p.content == s.deleted.content || to.About && p.content == s.about.content
		if asked && i != s.at {
			s.turn(i)
		}
	}
}

// turn shows another page, unless something on this one can't be saved.
func (s *Screen) turn(to int) {
	if err := s.pages[s.at].leave(); err != nil {
		s.tabs.SetPicked(s.at)
		s.host.Fail(err)
		return
	}
	s.at = to
	s.tabs.SetPicked(to)
	p := s.pages[to]
	s.body.Objects = []fyne.CanvasObject{p.content}
	p.reload()
	s.head()
	s.body.Refresh()
}

// head shows the line of context and the action of the page in view.
func (s *Screen) head() {
	p := s.pages[s.at]
	s.page.SetContext(p.context())
	if p.action == nil {
		s.page.SetActions()
		return
	}
	s.page.SetActions(p.action)
}

// TakeKey closes what is open with Escape, then goes back to the first page.
func (s *Screen) TakeKey(key fyne.KeyName) bool {
	switch {
	case key != fyne.KeyEscape:
		return false
	case s.pages[s.at].escape():
		return true
	case s.at == 0:
		return false
	}
	s.turn(0)
	s.focus(s.tabs)
	return true
}

func (s *Screen) focus(field fyne.Focusable) {
	if s.host.Window != nil {
		s.host.Window.Canvas().Focus(field)
	}
}

// do carries out what can be undone, and shows the outcome.
func (s *Screen) do(err error) bool {
	if err != nil {
		s.host.Fail(err)
		return false
	}
	s.Reload()
	return true
}
