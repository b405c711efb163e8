package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"trefoil/app/lang"
)

// More is a button of three dots that opens a menu of what is done seldom.
type More struct {
	trigger
	items    func() []*fyne.MenuItem
	outlined bool
	ground   *canvas.Rectangle
	dots     [3]*canvas.Circle
}

// NewMore returns the button for the end of a line. The items are asked for
// whenever the menu opens.
func NewMore(items func() []*fyne.MenuItem) *More {
	m := &More{items: items, ground: canvas.NewRectangle(color.Transparent)}
	m.OnTapped = func() { ShowMenuAt(m, m.items()) } // below the button, or above where there is no room
	for i := range m.dots {
		m.dots[i] = canvas.NewCircle(color.Transparent)
	}
	m.ExtendBaseWidget(m)
	return m
}

// Outlined makes the button as high as those in the header of a page.
func (m *More) Outlined() *More { m.outlined = true; return m }

// Items returns what the menu offers now.
func (m *More) Items() []*fyne.MenuItem { return m.items() }

// AccessibilityLabel is what the button is called.
func (m *More) AccessibilityLabel() string { return lang.T("More") }

// CreateRenderer is for Fyne.
func (m *More) CreateRenderer() fyne.WidgetRenderer {
	return render(m, m.ground, m.dots[0], m.dots[1], m.dots[2], m.focusRing())
}

func (m *More) minSize() fyne.Size {
	if m.outlined {
		return NewButton("", Outlined, nil).minSize().AddWidthHeight(11, 0)
	}
	return fyne.NewSize(Scaled(24), Scaled(20))
}

// Sizes with type of the usual size.
const (
	moreDot  float32 = 3
	moreStep float32 = 5
)

func (m *More) place(size fyne.Size) {
	m.ground.Resize(size)
	across, step := Scaled(moreDot), Scaled(moreStep)
	x := (size.Width - 2*step - across) / 2
	for i, dot := range m.dots {
		dot.Move(fyne.NewPos(x+float32(i)*step, (size.Height-across)/2))
		dot.Resize(fyne.NewSquareSize(across))
	}
	m.placeRing(fyne.Position{}, size, controlRadius)
}

func (m *More) paint() {
	m.ground.CornerRadius, m.ground.StrokeWidth = controlRadius, 0
	m.ground.FillColor, m.ground.StrokeColor = color.Transparent, color.Transparent
	if m.outlined {
		m.ground.FillColor, m.ground.StrokeColor, m.ground.StrokeWidth = Color(Surface), Color(Line), hairline
	}
	ink := Color(Muted)
	if m.hovered {
		ink = Color(Text)
		m.ground.FillColor = faded(Ink, 0.06)
	}
	for _, dot := range m.dots {
		dot.FillColor = ink
	}
	m.paintRing()
}

// ShowMenuAt opens a menu beside an object.
func ShowMenuAt(o fyne.CanvasObject, items []*fyne.MenuItem) {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil || len(items) == 0 {
		return
	}
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), c)
	hide := menu.OnDismiss
	menu.OnDismiss = func() { hide(); menuClosed = true }
	menu.ShowAtPosition(besideObject(o, menu.MinSize(), c))
}

// besideObject is where something of a size opens that belongs to an object: below it,
// or above where there is no room, its right edge in line where it would not fit
// otherwise.
func besideObject(o fyne.CanvasObject, least fyne.Size, c fyne.Canvas) fyne.Position {
	at, room := fyne.CurrentApp().Driver().AbsolutePositionForObject(o), c.Size()
	x := at.X
	if x+least.Width > room.Width-pagePadding {
		x = max(0, at.X+o.Size().Width-least.Width)
	}
	y := at.Y + o.Size().Height + ringGap
	if y+least.Height > room.Height {
		y = max(0, at.Y-least.Height-ringGap)
	}
	return fyne.NewPos(x, y)
}

// menuClosed says that a menu was closed and no key was heard since. A space comes as a
// key and then as a sign: the key picks what the menu offers and closes it, and the
// sign would go to whatever has the keyboard then, pressing it or standing in its text.
var menuClosed bool

// KeyHeard is called by what has the keyboard for each key.
func KeyHeard() { menuClosed = false }

// IsStray says that a sign belongs to the key that closed a menu.
func IsStray(r rune) bool {
	stray := r == ' ' && menuClosed
	menuClosed = false
	return stray
}
