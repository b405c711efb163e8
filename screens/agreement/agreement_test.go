package agreement

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
	now     time.Time
	window  fyne.Window
	failed  []error
	said    []string
	saved   []app.Document
}

func start(t *testing.T) *stage {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	st := &stage{now: time.Date(2026, time.March, 2, 9, 0, 0, 0, time.UTC)}
	st.service = app.New(app.Config{
		Store: datatest.New(t), Documents: report.Writer{}, Now: func() time.Time { return st.now }, NewID: mentoring.NewID,
	})
	pair, err := st.service.AddMentee(app.MenteeDetails{Name: "Maya Okafor"})
	if err != nil {
		t.Fatal(err)
	}
	st.window = test.NewTempWindow(t, nil)
	st.Screen = New(kit.Host{
		Window: st.window,
		Fail:   func(err error) { st.failed = append(st.failed, err) },
		Say:    func(text string) { st.said = append(st.said, text) },
		Save:   func(d app.Document) { st.saved = append(st.saved, d) },

		Background: func(work func() error, done func(error)) { done(work()) },
	}, st.service, pair)
	st.Reload()
	st.window.SetContent(st.Content())
	st.window.SetPadded(false)
	st.window.Resize(fyne.NewSize(1048, 760))
	return st
}

func (st *stage) agreedNow(t *testing.T) app.Agreed {
	t.Helper()
	a, err := st.service.Agreement(st.pair)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestAgreementIsSavedAsOfToday(t *testing.T) {
	st := start(t)
	if !st.save.Disabled() || !strings.Contains(st.context, "Nothing is written down yet") {
		t.Error("nothing to save, and it isn't said")
	}
	st.agree.entries[0].SetText("Grow into the role")
	if st.save.Disabled() {
		t.Fatal("it can't be saved")
	}
	test.Tap(st.save)
	if a := st.agreedNow(t); a.Now.Purpose != "Grow into the role" || len(st.said) != 1 || !st.save.Disabled() {
		t.Errorf("%+v, said %q", a, st.said)
	}
	st.now = st.now.AddDate(0, 3, 0)
	st.agree.entries[3].SetText("After a year")
	st.Reload() // something else changed
	if st.agree.entries[3].Text != "After a year" {
		t.Fatal("what was typed is gone")
	}
	test.Tap(st.save)
	a := st.agreedNow(t)
	if a.Now.Ending != "After a year" || len(a.Earlier) != 1 || len(st.earlier.rows.Objects) != 1 || st.earlier.card.Hidden {
		t.Errorf("%+v", a)
	}
}

// What is typed is kept when the page is left, but nobody has agreed to it with that.
func TestWhatIsOnlyTypedIsADraft(t *testing.T) {
	st := start(t)
	st.agree.entries[0].SetText("Grow into the role")
	if !strings.HasPrefix(st.context, "A draft, not agreed with Maya Okafor yet.") {
		t.Errorf("it says %q", st.context)
	}
	st.again(t)
	if a := st.agreedNow(t); a.Has || st.agree.entries[0].Text != "Grow into the role" || st.save.Disabled() {
		t.Errorf("%+v, and the field has %q", a, st.agree.entries[0].Text)
	}
	if !strings.HasPrefix(st.context, "A draft, not agreed with Maya Okafor yet.") {
		t.Errorf("it says %q", st.context)
	}
	st.export(app.PDF)
	if len(st.saved) != 0 || len(st.said) != 1 {
		t.Errorf("what is not agreed is exported, said %q", st.said)
	}
	test.Tap(st.save)
	if a := st.agreedNow(t); !a.Has || st.context != "As agreed with Maya Okafor on 2 March." || !st.save.Disabled() {
		t.Errorf("%+v, it says %q", a, st.context)
	}

	st.agree.entries[3].SetText("After a year")
	st.again(t)
	want := "As agreed with Maya Okafor on 2 March. What was changed since is a draft, not agreed yet."
	if st.agreedNow(t).Now.Ending != "" || st.context != want || st.agree.entries[3].Text != "After a year" {
		t.Errorf("it says %q", st.context)
	}
	st.export(app.Markdown)
	if len(st.saved) != 1 || strings.Contains(string(st.saved[0].Bytes), "After a year") || st.said[len(st.said)-1] != "The page has what is agreed, without the draft." {
		t.Errorf("%d documents, said %q", len(st.saved), st.said)
	}
	st.agree.entries[3].SetText("")
	st.again(t)
	if st.agreedNow(t).Draft.ID != "" || st.context != "As agreed with Maya Okafor on 2 March." {
		t.Errorf("what was taken back is a draft still: %q", st.context)
	}
	if len(st.failed) != 0 {
		t.Error(st.failed)
	}
}

// again leaves the page and comes back.
func (st *stage) again(t *testing.T) {
	t.Helper()
	if err := st.Leave(); err != nil {
		t.Fatal(err)
	}
	st.Screen = New(st.host, st.service, st.pair)
	st.Reload()
	st.window.SetContent(st.Content())
}

func TestEmptyAgreementIsRefusedInWords(t *testing.T) {
	st := start(t)
	st.agree.entries[0].SetText("x")
	test.Tap(st.save)
	st.agree.entries[0].SetText(" ")
	test.Tap(st.save)
	if len(st.failed) != 1 || st.agreedNow(t).Now.Purpose != "x" {
		t.Errorf("failed %v", st.failed)
	}
}

func TestFarewellAndEnd(t *testing.T) {
	st := start(t)
	st.farewell.entries[0].SetText("I ask before I answer")
	st.farewell.entries[0].OnDone()
	said, err := st.service.Farewell(st.pair)
	if err != nil || said.Stays != "I ask before I answer" {
		t.Errorf("%+v, %v", said, err)
	}
	items := st.items()
	items[len(items)-1].Action()
	if st.agreedNow(t).Ended.IsZero() || !strings.Contains(st.context, "ended on 2 March") {
		t.Error("it goes on")
	}
	if st.over.Text() != "Take the mentoring up again" {
		t.Errorf("the button says %q", st.over.Text())
	}
	items = st.items()
	items[len(items)-1].Action()
	if !st.agreedNow(t).Ended.IsZero() {
		t.Error("it isn't taken up again")
	}
	test.Tap(st.over)
	if st.agreedNow(t).Ended.IsZero() {
		t.Error("the button doesn't end it")
	}
}

func TestDocumentsOfTheBeginningAndTheEnd(t *testing.T) {
	st := start(t)
	if !st.items()[0].Disabled {
		t.Error("nothing agreed can be exported")
	}
	st.agree.entries[0].SetText("Grow into the role")
	test.Tap(st.save)
	for _, item := range st.items() {
		if strings.HasPrefix(item.Label, "Export") {
			item.Action()
		}
	}
	var names []string
	for _, d := range st.saved {
		names = append(names, d.Name)
	}
	if got := strings.Join(names, ", "); got != "2026-03-02 Maya Okafor agreement.pdf, 2026-03-02 Maya Okafor agreement.md, 2026-03-02 Maya Okafor agreement.html, 2026-03-02 Maya Okafor certificate.pdf" {
		t.Errorf("%s, failed %v", got, st.failed)
	}
}

func TestFarTooMuchFits(t *testing.T) {
	st := start(t)
	for _, s := range []*sheet{st.agree, st.farewell} {
		for _, e := range s.entries {
			e.SetText(strings.Repeat("Zażółć gęślą jaźń 李静 ", 200))
		}
	}
	test.Tap(st.save)
	st.now = st.now.AddDate(0, 0, 1)
	st.agree.entries[0].SetText(strings.Repeat("x", 2000))
	test.Tap(st.save)
	st.window.Resize(fyne.NewSize(728, 560))
	if least := st.Content().MinSize(); least.Width > 728 || least.Height > 560 {
		t.Errorf("needs %v", least)
	}
}
