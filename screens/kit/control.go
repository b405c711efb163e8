package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// control is what all widgets share that a pointer or a key can press: they
// can be disabled, know pointer and focus, and show the focus as a ring.
type control struct {
	widget.DisableableWidget
	// OnKey and OnRune hear of keys and signs that the control itself has no
	// use for, before the window does. They say whether they used them.
	OnKey            func(fyne.KeyName) bool
	OnRune           func(rune) bool
	focused, hovered bool
	deaf             bool // to the press that has begun
	ring             *canvas.Rectangle
}

var (
	_ fyne.Focusable     = (*control)(nil)
	_ fyne.Disableable   = (*control)(nil)
	_ desktop.Hoverable  = (*control)(nil)
	_ desktop.Cursorable = (*control)(nil)
)

// FocusGained shows the ring.
func (c *control) FocusGained() {
	c.focused = true
	c.Refresh()
	reveal(c.has)
}

// FocusLost hides the ring.
func (c *control) FocusLost() { c.focused = false; c.Refresh() }

// TypedRune presses the control with a space and hands any other sign on to the
// window. A space comes as a key and then as a sign; would the key press, the
// sign would be typed into the field that a press often leads to.
func (c *control) TypedRune(r rune) {
	if IsStray(r) || runeStrayed(c.has, r) {
		return
	}
	w := c.window()
	switch {
	case w == nil:
	case c.OnRune != nil && c.OnRune(r):
	case r == ' ':
		w.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	case w.OnTypedRune() != nil:
		w.OnTypedRune()(r)
	}
}

// TypedKey hands a key that the control has no use for on to the window, such
// as Escape.
func (c *control) TypedKey(key *fyne.KeyEvent) {
	KeyHeard()
	if c.strayed(key) {
		return
	}
	if c.OnKey != nil && c.OnKey(key.Name) {
		return
	}
	if w := c.window(); w != nil && w.OnTypedKey() != nil {
		w.OnTypedKey()(key)
	}
}

// window is the canvas in which the control has the focus.
func (c *control) window() fyne.Canvas { return focusedIn(c.has) }

// strayed says that the control isn't on the screen any more, so that a key was not
// meant for it.
func (c *control) strayed(key *fyne.KeyEvent) bool { return keyStrayed(c.has, key) }

func (c *control) base() *control { return c }

// has says that what has the focus is the widget made of the control.
func (c *control) has(f fyne.Focusable) bool {
	made, ok := f.(interface{ base() *control })
	return ok && made.base() == c
}

// MouseIn shows that the control can be pressed.
func (c *control) MouseIn(*desktop.MouseEvent) { c.hovered = true; c.Refresh() }

// MouseMoved does nothing.
func (c *control) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends what MouseIn began.
func (c *control) MouseOut() { c.hovered = false; c.Refresh() }

// Cursor is a hand over what can be pressed.
func (c *control) Cursor() desktop.Cursor {
	if c.Disabled() {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// focusRing returns the ring, which lies around the control and takes no room.
func (c *control) focusRing() *canvas.Rectangle {
	if c.ring == nil {
		c.ring = canvas.NewRectangle(color.Transparent)
		c.ring.Hidden = true
	}
	return c.ring
}

// paintRing shows the ring when the control has the focus.
func (c *control) paintRing() {
	ring := c.focusRing()
	ring.StrokeColor, ring.StrokeWidth = Color(Ink), ringWidth
	ring.Hidden = !c.focused || c.Disabled()
}

// placeRing puts the ring around an area with corners of the given radius.
func (c *control) placeRing(at fyne.Position, size fyne.Size, radius float32) {
	ring := c.focusRing()
	ring.CornerRadius = radius + ringGap
	ring.Move(at.SubtractXY(ringGap, ringGap))
	ring.Resize(size.AddWidthHeight(2*ringGap, 2*ringGap))
}

const (
	ringWidth float32 = 2
	ringGap   float32 = 4 // from the control to the outer edge of the ring
)

// requestFocus gives a widget the focus, so that keys go on where the pointer
// pressed.
func requestFocus(w interface {
	fyne.Focusable
	fyne.CanvasObject
}) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(w); c != nil && c.Focused() != w {
		c.Focus(w)
	}
}
