package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// revealMargin is kept free above and below what is brought into view.
const revealMargin float32 = 24

// focusedIn returns the canvas whose focus answers to is.
func focusedIn(is func(fyne.Focusable) bool) fyne.Canvas {
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		if f := w.Canvas().Focused(); f != nil && is(f) {
			return w.Canvas()
		}
	}
	return nil
}

// reveal scrolls what just got the focus into view. Fyne moves the focus with
// Tab without looking where that is.
func reveal(is func(fyne.Focusable) bool) {
	c := focusedIn(is)
	if c == nil {
		return
	}
	if target, ok := c.Focused().(fyne.CanvasObject); ok {
		find(c.Content(), target, func(s *Scroll, top float32) { s.bring(top, target.Size().Height) })
	}
}

// find looks for the target in an object, and returns how far below the top of
// it the target lies. Each scroller on the way is told where in it that is.
func find(in, target fyne.CanvasObject, scroller func(s *Scroll, top float32)) (top float32, ok bool) {
	if in == target {
		return 0, true
	}
	if !in.Visible() {
		return 0, false
	}
	for _, o := range inside(in) {
		top, ok := find(o, target, scroller)
		if !ok {
			continue
		}
		if s, ok := in.(*Scroll); ok {
			scroller(s, top)
			return top - s.Offset(), true
		}
		return top + o.Position().Y, true
	}
	return 0, false
}

// inside returns what an object consists of, as far as it matters here.
func inside(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case *container.Scroll:
		return []fyne.CanvasObject{o.Content}
	case *Scroll:
		return []fyne.CanvasObject{o.content}
	case fyne.Widget:
		return parts[o]
	}
	return nil
}

// bring scrolls as little as is needed to show what lies at top in the content.
func (s *Scroll) bring(top, height float32) {
	view := s.scroll.Size().Height
	switch at := s.Offset(); {
	case top-revealMargin < at || height > view:
		s.ScrollTo(max(0, top-revealMargin))
	case top+height+revealMargin > at+view:
		s.ScrollTo(top + height + revealMargin - view)
	}
}
