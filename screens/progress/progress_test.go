package progress

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
	service *app.Service
	pair    mentoring.ID
	window  fyne.Window
	failed  []error
	said    []string
}

var now = time.Date(2026, time.November, 23, 9, 0, 0, 0, time.UTC)

func start(t *testing.T, days ...func(s *app.Service, pair mentoring.ID)) *stage {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	method, err := app.LoadMethod()
	if err != nil {
		t.Fatal(err)
	}
	today := now.AddDate(0, 0, -70*len(days))
	st := &stage{service: app.New(app.Config{
		Store: datatest.New(t), Method: method, Now: func() time.Time { return today }, NewID: mentoring.NewID,
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
	}
	st.Screen = New(host, st.service, st.pair, false)
	st.Reload()
	st.window.SetContent(st.Content())
	st.window.SetPadded(false)
	st.window.Resize(fyne.NewSize(1048, 760))
	return st
}

// rates returns a day on which a side gives one level to the first abilities.
func rates(side mentoring.Side, level mentoring.Level, abilities ...mentoring.CompetencyID) func(*app.Service, mentoring.ID) {
	return func(s *app.Service, pair mentoring.ID) {
		var ratings []mentoring.Rating
		for _, id := range abilities {
			ratings = append(ratings, mentoring.Rating{Competency: id, Level: level})
		}
		if err := s.Assess(pair, side, ratings); err != nil {
			panic(err)
		}
	}
}

// kept returns the levels as they are kept now.
func (st *stage) kept(t *testing.T) map[mentoring.CompetencyID]app.CompetencyLine {
	t.Helper()
	p, err := st.service.Progress(st.pair, mentoring.Mentee, mentoring.Date{})
	if err != nil {
		t.Fatal(err)
	}
	lines := make(map[mentoring.CompetencyID]app.CompetencyLine)
	for _, l := range p.Lines {
		lines[l.Competency.ID] = l
	}
	return lines
}

// rate types a level on the line of an ability, in the sheet in sight.
func (st *stage) rate(id mentoring.CompetencyID, key rune) *rating {
	for _, r := range st.assessment.sheets[st.assessment.rater].lines {
		if r.id == id {
			r.input.TypedRune(key)
			return r
		}
	}
	return nil
}

func TestNothingRatedTeaches(t *testing.T) {
	st := start(t)
	if line(st) != "" {
		t.Errorf("context %q", line(st))
	}
	st.startAssessing()
	if len(st.assessment.sheets[mentoring.Mentee].lines) != 18 {
		t.Error("not all abilities can be rated")
	}
	st.TakeKey(fyne.KeyEscape)
	if st.assessment != nil {
		t.Error("Escape leaves an empty sheet open")
	}
}

// line is the line of context below the title.
func line(st *stage) string { return context(st.progress, st.eyes, mentoring.DateOf(now)) }

func TestOnlyWhatWasPickedIsSaved(t *testing.T) {
	st := start(t, rates(mentoring.Mentee, 2, "T1a", "R1a", "B1a"))
	test.Tap(st.assessNow)
	if st.window.Canvas().Focused() == nil {
		t.Error("the keyboard is nowhere")
	}
	st.rate("R1a", '3')
	st.rate("R1b", '0')
	left := st.rate("T1a", '4')
	test.Tap(left.undo)
	if got := st.assessment.rated(); got != 2 {
		t.Fatalf("%d rated, want 2", got)
	}
	st.assessment.submit()
	kept := st.kept(t)
	if kept["R1a"].Mentee != 3 || kept["T1a"].Mentee != 2 || !kept["R1b"].MenteeRated || kept["R1b"].Mentee != 0 {
		t.Errorf("kept %+v, %+v, %+v", kept["R1a"], kept["T1a"], kept["R1b"])
	}
	if kept["B1b"].MenteeRated || kept["R1a"].MentorRated {
		t.Error("kept what nobody gave")
	}
	if st.assessment != nil || st.assessNow == nil {
		t.Error("the form is still open")
	}
}

func TestEachSideRatesBySelf(t *testing.T) {
	st := start(t, rates(mentoring.Mentor, 4, "T1a"))
	if st.eyes != mentoring.Mentor {
		t.Fatal("the picture is empty though the mentor has rated")
	}
	st.startAssessing()
	st.assessment.who.OnPick(0)
	if st.assessment.rater != mentoring.Mentee {
		t.Fatal("the mentee does not rate")
	}
	hidden := false
	walk(st.assessment.sheets[mentoring.Mentee].content, func(o fyne.CanvasObject) {
		if l, ok := o.(*kit.Label); ok && strings.Contains(l.Text(), "Last time") {
			hidden = true
		}
	})
	if hidden {
		t.Error("the mentor's level is in sight while the mentee rates")
	}
	st.rate("T1a", '1')
	st.assessment.who.OnPick(1)
	st.rate("B1a", '2')
	st.assessment.submit()
	kept := st.kept(t)
	if kept["T1a"].Mentee != 1 || kept["T1a"].Mentor != 4 || kept["B1a"].Mentor != 2 || kept["B1a"].MenteeRated {
		t.Errorf("kept %+v, %+v", kept["T1a"], kept["B1a"])
	}
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

func TestSavingNothingSaysSo(t *testing.T) {
	st := start(t)
	st.startAssessing()
	st.assessment.submit()
	if len(st.said) != 1 || st.assessment == nil {
		t.Errorf("said %q", st.said)
	}
}

func TestCancelAsksAndLeavingSaves(t *testing.T) {
	st := start(t)
	st.startAssessing()
	st.rate("T1a", '3')
	st.TakeKey(fyne.KeyEscape)
	if st.assessment == nil || !st.assessment.bar.Asking() {
		t.Fatal("ratings are gone without a question")
	}
	st.Reload()
	if st.assessment == nil || st.assessment.rated() != 1 {
		t.Fatal("reload took what was rated")
	}
	if err := st.Leave(); err != nil {
		t.Fatal(err)
	}
	if st.kept(t)["T1a"].Mentee != 3 {
		t.Error("leaving lost the rating")
	}
	if err := st.Leave(); err != nil || st.assessment.rated() != 0 {
		t.Error("a second time it would be saved twice")
	}
}

func TestAFailedSaveKeepsTheRatings(t *testing.T) {
	st := start(t)
	st.startAssessing()
	st.rate("T1a", '3')
	if err := st.service.DeleteMentee(st.pair); err != nil {
		t.Fatal(err)
	}
	st.assessment.submit()
	if len(st.failed) != 1 || st.assessment == nil || st.assessment.rated() != 1 {
		t.Errorf("failed %v", st.failed)
	}
}

func TestPressingALineShowsItsLevels(t *testing.T) {
	st := start(t, rates(mentoring.Mentee, 2, "T1a"))
	first, second := st.levels.lines[0], st.levels.lines[1]
	test.Tap(first.press)
	if !first.open() {
		t.Fatal("the line stays closed")
	}
	st.Reload()
	if !first.open() {
		t.Error("reload closes it")
	}
	test.Tap(second.press)
	if first.open() || !second.open() {
		t.Error("two lines are open")
	}
	if second.missing.Text() != "not rated" || first.track.Hidden {
		t.Error("what was not rated is not said")
	}
}

func TestEyesAndDaysCanBeChosen(t *testing.T) {
	three := []mentoring.CompetencyID{"T1a", "R1a", "B1a"}
	st := start(t, rates(mentoring.Mentee, 1, three...), rates(mentoring.Mentee, 2, three...), rates(mentoring.Mentee, 3, three...))
	if got := line(st); !strings.Contains(got, "up by 1.0 on average") {
		t.Errorf("context %q", got)
	}
	st.compare(st.progress.Days[0])
	if got := line(st); !strings.Contains(got, "up by 2.0 on average") {
		t.Errorf("compared with the first day: %q", got)
	}
	st.picture.eyes.OnPick(1)
	if st.eyes != mentoring.Mentor || !st.picture.none.Visible() {
		t.Error("your eyes show what you have not rated")
	}
}

func TestFewRatingsAreTooEarlyToTell(t *testing.T) {
	st := start(t, rates(mentoring.Mentee, 1, "T1a", "R1a"), rates(mentoring.Mentee, 4, "T1a"))
	if got := line(st); !strings.Contains(got, "too early to tell") {
		t.Errorf("context %q", got)
	}
	if !st.picture.day.Hidden {
		t.Error("a comparison is offered")
	}
}

func TestSmallAndFarTooMuch(t *testing.T) {
	st := start(t, rates(mentoring.Mentee, 1, "T1a", "R1a", "B2c"), rates(mentoring.Mentor, 4, "T1a"))
	if err := st.service.EditMentee(st.pair, app.MenteeDetails{Name: strings.Repeat("Zażółćgęślą", 18)}); err != nil {
		t.Fatal(err)
	}
	st.Reload()
	fits(t, st)
	test.Tap(st.levels.lines[0].press)
	fits(t, st)
	began := time.Now()
	st.startAssessing()
	t.Logf("rating opens in %v", time.Since(began))
	fits(t, st)
}

func fits(t *testing.T, st *stage) {
	t.Helper()
	st.window.Resize(fyne.NewSize(728, 560))
	if least := st.Content().MinSize(); least.Width > 728 || least.Height > 560 {
		t.Errorf("needs %v", least)
	}
}
