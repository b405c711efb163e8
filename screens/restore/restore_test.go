package restore

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/data"
	"trefoil/data/datatest"
	"trefoil/screens/kit"
)

// stage is the screen in a window, on the real use cases and the real store.
type stage struct {
	*Screen
	t          *testing.T
	store      *data.Store
	service    *app.Service
	window     fyne.Window
	clock      time.Time
	picks      string // the file that is picked
	lefts      int
	orders     []Order
	ctx        context.Context // of the last order
	done       func(error)     // of the last order
	background func(work func() error, done func(error))
}

func start(t *testing.T, records ...mentoring.Record) *stage {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	st := &stage{t: t, store: datatest.New(t), clock: time.Date(2026, time.November, 24, 12, 0, 0, 0, time.UTC)}
	datatest.Save(t, st.store, records...)
	now := func() time.Time { return st.clock }
	st.service = app.New(app.Config{Store: st.store, Now: now, NewID: mentoring.NewID})
	st.background = func(work func() error, done func(error)) { done(work()) }
	st.window = test.NewTempWindow(t, nil)
	st.Screen = New(kit.Host{
		Window: st.window, Do: func(f func()) { f() },
		Background: func(work func() error, done func(error)) { st.background(work, done) },
		Pick:       func(_ []string, picked func(string)) { picked(st.picks) },
	}, st.service, Config{Back: func() { st.lefts++ }, Now: now, Restore: st.order})
	st.window.SetContent(st.Content())
	st.window.SetPadded(false)
	st.window.Resize(fyne.NewSize(1048, 760))
	return st
}

func (st *stage) order(ctx context.Context, order Order, done func(error)) {
	st.orders, st.ctx, st.done = append(st.orders, order), ctx, done
}

// backsUp makes a backup, a day passes, and the list is looked at again.
func (st *stage) backsUp() mentoring.Backup {
	st.t.Helper()
	b, err := st.service.BackUp(st.t.Context(), nil)
	if err != nil {
		st.t.Fatal(err)
	}
	st.clock = st.clock.AddDate(0, 0, 1)
	st.Reload()
	return b
}

// said is all that is said in parts that are in view.
func (st *stage) said() string {
	var texts []string
	for _, part := range []fyne.CanvasObject{st.fault, st.ask.card, st.list} {
		if !part.Visible() {
			continue
		}
		for _, o := range test.LaidOutObjects(part) {
			if text, ok := o.(*canvas.Text); ok && text.Text != "" {
				texts = append(texts, text.Text)
			}
		}
	}
	return strings.Join(texts, "\n")
}

func (st *stage) says(want ...string) {
	st.t.Helper()
	said := st.said()
	for _, each := range want {
		if !strings.Contains(strings.ReplaceAll(said, "\n", " "), each) {
			st.t.Errorf("%q is not said in\n%s", each, said)
		}
	}
}

// chooses presses the button of the backup in a row of the list.
func (st *stage) chooses(row int) {
	st.t.Helper()
	line := st.list.Objects[2*row].(*fyne.Container) // a rule between each
	test.Tap(line.Objects[1].(*kit.Button))
}

func TestTheListSaysWhenAndWhy(t *testing.T) {
	st := start(t)
	st.Reload()
	st.says("There is no backup in the data folder.")
	datatest.Everything(t, st.store)
	st.backsUp()
	if err := st.service.EraseMentee(st.service.Mentees()[0].PairID, st.service.Mentees()[0].Name); err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(st.store.Home(), "backups", "copied.db")
	if err := errors.Join(os.WriteFile(copied, nil, 0o600), os.Chtimes(copied, st.clock, st.clock)); err != nil {
		t.Fatal(err)
	}
	st.backsUp()
	st.says("Yesterday, 12:00 Made by you · 0 mentees, 0 sessions", "Tue 24 Nov, 12:00", "Made by you · 1 mentee, 1 session", "copied.db · can't be read")
}

