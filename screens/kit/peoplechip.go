package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// PersonChip is somebody who is not on a map of people yet. It is dragged there,
// or pressed to be chosen.
type PersonChip struct {
	trigger
	id     mentoring.ID
	name   string
	onto   *PeopleMap
	at     fyne.Position // of the pointer, on the map
	held   bool
	ground *canvas.Rectangle
	label  *canvas.Text
}

var (
	_ fyne.Draggable     = (*PersonChip)(nil)
	_ desktop.Cursorable = (*PersonChip)(nil)
)

// NewPersonChip returns a person who can be dragged onto a map.
func NewPersonChip(id mentoring.ID, name string, onto *PeopleMap) *PersonChip {
	c := &PersonChip{
		id: id, name: name, onto: onto,
		ground: canvas.NewRectangle(color.Transparent), label: canvas.NewText("", color.Transparent),
	}
	c.OnTapped = func() {
		requestFocus(c)
		onto.Pick(id)
		onto.OnPick(id)
	}
	c.ExtendBaseWidget(c)
	return c
}

// Dragged follows the pointer and shows on the map where the person would be.
func (c *PersonChip) Dragged(e *fyne.DragEvent) {
	driver := fyne.CurrentApp().Driver()
	here, there := driver.AbsolutePositionForObject(c), driver.AbsolutePositionForObject(c.onto)
	c.at, c.held = here.Add(e.Position).Subtract(there), true
	c.onto.hover(c.at, true)
}

// DragEnd puts the person on the map, if that is where the pointer lets go.
func (c *PersonChip) DragEnd() {
	if c.held {
		c.held = false
		c.onto.hover(c.at, false)
		c.onto.drop(c.id, c.at)
	}
}

// AccessibilityLabel says who waits.
func (c *PersonChip) AccessibilityLabel() string { return lang.F("%s, not on the map yet", c.name) }

// CreateRenderer is for Fyne.
func (c *PersonChip) CreateRenderer() fyne.WidgetRenderer {
	return render(c, c.ground, c.label, c.focusRing())
}

const (
	chipSide float32 = 9
	chipMost float32 = 180 // the widest name
)

func (c *PersonChip) minSize() fyne.Size {
	return c.label.MinSize().AddWidthHeight(2*chipSide, 8)
}

func (c *PersonChip) place(size fyne.Size) {
	c.ground.Resize(size)
	c.label.Move(fyne.NewPos(chipSide, (size.Height-c.label.MinSize().Height)/2))
	c.label.Resize(c.label.MinSize())
	c.placeRing(fyne.Position{}, size, size.Height/2)
}

func (c *PersonChip) paint() {
	c.label.TextSize, c.label.Color = textSize(SizeSmall), Color(Text)
	c.label.Text = ellipsize(c.name, chipMost, measureWith(c.label.TextSize, c.label.TextStyle))
	c.ground.CornerRadius, c.ground.FillColor = c.label.MinSize().Height/2+4, Color(RelationshipTint)
	c.ground.StrokeColor, c.ground.StrokeWidth = Color(RelationshipInk), 1
	if c.hovered {
		c.ground.StrokeWidth = 2
	}
	c.paintRing()
}
