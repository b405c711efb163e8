package data

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"time"

	"github.com/fsnotify/fsnotify"
	"github.com/gofrs/flock"

	"trefoil/app/mentoring"
)

// Home is a data folder that this program has for itself, from Claim to Close.
// The data in it may be opened, closed and opened again meanwhile, as it is when
// the user locks and unlocks the program.
type Home struct {
	// RareHan says for which signs from U+2180 on a large font is needed; see Store.Han.
	// Nil is all of them. It is set before anything is opened.
	RareHan func(rune) bool

	files home
	lock  *flock.Flock
	usual home // the place that says where the data is; "" where that was named otherwise

	raising sync.Mutex // guards the three below
	watcher *fsnotify.Watcher
	onRaise func()
	closed  bool

	guessing guesses
}

// Claim takes a data folder for this program, and makes it when there is none.
// It fails with mentoring.ErrInUse when another Trefoil has it, and with
// ErrHomeUnusable, ErrReadOnly or ErrDiskFull.
func Claim(path string) (*Home, error) {
	h, err := claim(path)
	if err != nil {
		return nil, fmt.Errorf("claim data folder %s: %w", path, explain(err))
	}
	return h, nil
}

func claim(path string) (*Home, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	h := &Home{files: home(abs), guessing: guesses{now: time.Now}}
	if h.lock, err = h.files.take(); err != nil {
		return nil, err
	}
	if err := errors.Join(h.clearRaise(), removeFiles(h.files.moving())); err != nil {
		return nil, errors.Join(err, h.Close())
	}
	return h, nil
}

// Path returns the data folder as an absolute path.
func (h *Home) Path() string { return string(h.files) }

// Open opens the data, and makes a database when there is none. Nothing that is
// there is ever replaced: a file that isn't a whole database of ours is refused.
// Without a secret it takes a key that this computer keeps. All was read and found
// whole when it returns.
//
// It fails with mentoring.ErrLocked when a secret is needed, ErrWrongSecret when
// the secret given is not the one, ErrTooSoon when too many were wrong, and with
// ErrHomeUnusable, ErrReadOnly, ErrDiskFull, ErrNotOurs, ErrNewerVersion,
// ErrDamaged or ErrNoKey.
func (h *Home) Open(secret mentoring.Secret) (*Store, error) {
	s, err := h.OpenSoon(secret, nil)
	if err != nil {
		return nil, err
	}
	if err := s.Whole(); err != nil {
		return nil, fmt.Errorf("open data in %s: %w", h.files, errors.Join(err, s.Close()))
	}
	return s, nil
}

// OpenSoon opens the data as Open does, but returns when what the first page shows
// is read. Store.Whole reads the rest, and says whether all is whole; until it does,
// what needs the rest waits for it, and nothing is written. Where there is a glance
// and enough says that it has all of the page, little else is read before.
func (h *Home) OpenSoon(secret mentoring.Secret, enough func(glance []byte) bool) (*Store, error) {
	s := emptyStore(h, secret)
	s.usual = h.usual
	err := h.guessing.guess(secret, func() error { return s.start(context.Background(), enough) })
	if err != nil {
		return nil, fmt.Errorf("open data in %s: %w", h.files, explain(errors.Join(err, s.Close())))
	}
	return s, nil
}

// Close gives the folder back. A store of it is closed before. Doing it again
// does nothing.
func (h *Home) Close() error {
	if !h.endRaising() {
		return nil
	}
	if err := h.lock.Close(); err != nil {
		return fmt.Errorf("give back data folder: %w", explain(err))
	}
	return nil
}
