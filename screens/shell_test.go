package screens

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/data/datatest"
	"trefoil/screens/kit"
)

func TestTheSidebarLeadsEverywhere(t *testing.T) {
	d := newDesk(t, two)
	d.at("Today – Trefoil")
	for _, step := range []struct{ tap, title string }{
		{"Maya Lindqvist", "Overview – Maya Lindqvist – Trefoil"},
		{"Goals", "Goals – Maya Lindqvist – Trefoil"},
		{"Sessions", "Sessions – Maya Lindqvist – Trefoil"},
		{"Progress", "Progress – Maya Lindqvist – Trefoil"},
		{"Overview", "Overview – Maya Lindqvist – Trefoil"},
		{"李静 Li Jing", "Overview – 李静 Li Jing – Trefoil"},
		{"Settings", "Settings – Trefoil"},
		{"+ Add a mentee", "Mentee – Trefoil"},
		{"Today", "Today – Trefoil"},
	} {
		d.tap(d.nav(step.tap))
		d.at(step.title)
		for _, n := range shown[*kit.NavItem](d.Window.Content()) {
			place := n.Text() == step.tap
			if step.tap == "Maya Lindqvist" || step.tap == "李静 Li Jing" {
				place = n.Text() == "Overview"
			}
			if n.Picked() != place {
				t.Errorf("at %q the line %q is picked: %v", step.tap, n.Text(), n.Picked())
			}
		}
	}
	d.says()
}

func TestTheSidebarShowsThePagesOfOneMentee(t *testing.T) {
	d := newDesk(t, two)
	if d.hasNav("Goals") {
		t.Error("there are pages without a mentee")
	}
	d.talk()
	if n := d.nav("Sessions"); !n.Picked() {
		t.Error("a session is not one of the sessions")
	}
	goals := 0
	for _, n := range shown[*kit.NavItem](d.Window.Content()) {
		if n.Text() == "Goals" {
			goals++
		}
	}
	if goals != 1 {
		t.Errorf("%d lines for goals", goals)
	}
}

func TestTheMenuLeadsEverywhere(t *testing.T) {
	d := newDesk(t, two)
	if !d.item("File", "New session").Disabled {
		t.Error("a session can be planned with nobody")
	}
	for _, step := range []struct{ menu, item, title string }{
		{"Go", "Maya Lindqvist (1)", "Overview – Maya Lindqvist – Trefoil"},
		{"Go", "Goals", "Goals – Maya Lindqvist – Trefoil"},
		{"Go", "Sessions", "Sessions – Maya Lindqvist – Trefoil"},
		{"Go", "Progress", "Progress – Maya Lindqvist – Trefoil"},
		{"Go", "Overview", "Overview – Maya Lindqvist – Trefoil"},
		{"File", "New session", "Sessions – Maya Lindqvist – Trefoil"},
		{"Go", "李静 Li Jing (2)", "Overview – 李静 Li Jing – Trefoil"},
		{"File", "Settings", "Settings – Trefoil"},
		{"File", "Add a mentee", "Mentee – Trefoil"},
		{"Go", "Today", "Today – Trefoil"},
	} {
		d.choose(step.menu, step.item)
		d.at(step.title)
	}
}

func TestEveryShortcutIsThereOnce(t *testing.T) {
	d := newDesk(t, two)
	d.talk()
	seen := make(map[string]string)
	for _, m := range d.Window.MainMenu().Items {
		for _, i := range m.Items {
			if i.Shortcut == nil {
				continue
			}
			name := i.Shortcut.ShortcutName()
			if seen[name] != "" {
				t.Errorf("%s is both %q and %q", name, seen[name], i.Label)
			}
			seen[name] = i.Label
		}
	}
	if len(seen) < 10 {
		t.Errorf("only %d shortcuts: %v", len(seen), seen)
	}
}

