package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Logo is the mark of the program: three circles that lie over each other, one in the
// colour of each dimension.
type Logo struct {
	widget.BaseWidget
	size    float32
	circles [len(logoParts)]*canvas.Circle
}

// logoParts are the circles as the icon has them, in a square of logoGrid points.
var logoParts = [...]struct {
	x, y float32 // of the middle
	ink  fyne.ThemeColorName
}{
	{32, 20.25, TechnicalInk},
	{19.5, 43.75, RelationshipInk},
	{44.5, 43.75, BusinessInk},
}

const (
	logoGrid   = 64
	logoRadius = 19
	logoShare  = 0.86 // of the ink, so that what lies below is seen
)

// NewLogo returns the mark so wide and high.
func NewLogo(size float32) *Logo {
	l := &Logo{size: size}
	for i := range l.circles {
		l.circles[i] = canvas.NewCircle(color.Transparent)
	}
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer is for Fyne.
func (l *Logo) CreateRenderer() fyne.WidgetRenderer {
	return render(l, l.circles[0], l.circles[1], l.circles[2])
}

func (l *Logo) minSize() fyne.Size { return fyne.NewSquareSize(l.size) }

func (l *Logo) place(size fyne.Size) {
	unit := min(size.Width, size.Height) / logoGrid
	for i, part := range logoParts {
		middle := fyne.NewPos(size.Width/2+(part.x-logoGrid/2)*unit, size.Height/2+(part.y-logoGrid/2)*unit)
		l.circles[i].Move(middle.SubtractXY(logoRadius*unit, logoRadius*unit))
		l.circles[i].Resize(fyne.NewSquareSize(2 * logoRadius * unit))
	}
}

func (l *Logo) paint() {
	for i, part := range logoParts {
		l.circles[i].FillColor = faded(part.ink, logoShare)
	}
}
