package screens

import (
	"testing"

	"fyne.io/fyne/v2"

	"trefoil/app"
	"trefoil/screens/kit"
)

// byArea goes with F6 through all areas of what is in view, and returns what had the
// keyboard on the way.
func (d *desk) byArea() (on []fyne.Focusable) {
	d.t.Helper()
	d.Window.Canvas().Unfocus()
	for range 100 {
		d.key(fyne.KeyF6)
		now := d.Window.Canvas().Focused()
		if now == nil || len(on) > 0 && now == on[0] {
			return on
		}
		on = append(on, now)
	}
	d.t.Fatal("F6 never comes around")
	return nil
}

// mostKeys is how many keys lead to any control of a page of the sample: F6 or Shift+F6
// to its area, and Tab or Shift+Tab from there. They are needed for the end of the
// sidebar, which has shortcuts.
const mostKeys = 14

func TestFewKeysLeadToEveryControl(t *testing.T) {
	d := newDesk(t, func(s *app.Service) { ok(t, s.AddSample()) })
	pair := d.Service.Mentees()[0].PairID
	sessions, err := d.Service.Sessions(pair)
	ok(t, err)
	for _, to := range []kit.Route{
		{Page: kit.TodayPage}, {Page: kit.SettingsPage}, {Page: kit.OverviewPage, Pair: pair}, {Page: kit.GoalsPage, Pair: pair},
		{Page: kit.SessionsPage, Pair: pair}, {Page: kit.ProgressPage, Pair: pair}, {Page: kit.RelationshipsPage, Pair: pair},
		{Page: kit.JournalPage, Pair: pair}, {Page: kit.AgreementPage, Pair: pair}, {Page: kit.AssessPage, Pair: pair},
		{Page: kit.PreparePage, Pair: pair, Session: sessions.Coming[0].Session.ID},
		{Page: kit.SessionPage, Pair: pair, Session: sessions.Coming[0].Session.ID},
		{Page: kit.SessionPage, Pair: pair, Session: sessions.Past[0].Session.ID},
	} {
		d.visit(to)
		order := make(map[fyne.Focusable]int)
		for i, f := range d.walk() {
			order[f] = i
		}
		areas := d.byArea()
		for f, at := range order {
			keys := at + 1
			for i, first := range areas {
				there, ok := order[first]
				if !ok {
					t.Fatalf("%s: F6 leads to a %T, and Tab doesn't", to.Page, first)
				}
				keys = min(keys, min(i+1, len(areas)-i)+max(at-there, there-at))
			}
			if keys > mostKeys {
				t.Errorf("%s: %d keys lead to a %T %s", to.Page, keys, f, label(f.(fyne.CanvasObject)))
			}
		}
	}
}