func TestWhatWouldBeLostIsSaidFirst(t *testing.T) {
	st := start(t, datatest.NewWorld().Records()...)
	then := st.backsUp()
	st.chooses(0)
	st.says("Restore the backup of yesterday, 12:00?", "is whole: 1 mentee, 1 session.", "Nothing would change.")
	if !st.TakeKey(fyne.KeyEscape) || st.ask.card.Visible() || st.TakeKey(fyne.KeyEscape) {
		t.Error("Escape doesn't leave the question")
	}
	pair := st.service.Mentees()[0].PairID
	if _, err := st.service.PlanSession(pair, app.SessionPlan{Day: mentoring.Day(2026, time.December, 1)}); err != nil {
		t.Fatal(err)
	}
	st.chooses(0)
	st.says("You would lose what was entered since: 1 session.")
	if len(st.orders) != 0 || st.window.Canvas().Focused() != st.ask.cancel {
		t.Fatal("it isn't asked")
	}
	test.Tap(st.ask.restore)
	if len(st.orders) != 1 || st.orders[0].Backup != then.Name || st.ask.card.Visible() || !st.back.Disabled() {
		t.Fatalf("ordered %+v", st.orders)
	}
	st.done(mentoring.ErrDiskFull)
	st.says("The disk is full")
	if !st.ask.card.Visible() || st.back.Disabled() || st.ctx.Err() == nil {
		t.Error("it can't be tried again")
	}
}

func TestARestoreIsStopped(t *testing.T) {
	for name, stop := range map[string]func(*stage){
		"with Escape": func(st *stage) { st.TakeKey(fyne.KeyEscape) },
		"by leaving": func(st *stage) {
			if err := st.Leave(); err != nil {
				t.Error(err)
			}
		},
	} {
		st := start(t)
		st.backsUp()
		st.chooses(0)
		test.Tap(st.ask.restore)
		stop(st)
		if st.ctx.Err() == nil || st.orders[0].Heard(1, 2) {
			t.Errorf("%s: it goes on", name)
		}
		st.done(mentoring.ErrStopped)
		if st.fault.Visible() || !st.ask.card.Visible() {
			t.Errorf("%s: says %q", name, st.fault.Text())
		}
	}
}

func TestVerifyingIsStopped(t *testing.T) {
	st := start(t)
	st.backsUp()
	var run func()
	st.background = func(work func() error, done func(error)) { run = func() { done(work()) } }
	st.chooses(0)
	if !st.TakeKey(fyne.KeyEscape) {
		t.Fatal("Escape does nothing")
	}
	run()
	if st.ask.card.Visible() || st.fault.Visible() {
		t.Errorf("says %s", st.said())
	}
}

func TestOneBackupIsOpenedAtATime(t *testing.T) {
	st := start(t, datatest.NewWorld().Records()...)
	st.backsUp()
	newer := st.backsUp()
	now := st.background
	var runs []func()
	st.background = func(work func() error, done func(error)) { runs = append(runs, func() { done(work()) }) }
	st.chooses(1)
	st.chooses(0)
	st.picks = filepath.Join(st.store.Home(), "backups", newer.Name)
	st.pick()
	if len(runs) != 1 {
		t.Fatalf("%d are opened at once", len(runs))
	}
	st.background = now
	st.Reload()
	st.chooses(0)
	runs[0]()
	st.says("Restore the backup of Tue 24 Nov, 12:00?")
	st.chooses(0)
	test.Tap(st.ask.restore)
	if len(st.orders) != 1 || st.orders[0].Backup != newer.Name {
		t.Errorf("ordered %+v", st.orders)
	}
}

func TestWhatWasStoppedEndsNothingElse(t *testing.T) {
	st := start(t, datatest.NewWorld().Records()...)
	st.backsUp()
	st.backsUp()
	var runs []func()
	st.background = func(work func() error, done func(error)) { runs = append(runs, func() { done(work()) }) }
	st.chooses(1)
	st.TakeKey(fyne.KeyEscape)
	st.chooses(0)
	runs[0]()
	if st.ask.card.Visible() || !st.working.On() || !st.back.Disabled() {
		t.Error("what was stopped shows, or ended what goes on")
	}
	runs[1]()
	st.says("Restore the backup of yesterday, 12:00?")
}

