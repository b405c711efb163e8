package search

import (
	"errors"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
	"github.com/google/go-cmp/cmp"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/data/datatest"
	"trefoil/screens/kit"
)

var atNoon = time.Date(2026, time.November, 24, 12, 0, 0, 0, time.UTC)

// desk is a window with the panel above it, on a real store and use cases.
type desk struct {
	*Panel
	t       *testing.T
	app     *app.Service
	window  fyne.Window
	under   *widget.Entry // on the screen below
	went    []kit.Route
	failed  []error
	waiting []func() // what the background has yet to do
	maya    mentoring.ID
	lukasz  mentoring.ID
	session mentoring.ID
	goal    mentoring.ID
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	method, err := app.LoadMethod()
	ok(t, err)
	d := &desk{t: t, under: widget.NewEntry()}
	d.app = app.New(app.Config{Store: datatest.New(t), Method: method, Now: func() time.Time { return atNoon }, NewID: mentoring.NewID})
	d.maya, d.lukasz = d.mentee("Maya Okafor"), d.mentee("Łukasz Wróbel")
	d.session, err = d.app.PlanSession(d.maya, app.SessionPlan{Title: "Before the offsite", Day: d.app.Today()})
	ok(t, err)
	ok(t, d.app.SaveSharedNotes(d.session, "Who loses if the migration slips?"))
	ok(t, d.app.SavePrivateNotes(d.session, "Tired of the migration."))
	d.goal, err = d.app.AddGoal(d.maya, mentoring.Goal{Dimension: mentoring.Business, Phase: 1, Statement: "Speak the language of finance"})
	ok(t, err)
	a := test.NewApp()
	t.Cleanup(a.Quit)
	a.Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	d.window = test.NewWindow(container.NewVBox(d.under))
	t.Cleanup(d.window.Close)
	d.window.Resize(fyne.NewSize(1280, 800))
	return d
}

