package settings

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

// saveTo has what is saved go into a folder.
func (st *stage) saveTo(t *testing.T) {
	folder := t.TempDir()
	st.saves = func(doc app.Document, saved func(string)) {
		path := filepath.Join(folder, doc.Name)
		if err := os.WriteFile(path, doc.Bytes, 0o600); err != nil {
			t.Fatal(err)
		}
		saved(path)
	}
}

// exported makes an export of what is kept, with what is private in it or not,
// and returns where it is.
func (st *stage) exported(t *testing.T, private bool) string {
	t.Helper()
	st.saveTo(t)
	st.transfer.private.SetOn(private)
	test.Tap(st.transfer.export)
	if st.transfer.saved == "" {
		t.Fatalf("nothing was saved: %v", st.failed)
	}
	return st.transfer.saved
}

func TestEverythingIsSavedAndShownInItsFolder(t *testing.T) {
	st := start(t, datatest.NewWorld().Records()...)
	tr := st.transfer
	if tr.folder.Visible() || tr.told.Visible() || tr.private.On() {
		t.Error("something is told, or private words go out unasked")
	}
	path := st.exported(t, false)
	if !strings.HasPrefix(tr.told.Text(), "Saved as Trefoil ") || !tr.folder.Visible() || strings.Contains(path, "private") {
		t.Errorf("%q, saved at %s", tr.told.Text(), path)
	}
	test.Tap(tr.folder)
	if len(st.folders) != 1 || st.folders[0] != path {
		t.Errorf("showed %v", st.folders)
	}
	if path := st.exported(t, true); !strings.HasSuffix(path, " private.zip") {
		t.Errorf("what is private is in %s", path)
	}
}

func TestWhoLeavesTheDialogSavesNothing(t *testing.T) {
	st := start(t)
	test.Tap(st.transfer.export)
	if st.transfer.told.Visible() || st.transfer.folder.Visible() || st.transfer.export.Disabled() {
		t.Error("something is told to be saved")
	}
}

// held keeps slow work from starting until run is called, and lets the half
// second pass after which it is told.
func (st *stage) held() (run func()) {
	var waiting []func()
	st.transfer.working.After = func(_ time.Duration, f func()) func() { f(); return func() {} }
	st.background = func(work func() error, done func(error)) {
		waiting = append(waiting, func() { done(work()) })
	}
	return func() {
		for _, f := range waiting {
			f()
		}
		waiting = nil
	}
}

func TestAnExportThatTakesLongCanBeStopped(t *testing.T) {
	for name, stop := range map[string]func(*stage){
		"with Escape": func(st *stage) {
			if !st.TakeKey(fyne.KeyEscape) {
				t.Error("Escape does nothing")
			}
		},
		"by leaving": func(st *stage) {
			if err := st.Leave(); err != nil {
				t.Error(err)
			}
		},
	} {
		st := start(t, datatest.NewWorld().Records()...)
		run := st.held()
		st.saves = func(app.Document, func(string)) { t.Errorf("%s: asked where to save it", name) }
		test.Tap(st.transfer.export)
		if !st.transfer.export.Disabled() || !st.transfer.read.Disabled() || !st.transfer.working.Content().Visible() {
			t.Errorf("%s: the work doesn't show", name)
		}
		stop(st)
		if st.transfer.export.Disabled() || st.transfer.working.Content().Visible() {
			t.Errorf("%s: it still shows", name)
		}
		run()
		if len(st.failed) > 0 || st.transfer.told.Visible() {
			t.Errorf("%s: told %v", name, st.failed)
		}
	}
}

func TestWhatComesUpBelowTheEdgeIsBroughtIntoView(t *testing.T) {
	st := start(t, datatest.NewWorld().Records()...)
	st.window.Resize(fyne.NewSize(728, 480))
	st.general.ScrollTo(0)
	st.held()
	test.Tap(st.transfer.export)
	line := st.transfer.working.Content()
	edge := fyne.CurrentApp().Driver().AbsolutePositionForObject(st.general).Y + st.general.Size().Height
	if bottom := fyne.CurrentApp().Driver().AbsolutePositionForObject(line).Y + line.Size().Height; bottom > edge {
		t.Errorf("the line ends at %v, the page at %v", bottom, edge)
	}
}

