package settings

import (
	"math"

	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// appearances are the values of the setting in the order of the choice.
var appearances = [3]string{"", "light", "dark"}

// sizes are the steps of the text size, in percent.
var sizes = []int{80, 90, 100, 110, 125, 150, 175, 200}

func (s *Screen) lookCard() *kit.Card {
	s.appearance = kit.NewSegmented([]string{lang.T("Follow the system"), lang.T("Light"), lang.T("Dark")}, 0, s.pickAppearance).Folding()
	s.size = kit.OneLine("").Strong().Centered()
	s.smaller = kit.NewButton(lang.T("Smaller"), kit.Outlined, func() { s.resize(-1) })
	s.larger = kit.NewButton(lang.T("Larger"), kit.Outlined, func() { s.resize(1) })
	steps := container.New(kit.NewRow(12, -1), s.smaller, s.size, s.larger)
	return kit.NewCardTitled(lang.T("Appearance"), nil, container.New(kit.NewStack(14),
		container.New(kit.NewFlow(0), s.appearance),
		kit.NewField(lang.T("Size of the text"), steps),
		s.languageField(),
	))
}

func (s *Screen) pickAppearance(i int) {
	s.change(func(next *app.Settings) { next.Appearance = appearances[i] })
	s.showLook()
}

// resize goes so many steps up or down from the size in force.
func (s *Screen) resize(by int) {
	at := s.step() + by
	if at < 0 || at >= len(sizes) {
		return
	}
	s.change(func(next *app.Settings) { next.TextSize = float32(sizes[at]) / 100 })
	s.showLook()
}

// step is the step nearest to the size in force, which may come from a file
// that somebody wrote by hand.
func (s *Screen) step() int {
	best, least := 0, math.MaxFloat64
	for i, percent := range sizes {
		if d := math.Abs(float64(s.config.Current.Scale()*100) - float64(percent)); d < least {
			best, least = i, d
		}
	}
	return best
}

func (s *Screen) showLook() {
	for i, a := range appearances {
		if a == s.config.Current.Appearance {
			s.appearance.SetPicked(i)
		}
	}
	s.showLanguage()
	at := s.step()
	s.size.SetText(lang.F("%d %%", sizes[at]))
	enable(s.smaller, at > 0)
	enable(s.larger, at < len(sizes)-1)
}

func enable(b *kit.Button, on bool) {
	switch {
	case on == !b.Disabled():
	case on:
		b.Enable()
	default:
		b.Disable()
	}
}