func ok(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func (d *desk) mentee(name string) mentoring.ID {
	d.t.Helper()
	id, err := d.app.AddMentee(app.MenteeDetails{Name: name})
	ok(d.t, err)
	return id
}

// open opens the panel; what was written has been read when it returns.
func (d *desk) open(pair mentoring.ID) *desk {
	d.openUnread(pair)
	d.read()
	return d
}

func (d *desk) openUnread(pair mentoring.ID) {
	d.Panel = Open(kit.Host{
		Window: d.window, Go: func(r kit.Route) { d.went = append(d.went, r) },
		Do:         func(f func()) { d.waiting = append(d.waiting, f) },
		Fail:       func(err error) { d.failed = append(d.failed, err) },
		Background: func(work func() error, done func(error)) { d.waiting = append(d.waiting, func() { done(work()) }) },
	}, d.app, pair, d.window.Content())
	d.pause = func() {}
}

// read lets the background do all that it has to.
func (d *desk) read() {
	for len(d.waiting) > 0 {
		next := d.waiting[0]
		d.waiting = d.waiting[1:]
		next()
	}
}

func (d *desk) key(names ...fyne.KeyName) {
	for _, name := range names {
		d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func (d *desk) typed(text string) {
	for _, r := range text {
		d.window.Canvas().Focused().TypedRune(r)
	}
}

// listed returns the lines as "kind: words (where)".
func (d *desk) listed() []string {
	var all []string
	for _, l := range d.list.lines {
		var words strings.Builder
		for _, s := range l.words() {
			if s.Hit {
				words.WriteString("[" + s.Text + "]")
				continue
			}
			words.WriteString(s.Text)
		}
		text := l.kind + ": " + words.String()
		if l.where != "" {
			text += " (" + l.where + ")"
		}
		all = append(all, text)
	}
	return all
}

func TestEmptyQueryOffersPlaces(t *testing.T) {
	d := newDesk(t).open(d0)
	want := []string{
		"Mentee: Maya Okafor", "Mentee: Łukasz Wróbel",
		"Session: Session 1: Before the offsite (Maya Okafor, today)",
		"Page: Today", "Action: Add a mentee", "Page: Settings",
	}
	if diff := cmp.Diff(want, d.listed()); diff != "" {
		t.Error(diff)
	}
	d.Close()
	d.open(d.lukasz)
	if got := strings.Join(d.listed(), "|"); !strings.Contains(got, "Łukasz Wróbel|Page: Łukasz Wróbel, Goals|Page: Łukasz Wróbel, Sessions|") ||
		!strings.Contains(got, "Action: New session with Łukasz Wróbel") {
		t.Error("the pages of the mentee in view:", got)
	}
}

const d0 = mentoring.ID("") // no mentee in view

func TestFinds(t *testing.T) {
	for _, c := range []struct {
		query string
		want  []string
	}{
		{"migration", []string{
			"Shared notes: Who loses if the [migration] slips? (Maya Okafor, Session 1: Before the offsite, today)",
			"Private: Tired of the [migration]. (Maya Okafor, Session 1: Before the offsite, today)",
		}},
		{"wrobel go", []string{"Page: Łukasz [Wróbel], [Go]als"}},
		{"finance", []string{"Goal: Speak the language of [finance] (Maya Okafor, today)"}},
		{"settings", []string{"Page: [Settings]"}},
		{"maya", []string{
			"Mentee: [Maya] Okafor", "Page: [Maya] Okafor, Goals", "Page: [Maya] Okafor, Sessions",
			"Page: [Maya] Okafor, Progress", "Page: [Maya] Okafor, Relationships",
			"Page: [Maya] Okafor, Journal", "Page: [Maya] Okafor, Overview", "Page: [Maya] Okafor, Competencies",
			"Page: [Maya] Okafor, Agreement", "Action: New session with [Maya] Okafor", "Action: Assess now: [Maya] Okafor",
		}},
		{"xyzzy", nil},
	} {
		t.Run(c.query, func(t *testing.T) {
			d := newDesk(t).open(d0)
			d.typed(c.query)
			d.read()
			if diff := cmp.Diff(c.want, d.listed()); diff != "" {
				t.Error(diff)
			}
			if nothing := strings.HasPrefix(d.state.Text(), "Nothing found for “"+c.query+"”"); nothing != (c.want == nil) {
				t.Errorf("says %q", d.state.Text())
			}
		})
	}
}

func TestKeysOpenWhatIsPicked(t *testing.T) {
	d := newDesk(t)
	for _, c := range []struct {
		query string
		keys  []fyne.KeyName
		want  kit.Route
	}{
		{"", []fyne.KeyName{fyne.KeyReturn}, kit.Route{Page: kit.OverviewPage, Pair: d.maya}},
		{"", []fyne.KeyName{fyne.KeyDown, fyne.KeyEnter}, kit.Route{Page: kit.OverviewPage, Pair: d.lukasz}},
		{"", []fyne.KeyName{fyne.KeyDown, fyne.KeyTab, fyne.KeyUp, fyne.KeyUp, fyne.KeyUp, fyne.KeyReturn}, kit.Route{Page: kit.OverviewPage, Pair: d.maya}},
		{"", []fyne.KeyName{fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyReturn}, kit.Route{Page: kit.SettingsPage}},
		{"", []fyne.KeyName{fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyReturn}, kit.Route{Page: kit.OverviewPage, Pair: d.maya}},
		{"slips", []fyne.KeyName{fyne.KeyReturn}, kit.Route{Page: kit.SessionPage, Pair: d.maya, Session: d.session}},
		{"tired", []fyne.KeyName{fyne.KeyReturn}, kit.Route{Page: kit.SessionPage, Pair: d.maya, Session: d.session, Private: true}},
		{"finance", []fyne.KeyName{fyne.KeyReturn}, kit.Route{Page: kit.GoalsPage, Pair: d.maya, Goal: d.goal}},
		{"new wrobel", []fyne.KeyName{fyne.KeyReturn}, kit.Route{Page: kit.SessionsPage, Pair: d.lukasz, New: true}},
	} {
		d.went = nil
		d.open(d0)
		d.typed(c.query)
		d.key(c.keys...)
		if len(d.went) != 1 || d.went[0] != c.want || d.IsOpen() {
			t.Errorf("%q, %v: went to %+v", c.query, c.keys, d.went)
		}
	}
}

func TestEnterOnNothing(t *testing.T) {
	d := newDesk(t).open(d0)
	d.typed("xyzzy")
	d.key(fyne.KeyDown, fyne.KeyReturn)
	if len(d.went) != 0 || !d.IsOpen() {
		t.Errorf("went to %+v", d.went)
	}
}

func TestMouse(t *testing.T) {
	d := newDesk(t).open(d0)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(d.list)
	height := newRow().MinSize().Height
	test.TapCanvas(d.window.Canvas(), at.AddXY(40, height*1.5))
	if len(d.went) != 1 || d.went[0].Pair != d.lukasz || d.IsOpen() {
		t.Errorf("went to %+v", d.went)
	}
	d.open(d0)
	test.TapCanvas(d.window.Canvas(), fyne.CurrentApp().Driver().AbsolutePositionForObject(d.foot).AddXY(2, 2))
	if !d.IsOpen() {
		t.Error("a tap in the panel closed it")
	}
	test.TapCanvas(d.window.Canvas(), fyne.NewPos(5, 5))
	if d.IsOpen() || len(d.went) != 1 {
		t.Error("a tap beside the panel didn't close it")
	}
}

func TestEscapeGivesTheKeyboardBack(t *testing.T) {
	d := newDesk(t)
	d.window.Canvas().Focus(d.under)
	d.open(d0)
	d.typed("maya")
	if d.under.Text != "" || d.field.Text != "maya" {
		t.Errorf("typed %q below and %q here", d.under.Text, d.field.Text)
	}
	d.key(fyne.KeyEscape)
	if d.IsOpen() || d.window.Canvas().Focused() != fyne.Focusable(d.under) {
		t.Errorf("the keyboard is in %T", d.window.Canvas().Focused())
	}
}

func TestClickOnNothingKeepsTheKeyboard(t *testing.T) {
	d := newDesk(t).open(d0)
	d.window.Canvas().Unfocus() // as the real window does
	d.read()
	if d.window.Canvas().Focused() != fyne.Focusable(d.field) {
		t.Errorf("the keyboard is in %T", d.window.Canvas().Focused())
	}
	d.Close()
	d.window.Canvas().Focus(d.under)
	d.read()
	if d.window.Canvas().Focused() != fyne.Focusable(d.under) {
		t.Errorf("closed, it took the keyboard to %T", d.window.Canvas().Focused())
	}
}

func TestWaitsForWhatIsRead(t *testing.T) {
	d := newDesk(t)
	d.openUnread(d0)
	d.typed("migration")
	if len(d.list.lines) != 0 || d.state.Text() != "Reading what was written" {
		t.Errorf("%q, %q", d.listed(), d.state.Text())
	}
	d.read()
	if len(d.list.lines) != 2 || d.state.Text() != "" {
		t.Errorf("%q, %q", d.listed(), d.state.Text())
	}
}

func TestTellsWhatCantBeRead(t *testing.T) {
	d := newDesk(t)
	d.openUnread(d0)
	d.prepared(mentoring.ErrDamaged)
	if d.IsOpen() || len(d.failed) != 1 || !errors.Is(d.failed[0], mentoring.ErrDamaged) {
		t.Errorf("failed: %v", d.failed)
	}
}

func TestShowsLocksAndWhatIsFound(t *testing.T) {
	d := newDesk(t).open(d0)
	r := newRow()
	d.typed("migration")
	d.read()
	for i, private := range []bool{false, true} {
		r.show(d.list.lines[i], i == 0)
		if r.lock.Visible() != private || r.bar.Visible() != (i == 0) || !strings.Contains(r.words.Text(), "migration") {
			t.Errorf("line %d: lock %v, bar %v, %q", i, r.lock.Visible(), r.bar.Visible(), r.words.Text())
		}
	}
	if r.kind.Text() != "Private" {
		t.Errorf("kind %q", r.kind.Text())
	}
}

func TestLeadsToPeopleAndExamples(t *testing.T) {
	d := newDesk(t)
	who, err := d.app.AddStakeholder(mentoring.Stakeholder{PairID: d.maya, Name: "Head of Sales", Needs: "A date that holds"})
	ok(t, err)
	ok(t, d.app.AddEvidence(mentoring.Evidence{PairID: d.maya, Text: "Waited for three breaths"}))
	ok(t, d.app.MoveGoal(d.goal, mentoring.GoalDropped, "Overtaken by events"))
	j, err := d.app.Journal(d.maya)
	ok(t, err)
	for _, c := range []struct {
		query, line string
		want        kit.Route
	}{
		{"head", "Person: [Head] of Sales (Maya Okafor)", kit.Route{Page: kit.RelationshipsPage, Pair: d.maya, Person: who}},
		{"holds", "Person: A date that [holds] (Maya Okafor, Head of Sales)", kit.Route{Page: kit.RelationshipsPage, Pair: d.maya, Person: who}},
		{"breaths", "Example: Waited for three [breaths] (Maya Okafor, today)", kit.Route{Page: kit.JournalPage, Pair: d.maya, Evidence: j.Items[0].ID}},
		{"overtaken", "Goal: [Overtaken] by events (Maya Okafor, Speak the language of finance, today)", kit.Route{Page: kit.GoalsPage, Pair: d.maya, Goal: d.goal}},
	} {
		d.went = nil
		d.open(d0)
		d.typed(c.query)
		d.read()
		if diff := cmp.Diff([]string{c.line}, d.listed()); diff != "" {
			t.Error(diff)
		}
		d.key(fyne.KeyReturn)
		if len(d.went) != 1 || d.went[0] != c.want {
			t.Errorf("%q went to %+v", c.query, d.went)
		}
	}
}

func TestListsWhatWasTypedLast(t *testing.T) {
	d := newDesk(t).open(d0)
	d.typed("fin")
	if len(d.waiting) != 1 || d.listed()[0] != "Mentee: Maya Okafor" {
		t.Errorf("searches %d times at once, lists %q", len(d.waiting), d.listed())
	}
	d.read()
	if got := d.listed(); len(got) != 1 || got[0] != "Goal: Speak the language of [fin]ance (Maya Okafor, today)" {
		t.Errorf("lists %q", got)
	}
	d.typed("ance")
	d.Close()
	d.read()
	if len(d.failed) != 0 || len(d.list.lines) != 1 {
		t.Errorf("closed, it lists %q and fails with %v", d.listed(), d.failed)
	}
}
