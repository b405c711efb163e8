package screens

import (
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"github.com/godbus/dbus/v5"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/data"
	"trefoil/screens/kit"
)

// vault is a data folder that a passphrase protects, without the second that
// making a key of it takes.
type vault struct {
	app.Folder
	path       string
	passphrase string
	open       int
	wait       time.Duration
	lost       bool
}

func (v *vault) Open(secret mentoring.Secret) (app.Store, error) {
	if err := v.confirm(secret); err != nil {
		return nil, err
	}
	store, err := data.Open(v.path)
	if err != nil {
		return nil, err
	}
	v.open++
	return &guarded{store, v}, nil
}

func (v *vault) confirm(secret mentoring.Secret) error {
	switch {
	case v.passphrase == secret.Passphrase:
		return nil
	case secret.Empty():
		return mentoring.ErrLocked
	}
	return mentoring.ErrWrongSecret
}

func (v *vault) Protection() (mentoring.Protection, error) {
	return mentoring.Protection{Passphrase: v.passphrase != ""}, nil
}

func (v *vault) OpenSoon(secret mentoring.Secret, _ func([]byte) bool) (app.Store, error) {
	return v.Open(secret)
}

func (v *vault) OpenToRead(secret mentoring.Secret) (app.Store, error) { return v.Open(secret) }

func (v *vault) Wait() time.Duration                { return v.wait }
func (*vault) Backups() ([]mentoring.Backup, error) { return nil, nil }
func (*vault) Rekey(mentoring.Secret, string) error { return nil }
func (*vault) OnRaise(func()) error                 { return nil }
func (*vault) Close() error                         { return nil }

type guarded struct {
	*data.Store
	v *vault
}

func (g *guarded) Protection() (mentoring.Protection, error) {
	return mentoring.Protection{Passphrase: g.v.passphrase != ""}, nil
}

func (g *guarded) ChangesLost() bool { return g.v.lost }

func (g *guarded) Confirm(secret mentoring.Secret) error { return g.v.confirm(secret) }

func (g *guarded) Close() error {
	g.v.open--
	return g.Store.Close()
}

// entrance is the door on a vault with the sample in it.
type entrance struct {
	*door
	t     *testing.T
	vault *vault
	queue chan func()
}

func newEntrance(t *testing.T, passphrase string) *entrance {
	t.Helper()
	v := &vault{path: t.TempDir() + "/home"}
	method, err := app.LoadMethod()
	ok(t, err)
	home := app.Home{Folder: v, Config: app.Config{
		Method: method, Documents: paper{}, Now: func() time.Time { return atNoon }, NewID: mentoring.NewID,
	}}
	service, err := home.Open(mentoring.Secret{})
	ok(t, err)
	ok(t, service.AddSample())
	ok(t, service.Close())
	v.passphrase = passphrase
	a := test.NewApp()
	t.Cleanup(a.Quit)
	a.Settings().SetTheme(themeFor(app.Settings{}))
	w := test.NewWindow(nil)
	t.Cleanup(w.Close)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1280, 800))
	p := Program{Home: v.path, Settings: app.SettingsFile{Path: v.path + "/settings.json"}}
	e := &entrance{t: t, vault: v, queue: make(chan func(), 10_000)}
	e.door = newDoor(p, a, w, home, app.Settings{})
	e.do = func(f func()) { e.queue <- f }
	e.idle.do = e.do
	e.whenDrawn = func(work func() error, done func(error)) { done(work()) }
	e.giveUpLater = func() {}
	e.idle.after = func(time.Duration, func()) func() { return func() {} }
	t.Cleanup(e.end)
	return e
}

// next waits for what was queued next for the drawing goroutine.
func (e *entrance) next() {
	e.t.Helper()
	select {
	case f := <-e.queue:
		f()
	case <-time.After(10 * time.Second):
		e.t.Fatal("nothing happens")
	}
}

func (e *entrance) said() string { return strings.Join(textsIn(e.window.Canvas().Content()), "\n") }

// textsIn are the texts drawn in an object.
func textsIn(o fyne.CanvasObject) (texts []string) {
	for _, part := range test.LaidOutObjects(o) {
		if text, ok := part.(*canvas.Text); ok && text.Text != "" {
			texts = append(texts, text.Text)
		}
	}
	return texts
}

