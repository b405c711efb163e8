package screens

import (
	"errors"
	"log/slog"
	"os"
	"os/signal"
	"runtime/debug"
	"sync"
	"syscall"
	"time"

	"fyne.io/fyne/v2"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
	"trefoil/screens/unlock"
)

// door is the window from the first to the last: open, with a shell in it, or
// locked, or with what keeps the data from being opened.
type door struct {
	Program
	app      fyne.App
	window   fyne.Window
	home     app.Home
	settings app.Settings
	do       func(func())

	claimed bool         // the folder is ours
	failed  error        // what keeps the data from being opened, nil when nothing does
	service *app.Service // nil while the data is shut
	shell   *Shell       // nil while nothing of it is shown
	covered *Shell       // has what could not be saved, behind the lock
	idle    *idle
	place   place
	ending  sync.Once
	nap     *nap
	remind  *reminder
	restoring

	trying      bool     // to open the data once more
	started     bool     // the window is there
	first       *opening // what came of the first opening, nil until that is known
	shown       bool     // it is in the window
	fewHan      bool     // the large fonts for Chinese were left out at first
	noScreen    bool     // there was none to open it on
	again       bool     // the program is to start anew
	giveUpLater func()   // after a crash
	// whenDrawn does slow work when what is shown is drawn, and then what follows.
	whenDrawn func(work func() error, done func(error))
}

func newDoor(p Program, a fyne.App, w fyne.Window, home app.Home, settings app.Settings) *door {
	d := &door{Program: p, app: a, window: w, home: home, settings: settings, giveUpLater: exitLater}
	d.nap = newNap(func() bool { return w.Canvas().Focused() != nil })
	d.do = d.nap.do
	d.whenDrawn = func(work func() error, done func(error)) {
		d.after(firstFrame, func() { inBackground(d.do, work, done) })
	}
	d.idle = newIdle(d.do, d.idleLimit, d.lockIdle)
	d.remind = newReminder(p.Home, func(f func()) { d.do(f) }, a)
	d.remind.wish = func() mentoring.Reminders { return d.settings.Remind }
	d.remind.quiet = func() bool { return d.shell != nil && d.shell.shared() }
	return d
}

// lockIdle locks for idleness. Without a passphrase it waits on: there may be
// one by then.
func (d *door) lockIdle() {
	d.lock(lang.T("Locked, because nothing was done here for a while."))
	if d.shell != nil {
		d.idle.watch()
	}
}

// run shows the window and what came of the first opening, until it is closed.
func (d *door) run(opened <-chan opening, fonts <-chan struct{}) error {
	app.OnCrash(d.crashed)
	d.listen()
	d.window.SetOnClosed(d.closed)
	failed := d.appear(opened, fonts)
	if d.first == nil {
		d.receive(<-opened)
	}
	<-fonts
	failed = failed || d.runWindow()
	if failed {
		d.endCrashed()
	}
	d.end()
	err := d.failed
	if failed {
		err = d.failure()
	}
	if !d.claimed {
		return err
	}
	return errors.Join(err, d.home.Close())
}

// receive takes note of what came of the first opening.
func (d *door) receive(first opening) {
	d.first = &first
	if first.claim == nil {
		d.have(first.home)
	}
	d.service = first.service
}

// have takes note that the folder is ours.
func (d *door) have(home app.Home) {
	d.home, d.claimed = home, true
	if err := home.OnRaise(func() { d.do(d.window.RequestFocus) }); err != nil {
		slog.Error("a second start will not raise this window", "error", err)
	}
}

// listen ends the program in order when the system asks it to, and locks it when
// the computer goes to sleep or the screen is locked.
func (d *door) listen() {
	ended := make(chan os.Signal, 1)
	signal.Notify(ended, syscall.SIGTERM, syscall.SIGHUP, os.Interrupt)
	go func() {
		<-ended
		d.mustStop()
		d.do(d.app.Quit)
	}()
	onAway(func() { d.do(func() { d.lock(lang.T("Locked, because the computer was left or went to sleep.")) }) }, func() { d.do(d.remind.soon) })
	d.app.Lifecycle().SetOnEnteredForeground(func() { d.remind.soon() })
}

