package archive

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"trefoil/app/mentoring"
)

// A file may have so many records and entries of lists within them, a record counted for
// two, and one record so many entries. Ten thousand sessions with all that belongs to them
// have a quarter of a million. Without an end, a file made to do harm takes a hundred bytes
// of memory for every one of its own.
const (
	mostEntries = 2_000_000
	mostWithin  = 100_000
	perRecord   = 2
)

// Read reads a JSON file and checks all of it: the format and its version, each
// field and record, ids, and what belongs to what. It fails with
// mentoring.ErrTooLarge, mentoring.ErrNotExport or ErrExportVersion, or with Faults that tell each record that is
// wrong; then nothing of the world is to be used. After MostFaults it reads no further.
func Read(from io.Reader) (World, error) {
	r := newReader(from)
	if err := r.file(); err != nil {
		return World{}, err
	}
	if r.parents(); len(r.faults) > 0 {
		return World{}, r.faults
	}
	return r.world, nil
}

// reader gathers a world and what is wrong with it.
type reader struct {
	*stream
	format   string
	read     map[string]bool // lists that were
	world    World
	seen     map[mentoring.Ref]bool // what stands in the file, refused or not
	children []child                // whose parents are still to come
	faults   Faults
}

func newReader(from io.Reader) *reader {
	return &reader{stream: newStream(from), read: make(map[string]bool), seen: make(map[mentoring.Ref]bool)}
}

func (r *reader) fail(list string, place int, err error) {
	if !r.full() {
		field, err := fieldOf(err)
		r.faults = append(r.faults, Fault{short(list), place, short(field), err})
	}
}

// full says that there are as many faults as are told.
func (r *reader) full() bool { return len(r.faults) >= MostFaults }

// over says that nothing that follows would be told. The format would: the faults of
// another version are none.
func (r *reader) over() bool { return r.full() && r.format != "" }

func (r *reader) file() error {
	begin, err := r.token()
	if err != nil {
		return err
	}
	if begin != json.Delim('{') {
		return mentoring.ErrNotExport
	}
	for r.more() {
		name, err := r.token()
		if err != nil {
			return err
		}
		if err := r.section(fmt.Sprint(name)); err != nil || r.over() {
			return err
		}
	}
	if err := r.end(); err != nil {
		return err
	}
	if r.format == "" {
		return mentoring.ErrNotExport
	}
	return nil
}

// section reads what stands below a name of the file: the format, or a list.
func (r *reader) section(name string) error {
	if r.read[name] {
		return fmt.Errorf("%w: %q stands there twice", mentoring.ErrNotExport, name)
	}
	if name == "format" {
		r.read[name] = true
		return r.readFormat()
	}
	for _, l := range lists {
		if l.name == name {
			r.read[name] = true
			return r.list(l)
		}
	}
	r.fail(name, 0, mentoring.ErrListUnknown)
	_, err := r.each(func(int, json.RawMessage) bool { return !r.over() })
	return err
}

func (r *reader) readFormat() error {
	text, err := r.value()
	if err != nil {
		return err
	}
	if err := json.Unmarshal(text, &r.format); err != nil || !strings.HasPrefix(r.format, "trefoil-export/") {
		return mentoring.ErrNotExport
	}
	if r.format != Format {
		return mentoring.ErrExportVersion
	}
	return nil
}

func (r *reader) list(l list) error {
	isList, err := r.each(func(place int, text json.RawMessage) bool {
		if !r.full() {
			r.record(l, place, text)
		}
		return !r.over()
	})
	if err == nil && !isList {
		r.fail(l.name, 0, mentoring.ErrFieldWrong)
	}
	return err
}

func (r *reader) record(l list, place int, text json.RawMessage) {
	record, err := l.read(&r.world, text)
	if err != nil {
		r.seen[mentoring.Ref{Kind: l.kind, ID: idOf(text)}] = true
		r.fail(l.name, place, unread{err})
		return
	}
	if err := r.check(record); err != nil {
		r.fail(l.name, place, err)
		return
	}
	r.belongs(l, place, record)
}

// idOf is the id of a record that can't be read, "" where there is none.
func idOf(text json.RawMessage) mentoring.ID {
	var known struct {
		ID mentoring.ID `json:"id"`
	}
	_ = json.Unmarshal(text, &known) // what is no id leaves it empty
	return known.ID
}

func (r *reader) check(record mentoring.Record) error {
	ref := record.Ref()
	twice := r.seen[ref]
	r.seen[ref] = true
	switch {
	case ref.ID == "":
		return mentoring.ErrIDMissing
	case twice:
		return mentoring.ErrIDTwice
	}
	if c, ok := record.(interface{ Check() error }); ok {
		return c.Check()
	}
	return nil
}
