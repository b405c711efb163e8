package prepare

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/app/report"
	"trefoil/data/datatest"
	"trefoil/screens/kit"
)

var now = time.Date(2026, time.November, 23, 9, 0, 0, 0, time.UTC)

// stage is the screen on a real store.
type stage struct {
	*Screen
	t       *testing.T
	service *app.Service
	window  fyne.Window
	went    []kit.Route
	saved   []app.Document
	failed  []error
}

func newStage(t *testing.T) *stage {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	method, err := app.LoadMethod()
	if err != nil {
		t.Fatal(err)
	}
	return &stage{t: t, service: app.New(app.Config{Store: datatest.New(t), Method: method, Documents: report.Writer{}, Now: func() time.Time { return now }, NewID: mentoring.NewID})}
}

// open shows the preparation of the session that comes next, or of a new one.
func (st *stage) open(pair mentoring.ID) {
	st.t.Helper()
	id := st.service.TodayPage().Next.Session.ID
	if id == "" {
		var err error
		if id, err = st.service.PlanSession(pair, app.SessionPlan{Day: st.service.Today()}); err != nil {
			st.t.Fatal(err)
		}
	}
	st.t.Cleanup(func() {
		for _, err := range st.failed {
			st.t.Error(err)
		}
	})
	st.window = test.NewTempWindow(st.t, nil)
	st.window.SetPadded(false)
	st.window.Resize(fyne.NewSize(1048, 770))
	st.Screen = New(kit.Host{
		Window: st.window, Go: func(to kit.Route) { st.went = append(st.went, to) },
		Fail:       func(err error) { st.failed = append(st.failed, err) },
		Save:       func(d app.Document) { st.saved = append(st.saved, d) },
		Background: func(work func() error, done func(error)) { done(work()) },
	}, st.service, id)
	st.service.Changes().Listen(func(c app.Change) {
		if st.Wants(c) {
			st.Reload()
		}
	})
	st.Reload()
	st.window.SetContent(st.Content())
}

func (st *stage) shows(words ...string) {
	st.t.Helper()
	shown := texts(st.Content())
	for _, w := range words {
		if !strings.Contains(shown, w) {
			st.t.Errorf("%q is not shown in:\n%s", w, shown)
		}
	}
}

// texts is all that is written in what is visible.
func texts(o fyne.CanvasObject) string {
	var all []string
	for _, each := range test.LaidOutObjects(o) {
		if label, ok := each.(*kit.Label); ok {
			all = append(all, label.Text())
		}
		if link, ok := each.(*kit.Link); ok {
			all = append(all, link.Text())
		}
	}
	return strings.Join(all, "\n")
}

func TestTheSampleIsPrepared(t *testing.T) {
	st := newStage(t)
	if err := st.service.AddSample(); err != nil {
		t.Fatal(err)
	}
	st.open("")
	p := st.data
	st.shows("Prepare session", p.Mentee.Name, "You met", "Last time", "Promises still open", p.Open[0].Text,
		"Talking points", p.Points[0].Text, "Goals in focus", p.Goals[0].Goal.Statement, "“"+p.Questions[0].Text+"”", "where Maya stands lowest")
	for i := 1; i < len(p.Open); i++ {
		if late := p.Open[i].DaysLate(st.service.Today()); late > p.Open[i-1].DaysLate(st.service.Today()) {
			t.Error("late promises don't come first")
		}
	}
}

func TestAFirstSessionIsNotBlank(t *testing.T) {
	st := newStage(t)
	pair, err := st.service.AddMentee(app.MenteeDetails{Name: "李静"})
	if err != nil {
		t.Fatal(err)
	}
	st.open(pair)
	st.shows("You have not met yet", "This is the first time", "Nothing is open between you", "There is no goal yet", "Fewer than three ratings so far", "What either of you wants to talk about")
	if n := strings.Count(texts(st.Content()), "Put it on the agenda"); n != 3 {
		t.Errorf("%d questions are offered", n)
	}
}

func TestAQuestionGoesOnTheAgenda(t *testing.T) {
	st := newStage(t)
	pair, err := st.service.AddMentee(app.MenteeDetails{Name: "Maya"})
	if err != nil {
		t.Fatal(err)
	}
	st.open(pair)
	first := st.data.Questions[0]
	st.questions.ask(first)
	if len(st.data.Points) != 1 || st.data.Points[0].Text != first.Text || st.data.Points[0].By != mentoring.Mentor {
		t.Errorf("points: %+v", st.data.Points)
	}
	if st.data.Questions[0].ID == first.ID {
		t.Error("it is offered again")
	}
	st.questions.turn()
	if st.questions.at != offered {
		t.Error("the same questions are offered")
	}
}

func TestStart(t *testing.T) {
	st := newStage(t)
	if err := st.service.AddSample(); err != nil {
		t.Fatal(err)
	}
	st.open("")
	test.Tap(st.start)
	view, err := st.service.Session(st.id)
	if err != nil || view.Session.Status() != mentoring.Running {
		t.Errorf("the session is %v, %v", view.Session.Status(), err)
	}
	want := kit.Route{Page: kit.SessionPage, Pair: st.data.Session.PairID, Session: st.id}
	if len(st.went) != 1 || st.went[0] != want {
		t.Errorf("went to %v", st.went)
	}
	if st.start.Text() != "Go on with the session" {
		t.Errorf("the button says %q", st.start.Text())
	}
}

func TestAPromiseIsTickedOff(t *testing.T) {
	st := newStage(t)
	if err := st.service.AddSample(); err != nil {
		t.Fatal(err)
	}
	st.open("")
	before := len(st.data.Open)
	for _, o := range test.LaidOutObjects(st.promises.card) {
		if check, ok := o.(*kit.Check); ok {
			test.Tap(check)
			break
		}
	}
	if len(st.data.Open) != before-1 {
		t.Errorf("%d are open of %d", len(st.data.Open), before)
	}
}

func TestShare(t *testing.T) {
	for _, c := range []struct {
		wanted []float32
		room   float32
		want   []float32
	}{
		{[]float32{100, 100}, 500, []float32{100, 400}},
		{[]float32{100, 900}, 500, []float32{100, 400}},
		{[]float32{900, 100}, 500, []float32{400, 100}},
		{[]float32{900, 900}, 500, []float32{250, 250}},
		{[]float32{900}, 500, []float32{500}},
	} {
		if got := share(c.wanted, c.room); got[0] != c.want[0] || got[len(got)-1] != c.want[len(got)-1] {
			t.Errorf("share(%v, %v) = %v, want %v", c.wanted, c.room, got, c.want)
		}
	}
}
