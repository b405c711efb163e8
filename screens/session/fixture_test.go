package session

import (
	"errors"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/data"
	"trefoil/data/datatest"
	"trefoil/screens/kit"
)

// desk is the screen of a session in a window, on a real store and use cases.
// What the window would queue waits until settle.
type desk struct {
	*Screen
	t      testing.TB
	app    *app.Service
	store  *data.Store
	world  datatest.World
	now    time.Time
	window fyne.Window
	queue  chan func()
	ticks  []func() // asked for and not stopped
	failed []error
	saved  []app.Document
	went   []kit.Route
}

// faulty is a service whose saving of notes can be broken.
type faulty struct {
	*app.Service
	broken error
}

func (f *faulty) SaveSharedNotes(id mentoring.ID, text string) error {
	if f.broken != nil {
		return f.broken
	}
	return f.Service.SaveSharedNotes(id, text)
}

type paper struct{ app.Documents }

func (paper) SessionPDF(page mentoring.SessionPage) ([]byte, error) {
	return []byte(page.Title + page.Summary + page.Notes), nil
}
func (paper) SessionFileName(mentoring.SessionPage) string { return "session.pdf" }

var atNoon = time.Date(2026, time.November, 23, 12, 0, 0, 0, time.UTC)

// newDesk shows a planned session of a pair that has one goal and one open
// promise from before.
func newDesk(t testing.TB, changes ...func(*datatest.World)) *desk {
	t.Helper()
	d := &desk{t: t, store: datatest.New(t), now: atNoon, queue: make(chan func(), 10_000)}
	d.world = datatest.NewWorld()
	d.world.Session = datatest.Session(d.world.Pair.ID, func(s *mentoring.Session) {
		*s = mentoring.Session{ID: s.ID, PairID: s.PairID, Number: 5, Day: mentoring.DateOf(atNoon), Minutes: 50}
	})
	id := d.world.Session.ID
	d.world.Capture.SessionID = id
	d.world.TalkingPoint = datatest.TalkingPoint(id, func(p *mentoring.TalkingPoint) { p.Discussed = false })
	d.world.Commitment.SessionID, d.world.Commitment.History = "", nil
	d.world.SharedNotes, d.world.PrivateNotes = mentoring.SharedNotes{SessionID: id, Text: "shared"}, mentoring.PrivateNotes{SessionID: id, Text: "private"}
	for _, change := range changes {
		change(&d.world)
	}
	datatest.Save(t, d.store, d.world.Records()...)
	method, err := app.LoadMethod()
	if err != nil {
		t.Fatal(err)
	}
	d.app = app.New(app.Config{Store: d.store, Method: method, Documents: paper{}, Now: func() time.Time { return d.now }, NewID: mentoring.NewID})
	d.open(d.app)
	return d
}

func (d *desk) open(service Service) {
	d.t.Helper()
	a := test.NewApp()
	d.t.Cleanup(a.Quit)
	a.Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	d.window = test.NewWindow(nil)
	d.window.SetPadded(false)
	d.window.Resize(fyne.NewSize(1048, 760))
	d.Screen = New(kit.Host{
		Window: d.window, Go: func(to kit.Route) { d.went = append(d.went, to) }, Say: func(string) {},
		Fail:       func(err error) { d.failed = append(d.failed, err) },
		Do:         func(f func()) { d.queue <- f },
		Background: func(work func() error, done func(error)) { done(work()) },
		Save:       func(doc app.Document) { d.saved = append(d.saved, doc) },
	}, service, d.world.Session.ID)
	d.head.clock.after = func(_ time.Duration, f func()) func() {
		d.ticks = append(d.ticks, f)
		at := len(d.ticks) - 1
		return func() { d.ticks[at] = nil }
	}
	stop := d.app.Changes().Listen(func(c app.Change) {
		d.queue <- func() {
			if d.Wants(c) {
				d.Reload()
			}
		}
	})
	d.t.Cleanup(stop)
	d.Reload()
	d.window.SetContent(d.Content())
	d.window.Canvas().Focus(d.Start())
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

// typed types into what has the focus.
func (d *desk) typed(text string) {
	d.t.Helper()
	focused := d.window.Canvas().Focused()
	if focused == nil {
		d.t.Fatal("nothing has the focus")
	}
	test.Type(focused, text)
}

func (d *desk) press(keys ...fyne.KeyName) {
	d.t.Helper()
	for _, key := range keys {
		focused := d.window.Canvas().Focused()
		if focused == nil {
			d.t.Fatal("nothing has the focus")
		}
		focused.TypedKey(&fyne.KeyEvent{Name: key})
		d.settle()
	}
}

func (d *desk) tap(o fyne.Tappable) {
	test.Tap(o)
	d.settle()
}

// choose picks an item of a menu by its words.
func (d *desk) choose(items []*fyne.MenuItem, label string) {
	d.t.Helper()
	for _, i := range items {
		if i.Label == label {
			i.Action()
			d.settle()
			return
		}
	}
	d.t.Fatalf("no item %q", label)
}

func (d *desk) current() app.SessionView {
	d.t.Helper()
	view, err := d.app.Session(d.id)
	if err != nil {
		d.t.Fatal(err)
	}
	return view
}

func (d *desk) begin() {
	d.t.Helper()
	d.tap(d.head.primary)
	if got := d.current().Session.Status(); got != mentoring.Running {
		d.t.Fatalf("the session is %s, want running", got)
	}
}

func (d *desk) noFailure() {
	d.t.Helper()
	if err := errors.Join(d.failed...); err != nil {
		d.t.Fatal(err)
	}
}

func has(t testing.TB, got, want string) {
	t.Helper()
	if !strings.Contains(got, want) {
		t.Errorf("%q does not hold %q", got, want)
	}
}

func is[T comparable](t testing.TB, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

// saying are the widgets of a kind in a part of the page that say something.
func saying[T interface {
	fyne.Tappable
	Text() string
}](in fyne.CanvasObject, words string) (found []T) {
	for _, o := range test.LaidOutObjects(in) {
		if w, ok := o.(T); ok && w.Text() == words {
			found = append(found, w)
		}
	}
	return found
}
