package prepare

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// last is what was said last time.
type last struct {
	*part
	screen *Screen
	open   *kit.Link
}

func newLast(s *Screen) *last {
	l := &last{screen: s}
	l.open = kit.NewLink(lang.T("Open it"), func() {
		s.host.Go(kit.Route{Page: kit.SessionPage, Pair: s.data.Session.PairID, Session: s.data.Last.ID})
	})
	l.part = newPart(lang.T("Last time"), l.open, l.open.OnTapped)
	return l
}

func (l *last) show(p app.Preparation) {
	l.open.Hidden = p.Last.ID == ""
	if p.Last.ID == "" {
		l.set(kit.Body(lang.T("This is the first time. What shifts, what is caught and what is promised stands here before the next one.")).In(kit.Muted))
		return
	}
	var lines []fyne.CanvasObject
	if p.Last.Title != "" {
		lines = append(lines, kit.Body(p.Last.Title).Strong())
	}
	if words := kit.ShiftWords(p.Last.Shift); words != "" {
		lines = append(lines, kit.Body(words))
	}
	for _, c := range p.Caught {
		lines = append(lines, container.New(kit.NewStack(0), kit.Body(kit.CaptureWords(c)), kit.Small(kit.CaughtWords(c, p.Mentee.Name))))
	}
	if p.LastWords != "" {
		lines = append(lines, kit.Body(p.LastWords).In(kit.Muted))
	}
	if len(lines) == 0 {
		lines = append(lines, kit.Body(lang.T("No words were kept of it.")).In(kit.Muted))
	}
	l.set(lines...)
}
