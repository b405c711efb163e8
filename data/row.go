package data

import (
	"fmt"

	"trefoil/app/mentoring"
)

// row is a record in its table; all tables of records have these columns. It
// is a type of its own, with plain fields: tags such as default or serializer
// would change or bypass what is stored.
type row struct {
	Seq      int64 `gorm:"primaryKey;autoIncrement:false"`
	ID       string
	ParentID *string
	Written  int64
	Deleted  bool
	Body     []byte
}

// revision is an earlier body of a record.
type revision struct {
	Written  int64 `gorm:"primaryKey;autoIncrement:false"`
	Kind     string
	RecordID string
	Body     []byte
}

// entry is a record as the store holds it in memory.
type entry struct {
	id      mentoring.ID
	parent  mentoring.ID
	seq     int64 // the number of the write that first saved it; orders the records
	written int64 // the number of the write that last changed it
	deleted bool
	record  mentoring.Record // nil for a long text
}

// place is what a body is sealed for: all of its row that lies in the clear,
// so that none of that can change unnoticed either.
func (e *entry) place(k *kind) []byte {
	return fmt.Appendf(nil, "%s\x00body\x00%s\x00%s\x00%d\x00%d\x00%t", k.table, e.id, e.parent, e.seq, e.written, e.deleted)
}

func (r *revision) place() []byte {
	return fmt.Appendf(nil, "revisions\x00body\x00%s\x00%s\x00%d", r.Kind, r.RecordID, r.Written)
}

// row returns the row of the entry with this sealed body.
func (e *entry) row(body []byte) row {
	r := row{Seq: e.seq, ID: string(e.id), Written: e.written, Deleted: e.deleted, Body: body}
	if e.parent != "" {
		parent := string(e.parent)
		r.ParentID = &parent
	}
	return r
}

// entry returns what of the row lies in the clear.
func (r *row) entry() *entry {
	e := &entry{id: mentoring.ID(r.ID), seq: r.Seq, written: r.Written, deleted: r.Deleted}
	if r.ParentID != nil {
		e.parent = mentoring.ID(*r.ParentID)
	}
	return e
}

// openRow returns the body of a row, not sealed any more.
func (s *Store) openRow(k *kind, r *row) ([]byte, error) {
	body, err := s.sealer.open(r.Body, r.entry().place(k))
	if err != nil {
		return nil, fmt.Errorf("open %s %s: %w", k.name, r.ID, err)
	}
	return body, nil
}

// readRow returns the row as an entry with its record, and fails with
// mentoring.ErrDamaged when the record isn't that of the row.
func (s *Store) readRow(k *kind, r *row) (*entry, error) {
	body, err := s.openRow(k, r)
	if err != nil {
		return nil, err
	}
	s.noteHan(body)
	e := r.entry()
	if e.record, err = k.unpackBody(body); err != nil {
		return nil, fmt.Errorf("read %s %s: %w", k.name, r.ID, err)
	}
	if e.record.Ref() != (mentoring.Ref{Kind: k.name, ID: e.id}) || e.record.Parent() != e.parent {
		return nil, fmt.Errorf("%s %s is another record: %w", k.name, r.ID, mentoring.ErrDamaged)
	}
	e.id, e.parent = e.record.Ref().ID, e.record.Parent() // the same strings once in memory
	return e, nil
}
