package screens

import (
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// crashPatience is how long saving may take after a crash.
const crashPatience = 10 * time.Second

// crashFile is where it stands what the program failed at, until somebody read it.
func (d *door) crashFile() string { return filepath.Join(d.Home, "crash.txt") }

// watched runs the window. It says whether the program failed on the way; then
// that stands in the crash file.
func (d *door) watched(run func()) (failed bool) {
	defer func() {
		if cause := recover(); cause != nil {
			d.keepReport(cause)
			failed = true
		}
	}()
	run()
	return false
}

// failure is why the program ended.
func (d *door) failure() error {
	if d.noScreen {
		return mentoring.ErrNoScreen
	}
	return mentoring.ErrCrashed
}

// crashed ends the program after something failed in another goroutine. All else
// still works, so it ends as usual; if it doesn't, it ends all the same.
func (d *door) crashed(cause any) {
	d.keepReport(cause)
	d.giveUpLater()
	d.do(d.app.Quit)
}

// exitLater ends the program, whatever it still does by then.
func exitLater() { time.AfterFunc(crashPatience, func() { os.Exit(1) }) }

func (d *door) keepReport(cause any) {
	report := app.CrashReport(d.Version, time.Now(), cause)
	if err := app.WriteFile(d.crashFile(), []byte(report)); err != nil {
		slog.Error("write the crash file", "error", err)
	}
}

// endCrashed saves what is typed and shuts the data after the window failed, as
// far as that still works.
func (d *door) endCrashed() {
	d.giveUpLater()
	if service := d.service; service != nil {
		d.watched(func() {
			if err := service.FlushDrafts(); err != nil {
				slog.Error("save after a crash", "error", err)
			}
		})
	}
	d.watched(d.end)
}

const crashWords = "Trefoil crashed last time. What you had written is saved; check that the last words are as you left them. Details are in a file that contains nothing you wrote."

// sayCrashed says, once the data is open, that the program failed the last time.
func (d *door) sayCrashed() {
	if _, err := os.Stat(d.crashFile()); err != nil {
		return
	}
	s := d.shell
	s.question(lang.T("Trefoil ended unexpectedly"), lang.T(crashWords), lang.T("All right"), lang.T("Show the file"), func(show bool) {
		if show {
			s.showFolder(d.crashFile())
			return
		}
		if err := os.Remove(d.crashFile()); err != nil {
			slog.Error("remove the crash file", "error", err)
		}
	})
}
