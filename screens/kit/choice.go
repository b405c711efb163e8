package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// choice is what the widgets share in which one of several parts is picked:
// arrows go to the neighbour, the pointer to what it points at.
type choice struct {
	control
	OnPick  func(int)
	count   int
	picked  int // -1 is none
	pointed int // -1 is none
}

// pick picks a part and calls back, when it is another.
func (c *choice) pick(i int) {
	if c.Disabled() || i < 0 || i >= c.count || i == c.picked {
		return
	}
	c.picked = i
	c.Refresh()
	if c.OnPick != nil {
		c.OnPick(i)
	}
}

// Picked returns the part that is picked, -1 for none.
func (c *choice) Picked() int { return c.picked }

// SetPicked picks a part without calling back; -1 is none.
func (c *choice) SetPicked(i int) {
	if c.picked != i {
		c.picked = i
		c.Refresh()
	}
}

// TypedKey goes to a neighbour with the arrows, to the ends with Home and End.
func (c *choice) TypedKey(key *fyne.KeyEvent) {
	if c.strayed(key) {
		return
	}
	switch key.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		c.pick(max(0, c.picked-1))
	case fyne.KeyRight, fyne.KeyDown:
		c.pick(min(c.count-1, c.picked+1))
	case fyne.KeyHome:
		c.pick(0)
	case fyne.KeyEnd:
		c.pick(c.count - 1)
	default:
		c.control.TypedKey(key)
	}
}

// point notes which part the pointer is over.
func (c *choice) point(i int) {
	if c.pointed != i {
		c.pointed = i
		c.Refresh()
	}
}

// MouseOut points at none.
func (c *choice) MouseOut() { c.point(-1) }

// MouseIn does nothing; MouseMoved says where the pointer is.
func (c *choice) MouseIn(*desktop.MouseEvent) {}
