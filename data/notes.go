package data

import (
	"context"
	"fmt"

	"trefoil/app/mentoring"
)

// SharedNotes opens the shared notes of a session; without any they are empty.
// It fails with mentoring.ErrNotFound when there is no such session and with
// mentoring.ErrDamaged when the notes can't be opened.
func (s *Store) SharedNotes(session mentoring.ID) (mentoring.SharedNotes, error) {
	return notes(s, mentoring.KindSharedNotes, mentoring.SharedNotes{SessionID: session})
}

// PrivateNotes opens the private notes of a session, as SharedNotes does.
func (s *Store) PrivateNotes(session mentoring.ID) (mentoring.PrivateNotes, error) {
	return notes(s, mentoring.KindPrivateNotes, mentoring.PrivateNotes{SessionID: session})
}

// notes reads the long text whose empty form is given.
func notes[T mentoring.Record](s *Store, name mentoring.Kind, empty T) (T, error) {
	there, err := s.hasNotes(empty.Ref())
	if err != nil || !there {
		return empty, err
	}
	k, _, err := kindNamed(name)
	if err != nil {
		return empty, err
	}
	e, err := s.fetchEntry(k, empty.Ref().ID)
	if err != nil {
		return empty, fmt.Errorf("read %s: %w", name, explain(err))
	}
	return e.record.(T), nil
}

func (s *Store) hasNotes(ref mentoring.Ref) (bool, error) {
	if _, err := s.Session(ref.ID); err != nil {
		return false, err
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	e := s.shelf(ref.Kind).byID[ref.ID]
	return e != nil && !e.deleted, nil
}

// fetchEntry reads one record from the database.
func (s *Store) fetchEntry(k *kind, id mentoring.ID) (*entry, error) {
	r, err := fetchRow(s.db.WithContext(context.Background()), k, id)
	if err != nil {
		return nil, err
	}
	return s.readRow(k, r)
}
