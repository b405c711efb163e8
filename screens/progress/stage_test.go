package progress

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

// stage is the screen in a window, on the real use cases and the real store.
type stage struct {
	*Screen
	service *app.Service
	pair    mentoring.ID
	window  fyne.Window
	failed  []error
	said    []string
	went    []kit.Route
	saved   []app.Document
}

var now = time.Date(2026, time.November, 23, 9, 0, 0, 0, time.UTC)

func start(t testing.TB, days ...func(s *app.Service, pair mentoring.ID)) *stage {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	method, err := app.LoadMethod()
	if err != nil {
		t.Fatal(err)
	}
	today := now.AddDate(0, 0, -70*len(days))
	st := &stage{service: app.New(app.Config{
		Store: datatest.New(t), Method: method, Documents: report.Writer{}, Now: func() time.Time { return today }, NewID: mentoring.NewID,
	})}
	if st.pair, err = st.service.AddMentee(app.MenteeDetails{Name: "Maya Okafor"}); err != nil {
		t.Fatal(err)
	}
	for _, day := range days {
		day(st.service, st.pair)
		today = today.AddDate(0, 0, 70)
	}
	st.window = test.NewTempWindow(t, nil)
	host := kit.Host{
		Window: st.window,
		Fail:   func(err error) { st.failed = append(st.failed, err) },
		Say:    func(text string) { st.said = append(st.said, text) },
		Go:     func(to kit.Route) { st.went = append(st.went, to) },
		Save:   func(d app.Document) { st.saved = append(st.saved, d) },

		Background: func(work func() error, done func(error)) { done(work()) },
	}
	st.Screen = New(host, st.service, st.pair)
	st.Reload()
	st.window.SetContent(st.Content())
	st.window.SetPadded(false)
	st.window.Resize(fyne.NewSize(1048, 760))
	return st
}

// rates returns a day on which a side gives one level to some competencies.
func rates(side mentoring.Side, level mentoring.Level, competencies ...mentoring.CompetencyID) func(*app.Service, mentoring.ID) {
	return func(s *app.Service, pair mentoring.ID) {
		must(s.StartRound(pair, competencies))
		round, _, err := s.OpenRound(pair)
		must(err)
		for _, id := range competencies {
			must(s.Rate(round.ID, side, mentoring.Mark{Competency: id, Level: level}))
		}
		must(s.RevealRound(round.ID))
	}
}

// answer returns a day on which so many people give one level to active
// listening.
func answer(level mentoring.Level, people ...string) func(*app.Service, mentoring.ID) {
	return func(s *app.Service, pair mentoring.ID) {
		for _, name := range people {
			id, err := s.AddStakeholder(mentoring.Stakeholder{PairID: pair, Name: name})
			must(err)
			form, err := s.Ask(id, []mentoring.CompetencyID{"R1a"})
			must(err)
			must(s.AddAnswers(pair, mentoring.Answers{
				Format: mentoring.AnswersFormat, Form: form, Day: s.Today(), Ratings: []mentoring.Rating{{Competency: "R1a", Level: level}},
			}))
		}
	}
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

var three = []mentoring.CompetencyID{"T1a", "R1a", "B1a"}

// line is the line of context below the title.
func line(st *stage) string { return context(st.shown, mentoring.DateOf(now)) }

// one returns the line of a competency.
func (st *stage) one(t *testing.T, id mentoring.CompetencyID) *competency {
	t.Helper()
	for _, l := range st.competencies.lines {
		if l.line.Competency.ID == id {
			return l
		}
	}
	t.Fatalf("no line of %s", id)
	return nil
}

func walk(o fyne.CanvasObject, see func(fyne.CanvasObject)) {
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

// says finds a label with the words below an object.
func says(o fyne.CanvasObject, words string) bool {
	found := false
	walk(o, func(o fyne.CanvasObject) {
		if l, ok := o.(*kit.Label); ok && strings.Contains(l.Text(), words) {
			found = true
		}
	})
	return found
}

func (st *stage) radarShowsThen() bool {
	return radarData(st.shown, st.beside, mentoring.DateOf(now)).Earlier.Known()
}
