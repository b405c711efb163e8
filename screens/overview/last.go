package overview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/screens/kit"
)

// last is the card of the last session that was held.
type last struct {
	screen *Screen
	card   *kit.Card
	open   *kit.Link
	words  *kit.Label
	shift  *kit.Label
	held   *fyne.Container
	empty  *kit.EmptyState
}

func newLast(s *Screen) *last {
	l := &last{screen: s, words: kit.Body("").Wrapped(6), shift: kit.Small("").Wrapped(3)}
	l.open = kit.NewLink("Open the session", func() {
		s.host.Go(kit.Route{Page: kit.SessionPage, Pair: s.pair, Session: s.data.Last.ID})
	})
	l.held = container.New(kit.NewStack(6), l.words, l.shift)
	plan := kit.NewButton("Plan a session", kit.Outlined, func() {
		s.host.Go(kit.Route{Page: kit.SessionsPage, Pair: s.pair, New: true})
	})
	l.empty = kit.NewEmptyState("After the first session, what it was about stands here.", plan)
	l.card = kit.NewCardTitled("Last session", nil, container.New(kit.NewStack(0), l.held, l.empty))
	return l
}

func (l *last) show(o app.Overview) {
	none := o.Last.ID == ""
	l.held.Hidden, l.empty.Hidden = none, !none
	if none {
		l.card.SetTitle("Last session")
		l.card.SetAside(nil)
		return
	}
	l.card.SetTitle(lastTitle(o.Last.Day, l.screen.service.Today()))
	l.card.SetAside(l.open)
	l.words.SetText(o.LastWords)
	l.words.SetColor(kit.Text)
	if o.LastWords == "" {
		l.words.SetText("No shared notes were taken.")
		l.words.SetColor(kit.Muted)
	}
	l.shift.SetText(kit.ShiftWords(o.Last.Shift))
	l.shift.Hidden = l.shift.Text() == ""
}