func TestTheMenuKnowsWhoIsThere(t *testing.T) {
	d := newDesk(t, two)
	_, err := d.Service.AddMentee(app.MenteeDetails{Name: "Noor"})
	ok(t, err)
	d.settle()
	d.choose("Go", "Noor (3)")
	d.at("Overview – Noor – Trefoil")
	d.visit(kit.Route{Page: kit.TodayPage})
	ok(t, d.Service.DeleteMentee(d.maya()))
	d.settle()
	if d.item("Go", "Maya Lindqvist (1)") != nil || d.item("Go", "Noor (2)") == nil {
		t.Error("the menu leads to a mentee who was deleted")
	}
}

func TestTheTitleKnowsTheName(t *testing.T) {
	d := newDesk(t, two)
	d.visit(kit.Route{Page: kit.GoalsPage, Pair: d.maya()})
	ok(t, d.Service.EditMentee(d.maya(), app.MenteeDetails{Name: "Maya Berg"}))
	d.settle()
	d.at("Goals – Maya Berg – Trefoil")
	d.nav("Maya Berg")
}

func TestTheReviewShowsNothingElse(t *testing.T) {
	d := newDesk(t, two)
	d.visit(kit.Route{Page: kit.OverviewPage, Pair: d.maya()})
	d.toasts.Show("Something about somebody.")
	d.choose("Go", "Hand over for review")
	d.at("Review – Maya Lindqvist – Trefoil")
	if d.Window.MainMenu() != nil {
		t.Error("there is a menu")
	}
	if n := shown[*kit.NavItem](d.Window.Content()); len(n) > 0 {
		t.Errorf("there is a sidebar of %d lines", len(n))
	}
	if said := texts(d.Window.Content()); strings.Contains(said, "Li Jing") || strings.Contains(said, "somebody") {
		t.Errorf("the review says %q", said)
	}
	d.typed("12nN")
	d.Window.Canvas().Unfocus()
	d.typed("12nN")
	d.key(fyne.KeyUp, fyne.KeyF1, fyne.KeyBackspace, fyne.KeyTab, fyne.KeyDelete)
	d.at("Review – Maya Lindqvist – Trefoil")
	d.tap(d.button("Done"))
	d.at("Overview – Maya Lindqvist – Trefoil")
	d.says()
	if !d.hasNav("Today") || d.Window.MainMenu() == nil {
		t.Error("the sidebar and the menu did not come back")
	}
}

func TestWhatIsSaidDuringTheReviewWaitsForItsEnd(t *testing.T) {
	d := newDesk(t, two)
	d.visit(kit.Route{Page: kit.ReviewPage, Pair: d.maya()})
	li := d.Service.List().Mentees[1].ID
	ok(t, d.Service.DeleteMentee(li))
	d.settle()
	if said := texts(d.Window.Content()); strings.Contains(said, "deleted") {
		t.Errorf("the review says %q", said)
	}
	d.key(fyne.KeyEscape)
	d.at("Overview – Maya Lindqvist – Trefoil")
}

func TestDeletingTheMenteeInViewGoesToToday(t *testing.T) {
	for _, page := range []kit.Page{kit.OverviewPage, kit.GoalsPage, kit.SessionsPage, kit.ProgressPage, kit.AssessPage, kit.CompetenciesPage, kit.AgreementPage, kit.RelationshipsPage, kit.MenteePage, kit.ReviewPage, kit.SessionPage} {
		t.Run(string(page), func(t *testing.T) {
			d := newDesk(t, two)
			route := kit.Route{Page: page, Pair: d.maya()}
			if page == kit.SessionPage {
				route.Session = d.session()
			}
			d.visit(route)
			ok(t, d.Service.DeleteMentee(d.maya()))
			d.settle()
			d.at("Today – Trefoil")
			d.says("Maya Lindqvist deleted")
			if d.hasNav("Maya Lindqvist") {
				t.Error("the mentee is still in the sidebar")
			}
		})
	}
}

// page is a screen that counts.
type page struct {
	widget.Label
	wants    app.Change
	leave    error
	reloaded int
	left     int
}

