package mentee

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
	service *broken
	went    []kit.Route
	failed  []error
	said    []string
	end     func() // ends slow work
}

// broken is a service whose saves fail as long as err is set.
type broken struct {
	*app.Service
	err, nameErr, eraseErr error
}

func (b *broken) EraseMentee(pair mentoring.ID, typed string) error {
	if b.eraseErr != nil {
		return b.eraseErr
	}
	return b.Service.EraseMentee(pair, typed)
}

func (b *broken) AddMentee(d app.MenteeDetails) (mentoring.ID, error) {
	if b.err != nil {
		return "", b.err
	}
	return b.Service.AddMentee(d)
}

func (b *broken) SetMentorName(name string) error {
	if b.nameErr != nil {
		return b.nameErr
	}
	return b.Service.SetMentorName(name)
}

func newService(t *testing.T) *broken {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	now := time.Date(2026, time.November, 23, 9, 0, 0, 0, time.UTC)
	return &broken{Service: app.New(app.Config{
		Store: datatest.New(t), Now: func() time.Time { return now }, NewID: mentoring.NewID,
	})}
}

// open shows the form. Going elsewhere leaves it, as in the window.
func open(t *testing.T, service *broken, pair mentoring.ID) *stage {
	t.Helper()
	st := &stage{service: service}
	w := test.NewTempWindow(t, nil)
	st.Screen = New(kit.Host{
		Say:    func(text string) { st.said = append(st.said, text) },
		Window: w,
		Go: func(to kit.Route) {
			if err := st.Leave(); err != nil {
				t.Errorf("left with %v", err)
			}
			st.went = append(st.went, to)
		},
		Fail:       func(err error) { st.failed = append(st.failed, err) },
		Do:         func(f func()) { f() },
		Background: func(work func() error, done func(error)) { st.end = func() { done(work()) } },
	}, service, pair)
	st.Reload()
	w.SetContent(st.Content())
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1048, 760))
	w.Canvas().Focus(st.Start())
	return st
}

func (st *stage) write(e *kit.Entry, text string) {
	e.SetText("")
	test.Type(e, text)
}

func press(e fyne.Focusable, key fyne.KeyName) { e.TypedKey(&fyne.KeyEvent{Name: key}) }

func TestAddByKeyboard(t *testing.T) {
	st := open(t, newService(t), "")
	test.Type(st.name, "Maya Okafor")
	st.write(st.role, "Staff engineer")
	st.cadence.pick.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	st.write(st.own, "Ingrid Solheim")
	press(st.name, fyne.KeyReturn)

	mentees := st.service.Mentees()
	if len(mentees) != 1 || len(st.went) != 1 || st.went[0] != (kit.Route{Page: kit.OverviewPage, Pair: mentees[0].PairID}) {
		t.Fatalf("%d mentees, went to %+v, failed %v", len(mentees), st.went, st.failed)
	}
	want := app.MenteeDetails{Name: "Maya Okafor", Role: "Staff engineer", CadenceDays: 7}
	if d, err := st.service.Mentee(mentees[0].PairID); err != nil || d != want {
		t.Errorf("saved %+v, %v", d, err)
	}
	if name := st.service.MentorName(); name != "Ingrid Solheim" {
		t.Errorf("the mentor is %q", name)
	}
}

func TestNameMissing(t *testing.T) {
	st := open(t, newService(t), "")
	st.write(st.role, "Staff engineer")
	press(st.role, fyne.KeyReturn)
	if st.nameField.Error() == "" || len(st.went) > 0 || len(st.failed) > 0 || st.role.Text != "Staff engineer" {
		t.Errorf("%q, went %v, failed %v", st.nameField.Error(), st.went, st.failed)
	}
	test.Type(st.name, "M")
	if st.nameField.Error() != "" {
		t.Error("the error stays while a name is typed")
	}
}

func TestFailureKeepsWhatWasTyped(t *testing.T) {
	service := newService(t)
	service.err = mentoring.ErrDiskFull
	st := open(t, service, "")
	test.Type(st.name, "Maya")
	st.write(st.own, "Ingrid")
	press(st.name, fyne.KeyReturn)
	if len(st.failed) != 1 || len(st.went) > 0 || st.name.Text != "Maya" {
		t.Fatalf("failed %v, went %v", st.failed, st.went)
	}
	service.err, service.nameErr = nil, mentoring.ErrDiskFull
	press(st.name, fyne.KeyReturn)
	service.nameErr = nil
	press(st.name, fyne.KeyReturn)
	if len(service.Mentees()) != 1 || service.MentorName() != "Ingrid" || len(st.went) != 1 {
		t.Errorf("%d mentees, mentor %q", len(service.Mentees()), service.MentorName())
	}
}

func TestEdit(t *testing.T) {
	service := newService(t)
	pair, err := service.AddMentee(app.MenteeDetails{Name: "Maya", Role: "Engineer", CadenceDays: 10})
	if err != nil {
		t.Fatal(err)
	}
	st := open(t, service, pair)
	if st.name.Text != "Maya" || st.role.Text != "Engineer" || !strings.Contains(st.cadence.field.Hint(), "10 days") {
		t.Fatalf("%q %q %q", st.name.Text, st.role.Text, st.cadence.field.Hint())
	}
	test.Type(st.name, "!")
	st.Reload()
	press(st.name, fyne.KeyReturn)
	if d, err := service.Mentee(pair); err != nil || d.CadenceDays != 10 || !strings.Contains(d.Name, "!") {
		t.Errorf("saved %+v, %v", d, err)
	}
}

