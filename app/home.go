package app

import (
	"fmt"

	"trefoil/app/mentoring"
)

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
	s.glanceHolds.Store(true) // for all that is known
	return s, nil
}

// OpenSoon opens the data for the use cases, as Folder.OpenSoon does. Where Today is
// shown first, it is shown as it was put away when the data was closed.
func (h Home) OpenSoon(secret mentoring.Secret, today bool) (*Service, error) {
	var kept *glimpse
	store, err := h.Folder.OpenSoon(secret, func(glance []byte) bool {
		kept = seenIn(glance, mentoring.DateOf(h.Config.Now()))
		return kept != nil && today
	})
	if err != nil {
		return nil, fmt.Errorf("open: %w", err)
	}
	s := h.over(store)
	s.glanceHolds.Store(kept != nil && kept.left >= glanceLeft)
	if today {
		s.glimpse.Store(kept)
	}
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
	s.keepGlance()
	return s.CloseAtOnce()
}

// Complete says that all of data that was opened soon has been read.
func (s *Service) Complete() bool { return s.complete.Load() }

// CloseAtOnce is Close for who can't wait, as when the screen is to be locked. The next
// start shows Today later.
func (s *Service) CloseAtOnce() error {
	s.watch.end()
	s.maker.end()
	s.glimpse.Store(nil)
	if err := s.store.Close(); err != nil {
		return fmt.Errorf("close: %w", err)
	}
	return nil
}
