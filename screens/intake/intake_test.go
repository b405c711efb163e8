package intake

import (
	"os"
	"path/filepath"
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
	window  fyne.Window
	failed  []error
	said    []string
	went    []kit.Route
	choose  string // what is chosen
	later   bool   // slow work goes on until it is ended
	end     func()
}

// background does slow work at once, or when it is told to.
func (st *stage) background(work func() error, done func(error)) {
	st.end = func() { done(work()) }
	if !st.later {
		st.end()
	}
}

func start(t *testing.T, mentees ...string) *stage {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	now := time.Date(2026, time.November, 23, 9, 0, 0, 0, time.UTC)
	st := &stage{service: app.New(app.Config{Store: datatest.New(t), Now: func() time.Time { return now }, NewID: mentoring.NewID})}
	for _, name := range mentees {
		if _, err := st.service.AddMentee(app.MenteeDetails{Name: name}); err != nil {
			t.Fatal(err)
		}
	}
	st.window = test.NewTempWindow(t, nil)
	st.Screen = New(kit.Host{
		Window: st.window,
		Go:     func(to kit.Route) { st.went = append(st.went, to) },
		Fail:   func(err error) { st.failed = append(st.failed, err) },
		Say:    func(text string) { st.said = append(st.said, text) },

		Pick:       func(_ []string, picked func(string)) { picked(st.choose) },
		PickFolder: func(picked func(string)) { picked(st.choose) },
		Do:         func(f func()) { f() },
		Background: st.background,
	}, st.service)
	st.Reload()
	st.window.SetContent(st.Content())
	st.window.SetPadded(false)
	st.window.Resize(fyne.NewSize(1048, 760))
	return st
}

