package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// barCover lies over the lower edge of an entry of one line, where Fyne shows a bar when
// the text is longer than the field. All that a pointer does there it hands on to the
// entry, where the bar would grow and take it.
type barCover struct {
	widget.BaseWidget
	of   *Entry
	over *canvas.Rectangle
}

const (
	barThick = 5 // of what is painted over
	barNear  = 8 // of where the bar hears the pointer
)

func newBarCover(of *Entry) *barCover {
	b := &barCover{of: of, over: canvas.NewRectangle(color.Transparent)}
	b.ExtendBaseWidget(b)
	return b
}

// cover lies over the entry of a size, in the colour that its ground has.
func (b *barCover) cover(size fyne.Size) {
	edge := float32(ringWidth)
	end := size.Width - edge
	if b.of.ActionItem != nil { // the bar ends before it
		end = b.of.ActionItem.Position().X
	}
	b.Move(fyne.NewPos(edge, size.Height-edge-barNear))
	b.Resize(fyne.NewSize(max(0, end-edge), barNear))
}

func (b *barCover) paintIn(ground color.Color) {
	b.over.FillColor = ground
	b.over.BottomLeftCornerRadius, b.over.BottomRightCornerRadius = controlRadius-ringWidth, controlRadius-ringWidth
	b.over.Refresh()
}

// MouseIn, MouseMoved and MouseOut do nothing.
func (b *barCover) MouseIn(*desktop.MouseEvent)    {}
func (b *barCover) MouseMoved(*desktop.MouseEvent) {}
func (b *barCover) MouseOut()                      {}

// MouseDown is for the entry.
func (b *barCover) MouseDown(e *desktop.MouseEvent) { b.of.MouseDown(b.inEntry(e)) }

// MouseUp is for the entry.
func (b *barCover) MouseUp(e *desktop.MouseEvent) { b.of.MouseUp(b.inEntry(e)) }

// Tapped is for the entry.
func (b *barCover) Tapped(e *fyne.PointEvent) {
	at := *e
	at.Position = at.Position.Add(b.Position())
	b.of.Tapped(&at)
}

func (b *barCover) inEntry(e *desktop.MouseEvent) *desktop.MouseEvent {
	at := *e
	at.Position = at.Position.Add(b.Position())
	return &at
}

// Cursor is that of the entry.
func (b *barCover) Cursor() desktop.Cursor { return b.of.Cursor() }

// CreateRenderer is for Fyne.
func (b *barCover) CreateRenderer() fyne.WidgetRenderer { return render(b, b.over) }
func (b *barCover) minSize() fyne.Size                  { return fyne.Size{} }
func (b *barCover) place(size fyne.Size) {
	b.over.Move(fyne.NewPos(0, size.Height-barThick))
	b.over.Resize(fyne.NewSize(size.Width, barThick))
}
func (b *barCover) paint() {}
