package competencies

import (
	"errors"
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
	pair    mentoring.ID
	window  fyne.Window
	today   time.Time
	failed  []error
}

func start(t *testing.T) *stage {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	method, err := app.LoadMethod()
	must(t, err)
	st := &stage{t: t, today: time.Date(2026, time.November, 23, 9, 0, 0, 0, time.UTC)}
	st.service = app.New(app.Config{
		Store: datatest.New(t), Method: method, Now: func() time.Time { return st.today }, NewID: mentoring.NewID,
	})
	st.pair, err = st.service.AddMentee(app.MenteeDetails{Name: "Maya Okafor"})
	must(t, err)
	st.window = test.NewTempWindow(t, nil)
	st.window.SetPadded(false)
	st.window.Resize(fyne.NewSize(1048, 760))
	host := kit.Host{Window: st.window, Fail: func(err error) { st.failed = append(st.failed, err) }}
	st.Screen = New(host, st.service, st.pair)
	st.Reload()
	st.window.SetContent(st.Content())
	return st
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// row returns the row of a competency; the last one that was added for "".
func (st *stage) row(id mentoring.CompetencyID) *row {
	st.t.Helper()
	for _, r := range st.rows {
		if r.id == id || id == "" && r.edit.Added {
			return r
		}
	}
	st.t.Fatalf("no row of %q", id)
	return nil
}

// tap presses what lies under the middle of an object.
func (st *stage) tap(o fyne.CanvasObject) {
	st.t.Helper()
	st.scroll.Reveal(o)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	test.TapCanvas(st.window.Canvas(), at.AddXY(o.Size().Width/2, o.Size().Height/2))
}

// press taps the button of the form that says so.
func (st *stage) press(text string) {
	st.t.Helper()
	var found *kit.Button
	walk(st.form.box, func(o fyne.CanvasObject) {
		if b, ok := o.(*kit.Button); ok && b.Text() == text {
			found = b
		}
	})
	if found == nil {
		st.t.Fatalf("no button says %q", text)
	}
	st.tap(found)
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

func texts(o fyne.CanvasObject) string {
	var all []string
	walk(o, func(o fyne.CanvasObject) {
		if l, ok := o.(*kit.Label); ok {
			all = append(all, l.Text())
		}
	})
	return strings.Join(all, "\n")
}

func TestAllCompetenciesAreListedWithTheirLevels(t *testing.T) {
	st := start(t)
	if len(st.rows) != 18 {
		t.Fatalf("%d rows", len(st.rows))
	}
	said := texts(st.Content())
	for _, want := range []string{"Sharp craft", "Skill matched to the role", "2  Fills gaps when told", "Organizational capacity", "Business savvy"} {
		if !strings.Contains(said, want) {
			t.Errorf("nothing says %q", want)
		}
	}
}

func TestACompetencyIsWordedAnew(t *testing.T) {
	st := start(t)
	st.tap(st.row("T1a").press)
	if st.window.Canvas().Focused() != fyne.Focusable(st.form.name) {
		t.Error("the keyboard is not in the name")
	}
	if !strings.Contains(texts(st.form.box), keepsOldWords) {
		t.Error("nothing says that the old words are kept")
	}
	st.form.name.SetText("Platform craft")
	st.form.anchors[3].SetText("Runs the guild")
	st.press("Save")
	r := st.row("T1a")
	if r.name.Text() != "Platform craft" || r.state.Text() != "In your words" || r.anchors[3].Text() != "4  Runs the guild" || st.form != nil {
		t.Errorf("%q, %q, %q", r.name.Text(), r.state.Text(), r.anchors[3].Text())
	}
	if st.window.Canvas().Focused() != fyne.Focusable(r.press) {
		t.Error("the keyboard is not at the competency that was edited")
	}
	st.today = st.today.AddDate(0, 0, 30)
	st.tap(r.press)
	if said := texts(st.form.box); !strings.Contains(said, "Until 23 Nov") || !strings.Contains(said, "Sharp craft. Skill matched to the role.") {
		t.Errorf("the earlier words are not there: %s", said)
	}
	st.press("Words as they ship")
	if st.form.name.Text != "Sharp craft" {
		t.Error("the name is not as it ships")
	}
	st.press("Save")
	if r := st.row("T1a"); r.name.Text() != "Sharp craft" || r.state.Text() != "" {
		t.Errorf("%q, %q", r.name.Text(), r.state.Text())
	}
}

func TestANameIsNeeded(t *testing.T) {
	st := start(t)
	st.tap(st.row("R1a").press)
	st.form.name.SetText(" ")
	st.press("Save")
	if st.form == nil || st.form.nameField.Error() == "" || len(st.failed) != 0 {
		t.Fatal("it is not said beside the name")
	}
	if err := st.Leave(); !errors.Is(err, mentoring.ErrNameMissing) {
		t.Errorf("left with %v", err)
	}
	st.tap(st.row("R1b").press)
	if st.form.id() != "R1a" {
		t.Error("another form took its place")
	}
	st.form.name.SetText("Listening")
	if st.form.nameField.Error() != "" {
		t.Error("the error stays")
	}
	st.tap(st.row("R1b").press)
	if st.form.id() != "R1b" || st.row("R1a").name.Text() != "Listening" {
		t.Error("what was written is not kept when another is opened")
	}
}

func TestACompetencyIsAdded(t *testing.T) {
	st := start(t)
	st.tap(st.add)
	if err := st.Leave(); err != nil || st.form == nil {
		t.Fatal("an empty new competency is saved")
	}
	st.form.name.SetText("On call")
	st.form.dimension.SetPicked(2)
	st.form.phase.SetPicked(1)
	st.press("Add")
	r := st.row("")
	if c := r.edit.Competency; c.Dimension != mentoring.Business || c.Phase != mentoring.OrganizationalCapacity || c.Name != "On call" || r.state.Text() != "Yours" {
		t.Errorf("%+v", r.edit)
	}
}

func TestRetiredIsUsedAgain(t *testing.T) {
	st := start(t)
	st.tap(st.row("T1b").press)
	st.form.name.SetText("Delivery")
	st.press("Retire")
	r := st.row("T1b")
	if r.state.Text() != "In your words, Retired" || r.check.Visible() {
		t.Errorf("%q", r.state.Text())
	}
	if _, err := st.service.Undo(); err != nil {
		t.Fatal(err)
	}
	st.Reload()
	if r.edit.Retired {
		t.Error("undo leaves it retired")
	}
	st.retire("T1b", true)
	st.tap(r.again)
	if r.edit.Retired || !r.check.Visible() {
		t.Error("it is not in use again")
	}
}

func TestFocusIsChosen(t *testing.T) {
	st := start(t)
	for _, id := range []mentoring.CompetencyID{"T1a", "T1b", "T1c"} {
		st.tap(st.row(id).check)
	}
	all, err := st.service.Competencies(st.pair)
	must(t, err)
	if !all[0].Focus || !all[2].Focus || all[3].Focus {
		t.Errorf("%+v", all)
	}
	if !strings.Contains(texts(st.Content()), "3 in focus.") {
		t.Error("the number is not said")
	}
	st.tap(st.row("T1a").check)
	if st.row("T1a").edit.Focus || !st.row("T1b").edit.Focus {
		t.Error("it stays in focus, or another goes with it")
	}
}

func TestEscapeAsksBeforeWordsAreLost(t *testing.T) {
	st := start(t)
	if st.TakeKey(fyne.KeyEscape) {
		t.Error("Escape is taken though nothing is open")
	}
	st.tap(st.row("T1a").press)
	st.form.definition.SetText("Other")
	if !st.TakeKey(fyne.KeyEscape) || !st.form.bar.Asking() {
		t.Fatal("words are gone without a question")
	}
	st.Reload()
	if st.form == nil || st.form.definition.Text != "Other" {
		t.Fatal("reload took what was written")
	}
	must(t, st.Leave())
	st.Reload()
	if st.row("T1a").definition.Text() != "Other" {
		t.Error("leaving lost the words")
	}
}

func TestFitsIntoASmallWindow(t *testing.T) {
	st := start(t)
	for _, r := range st.rows {
		c := r.edit.Competency
		c.Name = strings.Repeat("Zażółćgęślą", 18)
		c.Anchors[1], c.Anchors[2] = strings.Repeat("李静 zażółca jaźń ", 14), strings.Repeat("Jaźń", 50)
		must(t, st.service.SaveCompetency(st.pair, c))
	}
	st.Reload()
	fits(t, st)
	st.open(st.rows[3].edit)
	fits(t, st)
	st.form.definition.SetText("x")
	st.form.bar.Cancel()
	fits(t, st)
}

func fits(t *testing.T, st *stage) {
	t.Helper()
	st.window.Resize(fyne.NewSize(728, 612))
	if least := st.Content().MinSize(); least.Width > 728 || least.Height > 612 {
		t.Errorf("needs %v", least)
	}
}

var _ Service = (*app.Service)(nil)
