package goals

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
type stage struct {
	*Screen
	service *app.Service
	pair    mentoring.ID
	window  fyne.Window
	went    []kit.Route
	failed  []error
}

// broken is a service whose saves fail as long as err is set.
type broken struct {
	*app.Service
	err error
}

func (b *broken) AddGoal(pair mentoring.ID, g mentoring.Goal) (mentoring.ID, error) {
	if b.err != nil {
		return "", b.err
	}
	return b.Service.AddGoal(pair, g)
}

func (b *broken) CheckIn(n app.NewCheckIn) error {
	if b.err != nil {
		return b.err
	}
	return b.Service.CheckIn(n)
}

var now = time.Date(2026, time.November, 23, 9, 0, 0, 0, time.UTC)

func setUp(t *testing.T) (*app.Service, mentoring.ID) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	method, err := app.LoadMethod()
	if err != nil {
		t.Fatal(err)
	}
	s := app.New(app.Config{
		Store: datatest.New(t), Method: method, Now: func() time.Time { return now }, NewID: mentoring.NewID,
	})
	pair, err := s.AddMentee(app.MenteeDetails{Name: "Maya Okafor"})
	if err != nil {
		t.Fatal(err)
	}
	return s, pair
}

func open(t *testing.T, s *app.Service, of Service, pair mentoring.ID) *stage {
	t.Helper()
	st := &stage{service: s, pair: pair}
	st.window = test.NewTempWindow(t, nil)
	st.Screen = New(kit.Host{
		Window: st.window,
		Go:     func(to kit.Route) { st.went = append(st.went, to) },
		Fail:   func(err error) { st.failed = append(st.failed, err) },
	}, of, pair, false)
	st.Reload()
	s.Changes().Listen(func(c app.Change) {
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
	s, pair := setUp(t)
	return open(t, s, s, pair)
}

// goal returns where the only goal stands.
func (st *stage) goal(t *testing.T) app.GoalStanding {
	t.Helper()
	goals, err := st.service.Goals(st.pair)
	if err != nil || len(goals.Goals) != 1 {
		t.Fatalf("%d goals, want one (%v)", len(goals.Goals), err)
	}
	return goals.Goals[0]
}

func (st *stage) add(t *testing.T, g mentoring.Goal) *line {
	t.Helper()
	g.Dimension, g.Phase = mentoring.Business, mentoring.PersonalCompetence
	id, err := st.service.AddGoal(st.pair, g)
	if err != nil {
		t.Fatal(err)
	}
	st.Reload()
	return st.lines[id]
}

// pick picks an outcome as the pointer does.
func pick(l *line, o mentoring.Outcome) {
	l.detail.outcomes.Mark(indexOf(o))
	l.detail.outcomes.OnPick(indexOf(o))
}
