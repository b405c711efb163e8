package today

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
	quiet   bool // changes don't reload the screen
	window  fyne.Window
	went    []kit.Route
	failed  []error
	closed  int // how often the first steps were
}

// broken is a service whose saves fail as long as err is set.
type broken struct {
	*app.Service
	err error
}

func (b *broken) StartSession(id mentoring.ID) error {
	if b.err != nil {
		return b.err
	}
	return b.Service.StartSession(id)
}

func (b *broken) SettleCommitment(id mentoring.ID, state mentoring.Promise, reason string) error {
	if b.err != nil {
		return b.err
	}
	return b.Service.SettleCommitment(id, state, reason)
}

var now = time.Date(2026, time.November, 23, 9, 0, 0, 0, time.UTC) // a Monday

func day(n int) mentoring.Date { return mentoring.DateOf(now).AddDays(n) }

func start(t *testing.T) *stage {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	method, err := app.LoadMethod()
	if err != nil {
		t.Fatal(err)
	}
	st := &stage{service: &broken{Service: app.New(app.Config{
		Store: datatest.New(t), Method: method, Now: func() time.Time { return now }, NewID: mentoring.NewID,
	})}}
	st.Screen = New(kit.Host{
		Go:   func(to kit.Route) { st.went = append(st.went, to) },
		Fail: func(err error) { st.failed = append(st.failed, err) },
	}, st.service, Steps{Close: func() error { st.closed++; return st.service.err }})
	st.Reload()
	st.service.Changes().Listen(func(c app.Change) {
		if st.Wants(c) && !st.quiet {
			st.Reload()
		}
	})
	st.window = test.NewTempWindow(t, st.Content())
	st.window.SetPadded(false)
	st.window.Resize(fyne.NewSize(1048, 760))
	return st
}

func (st *stage) mentee(t *testing.T, name string) mentoring.ID {
	t.Helper()
	id, err := st.service.AddMentee(app.MenteeDetails{Name: name, CadenceDays: 14})
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func (st *stage) planned(t *testing.T, pair mentoring.ID, on mentoring.Date) mentoring.ID {
	t.Helper()
	id, err := st.service.PlanSession(pair, app.SessionPlan{Day: on, At: &mentoring.Clock{Hour: 14}})
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func (st *stage) promise(t *testing.T, c mentoring.Commitment) {
	t.Helper()
	if err := st.service.AddCommitment(c); err != nil {
		t.Fatal(err)
	}
}

func (st *stage) lastWent(t *testing.T, want kit.Route) {
	t.Helper()
	if len(st.went) == 0 || st.went[len(st.went)-1] != want {
		t.Errorf("went to %+v, want %+v", st.went, want)
	}
}

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
