package screens

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/data"
	"trefoil/data/datatest"
	"trefoil/screens/kit"
	"trefoil/screens/restore"
)

// newOwner is the door on a real data folder with the sample in it, and a backup
// of that.
func newOwner(t *testing.T) (e *entrance, backup string) {
	t.Helper()
	folder, err := data.Claim(filepath.Join(t.TempDir(), "home"))
	ok(t, err)
	t.Cleanup(func() { _ = folder.Close() })
	method, err := app.LoadMethod()
	ok(t, err)
	home := app.Home{Folder: app.FolderOf[*data.Store](folder), Config: app.Config{
		Method: method, Documents: paper{}, Now: func() time.Time { return atNoon }, NewID: mentoring.NewID,
	}}
	service, err := home.Open(mentoring.Secret{})
	ok(t, err)
	ok(t, service.AddSample())
	made, err := service.BackUp(t.Context(), nil)
	ok(t, err)
	ok(t, service.Close())
	a := test.NewApp()
	t.Cleanup(a.Quit)
	a.Settings().SetTheme(themeFor(app.Settings{}))
	w := test.NewWindow(nil)
	t.Cleanup(w.Close)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1280, 800))
	e = &entrance{t: t, queue: make(chan func(), 10_000)}
	e.door = newDoor(Program{Home: folder.Path()}, a, w, home, app.Settings{})
	e.do = func(f func()) { e.queue <- f }
	e.idle.do = e.do
	e.whenDrawn = func(work func() error, done func(error)) { done(work()) }
	e.idle.after = func(time.Duration, func()) func() { return func() {} }
	t.Cleanup(e.end)
	return e, made.Name
}

// opens opens the data and shows it.
func (e *entrance) opens() {
	e.t.Helper()
	e.open(mentoring.Secret{}, func(err error) { ok(e.t, err) })
	e.until(func() bool { return e.shell != nil })
}

// until does what is queued until something holds.
func (e *entrance) until(holds func() bool) {
	e.t.Helper()
	for !holds() {
		e.next()
	}
}

// press presses a button in the window, as soon as it is there.
func (e *entrance) press(text string) {
	e.t.Helper()
	var found *kit.Button
	e.until(func() bool {
		for _, b := range shown[*kit.Button](e.window.Canvas().Content()) {
			if b.Text() == text && !b.Disabled() {
				found = b
			}
		}
		return found != nil
	})
	test.Tap(found)
}

func TestRestoreGoesOnWithWhatIsRestored(t *testing.T) {
	e, _ := newOwner(t)
	e.opens()
	name := e.service.Mentees()[0].Name
	ok(t, e.service.EraseMentee(e.service.Mentees()[0].PairID, name))
	before := e.service
	e.shell.Go(kit.Route{Page: kit.RestorePage})
	e.press("Restore…")
	e.press("Restore this backup")
	e.until(func() bool { return e.service != nil && e.service != before })
	if len(e.service.Mentees()) != 3 || e.shell.route.Page != kit.TodayPage || !strings.Contains(e.said(), "The backup is restored.") {
		t.Errorf("%d mentees, said %s", len(e.service.Mentees()), e.said())
	}
	if _, err := e.service.PlanSession(e.service.Mentees()[0].PairID, app.SessionPlan{Day: mentoring.DateOf(atNoon)}); err != nil {
		t.Error("it can't be worked with:", err)
	}
	all, err := e.service.Backups()
	if _, aside := app.SetAside(all); err != nil || !aside {
		t.Errorf("%v, %v", all, err)
	}
}

// What opens the data stays what it is.
func TestRestoreAsksForThePassphrase(t *testing.T) {
	datatest.CheapPassphrases(t)
	e, backup := newOwner(t)
	e.opens()
	ok(t, e.service.Protect("open sesame", ""))
	ok(t, e.service.EraseMentee(e.service.Mentees()[0].PairID, e.service.Mentees()[0].Name))
	e.restore(t.Context(), restore.Order{Backup: backup}, func(err error) { ok(t, err) })
	e.until(func() bool { return e.shell == nil && strings.Contains(e.said(), "The backup is restored.") })
	e.give("open sesame")
	e.until(func() bool { return e.shell != nil })
	if len(e.service.Mentees()) != 3 || !strings.Contains(e.said(), "is a backup now") {
		t.Errorf("%d mentees, said %s", len(e.service.Mentees()), e.said())
	}
}

// A restore that fails leaves all as it was.
func TestRestoreThatFailsGoesOn(t *testing.T) {
	e, _ := newOwner(t)
	e.opens()
	before := e.service
	var failed error
	e.restore(t.Context(), restore.Order{Backup: "none.db"}, func(err error) { failed = err })
	e.until(func() bool { return failed != nil })
	if !errors.Is(failed, mentoring.ErrNotFound) || e.service != before || len(e.service.Mentees()) != 3 {
		t.Errorf("%v", failed)
	}
}

// What is being restored when the program is closed is given up, and the next
// start finds all of the old or all of the new.
func TestClosingWhileRestoring(t *testing.T) {
	e, backup := newOwner(t)
	e.opens()
	ok(t, e.service.EraseMentee(e.service.Mentees()[0].PairID, e.service.Mentees()[0].Name))
	heard := make(chan bool)
	stopped := make(chan error, 1)
	told := false
	e.restore(t.Context(), restore.Order{Backup: backup, Heard: func(int, int) bool {
		if !told {
			told = true
			heard <- true
		}
		return true
	}}, func(err error) { stopped <- err })
	<-heard
	e.end()
	e.until(func() bool { return len(stopped) > 0 })
	if e.service != nil || e.shell != nil {
		t.Error("it was opened again")
	}
	err := <-stopped
	service, openErr := e.home.Open(mentoring.Secret{})
	ok(t, openErr)
	if n := len(service.Mentees()); (err == nil) != (n == 3) || (err != nil) != (n == 2) {
		t.Errorf("after %v: %d mentees", err, n)
	}
	ok(t, service.Close())
}

func TestRestoreOverDataThatCannotBeOpened(t *testing.T) {
	e, _ := newOwner(t)
	path := filepath.Join(e.Home, "trefoil.db")
	ok(t, os.WriteFile(path, []byte(strings.Repeat("words ", 999)), 0o600))
	_, err := e.home.Open(mentoring.Secret{})
	if !errors.Is(err, mentoring.ErrNotOurs) {
		t.Fatal(err)
	}
	left := 0
	e.chooseBackup(func() { left++ })
	e.press("Back")
	e.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if left != 2 {
		t.Errorf("left %d times", left)
	}
	e.press("Restore…")
	e.press("Restore this backup")
	e.until(func() bool { return e.shell != nil })
	if len(e.service.Mentees()) != 3 || !strings.Contains(e.said(), "is set aside among the backups") {
		t.Errorf("%d mentees, said %s", len(e.service.Mentees()), e.said())
	}
}
