// Package today is the first screen: what matters now, over all mentees.
package today

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// Service is what the screen needs of the use cases.
type Service interface {
	TodayPage() app.TodayPage
	StartSession(id mentoring.ID) error
	SettleCommitment(id mentoring.ID, state mentoring.Promise, reason string) error
	LogPlanned(id mentoring.ID) error
	CancelSession(id mentoring.ID, reason string) error
	Snooze(pair mentoring.ID, until mentoring.Date) error
	Wake(pair mentoring.ID) error
	AddSample() error
	RemoveSample() error
	Now() time.Time
	kit.GapService
}

// Screen is what matters today.
type Screen struct {
	host    kit.Host
	service Service

	page      *kit.PageView
	plan      *kit.Button // for a new session
	column    *fyne.Container
	scroll    *kit.Scroll
	first     *kit.Card // shown while there is nobody
	sample    *kit.Card
	steps     *steps
	gap       *kit.GapBar
	next      *next
	mentees   *mentees
	due       *due
	attention *attention
	lists     *fyne.Container // due beside attention
	data      app.TodayPage
}

// New returns the screen, not filled yet.
func New(host kit.Host, service Service, first Steps) *Screen {
	s := &Screen{host: host, service: service}
	s.plan = kit.NewButton(lang.T("New session"), kit.Outlined, func() { s.newSession(s.plan) })
	s.first, s.sample = s.firstStart(), s.sampleStrip()
	s.steps = newSteps(s, first)
	s.gap = kit.NewGapBar(host, service)
	s.next, s.mentees, s.due, s.attention = newNext(s), newMentees(s), newDue(s), newAttention(s)
	s.lists = container.New(kit.NewSplit(listsLeast, kit.Gap, 63, 37), s.due.card, s.attention.card)
	s.column = container.New(kit.NewStack(16))
	s.scroll = kit.NewScroll(s.column)
	s.page = kit.NewPage("", "", []fyne.CanvasObject{s.plan}, nil, s.scroll)
	return s
}

// listsLeast is the width from which on the two lists stand side by side.
const listsLeast = 760

// Content returns what to put into the window.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Wants says that everything matters here but the settings.
func (s *Screen) Wants(change app.Change) bool {
	return change.Has(app.AnyChange &^ app.SettingsChanged)
}

// Reload shows what matters now.
func (s *Screen) Reload() { s.show(s.service.TodayPage()) }

func (s *Screen) show(page app.TodayPage) {
	s.data = page
	empty := len(page.Mentees) == 0
	s.page.SetTitle(kit.Capital(kit.LongDay(page.Day)))
	s.page.SetContext(contextWords(page))
	s.plan.Hidden = empty
	if !empty {
		s.gap.Ask(page.Next.Session, page.Next.Mentee, page.Next.Gap, s.service.Now())
		s.steps.show(page.FirstSteps)
		s.next.show(page)
		s.mentees.show(page)
		s.due.show(page)
		s.attention.show(page)
	}
	s.column.Objects = s.parts()
	s.page.Refresh()
	s.scroll.Refit()
}

// fewMentees is how many cards may stand above what is due. With more of them
// one would have to scroll to what is late.
const fewMentees = 6

// parts returns what is shown, from top to bottom.
func (s *Screen) parts() []fyne.CanvasObject {
	if len(s.data.Mentees) == 0 {
		return []fyne.CanvasObject{s.first}
	}
	parts := []fyne.CanvasObject{s.next.card, s.mentees.grid, s.lists}
	if len(s.data.Mentees) > fewMentees {
		parts[1], parts[2] = parts[2], parts[1]
	}
	if s.steps.visible() {
		parts = append([]fyne.CanvasObject{s.steps.card}, parts...)
	}
	if s.gap.Visible() {
		parts = append([]fyne.CanvasObject{s.gap}, parts...)
	}
	if s.data.HasSample {
		parts = append([]fyne.CanvasObject{s.sample}, parts...)
	}
	return parts
}

// newSession asks with whom, where there is a choice.
func (s *Screen) newSession(below fyne.CanvasObject) {
	if len(s.data.Mentees) == 1 {
		s.planWith(s.data.Mentees[0].PairID)
		return
	}
	kit.ShowMenuAt(below, s.menteeItems())
}

func (s *Screen) menteeItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, m := range s.data.Mentees {
		items = append(items, fyne.NewMenuItem(mentoring.Clip(m.Name, 40), func() { s.planWith(m.PairID) }))
	}
	return items
}

func (s *Screen) planWith(pair mentoring.ID) {
	s.host.Go(kit.Route{Page: kit.SessionsPage, Pair: pair, New: true})
}
