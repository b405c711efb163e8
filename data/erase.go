package data

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"gorm.io/gorm"

	"trefoil/app/mentoring"
)

// Erase removes records for good, each with all that belongs to it and with
// their earlier forms, deleted ones too; all or none. When it returns nil no
// byte of them is left in the database or its log. Backups that were made
// before keep them. It writes all of the database anew: a tenth of a second for
// each 10,000 records, and it needs as much room on the disk again meanwhile. It is a
// write as any other: LastWrite has another number.
//
// It fails with mentoring.ErrNotFound when a record was never saved, and
// otherwise as Save does. The records may be gone all the same: then only the
// traces could not be removed. No text is among these, but ids may be; the next
// Erase takes them away.
func (s *Store) Erase(refs ...mentoring.Ref) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	all, err := s.below(refs)
	if err != nil {
		return fmt.Errorf("erase: %w", err)
	}
	if err := errors.Join(s.last.wipe(), s.keepUnsent(nil)); err != nil {
		return fmt.Errorf("erase: %w", explain(err))
	}
	if err := s.write(func(b *batch) error { return b.erase(all) }); err != nil {
		return fmt.Errorf("erase: %w", err)
	}
	s.forget(all)
	if err := twice(func() error { return s.removeTraces(context.Background()) }); err != nil {
		return fmt.Errorf("remove the traces of what was erased: %w", explain(err))
	}
	return nil
}

// removeTraces writes the database anew from what is in it, and empties the log.
// SQLite overwrites what it deletes, but not the copies that were left behind
// when rows moved from one page to another; some hold ids.
func (s *Store) removeTraces(ctx context.Context) error {
	if _, err := s.sql.ExecContext(ctx, "VACUUM"); err != nil {
		return err
	}
	return bringInLog(ctx, s.sql)
}

// below returns the records and all that belongs to them, each once, children before
// what they belong to.
func (s *Store) below(refs []mentoring.Ref) ([]mentoring.Ref, error) {
	var all []mentoring.Ref
	listed := make(map[mentoring.Ref]bool)
	list := func(ref mentoring.Ref) {
		if !listed[ref] {
			listed[ref] = true
			all = append(all, ref)
		}
	}
	for _, ref := range refs {
		if s.find(ref) == nil {
			return nil, fmt.Errorf("%s %s: %w", ref.Kind, ref.ID, mentoring.ErrNotFound)
		}
		list(ref)
	}
	for i := 0; i < len(all); i++ { // it grows on the way
		for _, k := range kinds {
			if k.parent != all[i].Kind {
				continue
			}
			for _, e := range s.shelf(k.name).children[all[i].ID] {
				list(mentoring.Ref{Kind: k.name, ID: e.id})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b mentoring.Ref) int {
		_, i, _ := kindNamed(a.Kind)
		_, j, _ := kindNamed(b.Kind)
		return cmp.Compare(j, i)
	})
	return all, nil
}

// erase removes records, and gives the last written one of those that are left the
// number of this write. Without it the database would bear no trace of the write, and
// the backup before it would still count as one of all that there is. That one stays
// the last written, so nothing changes places.
func (b *batch) erase(refs []mentoring.Ref) error {
	if err := eraseRows(b.tx, refs); err != nil {
		return err
	}
	k, last := b.s.lastWrittenBut(refs)
	if last == nil {
		b.seq = 0 // there is nothing left to bear a number
		return nil
	}
	return b.reseal(k, *last)
}

// lastWrittenBut returns the entry that was written last, but for some; nil when there
// is no other.
func (s *Store) lastWrittenBut(refs []mentoring.Ref) (of *kind, last *entry) {
	but := make(map[mentoring.Ref]bool, len(refs))
	for _, ref := range refs {
		but[ref] = true
	}
	for _, k := range kinds {
		for _, e := range s.shelves[k.name].all {
			if !but[mentoring.Ref{Kind: k.name, ID: e.id}] && (last == nil || e.written > last.written) {
				of, last = k, e
			}
		}
	}
	return of, last
}

func eraseRows(tx *gorm.DB, refs []mentoring.Ref) error {
	for _, ref := range refs {
		k, _, err := kindNamed(ref.Kind)
		if err != nil {
			return err
		}
		if err := tx.Exec("DELETE FROM revisions WHERE kind = ? AND record_id = ?", string(k.name), string(ref.ID)).Error; err != nil {
			return err
		}
		done := tx.Exec("DELETE FROM "+k.table+" WHERE id = ?", string(ref.ID))
		if done.Error == nil && done.RowsAffected != 1 {
			return fmt.Errorf("%s %s, %d rows: %w", ref.Kind, ref.ID, done.RowsAffected, mentoring.ErrDamaged)
		}
		if done.Error != nil {
			return done.Error
		}
	}
	return nil
}

// forget takes records out of memory.
func (s *Store) forget(refs []mentoring.Ref) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, ref := range refs {
		s.shelves[ref.Kind].drop(ref.ID)
		delete(s.drafts, ref)
	}
}
