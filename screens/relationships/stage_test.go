package relationships

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
type stage struct {
	*Screen
	t       *testing.T
	service *app.Service
	window  fyne.Window
	now     time.Time
	failed  []error
	said    []string
	saved   [][]app.Document // together
	file    []byte           // that is chosen; nil when none is
	rest    func()           // the keys rest
}

func start(t *testing.T) *stage {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	method, err := app.LoadMethod()
	if err != nil {
		t.Fatal(err)
	}
	st := &stage{t: t, now: time.Date(2026, time.September, 12, 9, 0, 0, 0, time.UTC), rest: func() {}}
	st.service = app.New(app.Config{
		Store: datatest.New(t), Method: method, Documents: documents{}, Now: func() time.Time { return st.now }, NewID: mentoring.NewID,
	})
	pair, err := st.service.AddMentee(app.MenteeDetails{Name: "Maya Okafor"})
	st.ok(err)
	st.window = test.NewTempWindow(t, nil)
	st.Screen = New(st.host(), st.service, pair)
	st.people.chart.Rest = func(f func()) func() {
		st.rest = f
		return func() { st.rest = func() {} }
	}
	st.Reload()
	st.window.SetContent(st.Content())
	st.window.SetPadded(false)
	st.window.Resize(fyne.NewSize(1048, 760))
	return st
}

func (st *stage) host() kit.Host {
	return kit.Host{
		Window: st.window, Fail: func(err error) { st.failed = append(st.failed, err) },
		Say:        func(text string) { st.said = append(st.said, text) },
		Background: func(work func() error, done func(error)) { done(work()) },
		Save:       func(d app.Document) { st.saved = append(st.saved, []app.Document{d}) },
		SaveAll:    func(all []app.Document) { st.saved = append(st.saved, all) },
		Open: func(then func([]byte)) {
			if st.file != nil {
				then(st.file)
			}
		},
	}
}

func (st *stage) ok(err error) {
	st.t.Helper()
	if err != nil {
		st.t.Fatal(err)
	}
}

// person adds somebody, placed when there is a place.
func (st *stage) add(name string, place ...float64) mentoring.ID {
	st.t.Helper()
	id, err := st.service.AddStakeholder(mentoring.Stakeholder{PairID: st.pair, Name: name})
	st.ok(err)
	if len(place) == 2 {
		st.ok(st.service.PlaceStakeholder(id, place[0], place[1]))
	}
	st.Reload()
	return id
}

func (st *stage) promise(to string, state mentoring.Promise) {
	st.t.Helper()
	st.ok(st.service.AddCommitment(mentoring.Commitment{PairID: st.pair, By: mentoring.Mentee, To: to, Text: "Send it"}))
	if state == mentoring.Open {
		return
	}
	page, err := st.service.Overview(st.pair)
	st.ok(err)
	st.ok(st.service.SettleCommitment(page.Open[len(page.Open)-1].ID, state, ""))
}

func (st *stage) key(keys ...fyne.KeyName) {
	for _, k := range keys {
		st.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
}

// texts are all words in sight in an object.
func texts(o fyne.CanvasObject) string {
	var words []string
	for _, part := range test.LaidOutObjects(o) {
		if l, ok := part.(*kit.Label); ok && l.Visible() {
			words = append(words, l.Text())
		}
	}
	return strings.Join(words, "\n")
}

func (st *stage) sees(o fyne.CanvasObject, words ...string) {
	st.t.Helper()
	all := texts(o)
	for _, w := range words {
		if !strings.Contains(all, w) {
			st.t.Errorf("%q is not in sight:\n%s", w, all)
		}
	}
}
