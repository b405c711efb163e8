package screens

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// A note lies neither on the page nor on what else can be pressed, and is seen whole: a
// short one beside the page, a long one below it, and where the page is alone each below.
func TestNotesCoverNothing(t *testing.T) {
	for name, c := range map[string]struct {
		size  fyne.Size
		alone bool
	}{
		"usual":   {fyne.NewSize(1280, 800), false},
		"small":   {fyne.NewSize(960, 640), false},
		"alone":   {fyne.NewSize(960, 640), true},
		"largest": {fyne.NewSize(1920, 1080), true},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, two)
			d.Window.Resize(c.size)
			d.talk()
			if c.alone {
				d.fullScreen()
			}
			before := d.room.Size()
			d.toasts.ShowUndo("Session 3 started", func() {})
			if d.room.Size() != before && !c.alone {
				t.Errorf("the page moves for a short note: %v, was %v", d.room.Size(), before)
			}
			d.toasts.ShowError(strings.Repeat("The disk is full, so nothing can be saved now. ", 3))
			notes := append(d.toasts.Aside().Objects, d.toasts.Below().Objects...)
			if len(notes) != 2 || len(d.toasts.Aside().Objects) == 1 == c.alone {
				t.Fatalf("%d notes, %d of them beside the page", len(notes), len(d.toasts.Aside().Objects))
			}
			for _, n := range notes {
				d.coversNothing(n)
			}
			d.toasts.Clear()
			if d.room.Size() != before {
				t.Errorf("the page has %v afterwards, had %v", d.room.Size(), before)
			}
		})
	}
}

// coversNothing fails when an object lies on the page or on a line of the sidebar, or
// reaches out of the window.
func (d *desk) coversNothing(o fyne.CanvasObject) {
	d.t.Helper()
	at, end := d.corners(o)
	if size := d.Window.Canvas().Size(); at.X < 0 || at.Y < 0 || end.X > size.Width || end.Y > size.Height {
		d.t.Errorf("it reaches from %v to %v", at, end)
	}
	others := []fyne.CanvasObject{d.room}
	for _, text := range []string{"Search", "Settings", "Lock"} {
		if d.hasNav(text) {
			others = append(others, d.nav(text))
		}
	}
	for _, other := range others {
		from, to := d.corners(other)
		if at.X < to.X && from.X < end.X && at.Y < to.Y && from.Y < end.Y {
			d.t.Errorf("from %v to %v it lies on what reaches from %v to %v", at, end, from, to)
		}
	}
}

// corners are where an object begins and ends in the window.
func (d *desk) corners(o fyne.CanvasObject) (at, end fyne.Position) {
	at = d.App.Driver().AbsolutePositionForObject(o)
	return at, at.AddXY(o.Size().Width, o.Size().Height)
}
