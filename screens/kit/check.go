package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"trefoil/app/mentoring"
)

// Check is a box to tick. Enter and Space tick it when it has the focus.
type Check struct {
	control
	OnChanged func(on bool)
	on        bool
	dimension mentoring.Dimension
	box       *canvas.Rectangle
	tick      [2]*canvas.Line
	label     *Label // nil without words
}

// NewCheck returns a box that is ticked or not.
func NewCheck(on bool, changed func(bool)) *Check {
	c := &Check{OnChanged: changed, on: on, box: canvas.NewRectangle(color.Transparent)}
	for i := range c.tick {
		c.tick[i] = canvas.NewLine(color.Transparent)
	}
	c.ExtendBaseWidget(c)
	return c
}

// Labeled puts words beside the box, which tick it, too.
func (c *Check) Labeled(text string) *Check {
	c.label = Body(text)
	return c
}

// SetDimension fills the ticked box with the colour of a dimension.
func (c *Check) SetDimension(d mentoring.Dimension) {
	c.dimension = d
	c.Refresh()
}

// On says whether the box is ticked.
func (c *Check) On() bool { return c.on }

// SetOn ticks the box, or not, without calling back.
func (c *Check) SetOn(on bool) {
	if c.on != on {
		c.on = on
		c.Refresh()
	}
}

// Tapped ticks the box, or takes the tick away, and calls back.
func (c *Check) Tapped(e *fyne.PointEvent) {
	if c.second(e) || c.Disabled() {
		return
	}
	requestFocus(c)
	c.toggle()
}

// TypedKey ticks the box with Enter and Space.
func (c *Check) TypedKey(key *fyne.KeyEvent) {
	if isPress(key) && !c.Disabled() && !c.strayed(key) {
		c.toggle()
		return
	}
	c.control.TypedKey(key)
}

func (c *Check) toggle() {
	c.SetOn(!c.on)
	if c.OnChanged != nil {
		c.OnChanged(c.on)
	}
}

// CreateRenderer is for Fyne.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	parts := []fyne.CanvasObject{c.box, c.tick[0], c.tick[1], c.focusRing()}
	if c.label != nil {
		parts = append(parts, c.label)
	}
	return render(c, parts...)
}

// Sizes with type of the usual size; the box grows with the type.
const (
	checkSize  float32 = 16
	checkTouch float32 = 20 // the box and a little around it can be pressed: a line of text
	checkGap   float32 = 8  // to the words beside it
)

func (c *Check) minSize() fyne.Size {
	touch := Scaled(checkTouch)
	if c.label == nil {
		return fyne.NewSquareSize(touch)
	}
	// As wide as a word or two, so that the words can wrap.
	text := c.label.MinSize()
	return fyne.NewSize(touch+checkGap+min(120, c.label.measure()(c.label.Text())+1), max(touch, text.Height))
}

func (c *Check) place(size fyne.Size) {
	side := Scaled(checkSize)
	at := fyne.NewPos(0, (size.Height-side)/2)
	if c.label != nil {
		at.Y = (c.label.lineHeight() - side) / 2
		c.label.Move(fyne.NewPos(side+checkGap, 0))
		FitHeight(c.label, size.Width-side-checkGap)
	}
	c.box.Move(at)
	c.box.Resize(fyne.NewSquareSize(side))
	corners := [3]fyne.Position{at.AddXY(Scaled(3.8), Scaled(8.4)), at.AddXY(Scaled(6.8), Scaled(11.4)), at.AddXY(Scaled(12.2), Scaled(5))}
	for i, line := range c.tick {
		line.Position1, line.Position2 = corners[i], corners[i+1]
	}
	c.placeRing(at, fyne.NewSquareSize(side), 4)
}

func (c *Check) paint() {
	fill, border := color.Color(color.Transparent), Color(Muted)
	switch {
	case c.on:
		ink, _ := DimensionColors(c.dimension)
		fill, border = Color(ink), Color(ink)
	case c.hovered:
		fill, border = faded(Ink, 0.08), Color(Ink)
	}
	if c.Disabled() {
		fill, border = fade(fill, 0.5), fade(border, 0.5)
	}
	c.box.FillColor, c.box.StrokeColor = fill, border
	c.box.StrokeWidth, c.box.CornerRadius = 1.3, 4
	for _, line := range c.tick {
		line.Hidden = !c.on
		line.StrokeColor, line.StrokeWidth = Color(Surface), Scaled(1.8)
	}
	c.paintRing()
}
