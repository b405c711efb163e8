// Package problem is the screen in front of data that can't be opened. It says
// what happened, and offers what can be done. It changes nothing by itself.
package problem

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// Config is what the screen shows and offers.
type Config struct {
	Err  error
	Home string // the data folder
	// Choices are what can be done about it, the best first.
	Choices []Choice
	// Outside says that what is wrong has to be put right outside of Trefoil, after which
	// trying again is best.
	Outside bool
	// Explain shows what the help says about the error, nil where it says nothing.
	Explain func()
	// Again tries to open the data once more, Show shows the folder.
	Again, Show, Quit func()
}

// Choice is something that can be done.
type Choice struct {
	Text string // of the button
	Why  string // what that does
	Busy string // what the button says meanwhile, "" when it takes no time
	Do   func()
}

// Screen says what keeps the data from being opened.
type Screen struct {
	config  Config
	buttons []*kit.Button
	again   *kit.Button
	card    *fyne.Container
	content *kit.Scroll
}

const cardWidth = 600

// New returns the screen.
func New(c Config) *Screen {
	s := &Screen{config: c, card: container.New(kit.NewStack(16))}
	s.card.Add(container.New(kit.NewRow(14, 1), kit.NewLogo(32), kit.Title(lang.T("Trefoil can't open its data"))))
	what := container.New(kit.NewStack(6), kit.Body(kit.Words(c.Err)), kit.Small(lang.F("Data folder: %s", c.Home)))
	if c.Explain != nil {
		what.Add(container.New(kit.NewRow(0, -1), kit.NewLink(lang.T(kit.ExplainText), c.Explain)))
	}
	s.card.Add(what)
	for i, choice := range c.Choices {
		s.card.Add(kit.NewRule())
		s.card.Add(container.New(kit.NewRow(16, 0), kit.Body(choice.Why), s.button(i, choice)))
	}
	s.card.Add(kit.NewRule())
	s.again = kit.NewButton(lang.T("Try again"), kind(s.againFirst()), c.Again)
	s.card.Add(container.New(kit.NewRow(10, -1), s.again,
		kit.NewButton(lang.T("Show folder"), kit.Outlined, c.Show), kit.NewButton(lang.T("Quit"), kit.Outlined, c.Quit)))
	s.content = kit.NewMiddle(cardWidth, kit.NewCard(s.card))
	return s
}

func (s *Screen) button(i int, choice Choice) *kit.Button {
	b := kit.NewButton(choice.Text, kind(i == 0 && !s.againFirst()), nil)
	b.OnTapped = func() {
		if choice.Busy != "" {
			b.SetText(choice.Busy)
			s.shut()
		}
		choice.Do()
	}
	s.buttons = append(s.buttons, b)
	return b
}

// shut takes the choices away while one of them is carried out.
func (s *Screen) shut() {
	for _, b := range s.buttons {
		b.Disable()
	}
	s.card.Refresh()
	s.content.Refit()
}

// Content returns what to put into the window.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Start returns the button that has the keyboard first.
func (s *Screen) Start() fyne.Focusable {
	if s.againFirst() {
		return s.again
	}
	return s.buttons[0]
}

// againFirst says that nothing is better than to try again.
func (s *Screen) againFirst() bool { return s.config.Outside || len(s.config.Choices) == 0 }

// kind is the look of a button, which may be the first to press.
func kind(first bool) kit.ButtonKind {
	if first {
		return kit.Primary
	}
	return kit.Outlined
}
