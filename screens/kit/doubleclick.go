package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// doubleClick is how soon after the first the second click of a double click
// comes at the latest.
const doubleClick = 500 * time.Millisecond

// now is the time; tests set it.
var now = time.Now

var (
	_ desktop.Mouseable = (*Button)(nil)
	_ desktop.Mouseable = (*control)(nil)
)

// lastPress is what the pointer pressed last: a press often takes what was pressed away,
// and brings something else to its place.
var lastPress struct {
	on   *control
	at   fyne.Position
	when time.Time
}

// samePlace is how far the pointer moves at most between the clicks of a double click.
const samePlace = 6

// MouseDown begins a press. One that comes right after a press of something else at the
// same place was meant for that: it is the second click of a double click.
func (c *control) MouseDown(e *desktop.MouseEvent) {
	since := now().Sub(lastPress.when)
	way := e.AbsolutePosition.Subtract(lastPress.at)
	near := max(way.X, -way.X) <= samePlace && max(way.Y, -way.Y) <= samePlace
	c.deaf = lastPress.on != c && lastPress.on != nil && near && since >= 0 && since < doubleClick
	if !c.deaf {
		lastPress.on, lastPress.at, lastPress.when = c, e.AbsolutePosition, now()
	}
}

// MouseUp does nothing.
func (c *control) MouseUp(*desktop.MouseEvent) {}

// second says that a press by the pointer was the second of a double click on something
// else.
func (c *control) second(press *fyne.PointEvent) bool {
	deaf := c.deaf
	c.deaf = false
	return deaf && press != nil
}

// MouseDown begins a press. One that comes right after the words of the button
// changed was meant for what it said before: it is the second click of a
// double click, and would end a session that it only should have begun to end.
func (b *Button) MouseDown(e *desktop.MouseEvent) {
	b.control.MouseDown(e)
	since := now().Sub(b.changed)
	b.deaf = b.deaf || since >= 0 && since < doubleClick
}
