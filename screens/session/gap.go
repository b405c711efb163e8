package session

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// gapBar asks what a time was in which nobody looked on while the session ran:
// the laptop slept, or the program had ended.
type gapBar struct {
	screen *Screen
	words  *kit.Label
	ended  *kit.Button
	box    *kit.Box
}

func newGapBar(s *Screen) *gapBar {
	g := &gapBar{screen: s, words: kit.Body("").Wrapped(3)}
	on := kit.NewButton("It went on", kit.Outlined, g.answer(func(id mentoring.ID) error { return s.service.CountGap(id) })).Small()
	out := kit.NewButton("Take the time out", kit.Outlined, g.answer(func(id mentoring.ID) error { return s.service.TakeGapOut(id) })).Small()
	g.ended = kit.NewButton("", kit.Outlined, g.answer(func(id mentoring.ID) error { return s.service.EndAtGap(id) })).Small()
	g.box = kit.NewBox(kit.LateTint, container.New(kit.NewRow(8, 0), g.words, on, out, g.ended))
	g.box.Radius, g.box.Pad = 10, fyne.NewSize(14, 9)
	g.box.Hide()
	return g
}

func (g *gapBar) answer(with func(mentoring.ID) error) func() {
	return func() {
		s := g.screen
		if s.do(s.flush()) {
			s.do(with(s.id))
		}
	}
}

// show asks when there is something to ask, and says until when the talk was
// seen to go on.
func (g *gapBar) show(gap mentoring.Gap, where *time.Location) {
	hidden := gap.IsZero()
	if !hidden {
		at := clockOf(gap.From, where)
		g.words.SetText(fmt.Sprintf("This session ran when Trefoil last saw it at %s, %s ago. What was the time since?", at, kit.DurationWords(gap.Length())))
		g.ended.SetText("It ended at " + at)
	}
	if g.box.Hidden != hidden {
		g.box.Hidden = hidden
		g.screen.content.Refresh()
	}
}

func clockOf(t time.Time, where *time.Location) string { return t.In(where).Format("15:04") }
