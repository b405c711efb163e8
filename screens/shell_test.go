package screens

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/app/report"
	"trefoil/data"
	"trefoil/data/datatest"
	"trefoil/screens/kit"
)

var atNoon = time.Date(2026, time.November, 24, 12, 0, 0, 0, time.UTC)

// desk is the window on a real store and real use cases. What the program
// queues for the window waits until settle; notes stay until they are closed.
type desk struct {
	*Shell
	t     *testing.T
	store *data.Store
	queue chan func()
	kept  []app.Settings
	full  bool // settings can't be kept
}

type paper struct{ app.Documents }

func (paper) SessionPDF(mentoring.SessionPage) ([]byte, error) { return []byte("%PDF"), nil }
func (paper) SessionFileName(mentoring.SessionPage) string     { return "session.pdf" }
func serve(t *testing.T, store *data.Store) *app.Service {
	t.Helper()
	method, err := app.LoadMethod()
	ok(t, err)
	return app.New(app.Config{
		Store: store, Method: method, Documents: paper{report.Writer{}},
		Now: func() time.Time { return atNoon }, NewID: mentoring.NewID,
	})
}

// newDesk opens the window on what fill adds.
func newDesk(t *testing.T, fill func(*app.Service)) *desk {
	t.Helper()
	d := &desk{t: t, store: datatest.New(t), queue: make(chan func(), 10_000)}
	service := serve(t, d.store)
	fill(service)
	a := test.NewApp()
	t.Cleanup(a.Quit)
	a.Settings().SetTheme(themeFor(app.Settings{}))
	w := test.NewWindow(nil)
	t.Cleanup(w.Close)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1280, 800))
	d.Shell = New(Config{
		App: a, Window: w, Service: service, Do: func(f func()) { d.queue <- f },
		SaveSettings: d.keep, Home: d.store.Home(), Version: "0",
	})
	d.toasts.After = func(time.Duration, func()) func() { return func() {} }
	t.Cleanup(d.End)
	d.settle()
	return d
}

func (d *desk) keep(s app.Settings) error {
	if d.full {
		return mentoring.ErrDiskFull
	}
	d.kept = append(d.kept, s)
	return nil
}

// settle runs what waits for the window.
func (d *desk) settle() {
	for {
		select {
		case f := <-d.queue:
			f()
		default:
			return
		}
	}
}

// tap presses what lies under the middle of an object.
func (d *desk) tap(o fyne.CanvasObject) {
	d.t.Helper()
	if !d.inSight(o) {
		d.t.Fatalf("%T is out of sight", o)
	}
	test.TapCanvas(d.Window.Canvas(), d.middle(o))
	d.settle()
}

func (d *desk) middle(o fyne.CanvasObject) fyne.Position {
	at := d.App.Driver().AbsolutePositionForObject(o)
	return at.AddXY(o.Size().Width/2, o.Size().Height/2)
}

func (d *desk) inSight(o fyne.CanvasObject) bool {
	at, size := d.middle(o), d.Window.Canvas().Size()
	return at.X > 0 && at.Y > 0 && at.X < size.Width && at.Y < size.Height
}

// key presses keys as the driver does: for what has the keyboard, or the window.
func (d *desk) key(names ...fyne.KeyName) {
	d.t.Helper()
	for _, name := range names {
		event := &fyne.KeyEvent{Name: name}
		if f := d.Window.Canvas().Focused(); f != nil {
			f.TypedKey(event)
		} else {
			d.Window.Canvas().OnTypedKey()(event)
		}
		d.settle()
	}
}

// typed types as the driver does.
func (d *desk) typed(text string) {
	d.t.Helper()
	for _, r := range text {
		if f := d.Window.Canvas().Focused(); f != nil {
			f.TypedRune(r)
		} else {
			d.Window.Canvas().OnTypedRune()(r)
		}
		d.settle()
	}
}

// choose picks an item of the menu bar.
func (d *desk) choose(menu, label string) {
	d.t.Helper()
	i := d.item(menu, label)
	if i == nil || i.Disabled {
		d.t.Fatalf("%s, %s can't be chosen", menu, label)
	}
	i.Action()
	d.settle()
}

func (d *desk) item(menu, label string) *fyne.MenuItem {
	d.t.Helper()
	for _, m := range d.Window.MainMenu().Items {
		for _, i := range m.Items {
			if m.Label == menu && i.Label == label {
				return i
			}
		}
	}
	return nil
}

