// Package restore is the screen that puts a backup in the place of the data. It
// says first what would be lost. It serves where the data is open, and where it
// can't be opened.
package restore

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// Service is what the screen needs of the use cases, or of a data folder whose
// data can't be opened.
type Service interface {
	app.BackupShelf
	PlanRestore(ctx context.Context, backup string, secret mentoring.Secret, heard app.Progress) (mentoring.RestorePlan, error)
}

// Config is what the screen works with.
type Config struct {
	// Restore restores a backup off the drawing goroutine, and calls done on it.
	// Without an error the screen is left right after.
	Restore func(ctx context.Context, order Order, done func(error))
	Back    func() // leaves the screen
	Now     func() time.Time
}

// Order is what is to be restored: a backup by its name, or any file by its
// path, and what opens it, empty where it opens by itself.
type Order struct {
	Backup string
	Secret mentoring.Secret
	Heard  app.Progress
}

// Screen lists the backups, and asks before one is restored.
type Screen struct {
	host    kit.Host
	service Service
	config  Config
	page    *kit.PageView
	other   *kit.Button
	back    *kit.Button
	working *kit.Working
	stop    context.CancelFunc // ends the work that goes on
	work    *kit.Work          // that was begun last
	fault   *kit.Label
	why     *kit.Why
	column  *fyne.Container
	scroll  *kit.Scroll

	loading int // counts the lists that were asked for; only the last one shows
	list    *fyne.Container
	chooses []*kit.Button // of the backups that can be restored
	empty   fyne.CanvasObject
	ask     *question
}

// New returns the screen, not filled yet.
func New(host kit.Host, service Service, config Config) *Screen {
	s := &Screen{host: host, service: service, config: config, stop: func() {}}
	s.other = kit.NewButton(lang.T("Another file…"), kit.Outlined, s.pick)
	s.back = kit.NewButton(lang.T("Back"), kit.Outlined, config.Back)
	s.working = kit.NewWorking(host.Do)
	s.working.OnShown = s.fit
	s.fault, s.why = kit.Body("").In(kit.Danger), kit.NewWhy(host.Help)
	s.list = container.New(kit.NewStack(12))
	s.empty = kit.NewEmptyState(lang.T("There is no backup in the data folder. One on a stick or in another folder can be chosen as a file."), nil)
	s.ask = newQuestion(s)
	s.column = container.New(kit.NewStack(kit.Gap), s.fault, s.why.Content(), s.ask.card, s.working.Content(), kit.NewCardTitled(lang.T("Backups"), nil, s.list))
	s.scroll = kit.NewScroll(s.column)
	s.page = kit.NewPage(lang.T("Restore a backup"), lang.T(remark), []fyne.CanvasObject{s.back, s.other}, nil, s.scroll)
	s.arrange()
	return s
}

const remark = "What there is now becomes a backup first, so you can come back to it."

// Content returns what to put into the window.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Wants says that backups matter here.
func (s *Screen) Wants(change app.Change) bool { return change.Has(app.BackupsChanged) }

// Reload looks which backups there are.
func (s *Screen) Reload() {
	s.loading++
	mine := s.loading
	var lines []app.BackupLine
	s.host.Background(func() (err error) {
		lines, err = app.BackupLines(s.service)
		return err
	}, func(err error) {
		if mine != s.loading {
			return
		}
		if err != nil {
			s.fails(err)
		}
		s.show(lines)
	})
}

// Leave stops what goes on. Nothing has changed then.
func (s *Screen) Leave() error {
	s.working.Stop()
	return nil
}

// TakeKey leaves with Escape what goes on, and then what is asked.
func (s *Screen) TakeKey(key fyne.KeyName) bool {
	switch {
	case key != fyne.KeyEscape:
		return false
	case s.working.On():
		s.working.Stop()
	case s.ask.open():
		s.ask.close()
	default:
		return false
	}
	return true
}

// start begins slow work, which can be stopped.
func (s *Screen) start(what string) (context.Context, *kit.Work) {
	s.fault.SetText("")
	s.why.Of(nil)
	s.stop()
	ctx, stop := context.WithCancel(context.Background())
	s.stop = stop
	work := s.working.Start(what, func() { stop(); s.arrange() })
	s.work = work
	s.arrange()
	return ctx, work
}

// done takes note that work has ended, and says whether its outcome counts: not
// after it was stopped, nor after other work has begun, which goes on.
func (s *Screen) done(work *kit.Work) bool {
	counts := work.Done()
	if work != s.work {
		return false
	}
	s.stop()
	s.arrange()
	return counts
}

func (s *Screen) fails(err error) { s.say(kit.Words(err), err) }

// Say says above the list what went wrong.
func (s *Screen) Say(words string) { s.say(words, nil) }

func (s *Screen) say(words string, err error) {
	s.why.Of(err)
	s.fault.SetText(words)
	s.arrange()
	s.scroll.Reveal(s.fault)
}

// arrange shows what there is to tell and to press.
func (s *Screen) arrange() {
	busy := s.working.On()
	s.fault.Hidden = s.fault.Text() == ""
	s.ask.arrange(busy)
	for _, b := range append([]*kit.Button{s.other, s.back}, s.chooses...) {
		enable(b, !busy)
	}
	s.fit()
}

func (s *Screen) fit() {
	s.column.Refresh()
	s.scroll.Refit()
}

func (s *Screen) focus(field fyne.Focusable) {
	if s.host.Window != nil {
		s.host.Window.Canvas().Focus(field)
	}
}

func enable(b *kit.Button, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}