func (p *page) Content() fyne.CanvasObject   { return &p.Label }
func (p *page) Reload()                      { p.reloaded++ }
func (p *page) Wants(change app.Change) bool { return p.wants.Has(change) }
func (p *page) Leave() error                 { p.left++; return p.leave }

func TestAChangeMadeElsewhere(t *testing.T) {
	d := newDesk(t, two)
	p := &page{wants: app.GoalsChanged}
	d.current = p
	_, err := d.Service.AddGoal(d.maya(), mentoring.Goal{Statement: "Speaks up", Dimension: mentoring.Relationship, Phase: mentoring.PersonalCompetence})
	ok(t, err)
	if p.reloaded != 0 {
		t.Error("the screen was painted on the goroutine that made the change")
	}
	d.settle()
	if p.reloaded != 1 {
		t.Errorf("reloaded %d times after a change that matters", p.reloaded)
	}
	_, err = d.Service.PlanSession(d.maya(), app.SessionPlan{Day: d.Service.Today()})
	ok(t, err)
	d.settle()
	if p.reloaded != 1 {
		t.Error("reloaded after a change that doesn't matter")
	}
}

func TestAMenteeAddedElsewhereShows(t *testing.T) {
	d := newDesk(t, func(*app.Service) {})
	ok(t, d.Service.AddSample())
	d.settle()
	d.nav("李静 Li Jing")
	if said := texts(d.Window.Content()); !strings.Contains(said, "Commitments due") {
		t.Errorf("Today does not know it: %s", said)
	}
}

func TestTheSidebarCountsWhatWaits(t *testing.T) {
	d := newDesk(t, func(s *app.Service) { _ = s.AddSample() })
	if n := d.Service.TodayCount(); n == 0 || !strings.Contains(texts(d.nav("Today")), fmt.Sprint(n)) {
		t.Errorf("%q, want %d", texts(d.nav("Today")), n)
	}
	ok(t, d.Service.RemoveSample())
	d.settle()
	if got := texts(d.nav("Today")); got != "Today" {
		t.Errorf("%q with nothing to do", got)
	}
}

func TestTheSidebarCountsAnewOnAnotherDay(t *testing.T) {
	d := newDesk(t, func(s *app.Service) { _ = s.AddSample() })
	d.waiting = waiting{day: mentoring.DateOf(atNoon).AddDays(-1), count: 99}
	d.tap(d.nav("Today"))
	if got := texts(d.nav("Today")); strings.Contains(got, "99") || !strings.Contains(got, fmt.Sprint(d.Service.TodayCount())) {
		t.Errorf("%q, want %d", got, d.Service.TodayCount())
	}
}

func TestWhatCannotBeSavedKeepsTheScreen(t *testing.T) {
	d := newDesk(t, two)
	p := &page{leave: fmt.Errorf("save notes: %w", mentoring.ErrDiskFull)}
	d.current = p
	d.tap(d.nav("Maya Lindqvist"))
	d.at("Today – Trefoil")
	if d.current != kit.Screen(p) || p.left != 1 {
		t.Error("the screen was left")
	}
	d.says(kit.Words(mentoring.ErrDiskFull))
	p.leave = nil
	d.tap(d.nav("Maya Lindqvist"))
	d.at("Overview – Maya Lindqvist – Trefoil")
}

// What is wrong with a field is said no longer when it is mended, or the page left.
func TestTheNoteAboutAFieldGoesWithIt(t *testing.T) {
	d := newDesk(t, two)
	d.visit(kit.Route{Page: kit.SessionsPage, Pair: d.maya(), New: true})
	d.typed("nonsense")
	d.tap(d.nav("Today"))
	d.at("Sessions – Maya Lindqvist – Trefoil")
	d.says(kit.Words(mentoring.ErrDateInvalid))
	d.key(fyne.KeyBackspace)
	d.says()

	p := &page{leave: mentoring.ErrDateInvalid}
	d.current = p
	d.tap(d.nav("Today"))
	d.says(kit.Words(mentoring.ErrDateInvalid))
	p.leave = nil
	d.tap(d.nav("Today"))
	d.at("Today – Trefoil")
	d.says()
}

