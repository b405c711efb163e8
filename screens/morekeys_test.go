package screens

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// What can be done with a goal, a promise or a person stands in the menu of its line.
// Tab gets there, Enter opens it, and Escape leads back to it.
func TestTheMenuOfALineIsUsedByKey(t *testing.T) {
	d := newDesk(t, func(s *app.Service) { ok(t, s.AddSample()) })
	pair := d.Service.Mentees()[0].PairID
	goals, err := d.Service.Goals(pair)
	ok(t, err)
	goal := goals.Goals[0].Goal.ID
	people, err := d.Service.Relationships(pair, mentoring.Date{})
	ok(t, err)
	person := people.People[0].ID
	for what, to := range map[string]kit.Route{
		"promise": {Page: kit.OverviewPage, Pair: pair},
		"goal":    {Page: kit.GoalsPage, Pair: pair, Goal: goal},
		"person":  {Page: kit.RelationshipsPage, Pair: pair, Person: person},
	} {
		d.visit(to)
		menus := 0
		for _, f := range d.walk() {
			more, is := f.(*kit.More)
			if !is {
				continue
			}
			menus++
			d.Window.Canvas().Focus(more)
			d.key(fyne.KeyReturn)
			if _, is := d.Window.Canvas().Focused().(*widget.PopUpMenu); !is {
				t.Fatalf("%s: Enter doesn't open the menu", what)
			}
			d.key(fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyEscape)
			if d.Window.Canvas().Focused() != fyne.Focusable(more) {
				t.Fatalf("%s: Escape doesn't lead back", what)
			}
		}
		if all := len(shown[*kit.More](d.Window.Content())); menus != all || menus == 0 {
			t.Errorf("%s: Tab reaches %d of %d menus", what, menus, all)
		}
	}
	d.visit(kit.Route{Page: kit.OverviewPage, Pair: pair})
	open := func() (n int) {
		all, err := d.Service.Overview(pair)
		ok(t, err)
		return len(all.Open)
	}
	before := open()
	for _, f := range d.walk() {
		if more, is := f.(*kit.More); is && more.Items()[0].Label == "Edit" {
			d.Window.Canvas().Focus(more)
			d.key(fyne.KeyReturn, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn) // Missed
			break
		}
	}
	if n := open(); n != before-1 {
		t.Errorf("%d promises are open after one was missed, %d before", n, before)
	}
}
