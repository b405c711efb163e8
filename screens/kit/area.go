package kit

import "fyne.io/fyne/v2"

// OfWindow says that a key is the window's, also while the keyboard is in a text: help,
// the next area, full screen.
func OfWindow(key fyne.KeyName) bool {
	return key == fyne.KeyF1 || key == fyne.KeyF6 || key == fyne.KeyF11
}

// stop is what Tab stops at, and the area it is in: the outermost surface around it,
// such as a card, or nil.
type stop struct {
	at   fyne.Focusable
	area *Box
}

// NextArea gives the keyboard to the first stop of the next area of what is on top, or
// of the one before while Shift is held. Stops that follow each other without a surface
// around them, such as the actions of a page, are an area, too.
func NextArea(c fyne.Canvas) {
	top := c.Overlays().Top()
	if top == nil {
		top = c.Content()
	}
	if next := nextArea(stopsIn(nil, top, nil), c.Focused(), shifted()); next != nil {
		c.Focus(next)
	}
}

// nextArea returns the first stop of the area after the one with the keyboard, or of
// the one before it; nil when there are no stops. From none it begins at either end.
func nextArea(stops []stop, from fyne.Focusable, back bool) fyne.Focusable {
	var firsts []fyne.Focusable
	here := -1
	for i, s := range stops {
		if i == 0 || s.area != stops[i-1].area {
			firsts = append(firsts, s.at)
		}
		if s.at == from {
			here = len(firsts) - 1
		}
	}
	switch n := len(firsts); {
	case n == 0:
		return nil
	case back && here < 0:
		return firsts[n-1]
	case back:
		return firsts[(here+n-1)%n]
	default:
		return firsts[(here+1)%n]
	}
}

// stopsIn appends the stops in an object in the order of Tab.
func stopsIn(stops []stop, o fyne.CanvasObject, area *Box) []stop {
	if o == nil || !o.Visible() {
		return stops
	}
	if d, ok := o.(fyne.Disableable); ok && d.Disabled() {
		return stops
	}
	if b, ok := o.(*Box); ok && area == nil && (b.Fill == Surface || b.Fill == Sunken) {
		area = b
	}
	if f, ok := o.(fyne.Focusable); ok {
		stops = append(stops, stop{f, area})
	}
	for _, part := range inside(o) {
		stops = stopsIn(stops, part, area)
	}
	return stops
}
