package session

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app/mentoring"
	"trefoil/data/datatest"
	"trefoil/screens/kit"
)

// full is a desk with more goals and promises than a column shows.
func full(t *testing.T) *desk {
	d := newDesk(t)
	for i := range 6 {
		datatest.Save(t, d.store,
			datatest.Commitment(d.world.Pair.ID, func(c *mentoring.Commitment) { c.Text, c.History = fmt.Sprint("Promise ", i), nil }),
			datatest.Goal(d.world.Pair.ID, func(g *mentoring.Goal) { g.Statement, g.Focus = fmt.Sprint("Goal ", i), true }))
	}
	d.begin()
	d.Reload()
	return d
}

// Where the right column is too low for two cards that scroll, it scrolls as one; where
// it has room again, each card scrolls by itself.
func TestALowColumnScrollsAsOne(t *testing.T) {
	d := full(t)
	is := func(what string, whole bool) {
		t.Helper()
		if got := d.right.Size().Height > d.side.Size().Height; got != whole {
			t.Errorf("%s: %v of %v", what, d.right.Size().Height, d.side.Size().Height)
		}
		for _, card := range []*kit.Scroll{d.goals.scroll, d.commitments.scroll} {
			if cut := card.MinSize().Height; cut > card.Size().Height {
				t.Errorf("%s: a card has %v", what, card.Size().Height)
			}
		}
		if got := d.commitments.scroll.Size().Height >= d.commitments.column.MinSize().Height; got != whole {
			t.Errorf("%s: the promises have %v of %v", what, d.commitments.scroll.Size().Height, d.commitments.column.MinSize().Height)
		}
	}
	is("usual", false)
	d.window.Resize(fyne.NewSize(728, 400))
	is("low", true)
	d.window.Resize(fyne.NewSize(1048, 760))
	is("usual again", false)
	fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(kit.Light, 1.5))
	d.window.Resize(fyne.NewSize(1040, 610))
	is("large type", true)
	d.noFailure()
}

// In a column that scrolls as one the wheel moves it over each card, and what the
// keyboard goes to is brought into view.
func TestAColumnThatScrollsAsOneIsMovedByWheelAndKey(t *testing.T) {
	d := full(t)
	d.window.Resize(fyne.NewSize(728, 400))
	turn := &fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -40)}
	turn.AbsolutePosition = fyne.CurrentApp().Driver().AbsolutePositionForObject(d.goals.scroll).AddXY(20, 20)
	d.under(turn.AbsolutePosition).Scrolled(turn)
	if d.side.Offset() != 40 || d.goals.scroll.Offset() != 0 {
		t.Errorf("the column moved %v, the goals in it %v", d.side.Offset(), d.goals.scroll.Offset())
	}
	d.catch(mentoring.PromiseLine)()
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject(d.commitments.line.entry).Y -
		fyne.CurrentApp().Driver().AbsolutePositionForObject(d.side).Y
	if top < 0 || top+d.commitments.line.entry.Size().Height > d.side.Size().Height {
		t.Errorf("the line is at %v of %v", top, d.side.Size().Height)
	}
	d.typed("Send the tender on fri")
	d.press(fyne.KeyReturn)
	d.noFailure()
}

// under is what hears the wheel at a place of the goals, as the window finds it: the last
// and innermost.
func (d *desk) under(at fyne.Position) (found fyne.Scrollable) {
	for _, o := range test.LaidOutObjects(d.goals.scroll) {
		from := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
		inside := at.X >= from.X && at.Y >= from.Y && at.X < from.X+o.Size().Width && at.Y < from.Y+o.Size().Height
		if s, ok := o.(fyne.Scrollable); ok && inside && o.Visible() {
			found = s
		}
	}
	return found
}
