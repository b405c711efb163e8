package screens

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// canary stands wherever only the mentor may read, and in the name of another
// mentee.
const canary = "Zwergotter"

// confided adds a mentee with something private in each place that has any.
func confided(s *app.Service) {
	must := func(err error) {
		if err != nil {
			panic(err)
		}
	}
	maya, err := s.AddMentee(app.MenteeDetails{Name: "Maya Lindqvist"})
	must(err)
	_, err = s.AddMentee(app.MenteeDetails{Name: canary + " Li Jing"})
	must(err)
	id, err := s.PlanSession(maya, app.SessionPlan{Day: s.Today()})
	must(err)
	must(s.SavePrivateNotes(id, canary))
	must(s.StartSession(id))
	must(s.StartRound(maya, []mentoring.CompetencyID{"T1a"}))
	round, _, err := s.OpenRound(maya)
	must(err)
	must(s.Rate(round.ID, mentoring.Mentor, mentoring.Mark{Competency: "T1a", Level: 2, Example: canary}))
}

// allKeys are the keys that Fyne knows.
func allKeys() []fyne.KeyName {
	keys := []fyne.KeyName{
		fyne.KeyEscape, fyne.KeyReturn, fyne.KeyTab, fyne.KeyBackspace, fyne.KeyInsert, fyne.KeyDelete, fyne.KeyRight, fyne.KeyLeft,
		fyne.KeyDown, fyne.KeyUp, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyEnter, fyne.KeySpace, fyne.KeyUnknown,
		fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6, fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12,
		desktop.KeyMenu, desktop.KeyPrintScreen, desktop.KeyCapsLock, desktop.KeyShiftLeft, desktop.KeyControlLeft, desktop.KeyAltLeft, desktop.KeySuperLeft,
	}
	for _, r := range "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',-./\\[];=*+`" {
		keys = append(keys, fyne.KeyName(r))
	}
	return keys
}

// shortcuts are those of all menus, on every page of the first mentee.
func (d *desk) shortcuts() []fyne.Shortcut {
	all := []fyne.Shortcut{
		&fyne.ShortcutUndo{}, &fyne.ShortcutRedo{}, &fyne.ShortcutSelectAll{},
		&fyne.ShortcutCopy{Clipboard: d.App.Clipboard()}, &fyne.ShortcutPaste{Clipboard: d.App.Clipboard()},
	}
	seen := map[string]bool{}
	for _, page := range []kit.Page{
		kit.TodayPage, kit.OverviewPage, kit.GoalsPage, kit.SessionsPage, kit.SessionPage, kit.PreparePage, kit.ProgressPage,
		kit.AssessPage, kit.CompetenciesPage, kit.AgreementPage, kit.RelationshipsPage, kit.JournalPage, kit.MenteePage, kit.SettingsPage,
	} {
		d.visit(kit.Route{Page: page, Pair: d.maya(), Session: d.session()})
		for _, menu := range d.Window.MainMenu().Items {
			for _, item := range menu.Items {
				if item.Shortcut != nil && !seen[item.Shortcut.ShortcutName()] {
					seen[item.Shortcut.ShortcutName()] = true
					all = append(all, item.Shortcut)
				}
			}
		}
	}
	return all
}

