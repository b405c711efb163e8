package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Lock is the sign for what only the mentor sees.
type Lock struct {
	widget.BaseWidget
	color     fyne.ThemeColorName
	body, bow *canvas.Rectangle
}

// NewLock returns the sign in a colour.
func NewLock(in fyne.ThemeColorName) *Lock {
	l := &Lock{color: in, body: canvas.NewRectangle(color.Transparent), bow: canvas.NewRectangle(color.Transparent)}
	l.ExtendBaseWidget(l)
	return l
}

func (l *Lock) in(color fyne.ThemeColorName) {
	if l.color != color {
		l.color = color
		l.Refresh()
	}
}

// CreateRenderer is for Fyne.
func (l *Lock) CreateRenderer() fyne.WidgetRenderer { return render(l, l.bow, l.body) }

// The measures of the sign in the size of small type.
const (
	lockWidth  = 0.86
	lockBody   = 0.62 // height
	lockBow    = 0.54 // width
	lockHeight = 1.06
	lockStroke = 0.14
)

func (l *Lock) minSize() fyne.Size {
	em := textSize(SizeSmall)
	return fyne.NewSize(lockWidth*em, lockHeight*em)
}

func (l *Lock) place(size fyne.Size) {
	em := textSize(SizeSmall)
	left, top := (size.Width-lockWidth*em)/2, (size.Height-lockHeight*em)/2
	l.bow.Move(fyne.NewPos(left+(lockWidth-lockBow)/2*em, top))
	l.bow.Resize(fyne.NewSize(lockBow*em, lockHeight/2*em+em*lockBow/2))
	l.body.Move(fyne.NewPos(left, top+(lockHeight-lockBody)*em))
	l.body.Resize(fyne.NewSize(lockWidth*em, lockBody*em))
}

func (l *Lock) paint() {
	em := textSize(SizeSmall)
	l.bow.StrokeColor, l.bow.StrokeWidth, l.bow.CornerRadius = Color(l.color), lockStroke*em, lockBow/2*em
	l.bow.FillColor = unseen(l.bow.StrokeColor)
	l.body.FillColor, l.body.CornerRadius = Color(l.color), 0.14*em
}
