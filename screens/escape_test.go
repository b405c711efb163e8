package screens

import (
	"testing"

	"fyne.io/fyne/v2"

	"trefoil/screens/kit"
)

func TestEscapeGoesBack(t *testing.T) {
	d := newDesk(t, two)
	d.talk()
	d.key(fyne.KeyEscape) // out of the notes
	for _, title := range []string{
		"Sessions – Maya Lindqvist – Trefoil", "Overview – Maya Lindqvist – Trefoil", "Today – Trefoil", "Today – Trefoil",
	} {
		d.key(fyne.KeyEscape)
		d.at(title)
	}
	for page, title := range map[kit.Page]string{
		kit.GoalsPage:         "Overview – Maya Lindqvist – Trefoil",
		kit.ProgressPage:      "Overview – Maya Lindqvist – Trefoil",
		kit.RelationshipsPage: "Overview – Maya Lindqvist – Trefoil",
		kit.AssessPage:        "Progress – Maya Lindqvist – Trefoil",
		kit.ReviewPage:        "Overview – Maya Lindqvist – Trefoil",
		kit.MenteePage:        "Overview – Maya Lindqvist – Trefoil",
		kit.CompetenciesPage:  "Progress – Maya Lindqvist – Trefoil",
		kit.AgreementPage:     "Overview – Maya Lindqvist – Trefoil",
	} {
		d.visit(kit.Route{Page: page, Pair: d.maya()})
		d.key(fyne.KeyEscape)
		d.at(title)
	}
	for _, page := range []kit.Page{kit.SettingsPage, kit.MenteePage} {
		d.visit(kit.Route{Page: page})
		d.key(fyne.KeyEscape)
		d.at("Today – Trefoil")
	}
}

func TestEscapeWorksWhereverTheKeyboardIs(t *testing.T) {
	d := newDesk(t, two)
	for _, page := range []kit.Page{kit.OverviewPage, kit.GoalsPage, kit.SessionsPage, kit.ProgressPage, kit.AssessPage, kit.CompetenciesPage, kit.AgreementPage, kit.RelationshipsPage, kit.SettingsPage, kit.TodayPage} {
		route := kit.Route{Page: page, Pair: d.maya()}
		if page == kit.SettingsPage || page == kit.TodayPage {
			route.Pair = ""
		}
		d.visit(route)
		var before fyne.Focusable
		for i := 0; ; i++ {
			d.Window.Canvas().FocusNext()
			f := d.Window.Canvas().Focused()
			if f == before || i == 60 {
				break
			}
			if i == 0 {
				before = f
			}
			heard := false
			listen := d.Window.Canvas().OnTypedKey()
			d.Window.Canvas().SetOnTypedKey(func(key *fyne.KeyEvent) { heard = heard || key.Name == fyne.KeyEscape })
			f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
			d.Window.Canvas().SetOnTypedKey(listen)
			if !heard && d.Window.Canvas().Focused() == f { // a field may only let go of the keyboard first
				t.Errorf("%s: %T keeps Escape to itself", page, f)
			}
			d.Window.Canvas().Focus(f)
		}
	}
}

func TestEscapeFirstTakesANoteAway(t *testing.T) {
	d := newDesk(t, two)
	d.visit(kit.Route{Page: kit.GoalsPage, Pair: d.maya()})
	d.toasts.Show("Done.")
	d.key(fyne.KeyEscape)
	d.at("Goals – Maya Lindqvist – Trefoil")
	d.says()
	d.key(fyne.KeyEscape)
	d.at("Overview – Maya Lindqvist – Trefoil")
}

// A shortcut of the menu bar works above an open calendar or menu, too, and the keys
// go to the page that it shows then.
func TestAnotherPageClosesWhatIsOpenAboveTheLast(t *testing.T) {
	d := newDesk(t, two)
	overlays := d.Window.Canvas().Overlays()
	d.visit(kit.Route{Page: kit.SessionsPage, Pair: d.maya(), New: true})
	d.key(fyne.KeyDown)
	if overlays.Top() == nil {
		t.Fatal("no calendar opens")
	}
	d.choose("Go", "Today")
	d.at("Today – Trefoil")
	if overlays.Top() != nil || d.Window.Canvas().Focused() != nil {
		t.Errorf("the calendar is open, or %T has the keyboard", d.Window.Canvas().Focused())
	}
	d.visit(kit.Route{Page: kit.OverviewPage, Pair: d.maya()})
	d.tap(shown[*kit.More](d.Window.Content())[0])
	if overlays.Top() == nil {
		t.Fatal("no menu opens")
	}
	d.choose("Go", "Today")
	if overlays.Top() != nil {
		t.Error("the menu is open")
	}
}
