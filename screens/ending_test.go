package screens

import (
	"testing"

	"fyne.io/fyne/v2"

	"trefoil/screens/kit"
)

// The overview leads to where the mentoring ends, and once it did to where it is taken up
// again, also in the smallest window.
func TestTheOverviewLeadsToTheEnd(t *testing.T) {
	d := newDesk(t, two)
	maya := d.maya() // who is last in the list once it ended
	d.Window.Resize(fyne.NewSize(960, 640))
	for _, c := range []struct{ leads, button string }{
		{"End the mentoring…", "End the mentoring"}, {"Take the mentoring up again…", "Take the mentoring up again"},
	} {
		d.visit(kit.Route{Page: kit.OverviewPage, Pair: maya})
		for _, more := range shown[*kit.More](d.current.Content()) {
			for _, item := range more.Items() {
				if item.Label == c.leads {
					item.Action()
				}
			}
		}
		d.settle()
		d.at("Agreement – Maya Lindqvist – Trefoil")
		d.tap(d.button(c.button))
	}
	if agreed, err := d.Service.Agreement(maya); err != nil || !agreed.Ended.IsZero() {
		t.Errorf("it ended on %s, %v", agreed.Ended, err)
	}
}
