package data

import (
	"fmt"
	"strconv"

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
func (e *entry) place(k *kind) []byte { return e.appendPlace(nil, k) }

func (e *entry) appendPlace(to []byte, k *kind) []byte {
	for _, name := range [...]string{k.table, "body", string(e.id), string(e.parent)} {
		to = append(append(to, name...), 0)
	}
	to = append(strconv.AppendInt(to, e.seq, 10), 0)
	to = append(strconv.AppendInt(to, e.written, 10), 0)
	return strconv.AppendBool(to, e.deleted)
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
func (r *row) entry() entry {
	e := entry{id: mentoring.ID(r.ID), seq: r.Seq, written: r.Written, deleted: r.Deleted}
	if r.ParentID != nil {
		e.parent = mentoring.ID(*r.ParentID)
	}
	return e
}

// openRow returns the body of a row, not sealed any more.
func (s *Store) openRow(k *kind, r *row) ([]byte, error) {
	e := r.entry()
	body, err := s.sealer.open(r.Body, e.place(k))
	if err != nil {
		return nil, fmt.Errorf("open %s %s: %w", k.name, r.ID, err)
	}
	return body, nil
}

// readRow returns the row as an entry with its record, and fails with
// mentoring.ErrDamaged when the record isn't that of the row.
func (s *Store) readRow(k *kind, r *row) (*entry, error) {
	e := r.entry()
	return &e, (&reader{s: s}).read(k, r.Body, &e)
}

// reader reads one row after the other, all in the same room. What it makes has
// nothing of that in it.
type reader struct {
	s           *Store
	texts       *texts // of all records, nil to keep each alone
	place, body []byte // of the last row
}

// read opens the body of an entry and gives it its record. It fails with
// mentoring.ErrDamaged when that isn't the record of the entry.
func (r *reader) read(k *kind, sealed []byte, e *entry) (err error) {
	r.place = e.appendPlace(r.place[:0], k)
	if r.body, err = r.s.sealer.openInto(r.body, sealed, r.place); err != nil {
		return fmt.Errorf("open %s %s: %w", k.name, e.id, err)
	}
	r.s.noteHan(r.body)
	if e.record, err = k.unpackBody(r.body, r.texts); err != nil {
		return fmt.Errorf("read %s %s: %w", k.name, e.id, err)
	}
	if e.record.Ref() != (mentoring.Ref{Kind: k.name, ID: e.id}) || e.record.Parent() != e.parent {
		return fmt.Errorf("%s %s is another record: %w", k.name, e.id, mentoring.ErrDamaged)
	}
	e.id, e.parent = e.record.Ref().ID, e.record.Parent() // the same strings once in memory
	return nil
}
