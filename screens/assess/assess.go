// Package assess is where a pair rates: what to rate, one sheet for each side,
// and the hand-over between them. What one side gave is never in sight while the
// other rates; both are revealed together.
package assess

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// Service is what the screen needs of the use cases.
type Service interface {
	Mentee(pair mentoring.ID) (app.MenteeDetails, error)
	MentorName() string
	Competencies(pair mentoring.ID) ([]app.CompetencyEdit, error)
	SetFocus(pair mentoring.ID, focus []mentoring.CompetencyID) error
	Today() mentoring.Date
	Rounds
}

// Rounds are the use cases of a sealed round of rating.
type Rounds interface {
	OpenRound(pair mentoring.ID) (app.Round, bool, error)
	StartRound(pair mentoring.ID, asked []mentoring.CompetencyID) error
	Rate(round mentoring.ID, side mentoring.Side, mark mentoring.Mark) error
	Unrate(round mentoring.ID, side mentoring.Side, id mentoring.CompetencyID) error
	FinishRating(round mentoring.ID, side mentoring.Side) (revealed bool, err error)
	RevealRound(round mentoring.ID) error
	DropRound(round mentoring.ID) error
	Autosave(save func(text string) error, report func(error)) *app.Autosave
}

// Screen is the rating of one pair. It shows one of four things: what to rate,
// how far a round is, the sheet of one side, or the hand-over to the other.
type Screen struct {
	host    kit.Host
	service Service
	pair    mentoring.ID

	names  names
	round  app.Round
	open   bool           // a round is under way
	handTo mentoring.Side // who is next, while the keyboard is handed over

	page   *kit.PageView
	choice *choice
	sheet  *sheet // nil while nobody rates
	halt   *underway
}

// New returns the screen of a pair, not filled yet.
func New(host kit.Host, service Service, pair mentoring.ID) *Screen {
	s := &Screen{host: host, service: service, pair: pair}
	s.page = kit.NewPage("", "", nil, nil, nil)
	s.choice = newChoice(s)
	s.halt = newUnderway(s)
	return s
}

// Content returns what to put into the window.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Wants says that ratings matter here, and names.
func (s *Screen) Wants(change app.Change) bool {
	return change.Has(app.RatingsChanged | app.MenteesChanged)
}

// Reload reads how far the round is. A sheet that is being filled is left alone.
func (s *Screen) Reload() {
	details, err := s.service.Mentee(s.pair)
	if err != nil {
		s.host.Fail(err)
		return
	}
	s.names = names{details.Name, s.service.MentorName()}
	if s.round, s.open, err = s.service.OpenRound(s.pair); err != nil {
		s.host.Fail(err)
		return
	}
	if s.sheet != nil && (!s.open || s.sheet.round != s.round.ID) {
		s.sheet = nil // thrown away meanwhile
	}
	s.show()
}

func (s *Screen) show() {
	switch {
	case !s.open:
		s.handTo = ""
		s.showChoice()
	case s.sheet != nil:
		s.sheet.count()
	case s.handTo != "":
		s.showHandover()
	default:
		s.halt.show()
	}
	s.turn()
}

// Handed says that the mentee has the keyboard, or is to have it next or give it back.
func (s *Screen) Handed() bool {
	return s.open && (s.handTo != "" || s.sheet != nil && s.sheet.side == mentoring.Mentee)
}

// turn tells the window that the screen may be in other hands now.
func (s *Screen) turn() {
	if s.host.Turn != nil {
		s.host.Turn()
	}
}

// put fills the page.
func (s *Screen) put(title, context string, body fyne.CanvasObject, actions ...fyne.CanvasObject) {
	s.page.SetTitle(title)
	s.page.SetContext(context)
	s.page.SetActions(actions...)
	s.page.SetBody(body)
}

// rate gives the sheet to a side.
func (s *Screen) rate(side mentoring.Side) {
	s.handTo = ""
	s.sheet = newSheet(s, side)
	s.sheet.show()
	s.turn()
	s.focus(s.sheet.first())
}

// finish says that the side in view is done, and hands over or reveals.
func (s *Screen) finish() {
	side := s.sheet.side
	if err := s.sheet.end(); err != nil {
		s.host.Fail(err)
		return
	}
	revealed, err := s.service.FinishRating(s.round.ID, side)
	if err != nil {
		s.host.Fail(err)
		return
	}
	s.sheet = nil
	if revealed {
		s.reveal()
		return
	}
	s.handTo = other(side)
	s.Reload()
	s.focus(s.start())
}

// reveal shows what both gave.
func (s *Screen) reveal() {
	s.host.Go(kit.Route{Page: kit.ProgressPage, Pair: s.pair})
	s.host.Say(lang.T("Both views are revealed."))
}

// stop leaves the sheet for the page of the round. What was given is forgotten
// here, and stays sealed.
func (s *Screen) stop() {
	if err := s.sheet.end(); err != nil {
		s.host.Fail(err)
		return
	}
	s.sheet = nil
	s.Reload()
	s.focus(s.start())
}

// Leave saves what is being typed.
func (s *Screen) Leave() error {
	if s.sheet == nil {
		return nil
	}
	return s.sheet.end()
}

// TakeKey stops rating with Escape; what was rated stays.
func (s *Screen) TakeKey(key fyne.KeyName) bool {
	switch {
	case key != fyne.KeyEscape:
		return false
	case s.sheet != nil:
		s.stop()
		return true
	default:
		return s.open && s.handTo == "" && s.halt.keepSealed()
	}
}

// Start puts the keyboard where the page begins.
func (s *Screen) Start() fyne.Focusable { return s.start() }

func (s *Screen) start() fyne.Focusable {
	switch {
	case s.sheet != nil:
		return s.sheet.first()
	case !s.open:
		return s.choice.what.First()
	case s.handTo != "":
		return nil // the one who is done must not begin by a key too many
	default:
		return s.halt.primary
	}
}

// focus puts the keyboard into something in the window, or nowhere.
func (s *Screen) focus(f fyne.Focusable) {
	switch {
	case s.host.Window == nil:
	case f == nil:
		s.host.Window.Canvas().Unfocus()
	default:
		s.host.Window.Canvas().Focus(f)
	}
}

// spaced puts cards below each other in a view that scrolls.
func spaced(objects ...fyne.CanvasObject) *kit.Scroll {
	return kit.NewScroll(container.New(kit.NewStack(kit.Gap), objects...))
}
