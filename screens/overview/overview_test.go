package overview

import (
	"errors"
	"fmt"
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
	window  fyne.Window
	quiet   bool // changes don't reload the screen
	went    []kit.Route
	failed  []error
	saved   []app.Document
}

// broken is a service whose saves fail as long as err is set.
type broken struct {
	*app.Service
	err error
}

func (b *broken) StartSession(id mentoring.ID) error {
	return b.or(func() error { return b.Service.StartSession(id) })
}

func (b *broken) SettleCommitment(id mentoring.ID, state mentoring.Promise, reason string) error {
	return b.or(func() error { return b.Service.SettleCommitment(id, state, reason) })
}

func (b *broken) AddCommitment(c mentoring.Commitment) error {
	return b.or(func() error { return b.Service.AddCommitment(c) })
}

func (b *broken) SetAim(pair mentoring.ID, d mentoring.Dimension, level float64) error {
	return b.or(func() error { return b.Service.SetAim(pair, d, level) })
}

func (b *broken) or(work func() error) error {
	if b.err != nil {
		return b.err
	}
	return work()
}

// paper makes documents of a few words.
type paper struct{}

func (paper) SessionPDF(page mentoring.SessionPage) ([]byte, error) { return []byte(page.Mentee), nil }
func (paper) SessionFileName(page mentoring.SessionPage) string     { return page.Mentee + ".pdf" }

var now = time.Date(2026, time.November, 23, 9, 0, 0, 0, time.UTC) // a Monday

func day(n int) mentoring.Date { return mentoring.DateOf(now).AddDays(n) }

func newService(t *testing.T) *broken {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	method, err := app.LoadMethod()
	if err != nil {
		t.Fatal(err)
	}
	return &broken{Service: app.New(app.Config{
		Store: datatest.New(t), Method: method, Documents: paper{}, Now: func() time.Time { return now }, NewID: mentoring.NewID,
	})}
}

