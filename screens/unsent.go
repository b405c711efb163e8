package screens

import (
	"log/slog"
	"slices"
	"strings"
	"sync"
	"time"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// unsent keeps what is typed into the fields in view and not saved yet, so that a kill
// or a power cut doesn't take it along. Notes, titles and the like are saved as they are
// typed; a line or a form is when it is sent off.
type unsent struct {
	typed func() []string
	keep  func([]string) error
	after func(time.Duration, func()) // on the drawing goroutine

	waits   bool
	kept    []string
	writing sync.Mutex // one after the other
}

// unsentAfter is how long after a key what was typed is kept.
const unsentAfter = time.Second

// soon looks a moment later what is typed, and keeps it where that is something else.
func (u *unsent) soon() {
	if u.waits {
		return
	}
	u.waits = true
	u.after(unsentAfter, func() {
		u.waits = false
		u.look()
	})
}

func (u *unsent) look() {
	typed := u.typed()
	if slices.Equal(typed, u.kept) {
		return
	}
	u.kept = typed
	go app.Guarded(func() { u.write(typed) })()
}

func (u *unsent) write(typed []string) {
	u.writing.Lock()
	defer u.writing.Unlock()
	if err := u.keep(typed); err != nil {
		slog.Error("keep what is typed", "error", err)
	}
}

// clear forgets it, when all is saved.
func (u *unsent) clear() {
	if u.kept != nil {
		u.kept = nil
		u.write(nil)
	}
}

// newUnsent keeps what is typed on the screen in view.
func (s *Shell) newUnsent() *unsent {
	u := &unsent{
		typed: func() []string { return kit.Unsent(s.current.Content()) },
		keep:  s.Service.KeepUnsent,
		after: func(wait time.Duration, f func()) { time.AfterFunc(wait, func() { s.Do(f) }) },
	}
	kit.OnTyped(u.soon)
	return u
}

// sayUnsent shows what was typed last time and not saved before the program ended.
func (s *Shell) sayUnsent() {
	texts := s.Service.Unsent()
	if len(texts) == 0 {
		return
	}
	all := strings.Join(texts, "\n\n")
	words := lang.T("Trefoil ended before this was saved. Copy it, and put it in again where it belongs.") + "\n\n" + mentoring.Clip(all, mostShown)
	s.question(lang.T("What you were typing"), words, lang.T("Copy"), lang.T("Throw away"), func(throw bool) {
		if !throw {
			s.App.Clipboard().SetContent(all) // for longer than a minute: it is nowhere else any more
			s.toasts.Show(lang.T("Copied"))
		}
		s.unsent.write(nil)
	})
}

// mostShown is how many letters of it are shown; all of it is copied.
const mostShown = 600
