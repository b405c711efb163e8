package sessions

import (
	"errors"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/app/report"
	"trefoil/data"
	"trefoil/data/datatest"
	"trefoil/screens/kit"
)

var atNoon = time.Date(2026, time.November, 23, 12, 0, 0, 0, time.UTC)

// desk is the screen in a window, on a real store and use cases.
type desk struct {
	*Screen
	t      testing.TB
	app    *app.Service
	store  *data.Store
	window fyne.Window
	went   []kit.Route
	failed []error
	saved  []app.Document
	said   []string
}

func newDesk(t testing.TB, planNew bool, records func(pair mentoring.ID) []mentoring.Record) *desk {
	t.Helper()
	d := &desk{t: t, store: datatest.New(t)}
	mentee := datatest.Person(func(p *mentoring.Person) { p.Name, p.Self = "Maya Okafor", false })
	mentor := datatest.Person()
	pair := datatest.Pair(mentee.ID, mentor.ID)
	datatest.Save(t, d.store, mentee, mentor, pair)
	if records != nil {
		datatest.Save(t, d.store, records(pair.ID)...)
	}
	method, err := app.LoadMethod()
	if err != nil {
		t.Fatal(err)
	}
	d.app = app.New(app.Config{Store: d.store, Method: method, Documents: report.Writer{}, Now: func() time.Time { return atNoon }, NewID: mentoring.NewID})
	a := test.NewApp()
	t.Cleanup(a.Quit)
	a.Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	d.window = test.NewWindow(nil)
	d.window.SetPadded(false)
	d.window.Resize(fyne.NewSize(728, 560))
	d.Screen = New(kit.Host{
		Window: d.window, Go: func(r kit.Route) { d.went = append(d.went, r) },
		Fail: func(err error) { d.failed = append(d.failed, err) },
		Say:  func(text string) { d.said = append(d.said, text) },
		Save: func(doc app.Document) { d.saved = append(d.saved, doc) },

		Background: func(work func() error, done func(error)) { done(work()) },
	}, d.app, pair.ID, planNew)
	t.Cleanup(d.app.Changes().Listen(func(c app.Change) {
		if d.Wants(c) {
			d.Reload()
		}
	}))
	d.Reload()
	d.window.SetContent(d.Content())
	if field := d.Start(); field != nil {
		d.window.Canvas().Focus(field)
	}
	return d
}

func (d *desk) press(key fyne.KeyName) {
	d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
}

func (d *desk) sessions() app.Sessions {
	d.t.Helper()
	page, err := d.app.Sessions(d.pair)
	if err != nil {
		d.t.Fatal(err)
	}
	if err := errors.Join(d.failed...); err != nil {
		d.t.Fatal(err)
	}
	return page
}

// held returns so many sessions that took place, a week apart.
func held(n int) func(mentoring.ID) []mentoring.Record {
	return func(pair mentoring.ID) (records []mentoring.Record) {
		for i := range n {
			records = append(records, datatest.Session(pair, func(s *mentoring.Session) {
				s.Number, s.Day = i+1, mentoring.DateOf(atNoon).AddDays(-7*(n-i))
			}))
		}
		return records
	}
}

func TestPlanASession(t *testing.T) {
	d := newDesk(t, false, nil)
	if !d.empty.Visible() {
		t.Fatal("no word on what belongs here")
	}
	test.Tap(d.plan)
	if want, _ := d.app.ProposeNext(d.pair); d.form.day.Differs(want) {
		t.Errorf("the day is %s, want %s", d.form.day.Entry.Text, want)
	}
	d.form.title.SetText("The budget")
	d.form.at.Entry.SetText("2pm")
	d.press(fyne.KeyReturn)
	page := d.sessions()
	if len(page.Coming) != 1 || page.Coming[0].Session.Title != "The budget" || page.Coming[0].Session.At.Hour != 14 {
		t.Fatalf("got %+v", page.Coming)
	}
	if page.Coming[0].Session.Minutes != mentoring.DefaultMinutes {
		t.Errorf("%d minutes", page.Coming[0].Session.Minutes)
	}
	want := kit.Route{Page: kit.SessionPage, Pair: d.pair, Session: page.Coming[0].Session.ID}
	if len(d.went) != 1 || d.went[0] != want {
		t.Errorf("went to %v, want %v", d.went, want)
	}
	if d.form != nil || d.empty.Visible() {
		t.Error("the form or the empty state is still there")
	}
}

