package screens

import (
	"errors"
	"log/slog"
	"net/url"
	"slices"

	"fyne.io/fyne/v2"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/problem"
)

// problem fills the window with what keeps Trefoil from opening its data, and with
// what can be done about it.
func (d *door) problem(err error) {
	slog.Error("the data can't be opened", "error", err)
	d.failed = err
	d.shut()
	screen := problem.New(problem.Config{
		Err: err, Home: d.Home, Choices: d.choices(err), Outside: liesOutside(err),
		Explain: d.explains(err), Again: d.tryAgain, Show: d.showHome, Quit: d.app.Quit,
	})
	d.window.SetTitle("Trefoil")
	d.window.SetContent(ground(screen.Content()))
	d.window.Canvas().Focus(screen.Start())
	d.window.Canvas().SetOnTypedKey(func(key *fyne.KeyEvent) {
		if key.Name == fyne.KeyEscape {
			d.app.Quit()
		}
	})
}

// shut takes everything out of the window that belongs to open data.
func (d *door) shut() {
	d.idle.stop()
	if d.shell != nil {
		d.shell.leaveQuestions()
	}
	for _, o := range d.window.Canvas().Overlays().List() {
		d.window.Canvas().Overlays().Remove(o)
	}
	d.window.SetMainMenu(nil)
	d.window.SetTitle("Trefoil")
	d.window.Canvas().SetOnTypedKey(nil)
	d.window.Canvas().SetOnTypedRune(nil)
	d.window.SetCloseIntercept(d.app.Quit)
}

// choices are what can be done about data that can't be opened. Where the folder
// isn't ours, or can't be used at all, there is nothing to read or to restore into.
func (d *door) choices(err error) []problem.Choice {
	read := problem.Choice{
		Text: lang.T("Open to read"), Why: lang.T("Look at what can still be read. Nothing is changed, and nothing can be saved."),
		Busy: lang.T("Reading…"), Do: func() { d.openToRead(mentoring.Secret{}, (*Shell).tellLosses, nil) },
	}
	save := problem.Choice{
		Text: lang.T("Save it elsewhere…"), Why: lang.T("Save what can still be read as pages, tables and a file that Trefoil reads in again."),
		Busy: lang.T("Reading…"), Do: func() { d.openToRead(mentoring.Secret{}, (*Shell).saveAll, nil) },
	}
	switch {
	case !d.claimed || errors.Is(err, mentoring.ErrHomeUnusable):
		return nil
	case liesOutside(err):
		return []problem.Choice{read, save}
	}
	restore := problem.Choice{
		Text: lang.T("Restore a backup…"), Why: d.backupWords(), Do: func() { d.chooseBackup(func() { d.problem(err) }) },
	}
	if isAny(err, mentoring.ErrNoKey, mentoring.ErrMissing, mentoring.ErrNothingToRead) {
		return []problem.Choice{restore}
	}
	return []problem.Choice{read, restore, save}
}

// liesOutside says that the data is as it should be, and something around it isn't.
func liesOutside(err error) bool {
	return isAny(err, mentoring.ErrReadOnly, mentoring.ErrDiskFull, mentoring.ErrHomeUnusable)
}

func isAny(err error, of ...error) bool {
	return slices.ContainsFunc(of, func(e error) bool { return errors.Is(err, e) })
}

// backupWords say what there is to restore.
func (d *door) backupWords() string {
	lines, err := app.BackupLines(d.home)
	if err != nil {
		slog.Error("look for backups", "error", err)
	}
	for _, b := range lines {
		if b.Fault == nil {
			made := b.Made.In(d.home.Config.Now().Location())
			return lang.F("Go on with a backup. The newest is of %s, with %s and %s. What there is now is set aside, not lost.",
				lang.Date(made, "2 January 2006, 15:04"),
				lang.N(b.Mentees, "%d mentee", "%d mentees"), lang.N(b.Sessions, "%d session", "%d sessions"))
		}
	}
	if len(lines) > 0 || err != nil {
		return lang.T("None of the backups in the data folder can be opened. One on a stick or in another folder can be chosen as a file.")
	}
	return lang.T("There is no backup in the data folder. One on a stick or in another folder can be chosen as a file.")
}

// tryAgain opens the data as at the first start.
func (d *door) tryAgain() {
	if d.trying {
		return
	}
	d.trying = true
	go app.Guarded(func() {
		home, claimed := d.home, d.claimed
		var err error
		if !claimed {
			home, err = d.Claim()
		}
		var service *app.Service
		claim := err
		if err == nil {
			d.files.Lock()
			service, err = home.Open(mentoring.Secret{})
			d.files.Unlock()
		}
		d.do(func() {
			d.trying = false
			if !claimed && claim == nil {
				d.have(home)
			}
			d.show(service, err)
		})
	})()
}

// show shows what came of opening the data.
func (d *door) show(service *app.Service, err error) {
	switch {
	case err == nil:
		d.unlocked(service)
	case errors.Is(err, mentoring.ErrLocked):
		d.failed = nil
		d.ask("")
	default:
		d.problem(err)
	}
}

// showHome shows the data folder in the system's program for that.
func (d *door) showHome() {
	if err := d.app.OpenURL(&url.URL{Scheme: "file", Path: d.Home}); err != nil {
		slog.Error("show folder", "error", err)
	}
}
