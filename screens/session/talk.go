package session

import (
	"fyne.io/fyne/v2"

	"trefoil/app/mentoring"
)

// talkService is what the course of the talk needs.
type talkService interface {
	GoToStage(id mentoring.ID, stage int) error
	SetTemplate(id mentoring.ID, template string) error
	ExtendSession(id mentoring.ID, minutes int) error
	CountTurn(id mentoring.ID, by mentoring.Side) error
	MarkAsked(session mentoring.ID, question string, asked bool) error

	Gap(id mentoring.ID) (mentoring.Gap, error)
	CountGap(id mentoring.ID) error
	TakeGapOut(id mentoring.ID) error
	EndAtGap(id mentoring.ID) error
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
	items := s.templateItems()
	if s.view.Session.Status() == mentoring.Running {
		items = append(items, fyne.NewMenuItemSeparator(),
			fyne.NewMenuItem("Extend by five minutes", s.extend),
			fyne.NewMenuItem("Talk view", s.far.open),
			fyne.NewMenuItem("Count who is talking", s.head.turns.toggle),
		)
	}
	return append(items, fyne.NewMenuItem("Full screen", s.fullScreen))
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