func open(t *testing.T, service *broken, pair mentoring.ID) *stage {
	t.Helper()
	st := &stage{service: service, window: test.NewTempWindow(t, nil)}
	st.Screen = New(kit.Host{
		Window:     st.window,
		Go:         func(to kit.Route) { st.went = append(st.went, to) },
		Fail:       func(err error) { st.failed = append(st.failed, err) },
		Background: func(work func() error, done func(error)) { done(work()) },
		Save:       func(d app.Document) { st.saved = append(st.saved, d) },
	}, service, pair)
	st.Reload()
	service.Changes().Listen(func(c app.Change) {
		if st.Wants(c) && !st.quiet {
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
	service := newService(t)
	pair, err := service.AddMentee(app.MenteeDetails{Name: "Maya Okafor", Role: "Staff engineer"})
	if err != nil {
		t.Fatal(err)
	}
	return open(t, service, pair)
}

func (st *stage) promise(t *testing.T, c mentoring.Commitment) *promise {
	t.Helper()
	c.PairID = st.pair
	if err := st.service.AddCommitment(c); err != nil {
		t.Fatal(err)
	}
	for _, row := range st.promises.order {
		if row.data.Text == c.Text {
			return row
		}
	}
	t.Fatalf("%q is not shown", c.Text)
	return nil
}

func (st *stage) lastWent(t *testing.T, want kit.Route) {
	t.Helper()
	if len(st.went) == 0 || st.went[len(st.went)-1] != want {
		t.Errorf("went to %+v, want %+v", st.went, want)
	}
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

func TestEmptyPairTeaches(t *testing.T) {
	st := start(t)
	if !st.stand.empty.Visible() || !st.goals.empty.Visible() || !st.promises.empty.Visible() || !st.last.empty.Visible() {
		t.Error("a pane is blank")
	}
	if st.head.export.Visible() {
		t.Error("there is nothing to export yet")
	}
	for text, want := range map[string]kit.Route{
		"Rate competencies": {Page: kit.ProgressPage, Pair: st.pair, New: true},
		"Add a goal":        {Page: kit.GoalsPage, Pair: st.pair, New: true},
		"Plan a session":    {Page: kit.SessionsPage, Pair: st.pair, New: true},
		"Hand over to Maya": {Page: kit.ReviewPage, Pair: st.pair},
	} {
		tap(t, st.Content(), text)
		st.lastWent(t, want)
	}
}

func TestSample(t *testing.T) {
	service := newService(t)
	if err := service.AddSample(); err != nil {
		t.Fatal(err)
	}
	st := open(t, service, service.Mentees()[0].PairID)
	if !st.stand.rated.Visible() || len(st.goals.rows) != 4 || len(st.promises.rows) == 0 || st.last.words.Text() == "" {
		t.Error("something of the sample is missing")
	}
	if got := st.stand.eyes.Text(); got != "Maya’s own ratings." {
		t.Errorf("eyes: %q", got)
	}
	tap(t, st.Content(), "Open the session")
	st.lastWent(t, kit.Route{Page: kit.SessionPage, Pair: st.pair, Session: st.data.Last.ID})
	test.Tap(st.head.export)
	if len(st.saved) != 1 || st.saved[0].Name != "Maya Okafor.pdf" || st.head.export.Disabled() {
		t.Errorf("exported %+v, failed %v", st.saved, st.failed)
	}
}

func TestStartSession(t *testing.T) {
	st := start(t)
	st.service.err = mentoring.ErrDiskFull
	test.Tap(st.head.start)
	if len(st.failed) != 1 || len(st.went) > 0 {
		t.Fatalf("failed %v, went %v", st.failed, st.went)
	}
	st.service.err = nil
	test.Tap(st.head.start) // the one planned at the first try
	if len(st.went) != 1 || st.data.Running.ID == "" || st.data.Running.Number != 1 || st.data.Running.Day != day(0) {
		t.Fatalf("running %+v, went %v", st.data.Running, st.went)
	}
	if st.head.start.Text() != "Go on with the session" {
		t.Errorf("while it runs: %q", st.head.start.Text())
	}
	test.Tap(st.head.start)
	st.lastWent(t, kit.Route{Page: kit.SessionPage, Pair: st.pair, Session: st.data.Running.ID})
}

func TestStartPlanned(t *testing.T) {
	st := start(t)
	id, err := st.service.PlanSession(st.pair, app.SessionPlan{Day: day(2)})
	if err != nil {
		t.Fatal(err)
	}
	test.Tap(st.head.start)
	if st.data.Running.ID != id {
		t.Errorf("started %+v", st.data.Running)
	}
}

func TestAddPromise(t *testing.T) {
	st := start(t)
	tap(t, st.promises.card, "Add a commitment")
	f := st.promises.form
	if st.window.Canvas().Focused() != fyne.Focusable(f.what) {
		t.Error("the keyboard is not in the form")
	}
	key(f.what, fyne.KeyReturn)
	if f.field.Error() == "" || len(st.promises.order) > 0 || len(st.failed) > 0 {
		t.Errorf("an empty promise: %q, failed %v", f.field.Error(), st.failed)
	}
	test.Type(f.what, "Ask the CFO")
	test.Type(f.due.Entry, "notaday")
	key(f.what, fyne.KeyReturn)
	if f.field.Error() != "" || f.due.Error() == "" || len(st.promises.order) > 0 {
		t.Errorf("a wrong day: %q, %q", f.field.Error(), f.due.Error())
	}
	f.due.Entry.SetText("fri")
	test.Tap(f.more)
	test.Type(f.to, "the CFO")
	f.kind.SetSelected("Business savvy")
	st.service.err = mentoring.ErrDiskFull
	key(f.what, fyne.KeyReturn)
	if len(st.failed) != 1 || st.promises.form != f || f.what.Text != "Ask the CFO" {
		t.Errorf("after a failure: %v", st.failed)
	}
	st.service.err = nil
	st.Reload()
	if f.what.Text != "Ask the CFO" || st.promises.form != f {
		t.Error("a reload has changed the form")
	}
	key(f.what, fyne.KeyReturn)
	if st.promises.form != nil || len(st.promises.order) != 1 {
		t.Fatalf("%d rows", len(st.promises.order))
	}
	c := st.promises.order[0].data
	if c.Text != "Ask the CFO" || c.To != "the CFO" || c.Due != day(4) || c.By != mentoring.Mentee || c.Dimension != mentoring.Business {
		t.Errorf("saved %+v", c)
	}
}

func TestKeepPromise(t *testing.T) {
	st := start(t)
	row := st.promise(t, mentoring.Commitment{By: mentoring.Mentee, Text: "Ask the CFO", Due: day(-2)})
	if !row.late.Visible() || row.when.Visible() {
		t.Error("what is late does not say so")
	}
	st.service.err = mentoring.ErrDiskFull
	test.Tap(row.check)
	if row.check.On() || len(st.failed) != 1 {
		t.Errorf("after a failure: %v", st.failed)
	}
	st.service.err = nil
	test.Tap(row.check)
	if len(st.promises.order) != 0 || st.data.Credibility.Kept != 1 {
		t.Errorf("%d rows, %+v", len(st.promises.order), st.data.Credibility)
	}
}

func TestMenuOfPromise(t *testing.T) {
	st := start(t)
	row := st.promise(t, mentoring.Commitment{By: mentoring.Mentee, Text: "Ask the CFO", Due: day(3)})
	choose(t, row.more.Items(), "Missed")
	if len(st.promises.order) != 0 || st.data.Credibility.Missed != 1 {
		t.Errorf("missed: %+v", st.data.Credibility)
	}
	row = st.promise(t, mentoring.Commitment{By: mentoring.Mentor, Text: "Write to Ana"})
	choose(t, row.more.Items(), "Delete")
	if len(st.promises.order) != 0 {
		t.Error("the deleted one is still there")
	}
	if _, err := st.service.Undo(); err != nil || len(st.promises.order) != 1 {
		t.Errorf("undo: %v", err)
	}
}

func TestReason(t *testing.T) {
	st := start(t)
	row := st.promise(t, mentoring.Commitment{By: mentoring.Mentee, Text: "Ask the CFO"})
	choose(t, row.more.Items(), "Dropped…")
	key(row.reason.why, fyne.KeyReturn)
	if row.reason.field.Error() == "" || len(st.promises.order) != 1 {
		t.Fatal("dropped without a reason")
	}
	test.Type(row.reason.why, "The CFO has left")
	if row.reason.field.Error() != "" {
		t.Error("the error stays while a reason is typed")
	}
	st.Reload()
	if row.reason == nil || row.reason.why.Text != "The CFO has left" {
		t.Fatal("a reload has lost the reason")
	}
	st.service.err = mentoring.ErrDiskFull
	key(row.reason.why, fyne.KeyReturn)
	if len(st.failed) != 1 || row.reason == nil {
		t.Fatalf("after a failure: %v", st.failed)
	}
	st.service.err = nil
	key(row.reason.why, fyne.KeyReturn)
	if len(st.promises.order) != 0 {
		t.Error("it is still open")
	}
	if _, err := st.service.Undo(); err != nil {
		t.Fatal(err)
	}
	row = st.promises.order[0]
	choose(t, row.more.Items(), "Changed…")
	if !st.TakeKey(fyne.KeyEscape) || row.reason != nil || st.TakeKey(fyne.KeyEscape) {
		t.Error("Escape does not close the reason, or closes more")
	}
}

func TestEditPromise(t *testing.T) {
	st := start(t)
	row := st.promise(t, mentoring.Commitment{By: mentoring.Mentor, Text: "Write to Ana", To: "Maya", If: "it rains", Then: "I call"})
	if got := row.detail.Text(); got != "Yours, for Maya. If it rains, then I call." {
		t.Errorf("detail: %q", got)
	}
	choose(t, row.more.Items(), "Edit")
	f := row.form
	if f.who.Picked() != 1 || f.to.Text != "Maya" || !f.rest.Visible() {
		t.Error("the form is not filled")
	}
	test.Type(f.what, "!")
	key(f.what, fyne.KeyEscape)
	if !f.bar.Asking() || row.form == nil {
		t.Error("what was typed is thrown away without a question")
	}
	st.TakeKey(fyne.KeyEscape)
	key(f.what, fyne.KeyReturn)
	if row.form != nil || !strings.Contains(row.data.Text, "!") {
		t.Errorf("saved %q", row.data.Text)
	}
}

func TestLeaveSaves(t *testing.T) {
	st := start(t)
	row := st.promise(t, mentoring.Commitment{By: mentoring.Mentee, Text: "Ask the CFO"})
	choose(t, row.more.Items(), "Dropped…")
	test.Type(row.reason.why, "No longer needed")
	tap(t, st.promises.card, "Add a commitment")
	test.Type(st.promises.form.what, "Shadow a sales call")
	if err := st.Leave(); err != nil {
		t.Fatal(err)
	}
	if len(st.data.Open) != 1 || st.data.Open[0].Text != "Shadow a sales call" {
		t.Errorf("open: %+v", st.data.Open)
	}
	tap(t, st.promises.card, "Add a commitment")
	test.Type(st.promises.form.due.Entry, "fri")
	if err := st.Leave(); !errors.Is(err, mentoring.ErrTextMissing) {
		t.Errorf("a day without a promise is left with %v", err)
	}
}

func TestAim(t *testing.T) {
	st := start(t)
	ratings := []mentoring.Rating{{Competency: "T1a", Level: 3}, {Competency: "R1a", Level: 2}, {Competency: "B1a", Level: 1}}
	if err := st.service.Assess(st.pair, mentoring.Mentor, ratings); err != nil {
		t.Fatal(err)
	}
	if got := st.stand.eyes.Text(); got != "Your ratings." {
		t.Errorf("eyes: %q", got)
	}
	a := st.stand.aim
	test.Tap(a.link)
	test.Tap(a.steps[1].more)
	test.Tap(a.steps[1].more)
	if got := a.steps[1].figure.Text(); got != "3.0" {
		t.Errorf("two steps above 2.0: %q", got)
	}
	test.Tap(a.steps[0].less)
	st.Reload()
	if a.values[1].Mean != 3 {
		t.Error("a reload has changed what is being set")
	}
	st.service.err = mentoring.ErrDiskFull
	tap(t, a.form, "Save the aim")
	if len(st.failed) != 1 || !a.open {
		t.Errorf("after a failure: %v", st.failed)
	}
	st.service.err = nil
	tap(t, a.form, "Save the aim")
	if a.open || st.data.Picture.Aim[1].Mean != 3 || st.data.Picture.Aim[0].Known() {
		t.Errorf("saved %+v", st.data.Picture.Aim)
	}
	test.Tap(a.link)
	for range 8 {
		test.Tap(a.steps[1].less)
	}
	if got := a.steps[1].figure.Text(); got != "none" {
		t.Errorf("all the way down: %q", got)
	}
	if err := st.Leave(); err != nil || st.data.Picture.Aim.Known() {
		t.Errorf("leaving: %v, %+v", err, st.data.Picture.Aim)
	}
}

func TestDeleteMentee(t *testing.T) {
	st := start(t)
	row := st.promise(t, mentoring.Commitment{By: mentoring.Mentee, Text: "Ask the CFO"})
	choose(t, row.more.Items(), "Edit")
	test.Type(row.form.what, "x")
	choose(t, st.head.more.Items(), "Edit Maya")
	st.lastWent(t, kit.Route{Page: kit.MenteePage, Pair: st.pair})
	choose(t, st.head.more.Items(), "Delete Maya")
	st.lastWent(t, kit.Route{Page: kit.TodayPage})
	if err := st.Leave(); err != nil || len(st.failed) > 0 {
		t.Errorf("left with %v, failed %v", err, st.failed)
	}
}

func TestReloadKeepsPlace(t *testing.T) {
	st := start(t)
	for i := range 30 {
		st.promise(t, mentoring.Commitment{By: mentoring.Mentee, Text: fmt.Sprint("Promise ", i)})
	}
	st.scroll.ScrollTo(300)
	check := st.promises.order[10].check
	st.window.Canvas().Focus(check)
	st.Reload()
	if st.scroll.Offset() != 300 || st.window.Canvas().Focused() != fyne.Focusable(check) {
		t.Errorf("scrolled to %v, focus on %T", st.scroll.Offset(), st.window.Canvas().Focused())
	}
}

func TestFarTooMuch(t *testing.T) {
	service := newService(t)
	long := strings.Repeat("Zażółć gęślą jaźń 李静 ", 10)
	pair, _ := service.AddMentee(app.MenteeDetails{Name: strings.Repeat("Brzęczyszczykiewicz", 10), Role: long})
	for i := range 60 {
		c := mentoring.Commitment{PairID: pair, By: mentoring.Mentor, Text: long, To: long, If: long, Then: long, Due: day(i - 30)}
		if err := service.AddCommitment(c); err != nil {
			t.Fatal(err)
		}
		goal := mentoring.Goal{Dimension: mentoring.Dimensions[i%3], Phase: mentoring.PersonalCompetence, Statement: strings.Repeat("x", 200)}
		if _, err := service.AddGoal(pair, goal); err != nil {
			t.Fatal(err)
		}
	}
	st := open(t, service, pair)
	st.promises.order[0].edit()
	st.promises.startAdding()
	for _, size := range []fyne.Size{fyne.NewSize(1048, 760), fyne.NewSize(728, 600)} {
		st.window.Resize(size)
		st.window.Canvas().Capture()
		if least := st.Content().MinSize(); least.Width > 728 || least.Height > 560 {
			t.Errorf("needs %v", least)
		}
	}
}

func TestWords(t *testing.T) {
	today := day(0)
	since := app.Overview{Held: 11, Since: mentoring.Day(2026, 3, 4), Mentee: mentoring.Person{Role: "Staff engineer."}}
	for _, each := range []struct{ got, want string }{
		{contextWords(since, today), "Staff engineer. 11 sessions since March."},
		{contextWords(app.Overview{Held: 1, Since: mentoring.Day(2025, 9, 4)}, today), "One session, in Sept 2025."},
		{contextWords(app.Overview{}, today), "No session yet."},
		{attainmentWords(mentoring.Attainment{T: 55.6, Goals: 4, Checked: 4}), "T-score 56, expected 50"},
		{attainmentWords(mentoring.Attainment{T: 50, Goals: 4, Checked: 3}), "T-score 50, expected 50 (3 of 4 goals)"},
		{attainmentWords(mentoring.Attainment{Goals: 4}), "no check-in yet"},
		{attainmentWords(mentoring.Attainment{}), ""},
		{eyesWords("Maya", mentoring.Standing{Rater: mentoring.Mentee, Ratings: 1}), "Maya’s own ratings. Too early to tell: 1 competency is rated."},
		{shiftWords(mentoring.Shift{Kind: mentoring.PerspectiveShift, Text: "from doing to seeing"}), "Perspective shift: from doing to seeing"},
		{shiftWords(mentoring.Shift{Text: "more calm"}), "Shift: more calm"},
		{lastTitle(mentoring.Day(2026, 11, 9), today), "Last session, 9 November"},
		{lastTitle(mentoring.Day(2025, 11, 9), today), "Last session, 9 November 2025"},
		{brief(strings.Repeat("a", 30)), strings.Repeat("a", 15) + "…"},
	} {
		if each.got != each.want {
			t.Errorf("%q, want %q", each.got, each.want)
		}
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
