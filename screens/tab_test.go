package screens

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// walk goes by Tab through all that is in view, once around, and returns what
// had the keyboard on the way, in that order.
func (d *desk) walk() (on []fyne.Focusable) {
	d.t.Helper()
	c := d.Window.Canvas()
	seen := make(map[fyne.Focusable]bool)
	c.Unfocus()
	for range 2000 {
		before := c.Focused()
		d.tab()
		now := c.Focused()
		if now == nil || now == before {
			if now == before && now != nil && len(seen) > 1 {
				d.t.Errorf("%T keeps Tab to itself", now)
			}
			return on
		}
		if seen[now] {
			return on
		}
		seen[now] = true
		on = append(on, now)
	}
	d.t.Fatal("Tab never comes around")
	return nil
}

// tab presses Tab as the driver does.
func (d *desk) tab() {
	c := d.Window.Canvas()
	if taker, ok := c.Focused().(fyne.Tabbable); ok && taker.AcceptsTab() {
		c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab})
	} else {
		c.FocusNext()
	}
	d.settle()
}

// unreachable returns what can be pressed or dragged below an object, and has
// the keyboard neither itself nor, as a part of it, something around it.
func unreachable(in fyne.CanvasObject, reached map[fyne.CanvasObject]bool, within bool) (lost []fyne.CanvasObject) {
	if in == nil || !in.Visible() {
		return nil
	}
	if d, ok := in.(fyne.Disableable); ok && d.Disabled() {
		return nil
	}
	_, focusable := in.(fyne.Focusable)
	if !reached[in] && (focusable || !within && pressable(in)) {
		lost = append(lost, in)
	}
	for _, part := range inside(in) {
		lost = append(lost, unreachable(part, reached, within || reached[in])...)
	}
	return lost
}

func inside(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case *container.Scroll:
		return []fyne.CanvasObject{o.Content} // its bars are for the pointer; keys scroll otherwise
	case fyne.Widget:
		return test.WidgetRenderer(o).Objects()
	}
	return nil
}

// pressable says that a pointer can do something with an object.
func pressable(o fyne.CanvasObject) bool {
	switch o.(type) {
	case *kit.PeopleMap, *kit.Grip: // a tap on a name is one on the person; keys of the row move it
		return false
	case fyne.Tappable, fyne.DoubleTappable, fyne.Draggable, desktop.Mouseable:
		return true
	}
	return false
}

// reachable fails the test for each control in view that Tab doesn't reach.
func (d *desk) reachable(screen string) {
	d.t.Helper()
	reached := make(map[fyne.CanvasObject]bool)
	for _, f := range d.walk() {
		reached[f.(fyne.CanvasObject)] = true
	}
	if len(reached) == 0 {
		d.t.Errorf("%s: Tab reaches nothing", screen)
	}
	for _, o := range unreachable(d.Window.Content(), reached, false) {
		d.t.Errorf("%s: the keyboard doesn't reach a %T %s", screen, o, label(o))
	}
}

func TestTabReachesEveryControl(t *testing.T) {
	d := newDesk(t, func(s *app.Service) { ok(t, s.AddSample()) })
	pair := d.Service.Mentees()[0].PairID
	for _, page := range []kit.Page{kit.TodayPage, kit.SettingsPage, kit.RestorePage, kit.IntakePage, kit.MenteePage} {
		d.visit(kit.Route{Page: page})
		d.reachable(string(page))
	}
	for _, page := range []kit.Page{
		kit.MenteePage, kit.OverviewPage, kit.GoalsPage, kit.SessionsPage, kit.ProgressPage, kit.AssessPage,
		kit.CompetenciesPage, kit.RelationshipsPage, kit.JournalPage, kit.AgreementPage, kit.ReviewPage,
	} {
		d.visit(kit.Route{Page: page, Pair: pair})
		d.reachable(string(page))
	}
	for _, paper := range []kit.Paper{kit.ReportPaper, kit.AgreementPaper, kit.CertificatePaper} {
		d.visit(kit.Route{Page: kit.PreviewPage, Pair: pair, Paper: paper})
		d.reachable(string(paper))
	}
}

