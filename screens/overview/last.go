package overview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
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
	l.open = kit.NewLink(lang.T("Open the session"), func() {
		s.host.Go(kit.Route{Page: kit.SessionPage, Pair: s.pair, Session: s.data.Last.ID})
	})
	l.held = container.New(kit.NewStack(6), l.words, l.shift)
	plan := kit.NewButton(lang.T("Plan a session"), kit.Outlined, func() {
		s.host.Go(kit.Route{Page: kit.SessionsPage, Pair: s.pair, New: true})
	})
	l.empty = kit.NewEmptyState(lang.T("After the first session, what it was about stands here."), plan)
	l.card = kit.NewCardTitled(lang.T("Last session"), nil, container.New(kit.NewStack(0), l.held, l.empty))
	return l
}

func (l *last) show(o app.Overview) {
	none := o.Last.ID == ""
	l.held.Hidden, l.empty.Hidden = none, !none
	if none {
		l.card.SetTitle(lang.T("Last session"))
		l.card.SetAside(nil)
		return
	}
	l.card.SetTitle(lastTitle(o.Last.Day, l.screen.service.Today()))
	l.card.SetAside(l.open)
	l.words.SetText(o.LastWords)
	l.words.SetColor(kit.Text)
	if o.LastWords == "" {
		l.words.SetText(lang.T("No shared notes were taken."))
		l.words.SetColor(kit.Muted)
	}
	l.shift.SetText(kit.ShiftWords(o.Last.Shift))
	l.shift.Hidden = l.shift.Text() == ""
}
