package assess

import (
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

// stage is the screen in a window, on the real use cases and the real store.
// What is queued for the window waits until settle.
type stage struct {
	*Screen
	t       *testing.T
	service *app.Service
	store   *data.Store
	pair    mentoring.ID
	window  fyne.Window
	queue   chan func()
	failed  []error
	said    []string
	went    []kit.Route
}

var now = time.Date(2026, time.November, 23, 9, 0, 0, 0, time.UTC)

func start(t *testing.T, mentee string) *stage {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	method, err := app.LoadMethod()
	must(t, err)
	st := &stage{t: t, store: datatest.New(t), queue: make(chan func(), 10_000)}
	st.service = app.New(app.Config{
		Store: st.store, Method: method, Now: func() time.Time { return now }, NewID: mentoring.NewID,
	})
	st.pair, err = st.service.AddMentee(app.MenteeDetails{Name: mentee})
	must(t, err)
	st.window = test.NewTempWindow(t, nil)
	st.window.SetPadded(false)
	st.window.Resize(fyne.NewSize(1048, 760))
	t.Cleanup(st.service.Changes().Listen(func(change app.Change) {
		st.queue <- func() {
			if st.Wants(change) {
				st.Reload()
			}
		}
	}))
	st.window.Canvas().SetOnTypedKey(func(key *fyne.KeyEvent) { st.TakeKey(key.Name) })
	st.arrive()
	return st
}

// arrive opens the screen anew, as somebody does who comes from another page.
func (st *stage) arrive() {
	st.t.Helper()
	host := kit.Host{
		Window: st.window,
		Go:     func(to kit.Route) { st.went = append(st.went, to) },
		Fail:   func(err error) { st.failed = append(st.failed, err) },
		Say:    func(text string) { st.said = append(st.said, text) },
		Do:     func(f func()) { st.queue <- f },
	}
	st.Screen = New(host, st.service, st.pair)
	st.Reload()
	st.window.SetContent(st.Content())
	st.focus(st.Start())
}

// settle runs what waits for the window.
func (st *stage) settle() {
	for {
		select {
		case f := <-st.queue:
			f()
		default:
			return
		}
	}
}

// tap presses what lies under the middle of an object.
func (st *stage) tap(o fyne.CanvasObject) {
	st.t.Helper()
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	at = at.AddXY(o.Size().Width/2, o.Size().Height/2)
	if size := st.window.Canvas().Size(); at.X < 0 || at.Y < 0 || at.X > size.Width || at.Y > size.Height {
		st.t.Fatalf("%T lies out of sight at %v", o, at)
	}
	test.TapCanvas(st.window.Canvas(), at)
	st.settle()
}

// press taps the button that says so.
func (st *stage) press(text string) {
	st.t.Helper()
	for _, o := range st.objects() {
		if b, ok := o.(*kit.Button); ok && b.Text() == text {
			st.tap(b)
			return
		}
	}
	st.t.Fatalf("no button says %q", text)
}

// keys types keys into what has the keyboard, as the driver does.
func (st *stage) keys(names ...fyne.KeyName) {
	for _, name := range names {
		st.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
		st.settle()
	}
}

// types types signs into what has the keyboard.
func (st *stage) types(text string) {
	for _, r := range text {
		st.window.Canvas().Focused().TypedRune(r)
		st.settle()
	}
}

// objects are all that is in the window and visible, whatever is made of what.
func (st *stage) objects() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	walk(st.window.Content(), func(o fyne.CanvasObject) { all = append(all, o) })
	return all
}

func walk(o fyne.CanvasObject, see func(fyne.CanvasObject)) {
	if !o.Visible() {
		return
	}
	see(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			walk(child, see)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			walk(child, see)
		}
	}
}

// row returns the row of a competency on the sheet in view.
func (st *stage) row(id mentoring.CompetencyID) *row {
	st.t.Helper()
	for _, r := range st.sheet.rows {
		if r.id == id {
			return r
		}
	}
	st.t.Fatalf("%s is not asked", id)
	return nil
}

// mark returns what is kept of a side in the sealed or revealed round.
func (st *stage) mark(side mentoring.Side, id mentoring.CompetencyID) (mentoring.Mark, bool) {
	st.t.Helper()
	rounds := st.store.Rounds(st.pair)
	if len(rounds) != 1 {
		st.t.Fatalf("%d rounds", len(rounds))
	}
	return rounds[0].Sheet(side).Mark(id)
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
