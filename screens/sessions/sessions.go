// Package sessions is the screen with all sessions of one mentee: what is
// coming, what was held, and the form to plan one.
package sessions

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// Service is what the screen needs of the use cases.
type Service interface {
	Sessions(pair mentoring.ID) (app.Sessions, error)
	PlanSession(pair mentoring.ID, plan app.SessionPlan) (mentoring.ID, error)
	EditSession(id mentoring.ID, plan app.SessionPlan) error
	DeleteSession(id mentoring.ID) error
	Today() mentoring.Date
}

// Screen is the sessions of one pair.
type Screen struct {
	host    kit.Host
	service Service
	pair    mentoring.ID
	planNew bool // open with the form for a new session

	page    *kit.PageView
	plan    *kit.Button
	form    *form // nil while none is open
	slot    *fyne.Container
	list    *list
	card    *kit.Card
	empty   *kit.Card
	propose mentoring.Date
}

// New returns the screen of a pair, not filled yet. With planNew it opens with
// the form for a new session.
func New(host kit.Host, service Service, pair mentoring.ID, planNew bool) *Screen {
	s := &Screen{host: host, service: service, pair: pair, planNew: planNew, slot: container.NewStack()}
	s.plan = kit.NewButton("New session", kit.Primary, s.planSession)
	s.list = newList(s)
	s.card = kit.NewCard(s.list)
	s.empty = kit.NewCard(kit.NewEmptyState(noSessions, kit.NewButton("Plan the first session", kit.Outlined, s.planSession)))
	s.slot.Hidden, s.empty.Hidden = true, true
	body := container.New(kit.NewTower(kit.Gap), s.slot, s.empty, s.card)
	s.page = kit.NewPage("Sessions", "", []fyne.CanvasObject{s.plan}, nil, body)
	return s
}

const noSessions = "A session is one meeting: plan its day, gather what to talk about, then talk. Only the day is needed."

// Content returns what to put into the window.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Wants says that sessions matter here, and the name of the mentee.
func (s *Screen) Wants(change app.Change) bool {
	return change.Has(app.SessionsChanged | app.MenteesChanged)
}

// Reload shows the sessions as they are. A form that is open is left alone.
func (s *Screen) Reload() {
	page, err := s.service.Sessions(s.pair)
	if err != nil {
		s.host.Fail(err)
		return
	}
	s.show(page)
	if s.planNew {
		s.planNew = false
		s.planSession()
	}
}

func (s *Screen) show(page app.Sessions) {
	s.propose = page.Propose
	s.page.SetContext(context(page))
	s.list.show(page, s.service.Today())
	s.arrange()
}

func context(page app.Sessions) string {
	switch coming, held := len(page.Coming), len(page.Past); {
	case coming+held == 0:
		return "With " + page.Mentee
	default:
		return fmt.Sprintf("With %s, %d held, %d coming", page.Mentee, held, coming)
	}
}

// arrange shows what belongs there now: the open form, the list, or the
// sentence for when there is nothing.
func (s *Screen) arrange() {
	none := len(s.list.rows) == 0
	s.slot.Hidden = s.form == nil
	s.empty.Hidden = !none || s.form != nil
	s.card.Hidden = none
	kind := kit.Primary
	if s.form != nil {
		kind = kit.Outlined
	}
	s.plan.SetKind(kind)
	s.page.Refresh()
}

// planSession opens the form for a new session, or goes back to it.
func (s *Screen) planSession() {
	if s.form == nil {
		s.open(newForm(s, app.SessionLine{Session: mentoring.Session{Day: s.propose, Minutes: mentoring.DefaultMinutes}}))
	}
	s.focus(s.form.day.Entry)
}

// edit opens the form with the plan of a session. One that holds something
// not saved is not thrown away for it.
func (s *Screen) edit(line app.SessionLine) {
	if s.form == nil || !s.form.dirty() {
		s.open(newForm(s, line))
	}
	s.focus(s.form.day.Entry)
}

func (s *Screen) open(f *form) {
	s.form = f
	s.slot.Objects = []fyne.CanvasObject{f.card}
	s.arrange()
}

func (s *Screen) close() {
	s.form = nil
	s.slot.Objects = nil
	s.arrange()
}

func (s *Screen) focus(field fyne.Focusable) {
	if s.host.Window != nil {
		s.host.Window.Canvas().Focus(field)
	}
}

// visit shows a session.
func (s *Screen) visit(id mentoring.ID) {
	s.host.Go(kit.Route{Page: kit.SessionPage, Pair: s.pair, Session: id})
}

// delete hides a session; the window offers to undo it.
func (s *Screen) delete(id mentoring.ID) {
	if s.form != nil && s.form.id == id {
		s.close()
	}
	if err := s.service.DeleteSession(id); err != nil {
		s.host.Fail(err)
	}
}

// Leave saves what was written in the form. What cannot be saved keeps the
// screen, with the reason beside the field.
func (s *Screen) Leave() error {
	if s.form == nil || !s.form.dirty() {
		return nil
	}
	_, err := s.form.keep()
	return err
}

// TakeKey cancels the form with Escape.
func (s *Screen) TakeKey(key fyne.KeyName) bool {
	if key != fyne.KeyEscape || s.form == nil {
		return false
	}
	s.form.bar.Cancel()
	return true
}

// Start puts the keyboard into the form when it is open, else into the list.
func (s *Screen) Start() fyne.Focusable {
	if s.form != nil {
		return s.form.day.Entry
	}
	if len(s.list.rows) > 0 {
		return s.list
	}
	return nil
}
