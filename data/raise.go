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
func (s *Store) OnRaise(raise func()) error {
	s.raising.Lock()
	defer s.raising.Unlock()
	s.onRaise = raise
	if s.watcher != nil || s.closed {
		return nil
	}
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return fmt.Errorf("watch for other Trefoils: %w", explain(err))
	}
	if err := watcher.Add(s.home.raise()); err != nil {
		return errors.Join(fmt.Errorf("watch for other Trefoils: %w", explain(err)), watcher.Close())
	}
	s.watcher = watcher
	go s.watch(watcher)
	return nil
}

func (s *Store) watch(watcher *fsnotify.Watcher) {
	s.answerRaise()
	for {
		select {
		case event, ok := <-watcher.Events:
			if !ok {
				return
			}
			if event.Has(fsnotify.Create) {
				s.answerRaise()
			}
		case _, ok := <-watcher.Errors:
			if !ok {
				return
			}
			s.answerRaise() // events may have been lost
		}
	}
}

// answerRaise takes the requests away and answers them all at once.
func (s *Store) answerRaise() {
	s.raising.Lock()
	raise, closed := s.onRaise, s.closed
	s.raising.Unlock()
	if closed {
		return
	}
	if n, err := removeRequests(s.home); n > 0 && err == nil {
		raise()
	}
}

// clearRaise makes the folder, and takes away requests to a Trefoil that is
// gone.
func (s *Store) clearRaise() error {
	if err := os.Mkdir(s.home.raise(), 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	_, err := removeRequests(s.home)
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

// endRaising stops the watch. It says whether the store was open until now.
func (s *Store) endRaising() bool {
	s.raising.Lock()
	defer s.raising.Unlock()
	if s.closed {
		return false
	}
	s.closed = true
	if s.watcher != nil {
		_ = s.watcher.Close()
	}
	return true
}
