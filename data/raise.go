package data

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/fsnotify/fsnotify"
)

// A second Trefoil asks the first to come to the front by putting a file into
// the folder raise of the home. The folder is watched by the system: nothing is
// polled, no port is open, and writing records wakes nobody.

// Raise asks the Trefoil that has this home open to come to the front. When
// none has, nothing happens.
func Raise(path string) error {
	h := home(path)
	f, err := os.CreateTemp(h.raise(), "request")
	if err == nil {
		err = f.Close()
	}
	if err != nil {
		return fmt.Errorf("raise the other Trefoil: %w", explain(err))
	}
	return nil
}

// OnRaise registers what to do when another Trefoil was started on this home:
// come to the front. It is called from a goroutine of its own, also for a
// request that came before. An error means that it will never be called.
func (h *Home) OnRaise(raise func()) error {
	h.raising.Lock()
	defer h.raising.Unlock()
	h.onRaise = raise
	if h.watcher != nil || h.closed {
		return nil
	}
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return fmt.Errorf("watch for other Trefoils: %w", explain(err))
	}
	if err := watcher.Add(h.files.raise()); err != nil {
		return errors.Join(fmt.Errorf("watch for other Trefoils: %w", explain(err)), watcher.Close())
	}
	h.watcher = watcher
	go h.watch(watcher)
	return nil
}

func (h *Home) watch(watcher *fsnotify.Watcher) {
	h.answerRaise()
	for {
		select {
		case event, ok := <-watcher.Events:
			if !ok {
				return
			}
			if event.Has(fsnotify.Create) {
				h.answerRaise()
			}
		case _, ok := <-watcher.Errors:
			if !ok {
				return
			}
			h.answerRaise() // events may have been lost
		}
	}
}

// answerRaise takes the requests away and answers them all at once.
func (h *Home) answerRaise() {
	h.raising.Lock()
	raise, closed := h.onRaise, h.closed
	h.raising.Unlock()
	if closed {
		return
	}
	if n, err := removeRequests(h.files); n > 0 && err == nil {
		raise()
	}
}

// clearRaise makes the folder, and takes away requests to a Trefoil that is
// gone.
func (h *Home) clearRaise() error {
	if err := os.Mkdir(h.files.raise(), 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	_, err := removeRequests(h.files)
	return err
}

func removeRequests(h home) (n int, err error) {
	requests, err := os.ReadDir(h.raise())
	for _, r := range requests {
		err = errors.Join(err, os.Remove(filepath.Join(h.raise(), r.Name())))
		n++
	}
	return n, err
}

// endRaising stops the watch. It says whether the folder was claimed until now.
func (h *Home) endRaising() bool {
	h.raising.Lock()
	defer h.raising.Unlock()
	if h.closed {
		return false
	}
	h.closed = true
	if h.watcher != nil {
		_ = h.watcher.Close()
	}
	return true
}
