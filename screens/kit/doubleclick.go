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

var _ desktop.Mouseable = (*Button)(nil)

// MouseDown begins a press. One that comes right after the words of the button
// changed was meant for what it said before: it is the second click of a
// double click, and would end a session that it only should have begun to end.
func (b *Button) MouseDown(*desktop.MouseEvent) {
	since := now().Sub(b.changed)
	b.deaf = since >= 0 && since < doubleClick
}

// MouseUp does nothing.
func (b *Button) MouseUp(*desktop.MouseEvent) {}

// Tapped presses the button, unless that was the second click of a double one.
func (b *Button) Tapped(e *fyne.PointEvent) {
	deaf := b.deaf
	b.deaf = false
	if !deaf {
		b.trigger.Tapped(e)
	}
}
