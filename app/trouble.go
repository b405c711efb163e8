package app

import (
	"errors"
	"sync"
	"time"

	"trefoil/app/mentoring"
)

// Trouble is what is wrong with the disk that the data is on. The zero value is
// nothing.
type Trouble struct {
	Err error // why nothing can be saved, nil when it can
	Low bool  // there is little room left
}

// diskTrouble says that an error is one of the disk, which may pass.
func diskTrouble(err error) bool {
	for _, e := range []error{mentoring.ErrDiskFull, mentoring.ErrReadOnly, mentoring.ErrHomeUnusable, mentoring.ErrHomeGone} {
		if errors.Is(err, e) {
			return true
		}
	}
	return false
}

// How often it is tried whether the disk can be written again, how often it is
// asked for its room, and how much is little, in bytes.
const (
	tryAgainEvery = 2 * time.Second
	roomEvery     = time.Minute
	littleRoom    = 200 << 20
)

// watch hears what came of each save. While the disk takes nothing it tries again,
// until it does.
type watch struct {
	store   Store
	now     func() time.Time
	after   func(time.Duration, func()) (stop func())
	resumed func() // saving works again

	mu      sync.Mutex
	changed func() // the trouble is another one
	found   Trouble
	looked  time.Time // when it was asked for room
	stop    func()    // ends waiting for the next try, nil when none waits
	ended   bool
}

// watched is a store that is heard.
type watched struct {
	Store
	watch *watch
}

func (w watched) Save(records ...mentoring.Record) error {
	return w.watch.heard(w.Store.Save(records...))
}

func (w watched) Revive(records ...mentoring.Record) error {
	return w.watch.heard(w.Store.Revive(records...))
}

func (w watched) SaveDraft(record mentoring.Record) error {
	return w.watch.heard(w.Store.SaveDraft(record))
}

func (w watched) Delete(refs ...mentoring.Ref) error { return w.watch.heard(w.Store.Delete(refs...)) }

func (w watched) Restore(refs ...mentoring.Ref) error {
	return w.watch.heard(w.Store.Restore(refs...))
}

func (w watched) Swap(gone []mentoring.Ref, records ...mentoring.Record) error {
	return w.watch.heard(w.Store.Swap(gone, records...))
}

func (w watched) Erase(refs ...mentoring.Ref) error { return w.watch.heard(w.Store.Erase(refs...)) }

// heard takes note of what came of a save, and passes it on.
func (w *watch) heard(err error) error {
	if err != nil && !diskTrouble(err) {
		return err
	}
	w.mu.Lock()
	before := w.found
	w.found.Err = err
	if err == nil {
		w.lookForRoom()
	} else {
		w.wait()
	}
	other, tell := !sameTrouble(before, w.found), w.changed
	w.mu.Unlock()
	if other {
		tell()
	}
	return err
}

// sameTrouble says that nobody would tell two troubles apart.
func sameTrouble(a, b Trouble) bool {
	if a.Low != b.Low || (a.Err == nil) != (b.Err == nil) {
		return false
	}
	return a.Err == nil || a.Err.Error() == b.Err.Error()
}

// lookForRoom asks how much room there is, now and then.
func (w *watch) lookForRoom() {
	if now := w.now(); now.Sub(w.looked).Abs() >= roomEvery {
		w.looked = now
		room, err := w.store.Room()
		w.found.Low = err == nil && room < littleRoom
	}
}

func (w *watch) wait() {
	if w.stop == nil && !w.ended {
		w.stop = w.after(tryAgainEvery, w.try)
	}
}

// try finds out whether the disk can be written again, and has all that waits
// saved then.
func (w *watch) try() {
	w.mu.Lock()
	w.stop = nil
	ended := w.ended
	w.looked = time.Time{}
	w.mu.Unlock()
	if ended {
		return
	}
	if w.heard(w.store.TryWrite()) == nil {
		w.resumed()
	}
}

func (w *watch) end() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.ended = true
	if w.stop != nil {
		w.stop()
		w.stop = nil
	}
}

// OnTrouble has f called when something else is wrong with the disk than before, or
// nothing any more, on the goroutine that found out.
func (s *Service) OnTrouble(f func()) {
	s.watch.mu.Lock()
	defer s.watch.mu.Unlock()
	s.watch.changed = f
}

// Trouble says what is wrong with the disk now.
func (s *Service) Trouble() Trouble {
	s.watch.mu.Lock()
	defer s.watch.mu.Unlock()
	return s.watch.found
}
