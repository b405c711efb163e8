package journal

import (
	"strings"
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
	store   app.Store
	window  fyne.Window
	failed  []error
}

// broken is a service whose saves fail as long as err is set.
type broken struct {
	*app.Service
	err error
}

func (b *broken) AddEvidence(e mentoring.Evidence) error {
	if b.err != nil {
		return b.err
	}
	return b.Service.AddEvidence(e)
}

func (b *broken) EditEvidence(e mentoring.Evidence) error {
	if b.err != nil {
		return b.err
	}
	return b.Service.EditEvidence(e)
}

var now = time.Date(2026, time.November, 23, 9, 0, 0, 0, time.UTC) // a Monday

func day(n int) mentoring.Date { return mentoring.DateOf(now).AddDays(n) }

// setUp returns a stage with a mentee and no screen yet.
func setUp(t *testing.T, name string) (*stage, mentoring.ID) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	method, err := app.LoadMethod()
	if err != nil {
		t.Fatal(err)
	}
	store := datatest.New(t)
	st := &stage{store: store, window: test.NewTempWindow(t, nil), service: &broken{Service: app.New(app.Config{
		Store: store, Method: method, Now: func() time.Time { return now }, NewID: mentoring.NewID,
	})}}
	pair, err := st.service.AddMentee(app.MenteeDetails{Name: name})
	if err != nil {
		t.Fatal(err)
	}
	return st, pair
}

// open shows the screen.
func (st *stage) open(to kit.Route) *stage {
	to.Page = kit.JournalPage
	st.Screen = New(kit.Host{Window: st.window, Fail: func(err error) { st.failed = append(st.failed, err) }}, st.service, to)
	st.Reload()
	st.service.Changes().Listen(func(c app.Change) {
		if st.Wants(c) {
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
	st, pair := setUp(t, "Maya Okafor")
	return st.open(kit.Route{Pair: pair})
}

func (st *stage) note(t *testing.T, e mentoring.Evidence) {
	t.Helper()
	if e.PairID == "" {
		e.PairID = st.pair
	}
	if err := st.service.Service.AddEvidence(e); err != nil {
		t.Fatal(err)
	}
}

// texts are the words of the rows in view, in their order.
func (st *stage) texts() string {
	var all []string
	for _, item := range st.list.items[:min(st.list.most, len(st.list.items))] {
		all = append(all, st.list.rows[item.ID].text.Text())
	}
	return strings.Join(all, ", ")
}

func (st *stage) row(t *testing.T, text string) *row {
	t.Helper()
	for _, r := range st.list.rows {
		if r.text.Text() == text {
			return r
		}
	}
	t.Fatalf("there is no %q", text)
	return nil
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

// texts are the words that can be read in an object.
func texts(o fyne.CanvasObject) string {
	var words []string
	for _, each := range test.LaidOutObjects(o) {
		if l, ok := each.(*kit.Label); ok && l.Visible() {
			words = append(words, l.Text())
		}
	}
	return strings.Join(words, " ")
}

func (st *stage) lastID(t *testing.T, pair mentoring.ID) mentoring.ID {
	t.Helper()
	j, err := st.service.Journal(pair)
	if err != nil {
		t.Fatal(err)
	}
	return j.Items[len(j.Items)-1].ID
}
