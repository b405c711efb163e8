package data

import (
	"cmp"
	"slices"

	"trefoil/app/mentoring"
)

// Deleted returns what was deleted by itself and would be seen again by Restore, the last
// first. What only belongs to something deleted isn't among it, and neither are long texts.
func (s *Store) Deleted() []mentoring.Record {
	s.mu.RLock()
	defer s.mu.RUnlock()
	var found []*entry
	for _, k := range kinds {
		for _, e := range s.shelf(k.name).all {
			if e.deleted && e.record != nil && s.parentAlive(k.name, e) {
				found = append(found, e)
			}
		}
	}
	slices.SortFunc(found, func(a, b *entry) int { return cmp.Compare(b.written, a.written) })
	return recordsOf[mentoring.Record](found, func(*entry) bool { return true })
}
