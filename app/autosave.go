package app

import (
	"errors"
	"sync"
	"time"

	"trefoil/app/mentoring"
)

// A draft is saved after so much quiet, and at the latest after so long. A
// save that failed is tried again, less and less often.
const (
	autosaveQuiet = 200 * time.Millisecond
	autosaveLimit = time.Second
	retryFirst    = 2 * time.Second
	retryLast     = 30 * time.Second
)

// Autosave keeps a text that is being typed. Only the newest text waits; one
// writer at a time saves it.
type Autosave struct {
	save   func(text string) error
	report func(error)
	after  func(time.Duration, func()) (stop func())
	now    func() time.Time
	closed func()

	writing sync.Mutex // held while saving, so that an older text never lands last

	mu    sync.Mutex
	text  *string   // what waits, nil when nothing does
	busy  bool      // a text is being saved
	since time.Time // when the oldest unsaved change was made
	stop  func()
	retry time.Duration
}

// Changed takes the newest text. It returns at once.
func (a *Autosave) Changed(text string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.text == nil {
		a.since = a.now()
	}
	a.text = &text
	if a.retry > 0 && a.stop != nil {
		return // saving fails: typing on doesn't make it try more often
	}
	a.arm(max(0, min(autosaveQuiet, autosaveLimit-a.now().Sub(a.since))))
}

// Waiting says that something typed is not on the disk yet.
func (a *Autosave) Waiting() bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.text != nil || a.busy
}

// Flush saves what waits before it returns. What could not be saved goes on
// waiting and is tried again.
func (a *Autosave) Flush() error {
	a.writing.Lock()
	defer a.writing.Unlock()
	text := a.take()
	if text == nil {
		return nil
	}
	err := a.save(*text)
	a.settle(text, err)
	a.report(err)
	if errors.Is(err, mentoring.ErrOpenToRead) {
		return nil // it was said, and nothing else can be done about it
	}
	return err
}

// Close flushes. When that succeeds the text is no longer looked after;
// otherwise it goes on waiting.
func (a *Autosave) Close() error {
	if err := a.Flush(); err != nil {
		return err
	}
	a.closed()
	return nil
}

func (a *Autosave) take() *string {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.disarm()
	text := a.text
	a.text, a.busy = nil, text != nil
	return text
}

// settle puts a text that could not be saved back, unless a newer one waits. A
// text of what was deleted meanwhile, or in what is open only to read, is given up:
// it could never be saved, and whatever saves all drafts first would fail from then
// on.
func (a *Autosave) settle(text *string, err error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.busy = false
	if err == nil || errors.Is(err, mentoring.ErrNotFound) || errors.Is(err, mentoring.ErrOpenToRead) {
		a.retry = 0
		return
	}
	if a.text == nil {
		a.text = text
	}
	a.retry = min(max(retryFirst, a.retry*2), retryLast)
	a.arm(a.retry)
}

func (a *Autosave) arm(d time.Duration) {
	a.disarm()
	a.stop = a.after(d, func() { _ = a.Flush() }) // the outcome went to report
}

func (a *Autosave) disarm() {
	if a.stop != nil {
		a.stop()
		a.stop = nil
	}
}

// drafts are the texts being typed anywhere. The zero value is ready.
type drafts struct {
	mu   sync.Mutex
	open map[*Autosave]bool
}

// Autosave returns a keeper for a text. report hears the outcome of each save,
// nil for success, on the goroutine that saved; it must not wait for another
// goroutine, which may be waiting for the save. The keeper is kept until it is
// closed, and FlushDrafts reaches it.
func (s *Service) Autosave(save func(text string) error, report func(error)) *Autosave {
	a := &Autosave{save: save, report: report, after: afterFunc, now: time.Now}
	a.closed = func() {
		s.drafts.mu.Lock()
		defer s.drafts.mu.Unlock()
		delete(s.drafts.open, a)
	}
	s.drafts.mu.Lock()
	defer s.drafts.mu.Unlock()
	if s.drafts.open == nil {
		s.drafts.open = make(map[*Autosave]bool)
	}
	s.drafts.open[a] = true
	return a
}

// FlushDrafts saves all that is being typed anywhere, as before the program
// ends. Each failure is part of the error.
func (s *Service) FlushDrafts() error {
	s.drafts.mu.Lock()
	var open []*Autosave
	for a := range s.drafts.open {
		open = append(open, a)
	}
	s.drafts.mu.Unlock()
	var failed []error
	for _, a := range open {
		failed = append(failed, a.Flush())
	}
	return errors.Join(failed...)
}

func afterFunc(d time.Duration, f func()) (stop func()) {
	t := time.AfterFunc(d, Guarded(f))
	return func() { t.Stop() }
}
