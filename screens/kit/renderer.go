package kit

import (
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// renderer draws a widget from three functions of it.
type renderer struct {
	widget  fyne.Widget
	parts   painter
	objects []fyne.CanvasObject
	least   fyne.Size // the minimum size
	at      uint64    // one more than sizeChanges then, 0 before
}

// sizeChanges counts what can change a minimum size: that a widget is painted or placed.
// Before each picture Fyne asks every object for its minimum size, and each asks those
// in it. So each keeps its answer until the next change. What is hidden, or put into a
// container, is to be painted before it is measured.
var sizeChanges atomic.Uint64

func sizesChange() { sizeChanges.Add(1) }

// painter is a widget that measures, places and colours its parts.
type painter interface {
	minSize() fyne.Size
	place(fyne.Size)
	paint()
}

// render returns the renderer of a widget with the given parts, painted.
func render(w interface {
	fyne.Widget
	painter
}, objects ...fyne.CanvasObject) fyne.WidgetRenderer {
	w.paint()
	parts[w] = objects
	return &renderer{widget: w, parts: w, objects: objects}
}

// MinSize is worked out once between two changes.
func (r *renderer) MinSize() fyne.Size {
	if now := sizeChanges.Load() + 1; r.at != now {
		r.least, r.at = r.parts.minSize(), now
	}
	return r.least
}

// Layout places the parts.
func (r *renderer) Layout(size fyne.Size) {
	sizesChange()
	r.parts.place(size)
	sizesChange()
}

func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *renderer) Destroy()                     { delete(parts, r.widget) }

// parts are what the widgets that are drawn now consist of. Fyne does not tell,
// and to bring something into view we must know what lies in a scroller.
var parts = make(map[fyne.Widget][]fyne.CanvasObject)

// wrapper draws a widget that is nothing but another object.
type wrapper struct {
	fyne.WidgetRenderer
	of fyne.Widget
}

// wrap returns the renderer of a widget that is nothing but another object.
func wrap(w fyne.Widget, o fyne.CanvasObject) fyne.WidgetRenderer {
	parts[w] = []fyne.CanvasObject{o}
	return wrapper{widget.NewSimpleRenderer(o), w}
}

// Destroy forgets the widget.
func (w wrapper) Destroy() { delete(parts, w.of) }

// Refresh paints anew and places anew, for a change of text or of theme can
// change sizes. What has no room yet is placed when it gets some.
func (r *renderer) Refresh() {
	sizesChange()
	r.parts.paint()
	if size := r.widget.Size(); size.Width > 0 {
		r.parts.place(size)
	}
	sizesChange()
	canvas.Refresh(r.widget)
}