// unlocked fills the window with what is in the data.
func (d *door) unlocked(service *app.Service) {
	d.service = service
	_, onlyToRead := service.Losses()
	if !onlyToRead {
		d.failed = nil
	}
	d.shell = New(Config{
		App: d.app, Window: d.window, Service: service, Settings: d.settings, SaveSettings: d.saveSettings,
		Do: d.do, Home: d.Home, Version: d.Version, Lock: func() { d.lock("") },
		Restore: d.restore, Move: d.move, StopReading: d.stopReading, At: d.begin(), Went: d.remind.moved,
	})
	d.window.SetCloseIntercept(d.shell.Close)
	if !onlyToRead {
		d.remind.listen(service)
	}
	d.sayRestored()
	d.shell.sayUnsent()
	d.sayCrashed()
	d.idle.watch()
	d.readRest(service)
}

func (d *door) saveSettings(next app.Settings) error {
	if err := d.Settings.Save(next); err != nil {
		return err
	}
	d.settings = next
	d.idle.watch()
	d.remind.soon()
	return nil
}

// lock takes everything out of sight and out of memory that the passphrase
// protects. Without a passphrase there is nothing to lock with, and it does
// nothing. What can't be saved stays in memory behind the lock.
func (d *door) lock(why string) {
	if d.shell == nil || !d.protected() {
		return
	}
	d.noteScreen()
	d.remind.lock()
	if d.shell.Leave() == nil {
		d.close()
	} else {
		d.covered, d.shell = d.shell, nil
		d.covered.cover()
		why = lang.T("Locked. Something typed could not be saved yet; it is kept behind this screen until it can be.")
	}
	kit.ForgetCopied()
	d.ask(why)
	go debug.FreeOSMemory()
}

func (d *door) protected() bool {
	p, err := d.service.Protection()
	if err != nil {
		slog.Error("look whether there is a passphrase", "error", err)
	}
	return err == nil && p.Passphrase
}

// close drops the shell and shuts the data at once. All is saved before.
func (d *door) close() { d.closeBy(d.service.CloseAtOnce) }

func (d *door) closeBy(shut func() error) {
	d.shell, d.service = nil, nil
	d.remind.forget()
	if err := shut(); err != nil {
		slog.Error("close the data", "error", err)
	}
}

// ask shows the lock.
func (d *door) ask(why string) { d.askFor(why, d.open) }

// askFor shows the lock of what open opens.
func (d *door) askFor(why string, open func(mentoring.Secret, func(error))) {
	d.shut()
	screen := unlock.New(unlock.Config{
		Window: d.window, Open: open, Wait: d.home.Wait, After: d.after, Quit: d.app.Quit, Why: why,
		Explain: func(err error) { d.explains(err)() },
	})
	d.window.SetContent(ground(screen.Content()))
	d.window.Canvas().Focus(screen.Start())
}

// open opens the data with a secret, or shows again what waits behind the lock.
func (d *door) open(secret mentoring.Secret, done func(error)) {
	covered, service, today := d.covered, d.service, d.place.today()
	go app.Guarded(func() {
		var err error
		if covered != nil {
			err = service.Confirm(secret)
		} else {
			d.files.Lock()
			service, err = d.home.OpenSoon(secret, today)
			d.files.Unlock()
		}
		d.do(func() {
			done(err)
			switch {
			case err != nil && (covered != nil || wantsSecret(err)):
			case err != nil:
				d.problem(err)
			case covered != nil:
				d.uncover()
			default:
				d.unlocked(service)
				d.shell.unlockedWith(secret)
			}
		})
	})()
}

// uncover shows the shell that waited behind the lock.
func (d *door) uncover() {
	d.shell, d.covered = d.covered, nil
	d.shell.uncover()
	d.window.SetCloseIntercept(d.shell.Close)
	d.idle.watch()
	d.remind.open(d.service)
}

func (d *door) after(wait time.Duration, f func()) { time.AfterFunc(wait, func() { d.do(f) }) }

// endShells saves what is typed, in sight and behind the lock.
func (d *door) endShells() {
	for _, shell := range []*Shell{d.shell, d.covered} {
		if shell != nil {
			shell.End()
		}
	}
	d.covered = nil
}

// end saves what is typed and shuts the data, once. Who calls it again waits until
// that is done.
func (d *door) end() {
	d.ending.Do(func() {
		d.nap.end()
		d.idle.stop()
		d.remind.rest()
		d.endShells()
		d.keepPlace()
		if d.service != nil {
			d.closeBy(d.service.Close)
		}
		d.stopRestoring()
	})
}