func TestOfWhatIsGoneThereIsNothingToKeep(t *testing.T) {
	d := newDesk(t, two)
	d.talk()
	d.typed("half a sentence")
	ok(t, d.Service.DeleteSession(d.session()))
	d.settle()
	d.at("Sessions – Maya Lindqvist – Trefoil")
	d.says("Session 1 deleted")
}

func TestEndSavesWhatIsBeingTyped(t *testing.T) {
	d := newDesk(t, two)
	d.talk()
	d.typed("the last words")
	id := d.session()
	d.End()
	d.End()
	again := serve(t, datatest.Reopen(t, d.store))
	if shared, _, err := again.Notes(id); err != nil || shared.Text != "the last words" {
		t.Errorf("notes %q, %v", shared.Text, err)
	}
}

func TestAfterTheEndNothingIsPainted(t *testing.T) {
	d := newDesk(t, two)
	p := &page{wants: app.AnyChange}
	d.current = p
	d.End()
	d.End()
	_, err := d.Service.AddMentee(app.MenteeDetails{Name: "Noor"})
	ok(t, err)
	d.settle()
	if p.reloaded != 0 || p.left != 1 || d.hasNav("Noor") {
		t.Errorf("reloaded %d times, left %d times", p.reloaded, p.left)
	}
}

func TestManyMentees(t *testing.T) {
	d := newDesk(t, func(s *app.Service) { _ = s.AddLargeSample(40) })
	mentees := d.Service.Mentees()
	if len(mentees) != 40 {
		t.Fatalf("%d mentees", len(mentees))
	}
	if size := d.Window.Content().MinSize(); size.Height > 800 {
		t.Errorf("the window must be %v high", size.Height)
	}
	add := d.nav("+ Add a mentee")
	if d.inSight(add) {
		t.Fatal("40 mentees fit, so there is nothing to test")
	}
	in := d.nav("Settings")
	test.Scroll(d.Window.Canvas(), fyne.NewPos(100, 400), 0, -600)
	offset := d.sidebar.scroll.Offset()
	scrolled := func(when string) {
		t.Helper()
		if got := d.sidebar.scroll.Offset(); got != offset || got == 0 {
			t.Fatalf("%s: scrolled to %v, want %v", when, got, offset)
		}
	}
	scrolled("by the wheel")
	var under *kit.NavItem
	for _, n := range shown[*kit.NavItem](d.Window.Content()) {
		if at := d.middle(n); n != in && at.Y > 300 && at.Y < 400 {
			under = n
		}
	}
	d.tap(under)
	d.at("Overview – " + under.Text() + " – Trefoil")
	scrolled("after a mentee was picked")
	for _, name := range []string{"Goals", "Sessions", "Progress", "Settings", "Today"} {
		d.tap(d.nav(name))
		scrolled("after " + name)
	}
	test.Scroll(d.Window.Canvas(), fyne.NewPos(100, 400), 0, -5000)
	d.tap(d.nav("+ Add a mentee"))
	d.at("Mentee – Trefoil")
}

func TestUsualHomeIsShown(t *testing.T) {
	d := newDesk(t, two)
	d.visit(kit.Route{Page: kit.SettingsPage})
	if !strings.Contains(texts(d.Window.Content()), filepath.Base(d.store.Home())) {
		t.Error("the settings don't say where the data is")
	}
}

func TestNewSessionsBeginAsTheSettingsSay(t *testing.T) {
	d := newDesk(t, two)
	d.visit(kit.Route{Page: kit.SettingsPage})
	d.tap(d.button("Longer"))
	d.visit(kit.Route{Page: kit.SessionsPage, Pair: d.maya(), New: true})
	d.key(fyne.KeyReturn)
	session, err := d.Service.Session(d.route.Session)
	if ok(t, err); session.Session.Minutes != 55 {
		t.Errorf("%d minutes", session.Session.Minutes)
	}
}
