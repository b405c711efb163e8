package data

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"sync"

	"trefoil/app/mentoring"
)

// load reads all records into memory; of the long texts only that they are
// there. One that can't be read is mentoring.ErrDamaged for the whole: a list
// with a gap would look complete.
func (s *Store) load(ctx context.Context) error {
	s.shelves = make(map[mentoring.Kind]*shelf, len(kinds))
	for _, k := range kinds {
		entries, err := s.loadKind(ctx, k)
		if err != nil {
			return err
		}
		if err := s.fillShelf(k, entries); err != nil {
			return err
		}
	}
	var last int64
	err := s.db.WithContext(ctx).Table("revisions").Select("coalesce(max(written), 0)").Scan(&last).Error
	s.seq = max(s.seq, last)
	return err
}

func (s *Store) loadKind(ctx context.Context, k *kind) ([]*entry, error) {
	var rows []row
	query := s.db.WithContext(ctx).Table(k.table).Order("seq")
	if k.long {
		query = query.Select("seq", "id", "parent_id", "written", "deleted")
	}
	if err := query.Find(&rows).Error; err != nil {
		return nil, fmt.Errorf("load %s: %w", k.table, err)
	}
	if !k.long {
		return s.readRows(k, rows)
	}
	entries := make([]*entry, len(rows))
	for i := range rows {
		entries[i] = rows[i].entry()
	}
	return entries, nil
}

// readRows opens the rows, on all cores.
func (s *Store) readRows(k *kind, rows []row) ([]*entry, error) {
	entries := make([]*entry, len(rows))
	part := max(256, (len(rows)+runtime.GOMAXPROCS(0)-1)/runtime.GOMAXPROCS(0))
	var wg sync.WaitGroup
	var once sync.Once
	var failed error
	for at := 0; at < len(rows); at += part {
		wg.Go(func() {
			for i := at; i < min(at+part, len(rows)); i++ {
				e, err := s.readRow(k, &rows[i])
				if err != nil {
					once.Do(func() { failed = err })
					return
				}
				entries[i] = e
			}
		})
	}
	wg.Wait()
	return entries, failed
}

func (s *Store) fillShelf(k *kind, entries []*entry) error {
	sh := newShelf(len(entries))
	s.shelves[k.name] = sh
	for _, e := range entries {
		if k.parent != "" && s.shelves[k.parent].byID[e.parent] == nil {
			return fmt.Errorf("%s %s belongs to nothing: %w", k.name, e.id, mentoring.ErrDamaged)
		}
		sh.byID[e.id] = e
		sh.children[e.parent] = append(sh.children[e.parent], e)
		s.seq = max(s.seq, e.seq, e.written)
	}
	sh.all = slices.Clone(entries)
	return nil
}
