// Package prepare is the screen before a session: who this is, what was said
// and promised, and what to talk about. It is read in three minutes.
package prepare

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// Service is what the screen needs of the use cases.
type Service interface {
	kit.AgendaService
	Preparation(session mentoring.ID) (app.Preparation, error)
	StartSession(id mentoring.ID) error
	AskQuestion(session mentoring.ID, question string) error
	SettleCommitment(id mentoring.ID, state mentoring.Promise, reason string) error
	Today() mentoring.Date
}

// Screen is the preparation of one session.
type Screen struct {
	host    kit.Host
	service Service
	id      mentoring.ID
	data    app.Preparation

	page      *kit.PageView
	start     *kit.Button
	agenda    *kit.Agenda
	points    *part
	scroll    *kit.Scroll // of the points
	desk      *kit.Scroll // of all cards
	promises  *promises
	last      *last
	goals     *goals
	questions *questions
	sheets    *sheets
	menu      *fyne.Menu
}

// New returns the preparation of a session, not filled yet.
func New(host kit.Host, service Service, id mentoring.ID) *Screen {
	s := &Screen{host: host, service: service, id: id}
	s.start = kit.NewButton(lang.T("Start session"), kit.Primary, s.begin)
	s.sheets = newSheets(s)
	s.agenda = kit.NewAgenda(host, service, id, s.refit, s.reveal)
	s.points, s.scroll = newScrolled(lang.T("Talking points"), s.agenda.Content)
	s.promises, s.last, s.goals, s.questions = newPromises(s), newLast(s), newGoals(s), newQuestions(s)
	s.desk = kit.NewScroll(s.laid())
	s.page = kit.NewPage("", "", []fyne.CanvasObject{s.sheets.button, s.start}, nil, s.desk)
	s.menu = fyne.NewMenu(lang.T("Prepare"),
		kit.Keyed(lang.T("Start session"), kit.Ctrl|fyne.KeyModifierShift, fyne.KeyS, s.begin),
		kit.Keyed(lang.T("Open the notes"), kit.Ctrl, fyne.Key1, s.open),
		kit.Keyed(lang.T("The brief, for you"), kit.Ctrl, fyne.KeyP, s.sheets.brief),
		kit.Keyed(lang.T("What is this hour for?"), kit.Ctrl|fyne.KeyModifierShift, fyne.KeyP, s.sheets.hour),
		fyne.NewMenuItemSeparator(),
		kit.Keyed(lang.T("Add a talking point"), fyne.KeyModifierAlt, fyne.KeyT, s.agenda.Add.Open),
		kit.Keyed(lang.T("Talking points"), fyne.KeyModifierAlt, fyne.KeyA, s.agenda.Start),
		kit.Keyed(lang.T("Move the point up"), fyne.KeyModifierAlt, fyne.KeyUp, func() { s.agenda.Move(-1) }),
		kit.Keyed(lang.T("Move the point down"), fyne.KeyModifierAlt, fyne.KeyDown, func() { s.agenda.Move(1) }),
		kit.Keyed(lang.T("Other questions"), fyne.KeyModifierAlt, fyne.KeyN, s.questions.turn),
	)
	return s
}

// laid returns the cards in the order in which Tab goes through them.
func (s *Screen) laid() *fyne.Container {
	return container.New(desk{s, new(float32)},
		s.last.card, s.points.card, s.questions.card, s.promises.card, s.goals.card)
}

// Content returns what to put into the window.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Menu is what the screen adds to the menu bar.
func (s *Screen) Menu() *fyne.Menu { return s.menu }

// Wants says that everything about a mentee matters here.
func (s *Screen) Wants(change app.Change) bool {
	return change.Has(app.AnyChange &^ app.SettingsChanged)
}

// Reload shows what there is to prepare from. Lines being typed are left alone.
// When the session was deleted the window leaves by itself.
func (s *Screen) Reload() {
	data, err := s.service.Preparation(s.id)
	switch {
	case errors.Is(err, mentoring.ErrNotFound) && s.data.Session.ID != "":
	case err != nil:
		s.host.Fail(err)
	default:
		s.show(data)
	}
}

func (s *Screen) show(p app.Preparation) {
	s.data = p
	s.page.SetTitle(titleWords(p))
	s.page.SetContext(contextWords(p, s.service.Today()))
	s.start.SetText(startWords(p.Session.Status()))
	s.agenda.Show(p.Mentee.Name, p.Points)
	s.points.card.SetAside(pointsWords(p.Points))
	s.last.show(p)
	s.promises.show(p)
	s.goals.show(p)
	s.questions.show(p)
	s.page.Refresh()
	s.refit()
}

// refit gives all parts the room that they need now.
func (s *Screen) refit() {
	s.scroll.Refit()
	s.desk.Refit()
	s.page.Refresh()
	s.agenda.RevealEntry()
}

// reveal scrolls to a part of the agenda, in its card and on the screen.
func (s *Screen) reveal(o fyne.CanvasObject) {
	s.scroll.Reveal(o)
	s.desk.Reveal(o)
}

// begin starts the session and shows it. A running or held one is only shown.
func (s *Screen) begin() {
	if s.data.Session.Status() == mentoring.Planned && !s.do(s.service.StartSession(s.id)) {
		return
	}
	s.open()
}

// open shows the session as it is.
func (s *Screen) open() {
	s.host.Go(kit.Route{Page: kit.SessionPage, Pair: s.data.Session.PairID, Session: s.id})
}

// to returns the action that shows a page of the mentee.
func (s *Screen) to(page kit.Page) func() {
	return func() { s.host.Go(kit.Route{Page: page, Pair: s.data.Session.PairID}) }
}

// TakeKey closes what is open with Escape, before Escape leaves the screen.
func (s *Screen) TakeKey(key fyne.KeyName) bool { return key == fyne.KeyEscape && s.agenda.Escape() }

// Leave saves what was typed and not sent off.
func (s *Screen) Leave() error { return s.agenda.Leave() }

// do tells the user when something failed, and says whether it went well.
func (s *Screen) do(err error) bool {
	if err != nil {
		s.host.Fail(err)
	}
	return err == nil
}