func TestErrorsStandBesideTheFields(t *testing.T) {
	d := newDesk(t, true, nil)
	f := d.form
	if f == nil {
		t.Fatal("the form is not open")
	}
	f.day.Entry.SetText("")
	f.at.Entry.SetText("late")
	f.minutes.SetText("many")
	d.press(fyne.KeyReturn)
	for what, text := range map[string]string{"day": f.day.Error(), "time": f.at.Error(), "minutes": f.length.Error()} {
		if text == "" {
			t.Errorf("nothing is said of the %s", what)
		}
	}
	if d.window.Canvas().Focused() != fyne.Focusable(f.day.Entry) {
		t.Error("the keyboard is not in the first wrong field")
	}
	if err := d.Leave(); !errors.Is(err, mentoring.ErrDateMissing) {
		t.Errorf("leaving with what cannot be saved: %v", err)
	}
	if len(d.sessions().Coming) != 0 || d.form != f || f.at.Entry.Text != "late" {
		t.Error("something was saved or lost")
	}
}

func TestASessionIsLoggedAfterwards(t *testing.T) {
	d := newDesk(t, false, nil)
	test.Tap(d.log)
	if !d.form.logs() || d.form.bar.SaveText() != "Log session" {
		t.Errorf("a day that has passed: %q", d.form.bar.SaveText())
	}
	d.form.day.Entry.SetText("tomorrow")
	d.press(fyne.KeyReturn)
	if d.form == nil || d.form.day.Error() != "That day is still to come." || d.form.bar.SaveText() != "Log session" {
		t.Fatal("a day ahead is taken, or nothing is said of it")
	}
	d.form.day.Entry.SetText("fri") // it is Monday
	d.press(fyne.KeyReturn)
	page := d.sessions()
	if len(page.Past) != 1 || page.Past[0].Session.Status() != mentoring.Held || page.Past[0].Session.Day != atDay().AddDays(-3) {
		t.Fatalf("got %+v", page)
	}
	if len(d.went) != 1 || d.went[0].Session != page.Past[0].Session.ID {
		t.Errorf("went to %v", d.went)
	}
}

func TestPlanningAndLoggingChangePlaces(t *testing.T) {
	d := newDesk(t, true, nil)
	test.Tap(d.log)
	if !d.form.logs() || d.window.Canvas().Focused() != fyne.Focusable(d.form.day.Entry) {
		t.Fatal("the untouched form for a new session stays")
	}
	test.Tap(d.plan)
	if d.form.logs() {
		t.Fatal("the untouched form for one that took place stays")
	}
	d.form.day.Entry.SetText("yesterday")
	if !d.form.logs() || d.form.bar.SaveText() != "Log session" {
		t.Errorf("a day that has passed: %q", d.form.bar.SaveText())
	}
	d.form.day.Entry.SetText("tomorrow")
	if d.form.logs() || d.form.bar.SaveText() != "Plan session" {
		t.Errorf("a day ahead: %q", d.form.bar.SaveText())
	}
	test.Tap(d.log)
	if d.form.day.Entry.Text != "tomorrow" {
		t.Error("what was typed is thrown away")
	}
}

func TestADayThatHasPassedCanBePlanned(t *testing.T) {
	d := newDesk(t, true, nil)
	d.form.day.Entry.SetText("yesterday")
	test.Tap(d.form.held)
	d.form.save()
	if len(d.sessions().Coming) != 1 {
		t.Error("it was not planned")
	}
}

// planned is sessions on the days so far from today.
func planned(days ...int) func(mentoring.ID) []mentoring.Record {
	return func(pair mentoring.ID) (records []mentoring.Record) {
		for i, n := range days {
			records = append(records, datatest.Session(pair, func(s *mentoring.Session) {
				*s = mentoring.Session{ID: s.ID, PairID: pair, Number: i + 1, Day: atDay().AddDays(n), Minutes: 50}
			}))
		}
		return records
	}
}

func TestTheListIsNarrowed(t *testing.T) {
	d := newDesk(t, false, held(30))
	all := len(d.list.rows)
	wanted := d.sessions().Past[4].Session
	if err := d.app.SaveSharedNotes(wanted.ID, "perlhuhn"); err != nil {
		t.Fatal(err)
	}
	d.app.FinishNotes(wanted.ID)
	test.Type(d.filter.query, "perl")
	if n := len(d.list.rows); n != 2 || d.list.rows[1].line.Session.ID != wanted.ID {
		t.Errorf("%d rows", n)
	}
	test.Type(d.filter.query, "xyz")
	if !d.filter.none.Visible() || d.list.Visible() {
		t.Error("that there is none is not said")
	}
	d.TakeKey(fyne.KeyEscape)
	if len(d.list.rows) != all || d.filter.query.Text != "" {
		t.Errorf("%d rows of %d", len(d.list.rows), all)
	}
	d.filter.dimension.SetSelectedIndex(1)
	if !d.filter.none.Visible() {
		t.Error("no dimension was spoken of, but sessions are listed")
	}
}

