// Package session is the screen of one meeting: what to talk about, the notes,
// the goals and the promises, and the end of it.
package session

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
	noteService
	Session(id mentoring.ID) (app.SessionView, error)
	Notes(session mentoring.ID) (mentoring.SharedNotes, mentoring.PrivateNotes, error)
	Autosave(save func(text string) error, report func(error)) *app.Autosave
	SaveSharedNotes(session mentoring.ID, text string) error
	SavePrivateNotes(session mentoring.ID, text string) error
	SaveSessionText(id mentoring.ID, which app.SessionText, text string) error
	SaveShiftKind(id mentoring.ID, kind mentoring.ShiftKind) error
	FinishNotes(session mentoring.ID)

	StartSession(id mentoring.ID) error
	TogglePause(id mentoring.ID) error
	WrapUp(id mentoring.ID, w app.Wrap) error
	SessionDocument(id mentoring.ID) (app.Document, error)

	kit.AgendaService
	lineService
	talkService
	endService

	CheckIn(n app.NewCheckIn) error
	PromiseChoices(pair, serves mentoring.ID) app.PromiseChoices
	AddCommitment(c mentoring.Commitment) error
	EditCommitment(next mentoring.Commitment) error
	DeleteCommitment(id mentoring.ID) error
	SettleCommitment(id mentoring.ID, state mentoring.Promise, reason string) error

	Today() mentoring.Date
	Now() time.Time
}

// Screen is one session.
type Screen struct {
	host    kit.Host
	service Service
	id      mentoring.ID
	view    app.SessionView
	loaded  bool // the texts that are typed were read

	head        *head
	stages      *stages
	points      *kit.Agenda
	question    *question
	notes       *notes
	goals       *goals
	commitments *commitments
	wrapup      *wrapup
	keepers     []*keeper
	menu        *menu
	gap         *kit.GapBar
	far         *far

	left    *kit.Scroll
	agenda  *fyne.Container // in the left column
	pile    pile            // how the right column is shared out
	right   *fyne.Container
	side    *kit.Scroll // for the right column
	talk    *fyne.Container
	near    *fyne.Container // all but the talk view
	content *fyne.Container
}

// New returns the screen of a session, not filled yet.
func New(host kit.Host, service Service, id mentoring.ID) *Screen {
	s := &Screen{host: host, service: service, id: id}
	s.head = newHead(s)
	s.stages = newStages(s)
	s.gap = kit.NewGapBar(host, service)
	s.gap.Before, s.gap.Answered = s.flush, s.explained
	s.points = kit.NewAgenda(host, service, id, s.refit, func(o fyne.CanvasObject) { reveal(s.left, s.agenda, o) })
	s.question = newQuestion(s)
	s.notes = newNotes(s)
	s.goals = newGoals(s)
	s.commitments = newCommitments(s)
	s.wrapup = newWrapup(s)
	s.far = newFar(s)
	s.menu = newMenu(s)
	s.agenda = container.New(kit.NewStack(14), container.New(kit.NewStack(10), kit.Heading(lang.T("Talking points")), s.points.Content), s.question.box)
	s.left = kit.NewScroll(s.agenda)
	s.pile = newPile(s)
	s.right = container.New(s.pile, s.wrapup.said, s.goals.card, s.commitments.card)
	s.side = kit.NewScroll(s.right)
	s.talk = container.New(newColumns(), kit.NewCard(s.left), s.notes.card, s.side)
	s.near = container.New(pageLayout{}, s.head.box, s.head.trouble, s.gap, s.stages.box, s.talk, s.wrapup.panel)
	s.wrapup.panel.Hide()
	s.content = container.NewStack(s.near, s.far.box)
	return s
}

// Content returns what to put into the window.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Wants says which changes matter here.
func (s *Screen) Wants(change app.Change) bool {
	return change.Has(app.SessionsChanged | app.GoalsChanged | app.CommitmentsChanged | app.MenteesChanged | app.RatingsChanged)
}

// Reload shows the session as it is. The notes, and all that is being typed,
// are read once and then left alone.
func (s *Screen) Reload() {
	view, err := s.service.Session(s.id)
	if err != nil {
		s.host.Fail(err)
		return
	}
	if !s.loaded && !s.load(view.Session) || !s.notes.reread() {
		return
	}
	s.show(view)
}

// load reads the texts that are typed here.
func (s *Screen) load(session mentoring.Session) bool {
	shared, private, err := s.service.Notes(s.id)
	if err != nil {
		s.host.Fail(err)
		return false
	}
	s.loaded = true
	s.notes.fill(shared.Text, private.Text)
	// A session that was held is opened to be read.
	s.notes.show(session.Status() == mentoring.Held && shared.Text != "")
	s.head.title.SetQuietly(session.Title)
	s.wrapup.fill(session)
	return true
}

func (s *Screen) show(view app.SessionView) {
	s.view = view
	s.head.show(view)
	s.stages.show(view.Template)
	s.points.Show(view.Mentee, view.Points)
	s.question.show(view.Questions)
	s.goals.show(view.Goals, view.GoalsOn)
	s.commitments.show(view)
	s.wrapup.show(view)
	s.menu.show(view.Session)
	s.far.show(view)
	s.tick()
	s.refit()
}

// refit gives the columns at the sides the height that they need now.
func (s *Screen) refit() {
	s.left.Refit()
	s.pile.refit()
	if s.wrapup.isOpen() {
		s.wrapup.panel.Refit()
	}
}

// Start puts the keyboard into the notes, unless they are there to be read.
func (s *Screen) Start() fyne.Focusable {
	if !s.loaded || s.notes.preview {
		return nil
	}
	return s.notes.entry()
}

// TakeKey leaves the innermost thing that is open with Escape.
func (s *Screen) TakeKey(key fyne.KeyName) bool {
	if key != fyne.KeyEscape {
		return false
	}
	return s.points.Escape() || s.far.escape() || s.commitments.escape() || s.goals.escape() || s.wrapup.escape()
}

// TakeRune puts a letter that nothing else took into the notes, or in the talk view into
// its line: the eyes are on the person, and not on what has the keyboard.
func (s *Screen) TakeRune(r rune) bool {
	var text fyne.Focusable = s.notes.entry()
	if !s.far.box.Hidden {
		text = s.far.line.entry
	}
	if !s.wrapup.isOpen() && !s.notes.preview {
		s.focus(text)
		text.TypedRune(r)
	}
	return true
}

// focus puts the keyboard somewhere.
func (s *Screen) focus(on fyne.Focusable) {
	if s.host.Window != nil && on != nil {
		s.host.Window.Canvas().Focus(on)
	}
}

// who names a side as the mentor speaks of it.
func (s *Screen) who(side mentoring.Side) string { return kit.SideWords(side, s.view.Mentee) }

// do carries something out and tells when it failed. It says whether it went
// well.
func (s *Screen) do(err error) bool {
	if err != nil {
		s.host.Fail(err)
	}
	return err == nil
}
