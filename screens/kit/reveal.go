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

// scroller is what shows a part of what is in it.
type scroller interface {
	bring(at fyne.Position, size fyne.Size)
	offset() fyne.Position
}

// RevealFocused scrolls what has the focus into view. A widget that is focused without
// being an entry or a control of this package calls it in FocusGained.
func RevealFocused() { reveal(func(fyne.Focusable) bool { return true }) }

// reveal scrolls what just got the focus into view. Fyne moves the focus with
// Tab without looking where that is.
func reveal(is func(fyne.Focusable) bool) {
	c := focusedIn(is)
	if c == nil {
		return
	}
	if target, ok := c.Focused().(fyne.CanvasObject); ok {
		find(c.Content(), target, func(s scroller, at fyne.Position) { s.bring(at, target.Size()) })
	}
}

// find looks for the target in an object, and returns where in it the target lies.
// Each scroller on the way is told where in it that is.
func find(in, target fyne.CanvasObject, told func(s scroller, at fyne.Position)) (at fyne.Position, ok bool) {
	if in == target {
		return at, true
	}
	if !in.Visible() {
		return at, false
	}
	for _, o := range inside(in) {
		at, ok := find(o, target, told)
		if !ok {
			continue
		}
		if s, ok := in.(scroller); ok {
			told(s, at)
			return at.Subtract(s.offset()), true
		}
		return at.Add(o.Position()), true
	}
	return at, false
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
	case *Room:
		return []fyne.CanvasObject{o.content}
	case fyne.Widget:
		return parts[o]
	}
	return nil
}

// bring scrolls as little as is needed to show what lies at a place in the content.
func (s *Scroll) bring(at fyne.Position, size fyne.Size) {
	if to := nearer(s.Offset(), s.scroll.Size().Height, at.Y, size.Height); to != s.Offset() {
		s.ScrollTo(max(0, to))
	}
}

func (s *Scroll) offset() fyne.Position { return fyne.NewPos(0, s.Offset()) }
