package session

import (
	"fyne.io/fyne/v2"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// talkService is what the course of the talk needs.
type talkService interface {
	GoToStage(id mentoring.ID, stage int) error
	SetTemplate(id mentoring.ID, template string) error
	ExtendSession(id mentoring.ID, minutes int) error
	PlanAgain(id mentoring.ID) error
	CountTurn(id mentoring.ID, by mentoring.Side) error
	MarkAsked(session mentoring.ID, question string, asked bool) error

	Talk(id mentoring.ID) (mentoring.Session, mentoring.Gap, error)
	kit.GapService
}

// explained goes on to the end of the session when it is over, with all that
// is said then.
func (s *Screen) explained(ended bool) {
	if ended {
		s.wrapup.due = true
		s.Reload()
		s.wrapup.open()
	}
}

// tick shows the time that has passed and asks for the next tick. In a gap the
// clock stands where the talk was last seen to go on.
func (s *Screen) tick() {
	session, gap, err := s.service.Talk(s.id)
	if !s.do(err) {
		return
	}
	now := s.service.Now()
	s.view.Session = session
	if s.gap.Ask(session, s.view.Mentee, gap, now) {
		s.asked(!gap.IsZero())
	}
	if !gap.IsZero() {
		now = gap.From
	}
	s.head.clock.show(session, session.Elapsed(now))
	s.stages.pass(session, now)
	s.far.pass()
}

// asked makes room for the question what a gap was, and leaves the talk view
// for it. Until it is answered there is nothing to pause.
func (s *Screen) asked(now bool) {
	s.head.show(s.view)
	s.menu.show(s.view.Session)
	if now && !s.far.box.Hidden {
		s.far.close()
	}
	s.content.Refresh()
}

// extension is how many minutes are added at a time.
const extension = 5

func (s *Screen) goToStage(stage int) { s.do(s.service.GoToStage(s.id, stage)) }

// stepStage goes on to the stage so many places further.
func (s *Screen) stepStage(by int) {
	if to := s.stages.at + by; s.stages.at >= 0 && to >= 0 && to < len(s.stages.parts) {
		s.goToStage(to)
	}
}

func (s *Screen) extend() { s.do(s.service.ExtendSession(s.id, extension)) }

func (s *Screen) count(by mentoring.Side) { s.do(s.service.CountTurn(s.id, by)) }

// talkMenu is what the button beside the bar offers.
func (s *Screen) talkMenu() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	if s.view.Session.Status() != mentoring.Held {
		items = append(s.templateItems(), fyne.NewMenuItemSeparator())
	}
	if s.view.Session.Status() == mentoring.Running {
		count := fyne.NewMenuItem(lang.T("Count who is talking"), s.head.turns.toggle)
		count.Checked = s.head.turns.wanted
		items = append(items,
			fyne.NewMenuItem(lang.T("Extend by five minutes"), s.extend),
			fyne.NewMenuItem(lang.T("Talk view"), s.talking(s.far.open)),
			count,
		)
	}
	return append(items, fyne.NewMenuItem(lang.T("Full screen"), s.fullScreen))
}

// templateItems offers the conversation templates, with a mark at the one in
// use.
func (s *Screen) templateItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, t := range s.view.Templates {
		item := fyne.NewMenuItem(t.Name, func() { s.do(s.service.SetTemplate(s.id, t.ID)) })
		item.Checked = t.ID == s.view.Template.ID
		items = append(items, item)
	}
	return items
}

func (s *Screen) fullScreen() {
	if s.host.FullScreen != nil {
		s.host.FullScreen()
	}
}