func TestEscape(t *testing.T) {
	st := open(t, newService(t), "")
	test.Type(st.name, "Maya")
	press(st.name, fyne.KeyEscape)
	if !st.bar.Asking() || len(st.went) > 0 {
		t.Fatal("what was typed is thrown away without a question")
	}
	st.TakeKey(fyne.KeyEscape) // takes the question back
	st.name.SetText("")
	st.TakeKey(fyne.KeyEscape)
	if len(st.went) != 1 || st.went[0].Page != kit.TodayPage || len(st.service.Mentees()) > 0 {
		t.Errorf("went to %+v", st.went)
	}
}

func TestLeaveSaves(t *testing.T) {
	st := open(t, newService(t), "")
	if err := st.Leave(); err != nil || len(st.service.Mentees()) > 0 {
		t.Fatalf("leaving an empty form: %v", err)
	}
	test.Type(st.name, "Maya")
	if err := st.Leave(); err != nil || len(st.service.Mentees()) != 1 {
		t.Errorf("%v, %d mentees", err, len(st.service.Mentees()))
	}
	st = open(t, newService(t), "")
	st.write(st.role, "Engineer")
	if err := st.Leave(); !errors.Is(err, mentoring.ErrNameMissing) {
		t.Errorf("a role without a name is left with %v", err)
	}
}

func TestLeaveDeleted(t *testing.T) {
	service := newService(t)
	pair, _ := service.AddMentee(app.MenteeDetails{Name: "Maya"})
	st := open(t, service, pair)
	test.Type(st.name, "x")
	if err := service.DeleteMentee(pair); err != nil {
		t.Fatal(err)
	}
	if err := st.Leave(); err != nil {
		t.Errorf("a deleted mentee keeps the screen: %v", err)
	}
}

func TestFits(t *testing.T) {
	service := newService(t)
	pair, _ := service.AddMentee(app.MenteeDetails{Name: strings.Repeat("Zażółć 李静 ", 20), Role: strings.Repeat("gęślą", 40)})
	for _, id := range []mentoring.ID{"", pair} {
		st := open(t, service, id)
		if least := st.Content().MinSize(); least.Width > 728 || least.Height > 560 {
			t.Errorf("needs %v", least)
		}
	}
}

func TestEraseForGood(t *testing.T) {
	service := newService(t)
	pair, err := service.Service.AddMentee(app.MenteeDetails{Name: "Maya Okafor"})
	if err != nil {
		t.Fatal(err)
	}
	if st := open(t, service, ""); !st.erase.content.Hidden {
		t.Error("a new mentee can be erased")
	}
	st := open(t, service, pair)
	test.Tap(st.erase.open)
	if st.erase.card.Hidden || !st.erase.button.Disabled() || !strings.Contains(st.erase.goes.Text(), "go for good. This") {
		t.Errorf("%q", st.erase.goes.Text())
	}
	st.erase.typed.SetText("Maya")
	st.erase.typed.OnSubmitted("")
	if st.erase.field.Error() == "" || len(service.Mentees()) != 1 {
		t.Error("half a name is enough")
	}
	st.erase.typed.OnEscape()
	if !st.erase.card.Hidden {
		t.Error("Escape leaves it open")
	}
	test.Tap(st.erase.open)
	if st.erase.typed.Text != "" {
		t.Error("what was typed is still there")
	}
	st.erase.typed.SetText(" maya  okafor")
	if st.erase.button.Disabled() {
		t.Fatal("the name is there and it can't be erased")
	}
	service.eraseErr = mentoring.ErrNotBackedUp
	test.Tap(st.erase.button)
	st.end()
	if len(st.failed) != 1 || st.erase.button.Disabled() || st.erase.typed.Disabled() {
		t.Errorf("failed %v, and it can't be tried again", st.failed)
	}
	service.eraseErr = nil
	test.Tap(st.erase.button)
	end := st.end
	if !st.erase.button.Disabled() || !st.erase.cancel.Disabled() || len(service.Mentees()) != 1 {
		t.Error("something can be pressed while it is erased")
	}
	st.erase.typed.OnSubmitted("")
	st.erase.typed.OnEscape()
	if st.erase.card.Hidden {
		t.Error("Escape hides what goes on")
	}
	end()
	if len(service.Mentees()) != 0 || len(st.said) != 1 || st.said[0] != "Maya Okafor is erased." {
		t.Errorf("said %q", st.said)
	}
}

func TestWhatErasingCannotReachIsSaid(t *testing.T) {
	made := func(month time.Month) mentoring.Backup {
		return mentoring.Backup{Made: time.Date(2026, month, 9, 12, 0, 0, 0, time.UTC)}
	}
	for _, c := range []struct {
		backups []mentoring.Backup
		folder  string
		want    string
	}{
		{nil, "", "A backup is made first, and keeps Maya as long as it is kept itself: "},
		{[]mentoring.Backup{made(11)}, "", "keeps Maya as the one of 9 November 2026 does: "},
		{[]mentoring.Backup{made(11), made(10), made(3)}, "/stick", "keeps Maya as the 3 from 9 March 2026 to 9 November 2026 do: "},
	} {
		got := staysWords(app.ErasePlan{Name: "Maya", Backups: c.backups, Folder: c.folder})
		if !strings.Contains(got, c.want) || c.folder != "" && !strings.HasSuffix(got, "their copies in /stick.") {
			t.Errorf("%q", got)
		}
	}
	if got := goesWords(app.ErasePlan{Name: "Maya", Sessions: 12}); !strings.Contains(got, "12 sessions") {
		t.Errorf("%q", got)
	}
}

func TestLanguageOfTheDocuments(t *testing.T) {
	for _, code := range append([]string{"", "tlh"}, "de", "zh") {
		want := code
		if code == "tlh" {
			want = "" // none of ours is that of the interface
		}
		if got := paperCode(paperLanguage(code)); got != want {
			t.Errorf("%q comes back as %q", code, got)
		}
	}
}
