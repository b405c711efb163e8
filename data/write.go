package data

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"trefoil/app/mentoring"
)

// Save adds or replaces the records, all or none of them, in any order. When
// it returns nil they are on the disk. The earlier form of a replaced record
// goes to its history; saving what is there already writes nothing.
//
// It fails with mentoring.ErrNotFound when a record or what it belongs to was
// deleted or isn't there, and with mentoring.ErrDiskFull or ErrReadOnly when it
// can't be written; then nothing has changed.
func (s *Store) Save(records ...mentoring.Record) error { return s.save(false, records) }

// Revive saves records as Save does, and those that were deleted come back, with
// what belongs to them but for what was deleted by itself.
func (s *Store) Revive(records ...mentoring.Record) error { return s.save(true, records) }

func (s *Store) save(revive bool, records []mentoring.Record) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	return s.write(func(b *batch) error {
		b.revive = revive
		return b.saveAll(records)
	})
}

// Swap hides records as Delete does and saves others as Save does, all or none of
// them. It fails as these do.
func (s *Store) Swap(gone []mentoring.Ref, records ...mentoring.Record) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	return s.write(func(b *batch) error {
		if err := b.markAll("delete", true, gone); err != nil {
			return err
		}
		return b.saveAll(records)
	})
}

// SaveDraft saves one record that is being typed, as Save does, but only the
// form before the edit goes to the history.
func (s *Store) SaveDraft(record mentoring.Record) error {
	ref := record.Ref()
	s.writing.Lock()
	defer s.writing.Unlock()
	changed := false
	err := s.write(func(b *batch) error {
		if err := b.save(record, !s.drafts[ref]); err != nil {
			return fmt.Errorf("save draft of %s %s: %w", ref.Kind, ref.ID, err)
		}
		changed = len(b.staged) > 0
		return nil
	})
	if err == nil && changed {
		s.drafts[ref] = true
	}
	return err
}

// FinishEdit ends the edit of a record that SaveDraft began.
func (s *Store) FinishEdit(ref mentoring.Ref) {
	s.writing.Lock()
	defer s.writing.Unlock()
	delete(s.drafts, ref)
}

// Delete hides records and all that belongs to them, all or none. It fails with
// mentoring.ErrNotFound when one was never saved; hiding a hidden one changes
// nothing.
func (s *Store) Delete(refs ...mentoring.Ref) error { return s.mark("delete", true, refs) }

// Restore brings deleted records back, all or none, each with what belongs to
// it but for what was deleted by itself. It fails as Delete does.
func (s *Store) Restore(refs ...mentoring.Ref) error { return s.mark("restore", false, refs) }

func (s *Store) mark(verb string, deleted bool, refs []mentoring.Ref) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	return s.write(func(b *batch) error { return b.markAll(verb, deleted, refs) })
}

// write runs f in a transaction and, when that is on the disk, brings its
// changes into memory. After an I/O error it tries once more.
func (s *Store) write(f func(b *batch) error) error {
	var b *batch
	err := twice(func() (err error) {
		b, err = s.attempt(f)
		return err
	})
	if err != nil {
		return explain(err)
	}
	s.seq = b.seq
	s.last.set(s.seq)
	s.wrote()
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, ref := range b.order() {
		s.shelves[ref.Kind].put(b.staged[ref])
	}
	return nil
}

// twice does a thing, and once more when an I/O error that may pass kept it from
// being done.
func twice(do func() error) error {
	err := do()
	if err != nil && passing(err) {
		err = do()
	}
	return err
}

func (s *Store) attempt(f func(b *batch) error) (*batch, error) {
	b := &batch{s: s, staged: make(map[mentoring.Ref]*entry)}
	err := s.writeTx(context.Background(), func(tx *gorm.DB) error {
		b.tx, b.seq = tx, s.seq
		return f(b)
	})
	return b, err
}
