package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Box is a coloured ground with an optional hairline border and padding around
// its content.
type Box struct {
	widget.BaseWidget
	Fill, Border fyne.ThemeColorName // "" is none
	Radius       float32
	Pad          fyne.Size // on either side of the content
	ground       *ground
	content      *fyne.Container
}

// NewBox returns a box of a colour around the content, which may be nil.
func NewBox(fill fyne.ThemeColorName, content fyne.CanvasObject) *Box {
	b := &Box{Fill: fill, ground: newGround(), content: &fyne.Container{}}
	b.set(content)
	b.ExtendBaseWidget(b)
	return b
}

// SetContent changes what is in the box.
func (b *Box) SetContent(content fyne.CanvasObject) {
	b.set(content)
	b.Refresh()
}

func (b *Box) set(content fyne.CanvasObject) {
	b.content.Objects = nil
	if content != nil {
		b.content.Objects = []fyne.CanvasObject{content}
	}
}

// CreateRenderer is for Fyne.
func (b *Box) CreateRenderer() fyne.WidgetRenderer { return render(b, b.ground.box, b.content) }

func (b *Box) minSize() fyne.Size {
	size := fyne.NewSize(2*b.Pad.Width, 2*b.Pad.Height)
	for _, o := range b.content.Objects {
		size = size.Add(o.MinSize())
	}
	return size
}

func (b *Box) place(size fyne.Size) {
	b.ground.place(size)
	b.content.Resize(size)
	for _, o := range b.content.Objects {
		o.Move(fyne.NewPos(b.Pad.Width, b.Pad.Height))
		o.Resize(size.SubtractWidthHeight(2*b.Pad.Width, 2*b.Pad.Height))
	}
}

func (b *Box) paint() {
	look := b.ground.whole
	look.FillColor, look.StrokeColor, look.StrokeWidth = color.Transparent, color.Transparent, 0
	if b.Border != "" {
		look.StrokeColor, look.StrokeWidth = Color(b.Border), hairline
		look.FillColor = unseen(look.StrokeColor)
	}
	if b.Fill != "" {
		look.FillColor = Color(b.Fill)
	}
	look.CornerRadius = b.Radius
	b.ground.paint()
}

// NewRule returns a hairline across.
func NewRule() *Box {
	b := NewBox(Line, nil)
	b.Pad = fyne.NewSize(0, hairline/2)
	return b
}