// visit goes somewhere and lets everything settle.
func (d *desk) visit(to kit.Route) {
	d.t.Helper()
	d.Go(to)
	d.settle()
}

// at fails the test unless the title names the place.
func (d *desk) at(title string) {
	d.t.Helper()
	if got := d.Window.Title(); got != title {
		d.t.Fatalf("at %q, want %q", got, title)
	}
}

// says fails the test unless the notes in view say exactly this.
func (d *desk) says(texts ...string) {
	d.t.Helper()
	if got := d.toasts.Texts(); !slices.Equal(got, texts) {
		d.t.Fatalf("notes %q, want %q", got, texts)
	}
}

// shown returns all visible objects of a kind in a tree.
func shown[T fyne.CanvasObject](in fyne.CanvasObject) []T {
	if in == nil || !in.Visible() {
		return nil
	}
	var found []T
	if o, ok := in.(T); ok {
		found = append(found, o)
	}
	switch o := in.(type) {
	case *fyne.Container:
		for _, part := range o.Objects {
			found = append(found, shown[T](part)...)
		}
	case fyne.Widget:
		for _, part := range test.WidgetRenderer(o).Objects() {
			found = append(found, shown[T](part)...)
		}
	}
	return found
}

func texts(in fyne.CanvasObject) string {
	var all []string
	for _, l := range shown[*kit.Label](in) {
		all = append(all, l.Text())
	}
	return strings.Join(all, "\n")
}

// nav returns a line of the sidebar.
func (d *desk) nav(text string) *kit.NavItem {
	d.t.Helper()
	for _, n := range shown[*kit.NavItem](d.Window.Content()) {
		if n.Text() == text {
			return n
		}
	}
	d.t.Fatalf("no %q in the sidebar", text)
	return nil
}

func (d *desk) hasNav(text string) bool {
	return slices.ContainsFunc(shown[*kit.NavItem](d.Window.Content()), func(n *kit.NavItem) bool { return n.Text() == text })
}

// button returns a button anywhere in the window.
func (d *desk) button(text string) *kit.Button {
	d.t.Helper()
	for _, b := range shown[interface {
		fyne.CanvasObject
		Text() string
		SetKind(kit.ButtonKind)
	}](d.Window.Content()) {
		if found, is := b.(*kit.Button); is && b.Text() == text {
			return found
		}
	}
	d.t.Fatalf("no button %q", text)
	return nil
}

