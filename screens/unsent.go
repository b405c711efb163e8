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

	waits bool

	mu      sync.Mutex
	next    []string // what is to be kept
	kept    []string // what is
	failing bool     // the last time
	writing sync.Mutex
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
		u.put(u.typed())
		go app.Guarded(u.flush)()
	})
}

func (u *unsent) put(typed []string) {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.next = typed
}

// flush keeps what was put last, unless that is kept. What can't be is tried again after
// the next key; only the first time is logged.
func (u *unsent) flush() {
	u.writing.Lock()
	defer u.writing.Unlock()
	u.mu.Lock()
	next, same, failing := u.next, slices.Equal(u.next, u.kept), u.failing
	u.mu.Unlock()
	if same {
		return
	}
	err := u.keep(next)
	if err != nil && !failing {
		slog.Error("keep what is typed", "error", err)
	}
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.failing = err != nil; err == nil {
		u.kept = next
	}
}

// keepNow keeps what is typed before the program ends.
func (u *unsent) keepNow() {
	u.put(u.typed())
	u.flush()
}

// keepOnly keeps these texts and nothing else, when all else is saved.
func (u *unsent) keepOnly(texts []string) {
	u.put(texts)
	u.flush()
}

// forget removes what was kept before the program began.
func (u *unsent) forget(before []string) {
	u.mu.Lock()
	u.kept = before
	u.mu.Unlock()
	u.keepOnly(nil)
}

// newUnsent keeps what is typed on the screen in view.
func (s *Shell) newUnsent() *unsent {
	return &unsent{
		typed: func() []string { return slices.Concat(kit.Unsent(s.current.Content()), s.dropped) },
		keep:  s.Service.KeepUnsent,
		after: func(wait time.Duration, f func()) { time.AfterFunc(wait, func() { s.Do(f) }) },
	}
}

// heardKey hears of each key in a text.
func (s *Shell) heardKey() {
	s.unsent.soon()
	s.toasts.CloseFaults()
}

// sayUnsent shows what was typed last time and not saved before the program ended.
func (s *Shell) sayUnsent() {
	if texts := s.Service.Unsent(); len(texts) > 0 {
		why := lang.T("Trefoil ended before this was saved. Copy it, and put it in again where it belongs.")
		s.showTyped(why, texts, func() { s.unsent.forget(texts) })
	}
}

// sayDropped shows what of these texts is in view no more: the form that it was typed into
// went with what was undone.
func (s *Shell) sayDropped(before []string) {
	s.dropped = without(before, kit.Unsent(s.current.Content()))
	if len(s.dropped) > 0 {
		why := lang.T("The form you were typing in went with what was undone. Copy this, and put it in again where it belongs.")
		s.showTyped(why, s.dropped, func() {
			s.dropped = nil
			s.unsent.soon()
		})
	}
}

// without returns the texts but for the others, each as often as it is more often there.
func without(texts, others []string) (left []string) {
	others = slices.Clone(others)
	for _, text := range texts {
		if at := slices.Index(others, text); at >= 0 {
			others = slices.Delete(others, at, at+1)
			continue
		}
		left = append(left, text)
	}
	return left
}

// showTyped shows what was typed and is nowhere any more, and says why. Answered hears
// that it was copied or thrown away.
func (s *Shell) showTyped(why string, texts []string, answered func()) {
	all := strings.Join(texts, "\n\n")
	words := why + "\n\n" + mentoring.Clip(all, mostShown)
	s.question(lang.T("What you were typing"), words, lang.T("Copy"), lang.T("Throw away"), func(throw bool) {
		if !throw {
			s.App.Clipboard().SetContent(all) // for longer than a minute: it is nowhere else any more
			s.toasts.Show(lang.T("Copied"))
		}
		answered()
	})
}

// mostShown is how many letters of it are shown; all of it is copied.
const mostShown = 600
