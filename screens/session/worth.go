package session

import (
	"strconv"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// endService is what the end of a session needs beside its words.
type endService interface {
	SaveUseful(id mentoring.ID, side mentoring.Side, worth *int) error
	AddLettingGo(l mentoring.LettingGo) error
	EditLettingGo(next mentoring.LettingGo) error
	SetGone(id mentoring.ID, gone bool) error
	DeleteLettingGo(id mentoring.ID) error
	PlanSession(pair mentoring.ID, plan app.SessionPlan) (mentoring.ID, error)
	EditSession(id mentoring.ID, plan app.SessionPlan) error
	CalendarDocument(id mentoring.ID) (app.Document, error)
}

// worth asks what the session was worth to one of the two, 0 to 10. The first
// choice is that nothing is said.
type worth struct {
	screen *Screen
	side   mentoring.Side
	name   *kit.Label
	choice *kit.Segmented
	box    *fyne.Container
}

func newWorth(s *Screen, side mentoring.Side) *worth {
	w := &worth{screen: s, side: side, name: kit.Small("")}
	options := []string{"–"}
	for n := range mentoring.MostUseful + 1 {
		options = append(options, strconv.Itoa(n))
	}
	w.choice = kit.NewSegmented(options, 0, w.pick).Narrow()
	w.choice.OnRune = w.digit
	w.box = container.New(kit.NewStack(4), w.name, w.choice)
	return w
}

func (w *worth) show(useful mentoring.Useful) {
	said := useful.Mentee
	w.name.SetText(lang.F("Useful to %s", w.screen.who(mentoring.Mentee)))
	if w.side == mentoring.Mentor {
		said = useful.Mentor
		w.name.SetText(lang.T("Useful to you"))
	}
	w.choice.SetPicked(0)
	if said != nil {
		w.choice.SetPicked(*said + 1)
	}
}

func (w *worth) pick(i int) {
	s := w.screen
	var said *int
	if i > 0 {
		n := i - 1
		said = &n
	}
	if !s.do(s.service.SaveUseful(s.id, w.side, said)) {
		w.show(s.view.Session.Useful)
	}
}

// digit picks by a key: 0 to 9, and T for ten.
func (w *worth) digit(key rune) bool {
	at := int(key-'0') + 1
	switch {
	case unicode.ToLower(key) == 't':
		at = mentoring.MostUseful + 1
	case key < '0' || key > '9':
		return false
	}
	w.choice.SetPicked(at)
	w.pick(at)
	return true
}

// usefulWords is "Useful: Maya 8 of 10, you 7 of 10", "" when nobody said.
func (s *Screen) usefulWords(useful mentoring.Useful) string {
	var parts []string
	if useful.Mentee != nil {
		parts = append(parts, lang.F("%s %d of %d", s.who(mentoring.Mentee), *useful.Mentee, mentoring.MostUseful))
	}
	if useful.Mentor != nil {
		parts = append(parts, lang.F("you %d of %d", *useful.Mentor, mentoring.MostUseful))
	}
	if len(parts) == 0 {
		return ""
	}
	return lang.F("Useful: %s", lang.Commas(parts...))
}
