package app

import (
	"context"
	"fmt"
	"time"

	"trefoil/app/mentoring"
)

// Folder is a data folder that this program has for itself. The data in it is
// shut until it is opened, and may be opened again after its store was closed.
type Folder interface {
	// Open opens the data. Without a secret it takes a key that this computer
	// keeps, and fails with mentoring.ErrLocked where there is none. It fails with
	// ErrWrongSecret, and with ErrTooSoon after too many wrong ones.
	Open(secret mentoring.Secret) (Store, error)
	// OpenSoon opens the data as Open does, but returns when what the first page
	// shows is read, and leaves the rest to Store.Whole. Where Store.KeepGlance kept
	// something, and enough says that it has all of that page, next to nothing is read.
	OpenSoon(secret mentoring.Secret, enough func(glance []byte) bool) (Store, error)
	// OpenToRead opens what can be read of data that Open refuses, in a copy that
	// saves nothing. It fails as Open does, and with mentoring.ErrNothingToRead.
	OpenToRead(secret mentoring.Secret) (Store, error)
	// Wait returns how long it is until a secret may be tried again, 0 for now.
	Wait() time.Duration
	// Protection says what opens the data, while no store is open.
	Protection() (mentoring.Protection, error)
	// Rekey seals everything anew, while no store is open.
	Rekey(now mentoring.Secret, recoveryKey string) error
	// Backups, BackupContent, PlanRestore and RestoreBackup are those of the store,
	// while the data can't be opened.
	Backups() ([]mentoring.Backup, error)
	BackupContent(backup string) (mentoring.BackupContent, error)
	PlanRestore(ctx context.Context, backup string, secret mentoring.Secret, heard func(done, of int)) (mentoring.RestorePlan, error)
	RestoreBackup(ctx context.Context, backup string, secret mentoring.Secret, at time.Time, heard func(done, of int)) error
	// OnRaise registers what to do when the program is started a second time on
	// the same folder: come to the front.
	OnRaise(raise func()) error
	// Close gives the folder back.
	Close() error
}

// Home is a data folder, and what a Service is made of but for the store.
type Home struct {
	Folder
	Config Config
}

// Open opens the data for the use cases, as Folder.Open does.
func (h Home) Open(secret mentoring.Secret) (*Service, error) {
	store, err := h.Folder.Open(secret)
	if err != nil {
		return nil, fmt.Errorf("open: %w", err)
	}
	s := h.over(store)
	s.complete.Store(true)
	return s, nil
}

// OpenSoon opens the data for the use cases, as Folder.OpenSoon does. Where Today is
// shown first, it is shown as it was put away when the data was closed.
func (h Home) OpenSoon(secret mentoring.Secret, today bool) (*Service, error) {
	var kept *glimpse
	store, err := h.Folder.OpenSoon(secret, func(glance []byte) bool {
		if today {
			kept = seenIn(glance, mentoring.DateOf(h.Config.Now()))
		}
		return kept != nil
	})
	if err != nil {
		return nil, fmt.Errorf("open: %w", err)
	}
	s := h.over(store)
	s.glimpse.Store(kept)
	return s, nil
}

func (h Home) over(store Store) *Service {
	c := h.Config
	c.Store = store
	return New(c)
}

// OpenToRead opens what can be read of damaged data, as Folder.OpenToRead does.
func (h Home) OpenToRead(secret mentoring.Secret) (*Service, error) {
	store, err := h.Folder.OpenToRead(secret)
	if err != nil {
		return nil, fmt.Errorf("open to read: %w", err)
	}
	return h.over(store), nil
}

// Losses says what could not be read, where damaged data was opened to read.
func (s *Service) Losses() (losses mentoring.Losses, onlyToRead bool) { return s.store.Losses() }

// Whole reads the rest of data that was opened soon, and announces a change where
// Today was not shown as it is. It fails with mentoring.ErrDamaged when anything in the
// data isn't as it was written.
func (s *Service) Whole() error {
	if err := s.store.Whole(); err != nil {
		return fmt.Errorf("open: %w", err)
	}
	s.allRead()
	return nil
}

// Han says whether anything that was read or saved so far has Chinese or Japanese
// in it, or signs such as → and ≤, which need fonts of their own.
func (s *Service) Han() bool { return s.store.Han() }

// Check reads all of the data and counts it. It fails with mentoring.ErrDamaged
// at the first fault.
func (s *Service) Check() (mentoring.Checked, error) {
	found, err := s.store.Check()
	if err != nil {
		return found, fmt.Errorf("check: %w", err)
	}
	return found, nil
}

// ChangesLost says that the last changes before the program or the computer ended
// without warning are missing. All that is there is sound.
func (s *Service) ChangesLost() bool { return s.store.ChangesLost() }

// Close ends the use of the data, after a last backup if one is due. What was
// saved is on the disk before it returns.
func (s *Service) Close() error {
	s.watch.end()
	s.maker.end()
	s.keepGlance()
	if err := s.store.Close(); err != nil {
		return fmt.Errorf("close: %w", err)
	}
	return nil
}