func (e *entrance) give(passphrase string) {
	e.t.Helper()
	entry := e.window.Canvas().Focused()
	test.Type(entry, passphrase)
	entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

func TestLockAndUnlock(t *testing.T) {
	e := newEntrance(t, "open sesame")
	if _, err := e.home.Open(mentoring.Secret{}); !errors.Is(err, mentoring.ErrLocked) {
		t.Fatal(err)
	}
	e.ask("")
	e.give("open barley")
	e.next()
	if said := e.said(); !strings.Contains(said, "That is not the passphrase") || e.vault.open != 0 {
		t.Errorf("after a wrong passphrase: %s", said)
	}
	e.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	e.give("open sesame")
	e.next()
	if e.shell == nil || !strings.Contains(e.said(), "Maya") {
		t.Fatalf("after the passphrase: %s", e.said())
	}
	e.shell.Go(kit.Route{Page: kit.OverviewPage, Pair: e.service.Mentees()[0].PairID})
	e.shell.lock()
	if said := e.said(); e.vault.open != 0 || e.shell != nil || strings.Contains(said, "Maya") || !strings.Contains(said, "Trefoil is locked") {
		t.Errorf("locked: %d open, %s", e.vault.open, said)
	}
	if title := e.window.Title(); title != "Trefoil" || e.window.MainMenu() != nil {
		t.Errorf("the title says %q, the menu is %v", title, e.window.MainMenu())
	}
	if e.window.Canvas().OnTypedKey() != nil || e.window.Canvas().OnTypedRune() != nil {
		t.Error("the keys of the shell still work")
	}
	e.give("open sesame")
	for e.shell == nil {
		e.next()
	}
	if !strings.Contains(e.said(), "Maya") {
		t.Errorf("unlocked again: %s", e.said())
	}
}

func TestLockKeepsWhatCannotBeSaved(t *testing.T) {
	e := newEntrance(t, "open sesame")
	e.open(mentoring.Secret{Passphrase: "open sesame"}, func(err error) { ok(t, err) })
	e.next()
	failing := true
	draft := e.service.Autosave(func(string) error {
		if failing {
			return mentoring.ErrDiskFull
		}
		return nil
	}, func(error) {})
	draft.Changed("not on the disk")
	e.shell.lock()
	if said := e.said(); e.vault.open != 1 || e.shell != nil || strings.Contains(said, "Maya") || !strings.Contains(said, "could not be saved") {
		t.Fatalf("locked: %d open, %s", e.vault.open, said)
	}
	e.give("wrong")
	for !strings.Contains(e.said(), "That is not the passphrase") {
		e.next()
	}
	e.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	e.give("open sesame")
	for e.shell == nil {
		e.next()
	}
	if !draft.Waiting() || !strings.Contains(e.said(), "Maya") {
		t.Errorf("what waited is lost, or not shown: %s", e.said())
	}
	failing = false
	e.end()
	if draft.Waiting() || e.vault.open != 0 {
		t.Error("not saved at the end")
	}
}

// A change is announced when it is saved, and painted when the drawing goroutine
// comes to it. By then the window may be locked.
func TestNothingIsPaintedOverTheLock(t *testing.T) {
	for _, unsaved := range []bool{false, true} {
		e := newEntrance(t, "open sesame")
		e.open(mentoring.Secret{Passphrase: "open sesame"}, func(err error) { ok(t, err) })
		e.next()
		mentee := e.service.Mentees()[0]
		e.shell.Go(kit.Route{Page: kit.OverviewPage, Pair: mentee.PairID})
		if unsaved {
			e.service.Autosave(func(string) error { return mentoring.ErrDiskFull }, func(error) {}).Changed("not on the disk")
		}
		ok(t, e.service.DeleteMentee(mentee.PairID))
		e.lock("")
		for len(e.queue) > 0 {
			e.next()
		}
		if said := e.said(); !strings.Contains(said, "Trefoil is locked") || e.window.MainMenu() != nil || e.window.Title() != "Trefoil" {
			t.Errorf("unsaved %t: at %q: %s", unsaved, e.window.Title(), said)
		}
		e.give("open sesame")
		for e.shell == nil {
			e.next()
		}
		if said := e.said(); e.shell.route.Page != kit.TodayPage || !strings.Contains(said, "Settings") {
			t.Errorf("unsaved %t: unlocked: %s", unsaved, said)
		}
	}
}

// A restore may end while the window is locked with something that could not be
// saved behind the lock.
func TestARestoreEndsBehindTheLock(t *testing.T) {
	e := newEntrance(t, "open sesame")
	e.open(mentoring.Secret{Passphrase: "open sesame"}, func(err error) { ok(t, err) })
	e.next()
	draft := e.service.Autosave(func(string) error { return mentoring.ErrDiskFull }, func(error) {})
	draft.Changed("not on the disk")
	e.lock("")
	e.openRestored(true)
	for !strings.Contains(e.said(), "The backup is restored") {
		e.next()
	}
	if e.covered != nil || e.vault.open != 0 {
		t.Errorf("%v waits behind the lock, %d open", e.covered, e.vault.open)
	}
}

func TestLockNeedsAPassphrase(t *testing.T) {
	e := newEntrance(t, "")
	service, err := e.home.Open(mentoring.Secret{})
	ok(t, err)
	e.unlocked(service)
	e.shell.lock()
	if e.shell == nil || e.shell.route.Page != kit.SettingsPage {
		t.Error("locked without a passphrase")
	}
	e.lockIdle()
	if e.shell == nil {
		t.Error("locked without a passphrase when nothing was done")
	}
	e.vault.passphrase = "open sesame"
	if e.idle.unarm == nil {
		t.Fatal("idleness isn't watched any more")
	}
	if e.lockIdle(); e.shell != nil {
		t.Error("not locked with the passphrase that was set meanwhile")
	}
}

func TestLockLeavesADialogBehind(t *testing.T) {
	e := newEntrance(t, "open sesame")
	e.open(mentoring.Secret{Passphrase: "open sesame"}, func(error) {})
	e.next()
	e.shell.askToQuit(mentoring.ErrDiskFull)
	kit.Copy("Maya said")
	e.lock("")
	if open := e.window.Canvas().Overlays().List(); len(open) != 0 {
		t.Errorf("%d overlays lie above the lock", len(open))
	}
	if got := e.app.Clipboard().Content(); got != "" {
		t.Errorf("the clipboard still holds %q", got)
	}
}

func TestIdle(t *testing.T) {
	now, limit, locked := time.Now().Round(0), 5*time.Minute, 0
	var due func()
	var naps []time.Duration
	i := newIdle(func(f func()) { f() }, func() time.Duration { return limit }, func() { locked++ })
	i.now = func() time.Time { return now }
	i.after = func(d time.Duration, f func()) func() {
		naps = append(naps, d)
		due = f
		return func() { due = nil }
	}
	i.watch()
	for range 4 {
		now = now.Add(naps[len(naps)-1])
		due()
	}
	if locked != 0 {
		t.Fatal("locked after four minutes")
	}
	now = now.Add(time.Minute + time.Second)
	due()
	if locked != 1 || due != nil {
		t.Fatalf("locked %d times after five minutes", locked)
	}
	i.watch()
	now = now.Add(2 * time.Hour) // asleep; then the mouse moves before the timer is over
	kit.Touch()
	due()
	if locked != 2 {
		t.Error("not locked after waking")
	}
	limit = 0
	if i.watch(); due != nil {
		t.Error("waits although it never locks")
	}
}

func TestAway(t *testing.T) {
	sleep := "org.freedesktop.login1.Manager.PrepareForSleep"
	for _, c := range []struct {
		signal dbus.Signal
		away   bool
	}{
		{dbus.Signal{Name: sleep, Body: []any{true}}, true},
		{dbus.Signal{Name: sleep, Body: []any{false}}, false},
		{dbus.Signal{Name: sleep}, false},
		{dbus.Signal{Name: "org.freedesktop.login1.Session.Lock"}, true},
		{dbus.Signal{Name: "org.freedesktop.login1.Session.Unlock"}, false},
	} {
		if isAway(&c.signal) != c.away {
			t.Errorf("%+v", c.signal)
		}
	}
}

func TestSecretsAreNotPrinted(t *testing.T) {
	s := mentoring.Secret{Passphrase: "open sesame", RecoveryKey: "0123"}
	var log strings.Builder
	slog.New(slog.NewTextHandler(&log, nil)).Info("x", "secret", s)
	if said := fmt.Sprintf("%v %+v %#v %s", s, s, s, log.String()); strings.Contains(said, "sesame") || strings.Contains(said, "0123") {
		t.Error(said)
	}
}

// What a crash took with it is said when the data is opened, once.
func TestChangesThatAreLostAreToldOf(t *testing.T) {
	e := newEntrance(t, "")
	for _, lost := range []bool{true, false} {
		e.vault.lost = lost
		service, err := e.home.Open(mentoring.Secret{})
		ok(t, err)
		e.unlocked(service)
		if told := slices.Contains(e.shell.toasts.Texts(), kit.Words(mentoring.ErrChangesLost)); told != lost {
			t.Errorf("%q", e.shell.toasts.Texts())
		}
		e.close()
	}
}
