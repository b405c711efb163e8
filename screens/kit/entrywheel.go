package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// wheel lies above an entry of one line and hands the turning of the wheel on to
// the page. Fyne's entry would keep it, and the page would stop wherever a field
// came under the pointer. All else that a pointer does passes it by.
//
// It lies below all that is in a view, too: one that shows all of it hands the wheel on
// to the view around it.
type wheel struct {
	widget.BaseWidget
	of *Scroll // what it lies in, nil above an entry
}

func newWheel() *wheel {
	w := &wheel{}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled scrolls the view it lies in, or the page around that or around the entry.
func (w *wheel) Scrolled(e *fyne.ScrollEvent) {
	if w.of != nil && w.of.overflows() {
		w.of.scroll.Scrolled(e)
		return
	}
	c := fyne.CurrentApp().Driver().CanvasForObject(w)
	if c == nil {
		return
	}
	in := c.Content()
	if above := c.Overlays().Top(); above != nil {
		in = above
	}
	if s := scrollAt(in, e.AbsolutePosition); s != nil {
		s.scroll.Scrolled(e)
	}
}

// scrollAt returns the innermost view at a place in the window that has more than it
// shows, nil when there is none.
func scrollAt(in fyne.CanvasObject, at fyne.Position) (found *Scroll) {
	if in == nil || !in.Visible() {
		return nil
	}
	if s, ok := in.(*Scroll); ok {
		from := fyne.CurrentApp().Driver().AbsolutePositionForObject(s)
		to := from.Add(s.Size())
		if at.X < from.X || at.Y < from.Y || at.X > to.X || at.Y > to.Y {
			return nil
		}
		if s.overflows() {
			found = s
		}
	}
	for _, o := range inside(in) {
		if s := scrollAt(o, at); s != nil {
			found = s
		}
	}
	return found
}

// CreateRenderer is for Fyne.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer { return render(w) }
func (w *wheel) minSize() fyne.Size                  { return fyne.Size{} }
func (w *wheel) place(fyne.Size)                     {}
func (w *wheel) paint()                              {}