func TestEditAndDelete(t *testing.T) {
	d := newDesk(t, false, held(3))
	row := newRow(d.Screen)
	row.show(d.list.rows[1], atDay())
	choose(t, d.actions(row.item.line), "Move or edit (M)")
	d.form.title.SetText("Another title")
	d.press(fyne.KeyReturn)
	page := d.sessions()
	if page.Past[0].Session.Title != "Another title" || page.Past[0].Session.Status() != mentoring.Held {
		t.Errorf("got %+v", page.Past[0].Session)
	}
	if len(d.went) != 0 {
		t.Error("an edit went somewhere else")
	}
	choose(t, d.actions(row.item.line), "Delete")
	if n := len(d.sessions().Past); n != 2 {
		t.Errorf("%d sessions, want 2", n)
	}
	if _, err := d.app.Undo(); err != nil {
		t.Fatal(err)
	}
	if len(d.list.rows) != 4 {
		t.Errorf("%d rows after undo, want 4", len(d.list.rows))
	}
}

func choose(t *testing.T, items []*fyne.MenuItem, label string) {
	t.Helper()
	for _, i := range items {
		if i.Label == label {
			i.Action()
			return
		}
	}
	t.Fatalf("no item %q", label)
}

func atDay() mentoring.Date { return mentoring.DateOf(atNoon) }

func TestTapAndEnterOpenASession(t *testing.T) {
	d := newDesk(t, false, held(3))
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(d.list)
	test.TapCanvas(d.window.Canvas(), at.AddXY(200, headingHeight+30))
	d.press(fyne.KeyDown)
	d.press(fyne.KeyReturn)
	past := d.sessions().Past
	if len(d.went) != 2 || d.went[0].Session != past[0].Session.ID || d.went[1].Session == "" {
		t.Errorf("went to %v", d.went)
	}
}

func TestEscapeAsksBeforeItThrowsAway(t *testing.T) {
	d := newDesk(t, true, nil)
	d.form.title.SetText("half a ti")
	d.Reload()
	if d.form.title.Text != "half a ti" {
		t.Error("a reload changed the form")
	}
	d.TakeKey(fyne.KeyEscape)
	if d.form == nil || !d.form.bar.Asking() {
		t.Fatal("it did not ask")
	}
	d.TakeKey(fyne.KeyEscape)
	if err := d.Leave(); err != nil {
		t.Fatal(err)
	}
	if got := d.sessions().Coming; len(got) != 1 || got[0].Session.Title != "half a ti" {
		t.Errorf("got %+v", got)
	}
}

func TestARunningSessionComesFirst(t *testing.T) {
	d := newDesk(t, false, func(pair mentoring.ID) []mentoring.Record {
		running := datatest.Session(pair, func(s *mentoring.Session) { s.Day, s.Ended = atDay(), time.Time{} })
		missed := datatest.Session(pair, func(s *mentoring.Session) {
			s.Number, s.Day, s.Started, s.Ended, s.Pauses = 5, atDay().AddDays(3), time.Time{}, time.Time{}, nil
		})
		return []mentoring.Record{missed, running}
	})
	row := newRow(d.Screen)
	row.show(d.list.rows[1], atDay())
	if row.time.Text() != "Running now" {
		t.Errorf("the first row says %q", row.time.Text())
	}
}

func TestManySessionsOpenAtOnce(t *testing.T) {
	d := newDesk(t, false, held(500))
	began := time.Now()
	d.Reload()
	d.window.SetContent(d.Content())
	if took := time.Since(began); took > time.Second {
		t.Errorf("took %v", took)
	}
	least := d.Content().MinSize()
	if least.Width > 728 || least.Height > 560 {
		t.Errorf("needs %v", least)
	}
	d.list.ScrollToBottom()
	d.planSession()
	end := fyne.CurrentApp().Driver().AbsolutePositionForObject(d.form.bar).Add(d.form.bar.Size())
	if end.Y > 560 {
		t.Errorf("the form ends at %v", end)
	}
}

func TestSessionsInViewAreExported(t *testing.T) {
	d := newDesk(t, false, func(pair mentoring.ID) []mentoring.Record {
		held := datatest.Session(pair, func(s *mentoring.Session) { s.Title, s.Off = "Held", mentoring.Cancellation{} })
		other := datatest.Session(pair, func(s *mentoring.Session) { s.Title, s.Off, s.Number = "Another", mentoring.Cancellation{}, 5 })
		return []mentoring.Record{held, other}
	})
	d.export(app.PDF)
	d.filter.query.SetText("Another")
	d.export(app.Markdown)
	if len(d.saved) != 2 || !strings.HasPrefix(string(d.saved[0].Bytes), "%PDF") || strings.Contains(string(d.saved[1].Bytes), "# Held") || !strings.Contains(string(d.saved[1].Bytes), "# Another") {
		t.Fatalf("%d saved, failed %v", len(d.saved), d.failed)
	}
	d.filter.query.SetText("nothing is like this")
	d.export(app.PDF)
	if len(d.said) != 1 || len(d.saved) != 2 {
		t.Errorf("said %q", d.said)
	}
}
