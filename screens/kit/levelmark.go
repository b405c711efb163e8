package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Viewer is whose view a mark shows.
type Viewer int

// The viewers.
const (
	MenteeView Viewer = iota // a filled dot
	MentorView               // a ring
	OthersView               // a diamond
)

// The marks are told apart by their form alone. The ring leaves the corners of
// the diamond in sight, and the dot becomes a core within the ring, so that in
// one place all three can be seen. All are even, for their middle is a whole
// point.
const (
	markDot     float32 = 10
	markCore    float32 = 4
	markRing    float32 = 12
	markStroke  float32 = 2
	markDiamond float32 = 18
)

// mark is what shows a view.
type mark struct {
	viewer   Viewer
	shape    fyne.CanvasObject
	diameter float32
}

func newMark(v Viewer) mark {
	switch v {
	case MentorView:
		return mark{v, canvas.NewCircle(color.Transparent), markRing}
	case OthersView:
		return mark{v, canvas.NewArbitraryPolygon(nil, color.Transparent), markDiamond}
	default:
		return mark{v, canvas.NewCircle(color.Transparent), markDot}
	}
}

// place puts the middle of the mark at a point.
func (m mark) place(at fyne.Position) {
	placeAround(m.shape, at, m.diameter)
	if d, ok := m.shape.(*canvas.ArbitraryPolygon); ok {
		half, whole := m.diameter/2, m.diameter
		d.Points = append(d.Points[:0], fyne.NewPos(half, 0), fyne.NewPos(whole, half), fyne.NewPos(half, whole), fyne.NewPos(0, half))
	}
}

// placeAround gives an object a width and height and puts its middle at a point.
func placeAround(o fyne.CanvasObject, middle fyne.Position, diameter float32) {
	o.Move(middle.SubtractXY(diameter/2, diameter/2))
	o.Resize(fyne.NewSquareSize(diameter))
}

// paint colours the mark. The ground is what a ring is filled with.
func (m mark) paint(ink, ground color.Color) {
	switch shape := m.shape.(type) {
	case *canvas.ArbitraryPolygon:
		shape.FillColor = ink
	case *canvas.Circle:
		shape.FillColor = ink
		if m.viewer == MentorView {
			shape.FillColor, shape.StrokeColor, shape.StrokeWidth = ground, ink, markStroke
		}
	}
}

// LevelMark is one of the marks of a LevelTrack by itself, for a legend.
type LevelMark struct {
	widget.BaseWidget
	mark mark
}

// NewLevelMark returns the mark of a viewer.
func NewLevelMark(of Viewer) *LevelMark {
	m := &LevelMark{mark: newMark(of)}
	m.mark.diameter = markLegend
	if of == OthersView {
		m.mark.diameter = markLegend + 2 // a diamond of one width with a dot looks smaller
	}
	m.ExtendBaseWidget(m)
	return m
}

const markLegend float32 = 9

// CreateRenderer is for Fyne.
func (m *LevelMark) CreateRenderer() fyne.WidgetRenderer { return render(m, m.mark.shape) }

func (m *LevelMark) minSize() fyne.Size { return fyne.NewSquareSize(markLegend + 2) }

func (m *LevelMark) place(size fyne.Size) {
	m.mark.place(fyne.NewPos(size.Width/2, size.Height/2))
}

func (m *LevelMark) paint() {
	ink := Color(Muted)
	m.mark.paint(ink, unseen(ink))
}