func ok(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// two adds two mentees, the first with a planned session.
func two(s *app.Service) {
	maya, err := s.AddMentee(app.MenteeDetails{Name: "Maya Lindqvist"})
	if err == nil {
		_, err = s.PlanSession(maya, app.SessionPlan{Day: s.Today()})
	}
	if err == nil {
		_, err = s.AddMentee(app.MenteeDetails{Name: "李静 Li Jing"})
	}
	if err != nil {
		panic(err)
	}
}

func (d *desk) maya() mentoring.ID    { return d.Service.List().Mentees[0].ID }
func (d *desk) session() mentoring.ID { return d.Service.List().Mentees[0].Sessions[0].ID }

// talk goes to the session of the first mentee.
func (d *desk) talk() {
	d.t.Helper()
	d.visit(kit.Route{Page: kit.SessionPage, Pair: d.maya(), Session: d.session()})
	d.at("Session – Maya Lindqvist – Trefoil")
}

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
		kit.AbilitiesPage:     "Progress – Maya Lindqvist – Trefoil",
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
	for _, page := range []kit.Page{kit.OverviewPage, kit.GoalsPage, kit.SessionsPage, kit.ProgressPage, kit.AssessPage, kit.AbilitiesPage, kit.AgreementPage, kit.RelationshipsPage, kit.SettingsPage, kit.TodayPage} {
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

func TestSingleKeys(t *testing.T) {
	d := newDesk(t, two)
	d.typed("n") // with nobody in view
	d.at("Today – Trefoil")
	d.typed("3") // nobody is third
	d.at("Today – Trefoil")
	d.typed("2")
	d.at("Overview – 李静 Li Jing – Trefoil")
	d.typed("1")
	d.at("Overview – Maya Lindqvist – Trefoil")
	d.Window.Canvas().Focus(d.nav("Goals"))
	d.typed("2")
	d.at("Overview – 李静 Li Jing – Trefoil")
	d.Window.Canvas().Focus(d.nav("Today"))
	d.typed("n")
	d.at("Sessions – 李静 Li Jing – Trefoil")
	if _, typing := d.Window.Canvas().Focused().(interface{ SelectedText() string }); !typing {
		t.Errorf("the keyboard is in %T, not in the form for a session", d.Window.Canvas().Focused())
	}
}

func TestSingleKeysAreSignsInAText(t *testing.T) {
	d := newDesk(t, two)
	d.talk()
	d.typed("n2")
	d.at("Session – Maya Lindqvist – Trefoil")
	ok(t, d.Service.FlushDrafts())
	if shared, _, err := d.Service.Notes(d.session()); err != nil || shared.Text != "n2" {
		t.Errorf("notes %q, %v", shared.Text, err)
	}
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
	for _, page := range []kit.Page{kit.OverviewPage, kit.GoalsPage, kit.SessionsPage, kit.ProgressPage, kit.AssessPage, kit.AbilitiesPage, kit.AgreementPage, kit.RelationshipsPage, kit.MenteePage, kit.ReviewPage, kit.SessionPage} {
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

func TestUndoBringsAMenteeBack(t *testing.T) {
	for name, undo := range map[string]func(*desk){
		"note":     func(d *desk) { d.toastButton("Undo") },
		"shortcut": func(d *desk) { d.choose("Edit", "Undo") },
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, two)
			d.visit(kit.Route{Page: kit.OverviewPage, Pair: d.maya()})
			ok(t, d.Service.DeleteMentee(d.maya()))
			d.settle()
			undo(d)
			if !slices.Contains(d.toasts.Texts(), "Undone: Maya Lindqvist deleted.") {
				t.Errorf("notes %q", d.toasts.Texts())
			}
			d.tap(d.nav("Maya Lindqvist"))
			d.at("Overview – Maya Lindqvist – Trefoil")
			d.choose("Go", "Maya Lindqvist (1)")
		})
	}
}

// toastButton presses the button of the newest note.
func (d *desk) toastButton(text string) {
	d.t.Helper()
	for _, o := range shown[interface {
		fyne.CanvasObject
		Text() string
		Tapped(*fyne.PointEvent)
	}](d.toasts.Content()) {
		if o.Text() == text {
			d.tap(o)
			return
		}
	}
	d.t.Fatalf("no note with %q", text)
}

func TestUndoWithoutAnythingDone(t *testing.T) {
	d := newDesk(t, two)
	d.choose("Edit", "Undo")
	d.says("There is nothing to undo.")
}

func TestUndoInATextTakesBackWhatWasTyped(t *testing.T) {
	d := newDesk(t, two)
	ok(t, d.Service.DeleteMentee(d.Service.List().Mentees[1].ID))
	d.talk()
	d.typed("budget")
	d.choose("Edit", "Undo")
	if d.hasNav("李静 Li Jing") {
		t.Error("undo in a text brought a mentee back")
	}
	ok(t, d.Service.FlushDrafts())
	if shared, _, err := d.Service.Notes(d.session()); err != nil || shared.Text == "budget" {
		t.Errorf("notes %q, %v", shared.Text, err)
	}
	d.Window.Canvas().Unfocus()
	d.choose("Edit", "Undo")
	d.nav("李静 Li Jing")
}

// After an example is deleted the keyboard is in the line for the next one, where
// nothing was typed yet.
func TestUndoInALineThatWaitsTakesBackWhatWasDone(t *testing.T) {
	d := newDesk(t, two)
	d.visit(kit.Route{Page: kit.JournalPage, Pair: d.maya()})
	examples := func() int {
		page, err := d.Service.Journal(d.maya())
		ok(t, err)
		return len(page.Items)
	}
	d.typed("She asked first")
	d.key(fyne.KeyReturn)
	d.typed("x")
	d.key(fyne.KeyBackspace)
	for range 3 {
		d.choose("Edit", "Undo")
	}
	if n := examples(); n != 1 {
		t.Fatalf("undo in a line that was typed in left %d examples", n)
	}
	d.visit(kit.Route{Page: kit.TodayPage})
	d.visit(kit.Route{Page: kit.JournalPage, Pair: d.maya()})
	d.choose("Edit", "Undo")
	if n := examples(); n != 0 {
		t.Errorf("undo in a line that waits left %d examples", n)
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
	d.waiting = waiting{mentoring.DateOf(atNoon).AddDays(-1), 99}
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

func TestOfWhatIsGoneThereIsNothingToKeep(t *testing.T) {
	d := newDesk(t, two)
	d.talk()
	d.typed("half a sentence")
	ok(t, d.Service.DeleteSession(d.session()))
	d.settle()
	d.at("Sessions – Maya Lindqvist – Trefoil")
	d.says("Session 1 deleted")
}

func TestSettingsTakeEffectAtOnce(t *testing.T) {
	d := newDesk(t, two)
	d.visit(kit.Route{Page: kit.SettingsPage})
	size := func() float32 { return d.App.Settings().Theme().Size(theme.SizeNameText) }
	before := size()
	d.tap(d.button("Larger"))
	if size() <= before || len(d.kept) != 1 || d.kept[0].TextSize != 1.1 {
		t.Errorf("size %v after %v, kept %v", size(), before, d.kept)
	}
	d.visit(kit.Route{Page: kit.TodayPage})
	d.visit(kit.Route{Page: kit.SettingsPage})
	if !strings.Contains(texts(d.Window.Content()), "110 %") {
		t.Error("the settings forgot the size")
	}
	larger := size()
	d.full = true
	d.tap(d.button("Larger"))
	d.says(kit.Words(mentoring.ErrDiskFull))
	if size() != larger || d.Settings.TextSize != 1.1 {
		t.Error("what could not be kept is in force")
	}
}

func TestTheAppearanceIsThatOfTheSettings(t *testing.T) {
	d := newDesk(t, two)
	colors := make(map[string]bool)
	for _, appearance := range []string{"light", "dark"} {
		ok(t, d.applySettings(app.Settings{Appearance: appearance}))
		colors[fmt.Sprint(d.App.Settings().Theme().Color(theme.ColorNameBackground, theme.VariantLight))] = true
	}
	if len(colors) != 2 {
		t.Error("light and dark look the same")
	}
}

func TestWhereTheSystemSaysNothingTheWindowIsLight(t *testing.T) {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		t.Skip("this system always says what it looks like")
	}
	a := test.NewApp()
	t.Cleanup(a.Quit)
	withBus := t.TempDir()
	ok(t, os.WriteFile(filepath.Join(withBus, "bus"), nil, 0o600))
	for _, c := range []struct {
		name, bus, folder, fyne, setting string
		light                            bool // in spite of Fyne, which takes dark
	}{
		{name: "no bus", light: true},
		{name: "a folder without a bus", folder: t.TempDir(), light: true},
		{name: "a folder with a bus", folder: withBus},
		{name: "the address of a bus", bus: "unix:path=/run/bus"},
		{name: "Fyne was told", fyne: "dark"},
		{name: "dark was picked", setting: "dark"},
		{name: "light was picked", setting: "light", folder: withBus, light: true},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Setenv("DBUS_SESSION_BUS_ADDRESS", c.bus)
			t.Setenv("XDG_RUNTIME_DIR", c.folder)
			t.Setenv("FYNE_THEME", c.fyne)
			ground := func(of fyne.Theme) string { return fmt.Sprint(of.Color(theme.ColorNameBackground, theme.VariantDark)) }
			got := ground(themeFor(app.Settings{Appearance: c.setting}))
			if light := ground(kit.NewTheme(kit.Light, 1)); (got == light) != c.light {
				t.Errorf("light: %v, want %v", got == light, c.light)
			}
		})
	}
}

// insideTheCard fails the test when a text lies over another or outside.
func insideTheCard(t *testing.T, a fyne.App, w fyne.Window) {
	t.Helper()
	card := shown[*kit.Card](w.Content())[0]
	top := a.Driver().AbsolutePositionForObject(card).Y
	end := top + card.Size().Height
	for _, l := range shown[*kit.Label](w.Content()) {
		at := a.Driver().AbsolutePositionForObject(l).Y
		if at < top || at+l.MinSize().Height > end || l.Size().Height < l.MinSize().Height {
			t.Errorf("%q does not fit: %v to %v, card %v to %v", l.Text(), at, at+l.MinSize().Height, top, end)
		}
		top = at + l.MinSize().Height
	}
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
	offset := d.sidebar.scroll.Offset
	scrolled := func(when string) {
		t.Helper()
		if got := d.sidebar.scroll.Offset; got != offset || got.Y == 0 {
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
