package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Pressable is a line that is pressed as a whole, with the pointer or with
// Enter and Space. What is in it is only looked at: no press reaches it.
type Pressable struct {
	trigger
	// OnPoint hears when the pointer or the focus comes and goes.
	OnPoint func(at bool)
	name    string
	content fyne.CanvasObject
	ground  *canvas.Rectangle
	cover   *cover
}

// pressableSide is how far the ground under a pressable line reaches beyond it
// on either side, so that its text stays in line with what is around.
const pressableSide float32 = 8

// NewPressable returns a line with some content. The name is what it is called
// for those who don't see it.
func NewPressable(name string, content fyne.CanvasObject, tapped func()) *Pressable {
	p := &Pressable{trigger: trigger{OnTapped: tapped}, name: name, content: content, ground: canvas.NewRectangle(color.Transparent)}
	p.cover = &cover{of: p}
	p.cover.ExtendBaseWidget(p.cover)
	p.ExtendBaseWidget(p)
	return p
}

// MouseIn shows that the line can be pressed.
func (p *Pressable) MouseIn(e *desktop.MouseEvent) { p.trigger.MouseIn(e); p.point(true) }

// MouseOut shows the line as it was.
func (p *Pressable) MouseOut() { p.trigger.MouseOut(); p.point(false) }

// FocusGained shows the ring.
func (p *Pressable) FocusGained() { p.trigger.FocusGained(); p.point(true) }

// FocusLost hides the ring.
func (p *Pressable) FocusLost() { p.trigger.FocusLost(); p.point(false) }

func (p *Pressable) point(at bool) {
	if p.OnPoint != nil {
		p.OnPoint(at)
	}
}

// SetName changes what the line is called.
func (p *Pressable) SetName(name string) { p.name = name }

// AccessibilityLabel is the name.
func (p *Pressable) AccessibilityLabel() string { return p.name }

// CreateRenderer is for Fyne.
func (p *Pressable) CreateRenderer() fyne.WidgetRenderer {
	return render(p, p.ground, p.content, p.cover, p.focusRing())
}

func (p *Pressable) minSize() fyne.Size { return p.content.MinSize() }

func (p *Pressable) place(size fyne.Size) {
	p.content.Resize(size)
	p.cover.Resize(size)
	p.ground.Move(fyne.NewPos(-pressableSide, 0))
	p.ground.Resize(size.AddWidthHeight(2*pressableSide, 0))
	inner := ringGap - 1
	p.placeRing(fyne.NewPos(inner-pressableSide, inner), size.AddWidthHeight(2*(pressableSide-inner), -2*inner), controlRadius)
}

func (p *Pressable) paint() {
	p.ground.FillColor, p.ground.CornerRadius = color.Transparent, controlRadius
	if p.hovered && !p.Disabled() {
		p.ground.FillColor = faded(Ink, 0.04)
	}
	p.paintRing()
}

// cover lies above the content of a pressable line and catches the pointer.
type cover struct {
	widget.BaseWidget
	of *Pressable
}

func (c *cover) Tapped(e *fyne.PointEvent)           { c.of.Tapped(e) }
func (c *cover) MouseIn(e *desktop.MouseEvent)       { c.of.MouseIn(e) }
func (c *cover) MouseMoved(*desktop.MouseEvent)      {}
func (c *cover) MouseOut()                           { c.of.MouseOut() }
func (c *cover) Cursor() desktop.Cursor              { return c.of.Cursor() }
func (c *cover) CreateRenderer() fyne.WidgetRenderer { return render(c) }
func (c *cover) minSize() fyne.Size                  { return fyne.Size{} }
func (c *cover) place(fyne.Size)                     {}
func (c *cover) paint()                              {}
