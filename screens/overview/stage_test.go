package overview

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/data/datatest"
	"trefoil/screens/kit"
)

// stage is the screen in a window, on the real use cases and the real store.
// Changes reload it, as in the window.
type stage struct {
	*Screen
	service *broken
	window  fyne.Window
	quiet   bool // changes don't reload the screen
	went    []kit.Route
	failed  []error
	saved   []app.Document
}

// broken is a service whose saves fail as long as err is set.
type broken struct {
	*app.Service
	err error
}

func (b *broken) StartSession(id mentoring.ID) error {
	return b.or(func() error { return b.Service.StartSession(id) })
}

func (b *broken) SettleCommitment(id mentoring.ID, state mentoring.Promise, reason string) error {
	return b.or(func() error { return b.Service.SettleCommitment(id, state, reason) })
}

func (b *broken) AddCommitment(c mentoring.Commitment) error {
	return b.or(func() error { return b.Service.AddCommitment(c) })
}

func (b *broken) SetAim(pair mentoring.ID, d mentoring.Dimension, level float64) error {
	return b.or(func() error { return b.Service.SetAim(pair, d, level) })
}

func (b *broken) AddLettingGo(l mentoring.LettingGo) error {
	return b.or(func() error { return b.Service.AddLettingGo(l) })
}

func (b *broken) SetGone(id mentoring.ID, gone bool) error {
	return b.or(func() error { return b.Service.SetGone(id, gone) })
}

func (b *broken) or(work func() error) error {
	if b.err != nil {
		return b.err
	}
	return work()
}

// paper makes documents of a few words.
type paper struct{ app.Documents }

func (paper) SessionPDF(page mentoring.SessionPage) ([]byte, error) { return []byte(page.Mentee), nil }
func (paper) SessionFileName(page mentoring.SessionPage) string     { return page.Mentee + ".pdf" }

var now = time.Date(2026, time.November, 23, 9, 0, 0, 0, time.UTC) // a Monday

func day(n int) mentoring.Date { return mentoring.DateOf(now).AddDays(n) }

func newService(t *testing.T) *broken {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	method, err := app.LoadMethod()
	if err != nil {
		t.Fatal(err)
	}
	return &broken{Service: app.New(app.Config{
		Store: datatest.New(t), Method: method, Documents: paper{}, Now: func() time.Time { return now }, NewID: mentoring.NewID,
	})}
}

func open(t *testing.T, service *broken, pair mentoring.ID) *stage {
	t.Helper()
	st := &stage{service: service, window: test.NewTempWindow(t, nil)}
	st.Screen = New(kit.Host{
		Window:     st.window,
		Go:         func(to kit.Route) { st.went = append(st.went, to) },
		Fail:       func(err error) { st.failed = append(st.failed, err) },
		Background: func(work func() error, done func(error)) { done(work()) },
		Save:       func(d app.Document) { st.saved = append(st.saved, d) },
	}, service, pair)
	st.Reload()
	service.Changes().Listen(func(c app.Change) {
		if st.Wants(c) && !st.quiet {
			st.Reload()
		}
	})
	st.window.SetContent(st.Content())
	st.window.SetPadded(false)
	st.window.Resize(fyne.NewSize(1048, 760))
	return st
}

func start(t *testing.T) *stage {
	t.Helper()
	service := newService(t)
	pair, err := service.AddMentee(app.MenteeDetails{Name: "Maya Okafor", Role: "Staff engineer"})
	if err != nil {
		t.Fatal(err)
	}
	return open(t, service, pair)
}

func (st *stage) promise(t *testing.T, c mentoring.Commitment) *promise {
	t.Helper()
	c.PairID = st.pair
	if err := st.service.AddCommitment(c); err != nil {
		t.Fatal(err)
	}
	for _, row := range st.promises.order {
		if row.data.Text == c.Text {
			return row
		}
	}
	t.Fatalf("%q is not shown", c.Text)
	return nil
}

func (st *stage) lastWent(t *testing.T, want kit.Route) {
	t.Helper()
	if len(st.went) == 0 || st.went[len(st.went)-1] != want {
		t.Errorf("went to %+v, want %+v", st.went, want)
	}
}

func choose(t *testing.T, items []*fyne.MenuItem, label string) {
	t.Helper()
	for _, item := range items {
		if item.Label == label {
			item.Action()
			return
		}
	}
	t.Fatalf("the menu has no %q", label)
}

func key(o fyne.Focusable, name fyne.KeyName) { o.TypedKey(&fyne.KeyEvent{Name: name}) }

// tap presses the button or link with a text inside an object.
func tap(t *testing.T, in fyne.CanvasObject, text string) {
	t.Helper()
	var found fyne.Tappable
	walk(in, func(o fyne.CanvasObject) {
		if b, ok := o.(interface {
			fyne.Tappable
			Text() string
		}); ok && b.Text() == text {
			found = b
		}
	})
	if found == nil {
		t.Fatalf("there is no %q", text)
	}
	test.Tap(found)
}

func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if !o.Visible() {
		return
	}
	visit(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			walk(child, visit)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			walk(child, visit)
		}
	}
}