func TestTabReachesEveryControlOfASession(t *testing.T) {
	d := newDesk(t, func(s *app.Service) { ok(t, s.AddSample()) })
	pair := d.Service.Mentees()[0].PairID
	page, err := d.Service.Sessions(pair)
	ok(t, err)
	planned, held := page.Coming[0].Session.ID, page.Past[0].Session.ID
	at := func(page kit.Page, session mentoring.ID) {
		d.visit(kit.Route{Page: page, Pair: pair, Session: session})
	}
	at(kit.PreparePage, planned)
	d.reachable("prepare")
	at(kit.SessionPage, planned)
	d.reachable("a planned session")
	ok(t, d.Service.StartSession(planned))
	d.settle()
	d.toasts.Clear()
	d.reachable("a running session")
	d.choose("Session", "Talk view")
	d.reachable("the talk view")
	d.choose("Session", "Wrap up")
	d.reachable("the wrap-up")
	at(kit.SessionPage, held)
	d.reachable("a held session")
	at(kit.HandoverPage, held)
	d.reachable("the page to hand over")
}

func TestTabReachesEveryControlOfAForm(t *testing.T) {
	d := newDesk(t, func(s *app.Service) { ok(t, s.AddSample()) })
	pair := d.Service.Mentees()[0].PairID
	d.visit(kit.Route{Page: kit.GoalsPage, Pair: pair, New: true})
	d.reachable("a new goal")
	d.visit(kit.Route{Page: kit.SessionsPage, Pair: pair, New: true})
	d.reachable("a new session")
	for _, step := range []struct {
		page  kit.Page
		press string
	}{
		{kit.RelationshipsPage, "Add a person"},
		{kit.RelationshipsPage, "Ask for a pulse"},
		{kit.CompetenciesPage, "Add a competency"},
		{kit.AssessPage, "Start rating"},
		{kit.ProgressPage, "Show as table"},
	} {
		d.visit(kit.Route{Page: step.page, Pair: pair})
		d.button(step.press).Tapped(nil)
		d.settle()
		d.reachable(step.press)
	}
	d.visit(kit.Route{Page: kit.SettingsPage})
	tabs := shown[*kit.Tabs](d.Window.Content())[0]
	for i := range 3 {
		tabs.OnPick(i + 1)
		d.reachable(tabs.Text(i + 1))
	}
}

// The sidebar is read from top to bottom, so Tab goes that way.
func TestTabGoesDownTheSidebar(t *testing.T) {
	d := newDesk(t, two)
	var last float32
	for _, f := range d.walk() {
		if line, is := f.(*kit.NavItem); is {
			y := d.App.Driver().AbsolutePositionForObject(line).Y
			if y <= last {
				t.Errorf("Tab goes up to %q", line.Text())
			}
			last = y
		}
	}
	if last == 0 {
		t.Error("Tab doesn't reach the sidebar")
	}
}

func TestKeysScroll(t *testing.T) {
	d := newDesk(t, func(s *app.Service) { ok(t, s.AddSample()) })
	for _, page := range []kit.Page{kit.OverviewPage, kit.ReviewPage} {
		d.visit(kit.Route{Page: page, Pair: d.Service.Mentees()[0].PairID})
		scroll := shown[*kit.Scroll](d.Window.Content())[0]
		at := func(key fyne.KeyName) float32 { d.key(key); return scroll.Offset() }
		if at(fyne.KeyDown) <= 0 || at(fyne.KeyUp) != 0 {
			t.Errorf("%s: the arrows don't scroll", page)
		}
		end := at(fyne.KeyEnd)
		if end <= 0 || at(fyne.KeyPageDown) != end || at(fyne.KeyPageUp) >= end || at(fyne.KeyHome) != 0 {
			t.Errorf("%s: the keys of a page don't scroll", page)
		}
	}
}

// label is what an object is called, for the words of a failure.
func label(o fyne.CanvasObject) string {
	if l, ok := o.(interface{ AccessibilityLabel() string }); ok {
		return fmt.Sprintf("%q", l.AccessibilityLabel())
	}
	return ""
}
