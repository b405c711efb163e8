package data

import (
	"cmp"
	"slices"

	"trefoil/app/mentoring"
)

// shelf holds all records of one kind, deleted ones too.
type shelf struct {
	all      []*entry // in the order of first saving
	byID     map[mentoring.ID]*entry
	children map[mentoring.ID][]*entry // by parent, in the order of first saving
}

func newShelf(size int) *shelf {
	return &shelf{
		all:      make([]*entry, 0, size),
		byID:     make(map[mentoring.ID]*entry, size),
		children: make(map[mentoring.ID][]*entry),
	}
}

func (s *Store) emptyShelves() {
	s.shelves = make(map[mentoring.Kind]*shelf, len(kinds))
	for _, k := range kinds {
		s.shelves[k.name] = newShelf(0)
	}
}

// put adds an entry, or replaces the one with its id. The shelf keeps e.
func (s *shelf) put(e *entry) {
	if old := s.byID[e.id]; old != nil {
		s.all = without(s.all, old)
		s.children[old.parent] = without(s.children[old.parent], old)
	}
	s.byID[e.id] = e
	s.all = inOrder(s.all, e)
	s.children[e.parent] = inOrder(s.children[e.parent], e)
}

func bySeq(a, b *entry) int { return cmp.Compare(a.seq, b.seq) }

func inOrder(entries []*entry, e *entry) []*entry {
	at, _ := slices.BinarySearchFunc(entries, e, bySeq)
	return slices.Insert(entries, at, e)
}

func without(entries []*entry, e *entry) []*entry {
	at, _ := slices.BinarySearchFunc(entries, e, bySeq)
	return slices.Delete(entries, at, at+1)
}

// drop takes the entry with an id away.
func (s *shelf) drop(id mentoring.ID) {
	old := s.byID[id]
	if old == nil {
		return
	}
	delete(s.byID, id)
	s.all = without(s.all, old)
	if s.children[old.parent] = without(s.children[old.parent], old); len(s.children[old.parent]) == 0 {
		delete(s.children, old.parent)
	}
}
