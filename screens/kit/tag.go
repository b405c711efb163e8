package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// Tag is a word on a tinted ground.
type Tag struct {
	widget.BaseWidget
	text      string
	ink, tint fyne.ThemeColorName
	ground    *canvas.Rectangle
	label     *canvas.Text
	measured  measured
}

// NewTag returns a tag in the colours of a dimension.
func NewTag(text string, d mentoring.Dimension) *Tag {
	ink, tint := DimensionColors(d)
	return newTag(text, ink, tint)
}

// NewDimensionTag returns the tag that names a dimension.
func NewDimensionTag(d mentoring.Dimension) *Tag { return NewTag(lang.T(d.Short()), d) }

// NewLateTag returns an amber tag, for what is past its date.
func NewLateTag(text string) *Tag { return newTag(text, Late, LateTint) }

func newTag(text string, ink, tint fyne.ThemeColorName) *Tag {
	t := &Tag{
		text: text, ink: ink, tint: tint,
		ground: canvas.NewRectangle(color.Transparent),
		label:  canvas.NewText(text, color.Transparent),
	}
	t.ExtendBaseWidget(t)
	return t
}

// Set changes text and dimension.
func (t *Tag) Set(text string, d mentoring.Dimension) {
	t.text = text
	t.ink, t.tint = DimensionColors(d)
	t.Refresh()
}

// Text returns the text.
func (t *Tag) Text() string { return t.text }

// SetText changes the text.
func (t *Tag) SetText(text string) {
	if t.text != text {
		t.text = text
		t.Refresh()
	}
}

// CreateRenderer is for Fyne.
func (t *Tag) CreateRenderer() fyne.WidgetRenderer { return render(t, t.ground, t.label) }

func (t *Tag) minSize() fyne.Size {
	text := t.measured.of(t.text, textSize(SizeSmall), fyne.TextStyle{})
	return fyne.NewSize(text.Width+16, float32(int(text.Height+5.5)))
}

// place keeps the tag as small as it is and in the middle of its height, at
// the trailing edge.
func (t *Tag) place(size fyne.Size) {
	own := t.minSize()
	at := fyne.NewPos(max(0, size.Width-own.Width), (size.Height-own.Height)/2)
	t.ground.Move(at)
	t.ground.Resize(own)
	text := t.label.MinSize()
	t.label.Move(at.AddXY(8, (own.Height-text.Height)/2))
	t.label.Resize(text)
}

func (t *Tag) paint() {
	t.ground.FillColor, t.ground.CornerRadius = Color(t.tint), 5
	t.label.Text, t.label.Color, t.label.TextSize = t.text, onTint(t.ink), textSize(SizeSmall)
}

// Dot is a small rounded square in the colour of a dimension.
type Dot struct {
	widget.BaseWidget
	dimension mentoring.Dimension
	square    *canvas.Rectangle
}

// NewDot returns the dot of a dimension.
func NewDot(d mentoring.Dimension) *Dot {
	dot := &Dot{dimension: d, square: canvas.NewRectangle(color.Transparent)}
	dot.ExtendBaseWidget(dot)
	return dot
}

// Set changes the dimension.
func (d *Dot) Set(dimension mentoring.Dimension) {
	d.dimension = dimension
	d.Refresh()
}

// CreateRenderer is for Fyne.
func (d *Dot) CreateRenderer() fyne.WidgetRenderer { return render(d, d.square) }

const dotSize = 10

func (d *Dot) minSize() fyne.Size { return fyne.NewSquareSize(dotSize) }

func (d *Dot) place(size fyne.Size) {
	d.square.Move(fyne.NewPos((size.Width-dotSize)/2, (size.Height-dotSize)/2))
	d.square.Resize(fyne.NewSquareSize(dotSize))
}

func (d *Dot) paint() {
	ink, _ := DimensionColors(d.dimension)
	d.square.FillColor, d.square.CornerRadius = Color(ink), 3
}
