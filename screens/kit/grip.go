package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"trefoil/app/lang"
)

// Grip is what a line is held by to drag it to another place. It can't have
// the focus: with the keyboard a line is moved by keys.
type Grip struct {
	widget.BaseWidget
	dropped func(dy float32)
	dy      float32
	hovered bool
	lines   [2]*canvas.Rectangle
}

// NewGrip returns a grip. Dropped hears how far down it was dragged, negative
// for up.
func NewGrip(dropped func(dy float32)) *Grip {
	g := &Grip{dropped: dropped}
	for i := range g.lines {
		g.lines[i] = canvas.NewRectangle(color.Transparent)
	}
	g.ExtendBaseWidget(g)
	return g
}

var (
	_ fyne.Draggable     = (*Grip)(nil)
	_ desktop.Cursorable = (*Grip)(nil)
	_ desktop.Hoverable  = (*Grip)(nil)
)

// Dragged follows the pointer.
func (g *Grip) Dragged(e *fyne.DragEvent) { g.dy += e.Dragged.DY }

// DragEnd tells how far it went.
func (g *Grip) DragEnd() {
	dy := g.dy
	g.dy = 0
	g.dropped(dy)
}

// Cursor shows that it goes up and down.
func (g *Grip) Cursor() desktop.Cursor { return desktop.VResizeCursor }

// MouseIn shows that it can be held.
func (g *Grip) MouseIn(*desktop.MouseEvent) { g.hovered = true; g.Refresh() }

// MouseMoved does nothing.
func (g *Grip) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends what MouseIn began.
func (g *Grip) MouseOut() { g.hovered = false; g.Refresh() }

// AccessibilityLabel is what the grip is called.
func (g *Grip) AccessibilityLabel() string { return lang.T("Drag to another place") }

// CreateRenderer is for Fyne.
func (g *Grip) CreateRenderer() fyne.WidgetRenderer { return render(g, g.lines[0], g.lines[1]) }

func (g *Grip) minSize() fyne.Size { return fyne.NewSquareSize(Scaled(20)) }

func (g *Grip) place(size fyne.Size) {
	width, step := Scaled(12), Scaled(5)
	for i, line := range g.lines {
		line.Resize(fyne.NewSize(width, Scaled(1.5)))
		line.Move(fyne.NewPos((size.Width-width)/2, size.Height/2+step*(float32(i)-0.7)))
	}
}

func (g *Grip) paint() {
	for _, line := range g.lines {
		line.FillColor = faded(Muted, 0.7)
		if g.hovered {
			line.FillColor = Color(Text)
		}
	}
}
