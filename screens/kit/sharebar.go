package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"trefoil/app/mentoring"
)

// ShareBar shows which part of a whole something is, in the colour of a
// dimension.
type ShareBar struct {
	widget.BaseWidget
	share     float64
	dimension mentoring.Dimension
	whole     *canvas.Rectangle
	part      *canvas.Rectangle
}

// NewShareBar returns a bar that is filled to a share, 0 to 1. Without a
// dimension it is in ink.
func NewShareBar(share float64, d mentoring.Dimension) *ShareBar {
	b := &ShareBar{share: share, dimension: d, whole: canvas.NewRectangle(color.Transparent), part: canvas.NewRectangle(color.Transparent)}
	b.ExtendBaseWidget(b)
	return b
}

// SetShare fills the bar to another share, 0 to 1.
func (b *ShareBar) SetShare(share float64) {
	if b.share != share {
		b.share = share
		b.Refresh()
	}
}

// CreateRenderer is for Fyne.
func (b *ShareBar) CreateRenderer() fyne.WidgetRenderer { return render(b, b.whole, b.part) }

const shareHeight float32 = 8

func (b *ShareBar) minSize() fyne.Size { return fyne.NewSize(32, shareHeight) }

func (b *ShareBar) place(size fyne.Size) {
	top := (size.Height - shareHeight) / 2
	b.whole.Move(fyne.NewPos(0, top))
	b.whole.Resize(fyne.NewSize(size.Width, shareHeight))
	b.part.Move(fyne.NewPos(0, top))
	b.part.Resize(fyne.NewSize(size.Width*float32(max(0, min(b.share, 1))), shareHeight))
}

func (b *ShareBar) paint() {
	ink, _ := DimensionColors(b.dimension)
	b.whole.FillColor, b.whole.CornerRadius = Color(Sunken), shareHeight/2
	b.part.FillColor, b.part.CornerRadius = Color(ink), shareHeight/2
	b.part.Hidden = !(b.share > 0)
}
