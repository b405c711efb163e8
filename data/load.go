package data

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"

	"trefoil/app/mentoring"
)

// load reads the records of the kinds that are to be read from one time to another
// into memory; of the long texts only that they are there. One that can't be read is
// mentoring.ErrDamaged for the whole: a list with a gap would look complete.
func (s *Store) load(ctx context.Context, from, to when) error {
	kinds := slices.DeleteFunc(slices.Clone(kinds), func(k *kind) bool { return k.read < from || k.read > to })
	loads := make([]*loading, len(kinds))
	for i, k := range kinds {
		var err error
		if loads[i], err = s.readKind(ctx, k, ""); err != nil {
			return fmt.Errorf("load %s: %w", k.table, err)
		}
	}
	for i, k := range kinds {
		entries, err := loads[i].wait()
		if err != nil {
			return err
		}
		if err := s.fillShelf(k, entries); err != nil {
			return err
		}
	}
	return nil
}

// loading is the rows of a kind, which are opened on all cores while the next
// ones are read.
type loading struct {
	parts  [][]*entry
	opened sync.WaitGroup
	once   sync.Once
	failed error
}

// openedAtOnce is how many rows are opened one after the other.
const openedAtOnce = 512

// readKind reads the rows of a kind, or those that belong to one parent, and begins
// to open them.
func (s *Store) readKind(ctx context.Context, k *kind, parent mentoring.ID) (l *loading, err error) {
	l = &loading{}
	body := "body"
	if k.long {
		body = "NULL"
	}
	query := "SELECT seq, id, parent_id, written, deleted, " + body + " FROM " + k.table
	var args []any
	if parent != "" {
		query, args = query+" WHERE parent_id = ?", []any{string(parent)}
	}
	rows, err := s.sql.QueryContext(ctx, query+" ORDER BY seq", args...)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	part := make([]row, 0, openedAtOnce)
	for rows.Next() {
		var r row
		if err := rows.Scan(&r.Seq, &r.ID, &r.ParentID, &r.Written, &r.Deleted, &r.Body); err != nil {
			return nil, err
		}
		if part = append(part, r); len(part) == openedAtOnce {
			l.open(s, k, part)
			part = make([]row, 0, openedAtOnce)
		}
	}
	l.open(s, k, part)
	return l, rows.Err()
}

// open opens some rows in the background.
func (l *loading) open(s *Store, k *kind, rows []row) {
	entries := make([]*entry, len(rows))
	l.parts = append(l.parts, entries)
	l.opened.Go(func() {
		if err := s.openRows(k, rows, entries); err != nil {
			l.once.Do(func() { l.failed = err })
		}
	})
}

// wait returns the entries, in the order of the rows.
func (l *loading) wait() ([]*entry, error) {
	l.opened.Wait()
	return slices.Concat(l.parts...), l.failed
}

// openRows makes the entries of some rows, which lie together in memory.
func (s *Store) openRows(k *kind, rows []row, entries []*entry) error {
	all := make([]entry, len(rows))
	r := reader{s: s, texts: &texts{}}
	for i := range rows {
		e := &all[i]
		*e = rows[i].entry()
		if entries[i] = e; k.long && rows[i].Body == nil {
			e.id, e.parent = mentoring.ID(r.texts.keep(string(e.id))), mentoring.ID(r.texts.keep(string(e.parent)))
		} else if err := r.read(k, rows[i].Body, e); err != nil {
			return err
		}
	}
	return nil
}

// readRows opens the rows, on all cores.
func (s *Store) readRows(k *kind, rows []row) ([]*entry, error) {
	var l loading
	for part := range slices.Chunk(rows, openedAtOnce/2) {
		l.open(s, k, part)
	}
	return l.wait()
}

func (s *Store) fillShelf(k *kind, entries []*entry) error {
	sh := s.shelves[k.name]
	*sh = *newShelf(len(entries))
	for _, e := range entries {
		if k.parent != "" && s.shelves[k.parent].byID[e.parent] == nil {
			return fmt.Errorf("%s %s belongs to nothing: %w", k.name, e.id, mentoring.ErrDamaged)
		}
		sh.byID[e.id] = e
		sh.children[e.parent] = append(sh.children[e.parent], e)
		s.seq = max(s.seq, e.seq, e.written)
	}
	sh.all = entries
	return nil
}
