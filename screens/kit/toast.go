package kit

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// toast is one note.
type toast struct {
	widget.BaseWidget
	toasts   *Toasts
	label    *Label
	button   *toastButton
	more     *toastButton // before the other one
	ground   *canvas.Rectangle
	duration time.Duration
	undo     bool
	fault    bool // it is about a field
	closed   bool
	held     int // by the pointer, over the note or its button, and by the focus
	stop     func()
}

func newToast(t *Toasts, text string, d time.Duration) *toast {
	n := &toast{
		toasts: t, duration: d, stop: func() {},
		label:  newLabel(text, SizeBody, OnInk).Wrapped(6),
		ground: canvas.NewRectangle(color.Transparent),
	}
	n.ExtendBaseWidget(n)
	return n
}

// action gives the note a button.
func (n *toast) action(text string, tapped func()) { n.button = n.newButton(text, tapped) }

func (n *toast) newButton(text string, tapped func()) *toastButton {
	b := &toastButton{Button: makeButton(text, onInk, tapped), toast: n}
	b.ExtendBaseWidget(b)
	return b
}

// buttons are those that the note has, from left to right.
func (n *toast) buttons() (all []*toastButton) {
	for _, b := range []*toastButton{n.more, n.button} {
		if b != nil {
			all = append(all, b)
		}
	}
	return all
}

// start begins, or begins anew, the time after which the note goes away.
func (n *toast) start() {
	n.stop()
	if n.held == 0 && !n.closed {
		n.stop = n.toasts.After(n.duration, func() { n.toasts.close(n) })
	}
}

func (n *toast) hold()    { n.held++; n.stop() }
func (n *toast) release() { n.held = max(0, n.held-1); n.start() }

// MouseIn keeps the note.
func (n *toast) MouseIn(*desktop.MouseEvent) { n.hold() }

// MouseMoved does nothing.
func (n *toast) MouseMoved(*desktop.MouseEvent) {}

// MouseOut lets the note go.
func (n *toast) MouseOut() { n.release() }

// Tapped does nothing: what lies below is not meant.
func (n *toast) Tapped(*fyne.PointEvent) {}

// CreateRenderer is for Fyne.
func (n *toast) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{n.ground, n.label}
	for _, b := range n.buttons() {
		objects = append(objects, b)
	}
	return render(n, objects...)
}

const (
	toastSide  float32 = 16
	toastAbove float32 = 10
)

func (n *toast) buttonWidth() (width float32) {
	for _, b := range n.buttons() {
		width += b.MinSize().Width + 8
	}
	return width
}

// wanted is the width in which the text needs one line.
func (n *toast) wanted() float32 {
	text := fyne.MeasureText(n.label.Text(), textSize(SizeBody), fyne.TextStyle{}).Width
	return text + 2*toastSide + n.buttonWidth() + 1
}

// shortLines is how many lines a note may have beside the page.
const shortLines = 3

// short says that the note is one of a few words, which has room in a narrow place.
func (n *toast) short(width float32) bool {
	return n.label.lineCount(width-2*toastSide) <= shortLines && n.buttonWidth() <= width
}

// leastToast is the room for words beside a button, with type of the usual size.
const leastToast = 200

// tall says that the buttons stand below the words, which would have too little room
// beside them.
func (n *toast) tall(width float32) bool {
	return len(n.buttons()) > 0 && width < min(n.wanted(), Scaled(leastToast)+n.buttonWidth())
}

// buttonHeight is how high the row of buttons is below the words.
func (n *toast) buttonHeight() float32 { return n.button.MinSize().Height }

func (n *toast) minSize() fyne.Size {
	size := fyne.NewSize(n.buttonWidth()+2*toastSide, n.label.MinSize().Height+2*toastAbove)
	if n.tall(n.Size().Width) {
		size.Height += n.buttonHeight()
	}
	return size
}

func (n *toast) place(size fyne.Size) {
	n.ground.Resize(size)
	width, middle, buttons := size.Width-2*toastSide, size.Height/2, size.Height/2
	if n.tall(size.Width) {
		buttons = size.Height - toastAbove/2 - n.buttonHeight()/2
		middle -= n.buttonHeight() / 2
	} else {
		width -= n.buttonWidth()
	}
	height := FitHeight(n.label, width)
	n.label.Move(fyne.NewPos(toastSide, middle-height/2))
	x := size.Width - n.buttonWidth()
	for _, b := range n.buttons() {
		least := b.MinSize()
		b.Resize(fyne.NewSize(least.Width, min(least.Height, size.Height-8)))
		b.Move(fyne.NewPos(x, buttons-b.Size().Height/2))
		x += least.Width + 8
	}
}

func (n *toast) paint() {
	n.ground.FillColor, n.ground.CornerRadius = Color(Ink), controlRadius
}

// toastButton is the button of a note, which keeps it while it has the pointer
// or the focus.
type toastButton struct {
	Button
	toast *toast
}

// MouseIn keeps the note.
func (b *toastButton) MouseIn(e *desktop.MouseEvent) { b.toast.hold(); b.Button.MouseIn(e) }

// MouseOut lets the note go.
func (b *toastButton) MouseOut() { b.toast.release(); b.Button.MouseOut() }

// FocusGained keeps the note.
func (b *toastButton) FocusGained() { b.toast.hold(); b.Button.FocusGained() }

// FocusLost lets the note go.
func (b *toastButton) FocusLost() { b.toast.release(); b.Button.FocusLost() }

// TypedKey closes the note on Escape.
func (b *toastButton) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyEscape {
		b.toast.toasts.close(b.toast)
		return
	}
	b.Button.TypedKey(key)
}
