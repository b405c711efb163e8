// Package sessions is the screen with all sessions of one mentee: what is
// coming, what was held, and the form to plan one.
package sessions

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// Service is what the screen needs of the use cases.
type Service interface {
	Sessions(pair mentoring.ID) (app.Sessions, error)
	PlanSession(pair mentoring.ID, plan app.SessionPlan) (mentoring.ID, error)
	EditSession(id mentoring.ID, plan app.SessionPlan) error
	DeleteSession(id mentoring.ID) error
	CancelSession(id mentoring.ID, reason string) error
	PlanAgain(id mentoring.ID) error
	LogSession(pair mentoring.ID, plan app.SessionPlan) (mentoring.ID, error)
	LogPlanned(id mentoring.ID) error
	FilterSessions(pair mentoring.ID, f app.SessionFilter) (map[mentoring.ID]app.SessionMatch, error)
	SessionsDocument(pair mentoring.ID, sessions []mentoring.ID, form app.Form) (app.Document, error)
	Today() mentoring.Date
}

// Screen is the sessions of one pair.
type Screen struct {
	host    kit.Host
	service Service
	pair    mentoring.ID
	planNew bool         // open with the form for a new session
	plans   mentoring.ID // of the session with whose plan it opens

	page   *kit.PageView
	plan   *kit.Button
	log    *kit.Button
	form   *form // nil while none is open
	off    *off  // likewise
	filter *filter
	all    app.Sessions
	wanted map[mentoring.ID]app.SessionMatch // nil for all
	slot   *fyne.Container
	list   *list
	card   *kit.Card
	empty  *kit.Card
	menu   *fyne.Menu
}

// New returns the screen of a pair, not filled yet. With planNew it opens with
// the form for a new session.
func New(host kit.Host, service Service, pair mentoring.ID, planNew bool) *Screen {
	s := &Screen{host: host, service: service, pair: pair, planNew: planNew, slot: container.NewStack()}
	s.plan = kit.NewButton(lang.T("New session"), kit.Primary, s.planSession)
	s.log = kit.NewButton(lang.T("Log a session"), kit.Outlined, s.logSession)
	s.list = newList(s)
	s.filter = newFilter(s)
	s.card = kit.NewCard(container.New(kit.NewTower(12), s.filter.box, s.filter.none, s.list))
	s.empty = kit.NewCard(kit.NewEmptyState(lang.T(noSessions), kit.NewButton(lang.T("Plan the first session"), kit.Outlined, s.planSession)))
	s.slot.Hidden, s.empty.Hidden = true, true
	body := container.New(kit.NewTower(kit.Gap), s.slot, s.empty, s.card)
	s.page = kit.NewPage(lang.T("Sessions"), "", []fyne.CanvasObject{s.log, s.plan}, nil, body)
	s.menu = newMenu(s)
	return s
}

const noSessions = "A session is one meeting: plan its day, gather what to talk about, then talk. Only the day is needed."

// Content returns what to put into the window.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Wants says that sessions matter here, the name of the mentee, and what the
// list can be narrowed down to.
func (s *Screen) Wants(change app.Change) bool {
	return change.Has(app.SessionsChanged | app.MenteesChanged | app.GoalsChanged | app.CommitmentsChanged)
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
	s.editFirst()
}

// Editing returns the screen, which opens with the plan of a session; an empty
// id leaves it as it is.
func (s *Screen) Editing(id mentoring.ID) *Screen {
	s.plans = id
	return s
}

// editFirst opens the plan that was asked for, once.
func (s *Screen) editFirst() {
	at := slices.IndexFunc(s.all.Coming, func(l app.SessionLine) bool { return l.Session.ID == s.plans })
	s.plans = ""
	if at >= 0 {
		s.edit(s.all.Coming[at])
	}
}

func (s *Screen) show(page app.Sessions) {
	s.page.SetContext(context(page))
	s.all = page
	if s.off != nil && !slices.ContainsFunc(page.Coming, s.off.about) { // held or deleted meanwhile
		s.close()
	}
	s.filter.show(page)
	s.narrow()
}

// narrow lists the sessions that are wanted.
func (s *Screen) narrow() {
	wanted, err := s.service.FilterSessions(s.pair, s.filter.read())
	if err != nil {
		s.host.Fail(err)
		return
	}
	s.wanted = wanted
	page := s.all
	page.Coming, page.Past = s.those(page.Coming), s.those(page.Past)
	s.list.show(page, s.service.Today())
	s.arrange()
}