func TestAnExportIsLookedAtAndThenAdded(t *testing.T) {
	from := start(t, datatest.NewWorld().Records()...)
	path := from.exported(t, true)
	st := start(t)
	st.picks = path
	test.Tap(st.transfer.read)
	tr := st.transfer
	if !tr.add.Visible() || !tr.cancel.Visible() || len(st.service.Mentees()) != 0 {
		t.Fatalf("it isn't asked first: %q, %q", tr.told.Text(), tr.fault.Text())
	}
	for _, want := range []string{"One new mentee: ", "private: only you may read", "1 goal"} {
		if !strings.Contains(tr.told.Text(), want) {
			t.Errorf("%q doesn't say %q", tr.told.Text(), want)
		}
	}
	if !st.TakeKey(fyne.KeyEscape) || tr.add.Visible() || tr.told.Visible() {
		t.Error("Escape doesn't leave it")
	}
	test.Tap(tr.read)
	test.Tap(tr.add)
	if len(st.service.Mentees()) != 1 || !strings.HasPrefix(tr.told.Text(), "Added ") || tr.add.Visible() {
		t.Fatalf("it wasn't added: %q, %v", tr.told.Text(), st.failed)
	}
	test.Tap(tr.read)
	if tr.add.Visible() || !strings.Contains(tr.told.Text(), "nothing to add") || tr.cancel.Text() != "Close" {
		t.Errorf("a second time it says %q", tr.told.Text())
	}
}

func TestWhatIsHereOtherwiseStandsInTheWay(t *testing.T) {
	w := datatest.NewWorld()
	path := start(t, w.Records()...).exported(t, true)
	w.Goal.Statement = "Said otherwise here"
	st := start(t, w.Records()...)
	st.picks = path
	test.Tap(st.transfer.read)
	if got := st.transfer.told.Text(); st.transfer.add.Visible() || !strings.HasPrefix(got, "One record is here already and says something else") {
		t.Errorf("it says %q", got)
	}
}

func TestWhatIsWrongWithAnExportStandsBelow(t *testing.T) {
	head := `{"format":"trefoil-export/1",`
	for text, want := range map[string]string{
		`{}`:                                  kit.Words(mentoring.ErrNotExport),
		`{"format":"trefoil-export/9"}`:       kit.Words(mentoring.ErrExportVersion),
		head + `"cats":[]}`:                   "\nCats: this version of Trefoil doesn't know that list.",
		head + `"people":[{"id":"p","x":1}]}`: "\nPeople, record 1, field x: this version of Trefoil doesn't know that field.",
		head + `"people":[{"id":"p","name":"A"},{"id":"q","name":" "}]}`: "\nPeople, record 2: a name is missing.",
		head + `"check_ins":[7]}`: "\nCheck ins, record 1: something else stands there than should.",
	} {
		st := start(t)
		st.picks = filepath.Join(t.TempDir(), "trefoil.json")
		if err := os.WriteFile(st.picks, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		test.Tap(st.transfer.read)
		if got := st.transfer.fault.Text(); !strings.HasSuffix(got, want) || st.transfer.add.Visible() || len(st.failed) > 0 {
			t.Errorf("%s\nsays %q", text, got)
		}
	}
	st := start(t)
	st.picks = filepath.Join(t.TempDir(), "none.zip")
	test.Tap(st.transfer.read)
	if len(st.failed) != 1 {
		t.Errorf("a file that is gone: %v", st.failed)
	}
}

// Each kind of record that an export can hold has a name.
func TestAllThatWouldBeAddedIsTold(t *testing.T) {
	st := start(t)
	if err := st.service.AddSample(); err != nil {
		t.Fatal(err)
	}
	path := st.exported(t, true)
	found, err := start(t).service.CheckImportFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for kind := range found.New {
		if kit.RecordWords(map[mentoring.Kind]int{kind: 1}) == "" {
			t.Errorf("%s has no name", kind)
		}
	}
	if got := newMentees([]string{"A", "B", "C", "D", "E", "F", "G"}); got != "Seven new mentees: A, B, C, D, E and 2 more." {
		t.Error(got)
	}
}