// shortcut does as the driver: what the menu bar answers to is done, or else it
// goes to what has the keyboard, or to the window.
func (d *desk) shortcut(s fyne.Shortcut) {
	if menu := d.Window.MainMenu(); menu != nil {
		for _, m := range menu.Items {
			for _, i := range m.Items {
				if i.Shortcut != nil && i.Shortcut.ShortcutName() == s.ShortcutName() && !i.Disabled {
					i.Action()
				}
			}
		}
	}
	if f, ok := d.Window.Canvas().Focused().(fyne.Shortcutable); ok {
		f.TypedShortcut(s)
	} else if c, ok := d.Window.Canvas().(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
	d.settle()
}

// reviewing goes to the review, with the private notes in view just before.
func (d *desk) reviewing() {
	d.t.Helper()
	d.visit(kit.Route{Page: kit.SessionPage, Pair: d.maya(), Session: d.session(), Private: true})
	if !strings.Contains(d.said(), canary) {
		d.t.Fatal("the private notes are not in view before")
	}
	d.visit(kit.Route{Page: kit.ReviewPage, Pair: d.maya()})
}

// said is all that can be read in the window.
func (d *desk) said() string {
	all := textsIn(d.Window.Canvas().Content())
	for _, o := range d.Window.Canvas().Overlays().List() {
		all = append(all, textsIn(o)...)
	}
	return strings.Join(all, "\n")
}

// closed fails the test unless the review is there, with nothing private in it.
func (d *desk) closed(what string) {
	d.t.Helper()
	if said := d.said(); strings.Contains(said, canary) || d.route.Page != kit.ReviewPage || d.Window.MainMenu() != nil {
		d.t.Fatalf("%s: at %q, menu %v, says %q", what, d.route.Page, d.Window.MainMenu() != nil, said)
	}
}

func TestNoKeyOpensAnythingPrivateInTheReview(t *testing.T) {
	d := newDesk(t, confided)
	all := d.shortcuts()
	d.reviewing()
	d.closed("at first")
	ends := map[fyne.KeyName]bool{fyne.KeyEscape: true, fyne.KeyReturn: true, fyne.KeyEnter: true}
	pressed := 0
	for _, focus := range []func(){d.Window.Canvas().Unfocus, d.Window.Canvas().FocusNext, d.Window.Canvas().FocusPrevious} {
		focus()
		for _, name := range allKeys() {
			if ends[name] {
				continue // as it says on the screen
			}
			d.key(name)
			d.closed(string(name))
			pressed++
		}
		for r := rune('!'); r < 0x180; r++ { // a space presses
			d.typed(string(r))
			d.closed(string(r))
			pressed++
		}
		for _, s := range all {
			d.shortcut(s)
			d.closed(s.ShortcutName())
			pressed++
		}
	}
	if len(all) < 60 {
		t.Errorf("only %d shortcuts of all menus", len(all))
	}
	t.Logf("pressed %d keys and shortcuts", pressed)
}

// What ends the review leads to the overview of the same mentee, not to what was
// there before.
func TestTheKeysThatEndTheReview(t *testing.T) {
	d := newDesk(t, confided)
	for _, name := range []fyne.KeyName{fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEnter} {
		d.reviewing()
		if name != fyne.KeyEscape {
			d.Window.Canvas().Focus(d.button("Done"))
		}
		d.key(name)
		d.at("Overview – Maya Lindqvist – Trefoil")
	}
}

// Wherever it is tapped but on Done, the review stays.
func TestNoTapOpensAnythingPrivateInTheReview(t *testing.T) {
	d := newDesk(t, confided)
	d.reviewing()
	done := d.button("Done")
	at, size := d.App.Driver().AbsolutePositionForObject(done), done.Size()
	for x := float32(5); x < 1280; x += 25 {
		for y := float32(5); y < 800; y += 25 {
			if x > at.X-2 && y > at.Y-2 && x < at.X+size.Width+2 && y < at.Y+size.Height+2 {
				continue
			}
			test.TapCanvas(d.Window.Canvas(), fyne.NewPos(x, y))
			d.settle()
			d.closed("a tap")
		}
	}
}

// The mentee who rates has the keyboard: nothing but the sheet is in sight, and no key
// leads anywhere else.
func TestTheSheetOfTheMenteeIsAllThereIs(t *testing.T) {
	d := newDesk(t, confided)
	all := d.shortcuts()
	d.visit(kit.Route{Page: kit.AssessPage, Pair: d.maya()})
	for _, b := range shown[*kit.Button](d.Window.Content()) {
		if strings.HasPrefix(b.Text(), "Maya") {
			d.tap(b)
			break
		}
	}
	alone := func(what string) {
		t.Helper()
		if said := d.said(); strings.Contains(said, "Settings") || strings.Contains(said, canary) ||
			d.route.Page != kit.AssessPage || len(d.Window.MainMenu().Items) != 1 || d.Window.MainMenu().Items[0].Label != "Rating" {
			t.Fatalf("%s: at %s, menu %v, says %s", what, d.route.Page, d.Window.MainMenu(), said)
		}
	}
	alone("at first")
	for _, s := range all {
		d.shortcut(s)
		alone(s.ShortcutName())
	}
	d.Window.Canvas().Unfocus()
	d.typed("n12?")
	alone("letters")
	for _, key := range allKeys() {
		if key != fyne.KeyEscape { // which ends it
			d.Window.Canvas().Unfocus()
			d.key(key)
			alone(string(key))
		}
	}
	d.key(fyne.KeyEscape)
	if len(d.Window.MainMenu().Items) < 4 || !strings.Contains(d.said(), "Settings") {
		t.Error("Escape doesn't end it")
	}
}
