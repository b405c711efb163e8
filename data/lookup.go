package data

import (
	"fmt"

	"trefoil/app/mentoring"
)

// one returns a record, or mentoring.ErrNotFound when there is none, it was
// deleted, or something that it belongs to was.
func one[T mentoring.Record](s *Store, name mentoring.Kind, id mentoring.ID) (T, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	e := s.shelf(name).byID[id]
	if e == nil || !s.alive(name, e) {
		var none T
		return none, fmt.Errorf("%s %s: %w", name, id, mentoring.ErrNotFound)
	}
	return e.record.(T), nil
}

// belonging returns the records that belong to a parent, in the order of first
// saving. Of a parent that isn't there or was deleted it returns none.
func belonging[T mentoring.Record](s *Store, name mentoring.Kind, parent mentoring.ID) []T {
	if records, ok := aside[T](s, name, parent); ok {
		return records
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	siblings := s.shelf(name).children[parent]
	if len(siblings) == 0 || !s.parentAlive(name, siblings[0]) {
		return nil
	}
	return recordsOf[T](siblings, func(e *entry) bool { return !e.deleted })
}

// recordsOf returns the records of the entries to show, nil when there are none.
func recordsOf[T mentoring.Record](entries []*entry, show func(*entry) bool) []T {
	var records []T
	for _, e := range entries {
		if !show(e) {
			continue
		}
		if records == nil {
			records = make([]T, 0, len(entries))
		}
		records = append(records, e.record.(T))
	}
	return records
}

// alive says that neither the entry nor anything it belongs to was deleted.
func (s *Store) alive(name mentoring.Kind, e *entry) bool {
	return aliveIn(name, e, s.find)
}

// parentAlive says that nothing that the entry belongs to was deleted.
func (s *Store) parentAlive(name mentoring.Kind, e *entry) bool {
	k, _, err := kindNamed(name)
	if err != nil || k.parent == "" {
		return err == nil
	}
	return s.alive(k.parent, s.find(mentoring.Ref{Kind: k.parent, ID: e.parent}))
}

// find returns an entry, deleted or not, or nil.
func (s *Store) find(ref mentoring.Ref) *entry { return s.shelf(ref.Kind).byID[ref.ID] }

// aliveIn walks from an entry to the person it belongs to in the end.
func aliveIn(name mentoring.Kind, e *entry, find func(mentoring.Ref) *entry) bool {
	for {
		k, _, err := kindNamed(name)
		if err != nil || e == nil || e.deleted {
			return false
		}
		if k.parent == "" {
			return true
		}
		name, e = k.parent, find(mentoring.Ref{Kind: k.parent, ID: e.parent})
	}
}
