package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// renderer draws a widget from three functions of it.
type renderer struct {
	widget  fyne.Widget
	parts   painter
	objects []fyne.CanvasObject
}

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
	return &renderer{widget: w, parts: w, objects: objects}
}

func (r *renderer) MinSize() fyne.Size           { return r.parts.minSize() }
func (r *renderer) Layout(size fyne.Size)        { r.parts.place(size) }
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *renderer) Destroy()                     {}

// Refresh paints anew and places anew, for a change of text or of theme can
// change sizes.
func (r *renderer) Refresh() {
	r.parts.paint()
	r.parts.place(r.widget.Size())
	canvas.Refresh(r.widget)
}
