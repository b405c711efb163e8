package screens

import (
	"log/slog"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// notifier shows a notification of the system. fyne.App is one.
type notifier interface {
	SendNotification(*fyne.Notification)
}

// reminder tells, while the program runs, of planned sessions and of promises that
// are due. Nothing is polled: a timer runs until the next of them, and is set anew
// when something changes or the computer wakes. All of it happens on the drawing
// goroutine.
type reminder struct {
	do    func(func())
	now   func() time.Time
	after func(time.Duration, func()) (stop func())
	show  func(*fyne.Notification)
	wish  func() mentoring.Reminders
	quiet func() bool // others look at the screen
	file  app.ToldFile

	read   func() app.Reminding // nil while locked
	known  app.Reminding        // as last read; without names while locked
	told   mentoring.Told
	loaded bool
	held   bool // something may have come in the quiet
	unarm  func()
	near   bool // a look is due soon
}

func newReminder(home string, do func(func()), to notifier) *reminder {
	return &reminder{
		do: do, now: time.Now, quiet: func() bool { return false },
		wish: func() mentoring.Reminders { return mentoring.Reminders{} },
		after: func(d time.Duration, f func()) func() {
			t := time.AfterFunc(d, f)
			return func() { t.Stop() }
		},
		// Off the drawing goroutine, for the system may take its time.
		show:  func(n *fyne.Notification) { go app.Guarded(func() { to.SendNotification(n) })() },
		file:  app.ToldFile{Path: filepath.Join(home, "reminded.json")},
		unarm: func() {},
	}
}

// listen reads from a service from now on, and looks again when it has changed.
func (r *reminder) listen(s *app.Service) {
	s.Changes().Listen(func(change app.Change) {
		if change.Has(app.SessionsChanged | app.CommitmentsChanged | app.MenteesChanged) {
			r.do(r.soon)
		}
	})
	r.open(s)
}

// open reads from a service that was listened to before.
func (r *reminder) open(s *app.Service) {
	r.read = s.Reminding
	r.soon()
}

// lock keeps only when something is to be told, and no names.
func (r *reminder) lock() {
	if r.read != nil && r.wish().Any() {
		r.known = r.read()
	}
	r.read, r.known.Mentees = nil, nil
}

// forget lets go of data that is shut, unless it is only locked.
func (r *reminder) forget() {
	if r.read != nil {
		r.read, r.known = nil, app.Reminding{}
		r.rest()
	}
}

// settling is how long a look waits for further changes.
const settling = time.Second

// soon looks in a moment.
func (r *reminder) soon() {
	if !r.near && r.wish().Any() {
		r.arm(settling)
		r.near = true
	}
}

// moved looks again if the quiet may be over.
func (r *reminder) moved() {
	if r.held {
		r.soon()
	}
}

func (r *reminder) arm(in time.Duration) {
	r.rest()
	over := false
	stop := r.after(in, func() {
		r.do(func() {
			if !over {
				r.look()
			}
		})
	})
	r.unarm = func() { over = true; stop() }
}

// rest stops the timer.
func (r *reminder) rest() {
	r.unarm()
	r.unarm, r.near = func() {}, false
}

// look tells what is to be told now, and waits for the next.
func (r *reminder) look() {
	r.rest()
	if r.held = r.quiet(); r.held {
		return
	}
	if r.read != nil {
		r.known = r.read()
	}
	r.load()
	now := r.now()
	call, next := r.wish().Due(now, r.known.Coming, r.told)
	if call.Any() {
		r.tell(call, mentoring.DateOf(now))
	}
	if !next.IsZero() {
		r.arm(next.Sub(now))
	}
}

// tell keeps what is told before it is told, so that it never comes twice.
func (r *reminder) tell(call mentoring.Call, today mentoring.Date) {
	r.told = r.told.With(call)
	if err := r.file.Save(r.told); err != nil {
		slog.Error("a reminder may come again after the next start", "error", err)
	}
	for _, n := range notesOf(call, r.known, r.read == nil, today) {
		r.show(n)
	}
}

func (r *reminder) load() {
	if r.loaded {
		return
	}
	told, err := r.file.Load()
	if err != nil {
		slog.Error("reminders may come again", "error", err)
	}
	r.told, r.loaded = told, true
}

// shared says that the mentee looks at the screen, or is meant to.
func (s *Shell) shared() bool {
	return s.route.Page == kit.ReviewPage || s.route.Page == kit.AssessPage
}
