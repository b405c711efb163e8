package settings

import (
	"errors"
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
	window  fyne.Window
	applied []app.Settings
	refuse  error // what applying fails with
	failed  []error

	saves      func(doc app.Document, saved func(path string)) // nil leaves the dialog
	picks      string                                          // the file that is picked
	folders    []string                                        // those shown
	went       []kit.Route
	background func(work func() error, done func(error))
}

func start(t *testing.T, records ...mentoring.Record) *stage {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	store := datatest.New(t)
	if len(records) > 0 {
		datatest.Save(t, store, records...)
	}
	method, err := app.LoadMethod()
	if err != nil {
		t.Fatal(err)
	}
	st := &stage{service: app.New(app.Config{Store: store, Method: method, Documents: report.Writer{}, Now: time.Now, NewID: mentoring.NewID,
		BackupFolder: app.BackupFolderFile{Path: t.TempDir() + "/folder.json"}})}
	st.window = test.NewTempWindow(t, nil)
	st.Screen = New(st.host(), st.service, Config{Apply: st.apply, Home: "/home/ingrid/trefoil", Version: "0.1.0"})
	st.Reload()
	st.window.SetContent(st.Content())
	st.window.SetPadded(false)
	st.window.Resize(fyne.NewSize(1048, 760))
	return st
}

func (st *stage) host() kit.Host {
	st.background = func(work func() error, done func(error)) { done(work()) }
	return kit.Host{
		Window: st.window, Fail: func(err error) { st.failed = append(st.failed, err) }, Do: func(f func()) { f() },
		Background: func(work func() error, done func(error)) { st.background(work, done) },
		SaveAs: func(doc app.Document, saved func(path string)) {
			if st.saves != nil {
				st.saves(doc, saved)
			}
		},
		Go:         func(to kit.Route) { st.went = append(st.went, to) },
		Pick:       func(_ []string, picked func(path string)) { picked(st.picks) },
		PickFolder: func(picked func(path string)) { picked(st.picks) },
		ShowFolder: func(path string) { st.folders = append(st.folders, path) },
	}
}

func (st *stage) apply(s app.Settings) error {
	if st.refuse == nil {
		st.applied = append(st.applied, s)
	}
	return st.refuse
}

func TestEnterSavesTheName(t *testing.T) {
	st := start(t)
	test.Type(st.name, "Ingrid Solheim")
	if st.nameField.Hint() == "" {
		t.Error("nothing says how to save")
	}
	st.Reload()
	if st.name.Text != "Ingrid Solheim" {
		t.Fatal("reload took what was typed")
	}
	st.name.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := st.service.MentorName(); got != "Ingrid Solheim" {
		t.Errorf("saved %q", got)
	}
}

func TestLeavingSavesTheName(t *testing.T) {
	st := start(t)
	test.Type(st.name, "  李静   Li Jing ")
	if err := st.Leave(); err != nil {
		t.Fatal(err)
	}
	if got := st.service.MentorName(); got != "李静 Li Jing" {
		t.Errorf("saved %q", got)
	}
	st.name.SetText("")
	if err := st.Leave(); err != nil || st.service.MentorName() == "" {
		t.Errorf("an empty name was saved: %v", err)
	}
}

func TestANameCanNotBeEmpty(t *testing.T) {
	st := start(t)
	test.Type(st.name, " ")
	st.name.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if st.nameField.Error() == "" {
		t.Error("nothing beside the field")
	}
	st.name.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if st.nameField.Error() != "" || st.name.Text != "" {
		t.Error("Escape does not take it back")
	}
}

func TestAppearanceAppliesAtOnce(t *testing.T) {
	st := start(t)
	st.appearance.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	if len(st.applied) != 1 || st.applied[0].Appearance != "dark" {
		t.Fatalf("applied %+v", st.applied)
	}
	st.refuse = errors.New("no")
	st.appearance.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	if len(st.failed) != 1 || st.appearance.Picked() != 2 {
		t.Errorf("failed %v, shows %d", st.failed, st.appearance.Picked())
	}
}

func TestTextSizeGoesInSteps(t *testing.T) {
	st := start(t)
	for range 20 {
		test.Tap(st.larger)
	}
	if got := st.config.Current.Scale(); got != app.MaxTextSize || !st.larger.Disabled() {
		t.Errorf("largest %v", got)
	}
	for range 20 {
		test.Tap(st.smaller)
	}
	if got := st.config.Current.Scale(); got != app.MinTextSize || st.size.Text() != "80 %" || !st.smaller.Disabled() {
		t.Errorf("smallest %v, %q", got, st.size.Text())
	}
	st.config.Current.TextSize = 1.3
	st.Reload()
	if st.size.Text() != "125 %" {
		t.Errorf("a size between two steps shows %q", st.size.Text())
	}
}

func TestTheSampleCanBeRemoved(t *testing.T) {
	if st := start(t); st.sample.Visible() {
		t.Error("offers to remove a sample that is not there")
	}
	st := start(t, datatest.NewWorld().Records()...)
	if !st.sample.Visible() {
		t.Fatal("the sample is not said to be there")
	}
	st.removeSample()
	if st.sample.Visible() || len(st.service.Mentees()) != 0 {
		t.Error("the sample is still there")
	}
	if _, err := st.service.Undo(); err != nil {
		t.Fatal(err)
	}
	st.Reload()
	if !st.sample.Visible() {
		t.Error("the sample did not come back")
	}
}

func TestLargeTextInASmallWindowFits(t *testing.T) {
	st := start(t, datatest.NewWorld().Records()...)
	st.config.Home = strings.Repeat("/folder", 40)
	fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(kit.Dark, app.MaxTextSize))
	st.window.Resize(fyne.NewSize(728, 560))
	if least := st.Content().MinSize(); least.Width > 728 || least.Height > 560 {
		t.Errorf("needs %v", least)
	}
}
