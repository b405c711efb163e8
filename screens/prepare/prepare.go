// Package prepare is the screen before a session: who this is, what was said
// and promised, and what to talk about. It is read in three minutes.
package prepare

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// Service is what the screen needs of the use cases.
type Service interface {
	kit.AgendaService
	Preparation(session mentoring.ID) (app.Preparation, error)
	StartSession(id mentoring.ID) error
	MarkAsked(session mentoring.ID, question string, asked bool) error
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
	promises  *promises
	last      *last
	goals     *goals
	questions *questions
	menu      *fyne.Menu
}

// New returns the preparation of a session, not filled yet.
func New(host kit.Host, service Service, id mentoring.ID) *Screen {
	s := &Screen{host: host, service: service, id: id}
	s.start = kit.NewButton("Start session", kit.Primary, s.begin)
	notes := kit.NewButton("Open the notes", kit.Outlined, s.open)
	s.points = newPart("Talking points", nil)
	s.agenda = kit.NewAgenda(host, service, id, s.refit, func(o fyne.CanvasObject) { s.points.scroll.Reveal(o) })
	s.points.column.Add(s.agenda.Content)
	s.promises, s.last, s.goals, s.questions = newPromises(s), newLast(s), newGoals(s), newQuestions(s)
	body := container.New(kit.NewColumns(kit.Gap, 1, 1, 1),
		columnOf(s.last.part, s.promises.part),
		columnOf(s.points),
		columnOf(s.goals.part, s.questions.part),
	)
	s.page = kit.NewPage("", "", []fyne.CanvasObject{notes, s.start}, nil, body)
	s.menu = fyne.NewMenu("Prepare",
		keyed("Start session", ctrl|fyne.KeyModifierShift, fyne.KeyS, s.begin),
		keyed("Add a talking point", fyne.KeyModifierAlt, fyne.KeyT, s.agenda.Add.Open),
		keyed("Talking points", fyne.KeyModifierAlt, fyne.KeyA, s.agenda.Start),
		keyed("Move the point up", fyne.KeyModifierAlt, fyne.KeyUp, func() { s.agenda.Move(-1) }),
		keyed("Move the point down", fyne.KeyModifierAlt, fyne.KeyDown, func() { s.agenda.Move(1) }),
		keyed("Other questions", fyne.KeyModifierAlt, fyne.KeyN, s.questions.turn),
	)
	return s
}

const ctrl = fyne.KeyModifierShortcutDefault

func keyed(text string, modifier fyne.KeyModifier, key fyne.KeyName, do func()) *fyne.MenuItem {
	item := fyne.NewMenuItem(text, do)
	item.Shortcut = &desktop.CustomShortcut{KeyName: key, Modifier: modifier}
	return item
}

// Content returns what to put into the window.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Menu is what the screen adds to the menu bar.
func (s *Screen) Menu() *fyne.Menu { return s.menu }

// Start puts the keyboard to what is done next.
func (s *Screen) Start() fyne.Focusable { return s.start }

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
	s.start.SetText("Start session")
	if p.Session.Status() == mentoring.Running {
		s.start.SetText("Go on with the session")
	}
	s.agenda.Show(p.Mentee.Name, p.Points)
	s.last.show(p)
	s.promises.show(p)
	s.goals.show(p)
	s.questions.show(p)
	s.page.Refresh()
	s.refit()
}

// refit gives all parts the room that they need now.
func (s *Screen) refit() {
	for _, p := range []*part{s.points, s.promises.part, s.last.part, s.goals.part, s.questions.part} {
		p.scroll.Refit()
	}
	s.page.Refresh()
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
