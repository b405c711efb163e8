package session

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"trefoil/app/mentoring"
	"trefoil/data/datatest"
)

// TestSizes shows a session with nothing in it and one with far too much in a
// small window: all actions have to be in view.
func TestSizes(t *testing.T) {
	long := strings.Repeat("Zażółć gęślą jaźń 李静 ", 10)
	for name, fill := range map[string]func(*datatest.World){
		"little": func(w *datatest.World) { w.Mentee.Name = "李" },
		"much":   func(w *datatest.World) { w.Mentee.Name, w.Session.Title = long, long },
	} {
		d := newDesk(t, fill)
		if name == "much" {
			for range 60 {
				c := datatest.Commitment(d.world.Pair.ID, func(c *mentoring.Commitment) { c.Text, c.To, c.History = long, long, nil })
				g := datatest.Goal(d.world.Pair.ID, func(g *mentoring.Goal) { g.Statement = long })
				p := datatest.TalkingPoint(d.id, func(p *mentoring.TalkingPoint) { p.Text = strings.Repeat("x", 200) })
				datatest.Save(t, d.store, c, g, p)
			}
		}
		d.Reload()
		d.begin()
		d.window.Resize(fyne.NewSize(728, 560))
		least := d.Content().MinSize()
		if least.Width > 728 || least.Height > 560 {
			t.Errorf("%s: needs %v", name, least)
		}
		d.inView(name, d.head.primary, d.head.pause, d.notes.tools.preview, d.notes.pane().move, d.goals.card, d.commitments.line.entry)
		d.tap(d.head.primary)
		d.inView(name, d.head.primary, d.head.pause)
		d.noFailure()
	}
}

func (d *desk) inView(name string, objects ...fyne.CanvasObject) {
	d.t.Helper()
	for _, o := range objects {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
		end := at.Add(o.Size())
		if at.X < 0 || at.Y < 0 || end.X > 728 || end.Y > 560 {
			d.t.Errorf("%s: %T lies at %v to %v", name, o, at, end)
		}
	}
}
