package screens

import (
	"slices"
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
