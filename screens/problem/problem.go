// Package problem is the screen in front of data that can't be opened. It says
// what happened, and offers what can be done. It changes nothing by itself.
package problem

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/assets"
	"trefoil/screens/kit"
)

// Config is what the screen shows and offers.
type Config struct {
	Err  error
	Home string // the data folder
	// Choices are what can be done about it, the best first.
	Choices []Choice
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
	quit    *kit.Button
	card    *fyne.Container
	content *kit.Scroll
}

const cardWidth = 600

// New returns the screen.
func New(c Config) *Screen {
	s := &Screen{config: c, card: container.New(kit.NewStack(16))}
	s.card.Add(container.New(kit.NewRow(14, 1), mark(), kit.Title(lang.T("Trefoil can't open its data"))))
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
	s.quit = kit.NewButton(lang.T("Quit"), kit.Outlined, c.Quit)
	s.card.Add(container.New(kit.NewRow(10, -1),
		kit.NewButton(lang.T("Try again"), kit.Outlined, c.Again), kit.NewButton(lang.T("Show folder"), kit.Outlined, c.Show), s.quit))
	s.content = kit.NewMiddle(cardWidth, kit.NewCard(s.card))
	return s
}

func mark() fyne.CanvasObject {
	picture := canvas.NewImageFromResource(fyne.NewStaticResource("mark.svg", assets.Mark))
	picture.FillMode = canvas.ImageFillContain
	picture.SetMinSize(fyne.NewSquareSize(32))
	return picture
}

func (s *Screen) button(i int, choice Choice) *kit.Button {
	kind := kit.Outlined
	if i == 0 {
		kind = kit.Primary
	}
	b := kit.NewButton(choice.Text, kind, nil)
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
	if len(s.buttons) > 0 {
		return s.buttons[0]
	}
	return s.quit
}
