package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// More is a button of three dots that opens a menu of what is done seldom.
type More struct {
	control
	items    func() []*fyne.MenuItem
	outlined bool
	ground   *canvas.Rectangle
	dots     [3]*canvas.Circle
}

// NewMore returns the button for the end of a line. The items are asked for
// whenever the menu opens.
func NewMore(items func() []*fyne.MenuItem) *More {
	m := &More{items: items, ground: canvas.NewRectangle(color.Transparent)}
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

// Tapped opens the menu below the button, or above where there is no room.
func (m *More) Tapped(*fyne.PointEvent) {
	if !m.Disabled() {
		ShowMenuAt(m, m.items())
	}
}

// TypedKey opens the menu with Enter and Space.
func (m *More) TypedKey(key *fyne.KeyEvent) {
	if isPress(key) {
		m.Tapped(nil)
		return
	}
	m.control.TypedKey(key)
}

// AccessibilityLabel is what the button is called.
func (m *More) AccessibilityLabel() string { return "More" }

// AccessibilityRole is button.
func (m *More) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer is for Fyne.
func (m *More) CreateRenderer() fyne.WidgetRenderer {
	return render(m, m.ground, m.dots[0], m.dots[1], m.dots[2], m.focusRing())
}

func (m *More) minSize() fyne.Size {
	if m.outlined {
		return NewButton("", Outlined, nil).minSize().AddWidthHeight(11, 0)
	}
	return fyne.NewSize(24, 20)
}

const (
	moreDot  float32 = 3
	moreStep float32 = 5
)

func (m *More) place(size fyne.Size) {
	m.ground.Resize(size)
	x := (size.Width - 2*moreStep - moreDot) / 2
	for i, dot := range m.dots {
		dot.Move(fyne.NewPos(x+float32(i)*moreStep, (size.Height-moreDot)/2))
		dot.Resize(fyne.NewSquareSize(moreDot))
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

// ShowMenuAt opens a menu below an object, its right edges in line where it
// would not fit otherwise.
func ShowMenuAt(o fyne.CanvasObject, items []*fyne.MenuItem) {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil || len(items) == 0 {
		return
	}
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), c)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	least, room := menu.MinSize(), c.Size()
	x := max(0, min(at.X, room.Width-least.Width-ringGap))
	y := at.Y + o.Size().Height + ringGap
	if y+least.Height > room.Height {
		y = max(0, at.Y-least.Height-ringGap)
	}
	menu.ShowAtPosition(fyne.NewPos(x, y))
}
