package data

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"gorm.io/gorm"

	"trefoil/app/mentoring"
)

// batch is what one transaction changes.
type batch struct {
	s      *Store
	tx     *gorm.DB
	seq    int64
	staged map[mentoring.Ref]*entry // as they will be in memory after the commit
	revive bool                     // saving what was deleted brings it back
}

// saveAll adds or replaces records, each after what it belongs to.
func (b *batch) saveAll(records []mentoring.Record) error {
	records = slices.Clone(records)
	slices.SortStableFunc(records, func(a, b mentoring.Record) int {
		_, i, _ := kindNamed(a.Ref().Kind)
		_, j, _ := kindNamed(b.Ref().Kind)
		return cmp.Compare(i, j)
	})
	for _, r := range records {
		if err := b.save(r, true); err != nil {
			return fmt.Errorf("save %s %s: %w", r.Ref().Kind, r.Ref().ID, err)
		}
	}
	return nil
}

// markAll sets or removes the tombstones of records.
func (b *batch) markAll(verb string, deleted bool, refs []mentoring.Ref) error {
	for _, ref := range refs {
		if err := b.mark(ref, deleted); err != nil {
			return fmt.Errorf("%s %s %s: %w", verb, ref.Kind, ref.ID, err)
		}
	}
	return nil
}

// save adds or replaces one record; with keep the earlier form goes to the
// history.
func (b *batch) save(record mentoring.Record, keep bool) error {
	k, _, err := kindNamed(record.Ref().Kind)
	if err != nil {
		return err
	}
	text, record, err := k.normal(record)
	if err != nil {
		return err
	}
	b.s.noteHan(text)
	e := &entry{id: record.Ref().ID, parent: record.Parent(), record: record}
	if err := b.checkParent(k, e); err != nil {
		return err
	}
	old := b.find(record.Ref())
	switch {
	case old == nil:
		e.seq = b.next()
		e.written = e.seq
		return b.insert(k, e, text)
	case old.deleted && !k.long && !b.revive:
		return fmt.Errorf("it was deleted: %w", mentoring.ErrNotFound)
	}
	e.seq = old.seq
	return b.replace(k, e, text, keep)
}

// checkParent refuses a record that belongs to nothing that can be seen.
func (b *batch) checkParent(k *kind, e *entry) error {
	if k.parent == "" {
		return nil
	}
	if ref := (mentoring.Ref{Kind: k.parent, ID: e.parent}); !aliveIn(ref.Kind, b.find(ref), b.find) {
		return fmt.Errorf("its %s %s: %w", ref.Kind, ref.ID, mentoring.ErrNotFound)
	}
	return nil
}

func (b *batch) insert(k *kind, e *entry, text []byte) error {
	r := e.row(b.s.sealer.seal(k.packBody(text), e.place(k)))
	b.stage(k, e)
	return b.tx.Table(k.table).Create(&r).Error
}

// replace writes another body over that of a record, unless it says the same.
func (b *batch) replace(k *kind, e *entry, text []byte, keep bool) error {
	r, err := fetchRow(b.tx, k, e.id)
	if err != nil {
		return err
	}
	before, err := b.s.readRow(k, r)
	if err != nil {
		return err
	}
	same, err := json.Marshal(before.record)
	if err != nil {
		return err
	}
	anew := !bytes.Equal(same, text)
	if !anew && !before.deleted {
		return nil
	}
	if keep && anew {
		if err := b.keep(k, r); err != nil {
			return err
		}
	}
	return b.update(k, e, k.packBody(text))
}

// keep puts the body of a row into the history, under the number of the write
// that made it.
func (b *batch) keep(k *kind, r *row) error {
	body, err := b.s.openRow(k, r)
	if err != nil {
		return err
	}
	old := revision{Written: r.Written, Kind: string(k.name), RecordID: r.ID}
	old.Body = b.s.sealer.seal(body, old.place())
	return b.tx.Table("revisions").Create(&old).Error
}

// mark sets or removes the tombstone of a record, which is sealed anew for it.
func (b *batch) mark(ref mentoring.Ref, deleted bool) error {
	k, _, err := kindNamed(ref.Kind)
	if err != nil {
		return err
	}
	old := b.find(ref)
	switch {
	case old == nil:
		return mentoring.ErrNotFound
	case old.deleted == deleted:
		return nil
	}
	e := *old
	e.deleted = deleted
	return b.reseal(k, e)
}

// reseal writes the row of an entry again with the body that it has.
func (b *batch) reseal(k *kind, e entry) error {
	r, err := fetchRow(b.tx, k, e.id)
	if err != nil {
		return err
	}
	body, err := b.s.openRow(k, r)
	if err != nil {
		return err
	}
	return b.update(k, &e, body)
}

// update writes the row of an entry again. A row that isn't there is an error,
// which SQL would not make of it.
func (b *batch) update(k *kind, e *entry, body []byte) error {
	e.written = b.next()
	r := e.row(b.s.sealer.seal(body, e.place(k)))
	b.stage(k, e)
	done := b.tx.Table(k.table).Where("id = ?", r.ID).Updates(map[string]any{ // a struct would leave out zeros
		"parent_id": r.ParentID, "written": r.Written, "deleted": r.Deleted, "body": r.Body,
	})
	if done.Error == nil && done.RowsAffected != 1 {
		return fmt.Errorf("%d rows: %w", done.RowsAffected, mentoring.ErrDamaged)
	}
	return done.Error
}

func (b *batch) next() int64 {
	b.seq++
	return b.seq
}

// stage notes an entry for memory.
func (b *batch) stage(k *kind, e *entry) {
	if k.long {
		e.record = nil
	}
	b.staged[mentoring.Ref{Kind: k.name, ID: e.id}] = e
}

// order returns what was staged, first saved first: so it is put at the end of
// a shelf and nothing has to move.
func (b *batch) order() []mentoring.Ref {
	return slices.SortedFunc(maps.Keys(b.staged), func(x, y mentoring.Ref) int {
		return bySeq(b.staged[x], b.staged[y])
	})
}

// find returns an entry as it will be after the batch, or nil. Only writes
// change the shelves and this is the one write, so there is no lock to take.
func (b *batch) find(ref mentoring.Ref) *entry {
	if e := b.staged[ref]; e != nil {
		return e
	}
	return b.s.find(ref)
}

// fetchRow reads the row of a record that memory knows of.
func fetchRow(db *gorm.DB, k *kind, id mentoring.ID) (*row, error) {
	var r row
	err := db.Table(k.table).Where("id = ?", string(id)).Take(&r).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return nil, fmt.Errorf("%s %s has gone: %w", k.name, id, mentoring.ErrDamaged)
	}
	return &r, err
}
