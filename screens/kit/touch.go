package kit

import (
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// touched is when the user last did something, in Unix nanoseconds.
var touched atomic.Int64

// Touch notes that the user does something.
func Touch() { touched.Store(time.Now().UnixNano()) }

// Touched returns when the user last did something.
func Touched() time.Time { return time.Unix(0, touched.Load()) }

var movesUntil atomic.Int64 // in nanoseconds since 1970

// MovesFor notes that something on the screen moves for so long from now on.
func MovesFor(d time.Duration) { movesUntil.Store(time.Now().Add(d).UnixNano()) }

// MovesUntil returns when what was noted last stops to move.
func MovesUntil() time.Time { return time.Unix(0, movesUntil.Load()) }

// Watch is a wrapper that notes when the mouse moves over its content: in it, or
// from one part of it to another.
type Watch struct {
	widget.BaseWidget
	content fyne.CanvasObject
}

// NewWatch wraps a content.
func NewWatch(content fyne.CanvasObject) *Watch {
	w := &Watch{content: content}
	w.ExtendBaseWidget(w)
	return w
}

var _ desktop.Hoverable = (*Watch)(nil)

// MouseIn notes that the mouse comes.
func (w *Watch) MouseIn(*desktop.MouseEvent) { Touch() }

// MouseMoved notes that the mouse moves.
func (w *Watch) MouseMoved(*desktop.MouseEvent) { Touch() }

// MouseOut notes that the mouse goes on to something in the content.
func (w *Watch) MouseOut() { Touch() }

// CreateRenderer is for Fyne.
func (w *Watch) CreateRenderer() fyne.WidgetRenderer { return render(w, w.content) }

// MinSize measures the content anew. Fyne asks for it before each picture, and what is
// measured for that is as it is, whatever was changed behind our back.
func (w *Watch) MinSize() fyne.Size {
	sizesChange()
	return w.BaseWidget.MinSize()
}

func (w *Watch) minSize() fyne.Size { return w.content.MinSize() }

func (w *Watch) place(size fyne.Size) { w.content.Resize(size) }

func (w *Watch) paint() {}