func TestAFileThatIsNoBackup(t *testing.T) {
	st := start(t)
	st.picks = filepath.Join(t.TempDir(), "b.db")
	if err := os.WriteFile(st.picks, []byte(strings.Repeat("words ", 999)), 0o600); err != nil {
		t.Fatal(err)
	}
	test.Tap(st.other)
	st.says(kit.Words(mentoring.ErrBadBackup))
	if !st.why.Content().Visible() {
		t.Error("it isn't explained")
	}
	if st.ask.card.Visible() {
		t.Error("it is asked all the same")
	}
	test.Tap(st.back)
	if st.lefts != 1 {
		t.Error("Back doesn't leave")
	}
}

func TestABackupOfOtherData(t *testing.T) {
	other := start(t, datatest.NewWorld().Records()...)
	st := start(t)
	st.picks = filepath.Join(other.store.Home(), "backups", other.backsUp().Name)
	test.Tap(st.other)
	if st.fault.Text() != noKeyWords || st.ask.card.Visible() {
		t.Errorf("says %q", st.fault.Text())
	}
}

// locked needs a passphrase for each backup.
type locked struct{ *app.Service }

func (locked) PlanRestore(_ context.Context, _ string, secret mentoring.Secret, _ app.Progress) (p mentoring.RestorePlan, err error) {
	switch {
	case secret.Empty():
		return p, mentoring.ErrLocked
	case secret.Passphrase != "open sesame" && secret.RecoveryKey == "":
		return p, mentoring.ErrWrongSecret
	}
	return mentoring.RestorePlan{OtherKey: true, Unknown: true}, nil
}

func TestABackupWithAPassphrase(t *testing.T) {
	st := start(t)
	st.Screen.service = locked{st.service}
	st.picks = "/stick/b.db"
	test.Tap(st.other)
	st.says("Open b.db?", "protected by a passphrase")
	test.Tap(st.ask.unlock)
	st.says("Type it first.")
	test.Type(st.ask.entry, "open barley")
	test.Tap(st.ask.unlock)
	st.says(kit.Words(mentoring.ErrWrongSecret))
	st.ask.entry.SetText("open sesame")
	st.ask.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	st.says("Restore b.db?", "nobody can tell what would be lost")
	if st.ask.entry.Text != "" {
		t.Error("the passphrase stays in the field")
	}
	test.Tap(st.ask.restore)
	if st.orders[0].Secret.Passphrase != "open sesame" || st.orders[0].Backup != st.picks {
		t.Errorf("ordered %q", st.orders[0].Backup)
	}
}

func TestARecoveryKeyIsTold(t *testing.T) {
	key := "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ-0123"
	if s := secretOf(key); s.RecoveryKey != key || s.Passphrase != "" {
		t.Error("a recovery key is taken for a passphrase")
	}
	if s := secretOf("a passphrase, of more than 36 letters!!"); s.Passphrase == "" {
		t.Error("a passphrase is taken for a recovery key")
	}
}

func TestAListThatCannotBeRead(t *testing.T) {
	st := start(t)
	st.backsUp()
	folder := filepath.Join(st.store.Home(), "backups")
	if err := errors.Join(os.RemoveAll(folder), os.WriteFile(folder, nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	st.Reload()
	if !st.fault.Visible() {
		t.Error("nothing is said")
	}
}

func TestASmallWindowFits(t *testing.T) {
	st := start(t, datatest.NewWorld().Records()...)
	for range 20 {
		st.backsUp()
	}
	st.chooses(3)
	fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(kit.Dark, app.MaxTextSize))
	st.window.Resize(fyne.NewSize(728, 560))
	if least := st.Content().MinSize(); least.Width > 728 || least.Height > 560 {
		t.Errorf("needs %v", least)
	}
}