func (s *Screen) those(lines []app.SessionLine) []app.SessionLine {
	if s.wanted == nil {
		return lines
	}
	var those []app.SessionLine
	for _, line := range lines {
		if match, ok := s.wanted[line.Session.ID]; ok {
			line.Private = match.Private
			those = append(those, line)
		}
	}
	return those
}

func context(page app.Sessions) string {
	held := 0
	for _, line := range page.Past {
		if line.Session.Status() == mentoring.Held {
			held++
		}
	}
	if len(page.Coming)+len(page.Past) == 0 {
		return lang.F("With %s", page.Mentee)
	}
	_, coming := apart(page.Coming)
	if cancelled := len(page.Past) - held; cancelled > 0 {
		return lang.F("With %s, %d held, %d coming, %d cancelled", page.Mentee, held, len(coming), cancelled)
	}
	return lang.F("With %s, %d held, %d coming", page.Mentee, held, len(coming))
}

// arrange shows what belongs there now: the open form, the list, or the
// sentence for when there is nothing.
func (s *Screen) arrange() {
	none := len(s.all.Coming)+len(s.all.Past) == 0
	s.slot.Hidden = s.form == nil && s.off == nil
	s.empty.Hidden = !none || !s.slot.Hidden
	s.card.Hidden = none
	s.filter.none.Hidden = len(s.list.rows) > 0
	s.list.Hidden = len(s.list.rows) == 0
	kind := kit.Primary
	if !s.slot.Hidden {
		kind = kit.Outlined
	}
	s.plan.SetKind(kind)
	s.page.Refresh()
}

// planSession opens the form for a new session, or goes back to it.
func (s *Screen) planSession() {
	if s.form == nil && s.goOn() {
		return
	}
	if s.form == nil || s.form.logged && !s.form.dirty() {
		s.open(newForm(s, app.SessionLine{Session: mentoring.Session{Day: s.all.Propose, At: s.all.At, Minutes: s.all.Minutes}}))
	}
	s.focus(s.form.day.Entry)
}

// logSession opens the form for a session that took place without the program,
// in the place of one that holds nothing yet, or goes back to it.
func (s *Screen) logSession() {
	if s.form == nil && s.goOn() {
		return
	}
	if s.form == nil || !s.form.logged && !s.form.dirty() {
		s.open(newLogForm(s))
	}
	s.focus(s.form.day.Entry)
}

// edit opens the form with the plan of a session. One that holds something
// not saved is not thrown away for it.
func (s *Screen) edit(line app.SessionLine) {
	if s.goOn() {
		return
	}
	s.open(newForm(s, line))
	s.focus(s.form.day.Entry)
}

// goOn goes back to what holds something not saved, and says whether anything does.
func (s *Screen) goOn() bool {
	switch {
	case s.off != nil && s.off.written():
		s.focus(s.off.reason)
	case s.form != nil && s.form.dirty():
		s.focus(s.form.day.Entry)
	default:
		return false
	}
	return true
}

func (s *Screen) open(f *form) {
	s.form, s.off = f, nil
	s.slot.Objects = []fyne.CanvasObject{f.card}
	s.arrange()
}

// close takes away what was asked. The keyboard goes back to the list, for what
// had it is gone.
func (s *Screen) close() {
	s.form, s.off = nil, nil
	s.slot.Objects = nil
	s.arrange()
	if !s.list.Hidden {
		s.focus(s.list)
	}
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

// Leave saves what was written in the form, and cancels the session for which a reason
// was. What cannot be saved keeps the screen, with what is wrong beside the field.
func (s *Screen) Leave() error {
	switch {
	case s.off != nil && s.off.written():
		return s.off.keep()
	case s.form != nil && s.form.dirty():
		_, err := s.form.keep()
		return err
	}
	return nil
}

// TakeKey leaves with Escape what is open, and then what the list is narrowed
// down to.
func (s *Screen) TakeKey(key fyne.KeyName) bool {
	switch {
	case key != fyne.KeyEscape:
		return false
	case s.off != nil:
		s.close()
	case s.form != nil:
		s.form.bar.Cancel()
	case !s.filter.read().IsZero():
		s.filter.clear()
	default:
		return false
	}
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