func (st *stage) has(t *testing.T, name, text string) {
	t.Helper()
	st.choose = filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(st.choose, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	test.Tap(st.file)
}

// selects returns the choices in sight, by what they say now.
func selects(o fyne.CanvasObject) (all []*kit.Select) {
	switch o := o.(type) {
	case *kit.Select:
		return []*kit.Select{o}
	case *fyne.Container:
		for _, child := range o.Objects {
			all = append(all, selects(child)...)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			all = append(all, selects(child)...)
		}
	}
	return all
}

func TestNothingChosenTeaches(t *testing.T) {
	st := start(t, "Maya Okafor")
	if st.nothing.Hidden || !st.body.Hidden || !st.add.Disabled() {
		t.Error("there is something to add")
	}
}

func TestATableIsSettledAndAdded(t *testing.T) {
	st := start(t, "Maya Okafor", "Łukasz Wróbel")
	st.has(t, "s.csv", "Date,Words,Mentee\n11/9/2026,Budget,\n2026-11-10,X,Somebody\nsoon,,\n")
	if st.body.Hidden || st.add.Text() != "Add" || !st.add.Disabled() || len(st.plan.FaultLines()) != 1 {
		t.Fatalf("%q, %+v", st.add.Text(), st.plan)
	}
	choices := selects(st.settle.card)
	if len(choices) != 5 || choices[1].Selected != leaveOut || choices[3].Selected != nobody || choices[4].Selected != "" {
		t.Fatalf("%d choices", len(choices))
	}
	choices[1].OnChanged("Title")
	selects(st.settle.card)[3].OnChanged("Łukasz Wróbel")
	st.change(func(in *app.Intake) { in.SetDayFirst(false) })
	last := selects(st.settle.card)
	last[len(last)-1].OnChanged(newMentee)
	if st.add.Text() != "Add 2 sessions" || st.add.Disabled() {
		t.Fatalf("%q, %+v", st.add.Text(), st.plan)
	}
	test.Tap(st.add)
	mentees := st.service.Mentees()
	if len(mentees) != 3 || mentees[2].Name != "Somebody" || len(st.said)+len(st.went) != 0 || st.nothing.Hidden {
		t.Errorf("%+v, said %q, went %+v", mentees, st.said, st.went)
	}
	if len(st.failed) != 0 {
		t.Error(st.failed)
	}
}

func TestOnlyMenteeIsChosen(t *testing.T) {
	st := start(t, "Maya Okafor")
	st.has(t, "g.csv", "Goal,Area\nOwn a P&L,Business\n")
	if st.add.Text() != "Add 1 goal" || st.add.Disabled() {
		t.Errorf("%q, %+v", st.add.Text(), st.plan)
	}
	st.change(func(in *app.Intake) { in.SetKind(false) })
	if !st.add.Disabled() {
		t.Error("goals are read as sessions")
	}
}

// After an import the mentee is shown whose all of it is, and one note says what was
// done: the one that offers to undo it.
func TestTheMenteeIsShownAfterAnImport(t *testing.T) {
	for text, page := range map[string]kit.Page{
		"Date,Title\n2026-11-02,Budget\n": kit.SessionsPage,
		"Goal,Area\nOwn a P&L,Business\n": kit.GoalsPage,
	} {
		st := start(t, "Maya Okafor")
		var done []string
		st.service.OnUndoable(func(did string) { done = append(done, did) })
		st.has(t, "s.csv", text)
		test.Tap(st.add)
		want := kit.Route{Page: page, Pair: st.service.Mentees()[0].PairID}
		if len(st.went) != 1 || st.went[0] != want {
			t.Errorf("went to %+v, want %+v", st.went, want)
		}
		if len(st.said) != 0 || len(done) != 1 || done[0] != "Imported" {
			t.Errorf("said %q, and can be undone: %q", st.said, done)
		}
	}
}

// While it is added nothing can be pressed a second time, and whoever went elsewhere
// meanwhile stays there.
func TestAddingGoesOnBehind(t *testing.T) {
	st := start(t, "Maya Okafor")
	st.has(t, "s.csv", "Date,Title\n2026-11-02,Budget\n")
	st.later = true
	test.Tap(st.add)
	if !st.add.Disabled() || !st.file.Disabled() || !st.folder.Disabled() || !st.working.On() {
		t.Error("something can be pressed while it is added")
	}
	st.Take(st.choose)
	st.change(func(in *app.Intake) { in.Mentee = "" })
	st.Reload()
	if st.nothing.Visible() || !st.plan.CanAdd() {
		t.Error("what is being added is gone from the page")
	}
	if err := st.Leave(); err != nil {
		t.Fatal(err)
	}
	st.end()
	all, err := st.service.Sessions(st.service.Mentees()[0].PairID)
	if err != nil || len(all.Past) != 1 || len(st.went) != 0 {
		t.Errorf("%d sessions, went to %+v, %v", len(all.Past), st.went, err)
	}
	if st.working.On() || st.file.Disabled() || st.nothing.Hidden {
		t.Error("the page is still at work")
	}
}

// What can't be added stays on the page.
func TestWhatWasNotAddedStays(t *testing.T) {
	st := start(t, "Maya Okafor")
	st.has(t, "s.csv", "Date,Title\n2026-11-02,Budget\n")
	st.plan = app.IntakePlan{}
	st.keep()
	if len(st.failed) != 1 || st.body.Hidden || st.add.Disabled() || len(st.went) != 0 {
		t.Errorf("failed %v, went to %+v", st.failed, st.went)
	}
}

func TestWhatCannotBeReadIsSaid(t *testing.T) {
	st := start(t, "Maya")
	st.has(t, "x.csv", "nothing")
	if len(st.failed) != 1 || !strings.HasPrefix(kit.Words(st.failed[0]), "There is nothing to read in that") || st.open {
		t.Errorf("%v", st.failed)
	}
}

func TestFarTooMuchFits(t *testing.T) {
	st := start(t, strings.Repeat("Zażółć", 30))
	rows := strings.Repeat("soon,"+strings.Repeat("李静 ", 200)+",Some body "+strings.Repeat("x", 90)+"\n", 50)
	st.has(t, "s.csv", "Date,"+strings.Repeat("long", 60)+",Mentee,,,,\n2026-01-02,a,"+strings.Repeat("Ana ", 50)+"\n"+rows)
	st.window.Resize(fyne.NewSize(728, 560))
	if least := st.Content().MinSize(); least.Width > 728 || least.Height > 560 {
		t.Errorf("needs %v", least)
	}
}

// What a file is about to bring is read with all of its signs, before any of it is kept.
func TestThePreviewTakesTheFontsThatAFileNeeds(t *testing.T) {
	st := start(t, "李静")
	t.Cleanup(kit.NeedHan)
	for text, needs := range map[string]bool{"Budget, 李静": false, "饕餮之夜": true} {
		kit.TakeFewHan()
		st.has(t, "sessions.csv", "day,title\n2026-11-02,\""+text+"\"\n")
		if kit.FewHan() == needs {
			t.Errorf("%s: the small fonts are left %t", text, !kit.FewHan())
		}
	}
}
