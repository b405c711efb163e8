package screens

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
	"trefoil/screens/restore"
)

// restoring is what the door knows of a restore.
type restoring struct {
	files sync.Mutex         // held while the data is restored or opened
	stop  context.CancelFunc // ends the restore that goes on, nil while there is none
	news  string             // what to say once the restored data is open
}

// notBackedUp tells that a backup that was due could not be made.
func (d *door) notBackedUp(err error) {
	d.do(func() {
		if d.shell != nil {
			d.shell.fail(err)
		}
	})
}

// restore puts a backup in the place of the data, open or not, and opens what is
// there then. Done hears what came of it before that; with an error nothing has
// changed.
func (d *door) restore(ctx context.Context, order restore.Order, done func(error)) {
	service := d.service
	if service != nil {
		if err := service.FlushDrafts(); err != nil {
			done(err)
			return
		}
	}
	ctx, d.stop = context.WithCancel(ctx)
	go app.Guarded(func() {
		d.files.Lock()
		shut, err := d.home.Restore(ctx, service, order.Backup, order.Secret, order.Heard)
		d.files.Unlock()
		d.do(func() {
			d.stop()
			if err != nil {
				slog.Error("restore", "error", err)
			}
			done(err)
			if d.service == service && (shut || err == nil) { // else it was locked or closed meanwhile
				d.openRestored(err == nil)
			}
		})
	})()
}

// chooseBackup fills the window with the backups, where the data can't be opened.
// Back leaves them.
func (d *door) chooseBackup(back func()) {
	host := kit.Host{
		Window: d.window, Do: d.do, Help: d.explain,
		Background: func(work func() error, done func(error)) {
			inBackground(d.do, work, done)
		},
	}
	var screen *restore.Screen
	host.Pick = func(endings []string, picked func(string)) {
		showLarge(fileToPick(d.window, endings, picked, screen.Say), d.window)
	}
	screen = restore.New(host, d.home, restore.Config{Restore: d.restore, Back: back, Now: time.Now})
	screen.Reload()
	d.window.SetContent(ground(screen.Content()))
	d.window.Canvas().SetOnTypedKey(func(key *fyne.KeyEvent) {
		if !screen.TakeKey(key.Name) && key.Name == fyne.KeyEscape {
			back()
		}
	})
}

// openRestored opens the data anew after a restore.
func (d *door) openRestored(restored bool) {
	if d.service != nil {
		d.endShells()
		d.close()
		d.place.show(kit.Route{Page: kit.TodayPage})
	}
	d.news = ""
	if restored {
		d.news = restoredWords(d.home)
	}
	d.window.SetMainMenu(nil)
	d.window.SetContent(ground(container.NewCenter(kit.OneLine(lang.T("Opening the data…")))))
	d.open(mentoring.Secret{}, func(err error) {
		if errors.Is(err, mentoring.ErrLocked) {
			d.ask(lang.T("The backup is restored."))
		}
	})
}

// restoredWords say where the data is that was there before.
func restoredWords(home app.Home) string {
	all, err := home.Backups()
	if err != nil {
		slog.Error("look for what was set aside", "error", err)
	}
	b, found := app.SetAside(all)
	switch {
	case !found:
		return lang.T("The backup is restored.")
	case b.Why == mentoring.BackupSetAside:
		return lang.T("The backup is restored. What was there before is set aside among the backups, as it was.")
	}
	return lang.T("The backup is restored. What was there before is a backup now, and can be restored, too.")
}

// sayRestored says once that the data is a backup.
func (d *door) sayRestored() {
	if d.news != "" {
		d.shell.toasts.Show(d.news)
		d.news = ""
	}
}

// stopRestoring ends a restore that goes on, unless it is decided already, and
// waits for its end.
func (d *door) stopRestoring() {
	if d.stop != nil {
		d.stop()
	}
	d.files.Lock()
	defer d.files.Unlock()
}
