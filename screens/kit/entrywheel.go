package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// wheel lies above an entry of one line and hands the turning of the wheel on to
// the page. Fyne's entry would keep it, and the page would stop wherever a field
// came under the pointer. All else that a pointer does passes it by.
type wheel struct{ widget.BaseWidget }

func newWheel() *wheel {
	w := &wheel{}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled scrolls the page around the entry.
func (w *wheel) Scrolled(e *fyne.ScrollEvent) {
	c := fyne.CurrentApp().Driver().CanvasForObject(w)
	if c == nil {
		return
	}
	if s := scrollAt(c.Content(), e.AbsolutePosition); s != nil {
		s.scroll.Scrolled(e)
	}
}

// scrollAt returns the innermost view that scrolls at a place in the window, nil
// when there is none.
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
		found = s
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
