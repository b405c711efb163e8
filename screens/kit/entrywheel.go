package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// wheel lies above an entry of one line and hands the turning of the wheel on to
// the page. Fyne's entry would keep it, and the page would stop wherever a field
// came under the pointer. All else that a pointer does passes it by.
//
// It lies below all that is in a view, too: one that shows all of it, or has come to its
// end, hands the wheel on to the view around it.
type wheel struct {
	widget.BaseWidget
	of *Scroll // what it lies in, nil above an entry
}

func newWheel() *wheel {
	w := &wheel{}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled scrolls the innermost view at that place that can go on that way: the one it
// lies in, or one around that or around the entry.
func (w *wheel) Scrolled(e *fyne.ScrollEvent) {
	if w.of != nil && goesOn(w.of.scroll, e.Scrolled) {
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
	if s := scrollAt(in, e); s != nil {
		s.Scrolled(e)
	}
}

// goesOn says that a view can be scrolled further that way: up and to the left are above 0.
func goesOn(s *container.Scroll, by fyne.Delta) bool {
	over := s.Content.Size().Subtract(s.Size())
	at, step, end := s.Offset.Y, by.DY, over.Height
	if step == 0 {
		at, step, end = s.Offset.X, by.DX, over.Width
	}
	if step > 0 {
		return at > 0
	}
	return at < end
}

// scrollAt returns the innermost view at the place of a turn that can go on that way, nil
// when there is none.
func scrollAt(in fyne.CanvasObject, e *fyne.ScrollEvent) (found *container.Scroll) {
	if in == nil || !in.Visible() {
		return nil
	}
	if s := viewOf(in); s != nil {
		from := fyne.CurrentApp().Driver().AbsolutePositionForObject(in)
		to, at := from.Add(in.Size()), e.AbsolutePosition
		if at.X < from.X || at.Y < from.Y || at.X > to.X || at.Y > to.Y {
			return nil
		}
		if goesOn(s, e.Scrolled) {
			found = s
		}
	}
	for _, o := range inside(in) {
		if s := scrollAt(o, e); s != nil {
			found = s
		}
	}
	return found
}

// viewOf is the view that an object is, nil when it is none.
func viewOf(o fyne.CanvasObject) *container.Scroll {
	switch o := o.(type) {
	case *Scroll:
		return o.scroll
	case *Room:
		return o.scroll
	}
	return nil
}

// CreateRenderer is for Fyne.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer { return render(w) }
func (w *wheel) minSize() fyne.Size                  { return fyne.Size{} }
func (w *wheel) place(fyne.Size)                     {}
func (w *wheel) paint()                              {}
