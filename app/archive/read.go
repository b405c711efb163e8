package archive

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"trefoil/app/mentoring"
)

// MaxSize is how large a JSON file may be that is read, in bytes.
const MaxSize = 200 << 20

// Fault is something that is wrong with one record.
type Fault struct {
	List  string // the name of its list in the file
	Place int    // in that list, from 1; 0 for the list itself
	Field string // which field of the record, "" when it isn't about one
	Err   error
}

// Error says where it is and what.
func (f Fault) Error() string {
	where := f.List
	if f.Place > 0 {
		where += fmt.Sprintf(", record %d", f.Place)
	}
	if f.Field != "" {
		where += fmt.Sprintf(", field %q", f.Field)
	}
	return fmt.Sprintf("%s: %v", where, f.Err)
}

// Unwrap returns what is wrong.
func (f Fault) Unwrap() error { return f.Err }

// Faults is all that is wrong with a file, the first twenty at most.
type Faults []Fault

// MostFaults is how many faults are told: more help nobody.
const MostFaults = 20

// Error tells all of them, one a line.
func (f Faults) Error() string {
	lines := make([]string, len(f))
	for i, one := range f {
		lines[i] = one.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns mentoring.ErrExportFaulty and what is wrong with each.
func (f Faults) Unwrap() []error {
	all := []error{mentoring.ErrExportFaulty}
	for _, one := range f {
		all = append(all, one)
	}
	return all
}

// Read reads a JSON file and checks all of it: the format and its version, each
// field and record, ids, and what belongs to what. It fails with
// mentoring.ErrTooLarge, mentoring.ErrNotExport or ErrExportVersion, or with Faults that tell each record that is
// wrong; then nothing of the world is to be used.
func Read(from io.Reader) (World, error) {
	text, err := io.ReadAll(io.LimitReader(from, MaxSize+1))
	if err != nil {
		return World{}, fmt.Errorf("read export: %w", err)
	}
	if len(text) > MaxSize {
		return World{}, mentoring.ErrTooLarge
	}
	file, err := sections(text)
	if err != nil {
		return World{}, err
	}
	r := reader{seen: make(map[mentoring.Ref]bool)}
	for name := range file {
		if !known(name) {
			r.fail(name, 0, mentoring.ErrListUnknown)
		}
	}
	for _, l := range lists {
		r.list(l, file[l.name])
	}
	r.parents()
	if len(r.faults) > 0 {
		return World{}, r.faults
	}
	return r.world, nil
}

// sections takes the file apart into its lists, without looking into them.
func sections(text []byte) (map[string]json.RawMessage, error) {
	var file map[string]json.RawMessage
	d := json.NewDecoder(bytes.NewReader(text))
	if err := d.Decode(&file); err != nil {
		return nil, fmt.Errorf("%w: %w", mentoring.ErrNotExport, err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%w: something follows it", mentoring.ErrNotExport)
	}
	var format string
	if err := json.Unmarshal(file["format"], &format); err != nil || !strings.HasPrefix(format, "trefoil-export/") {
		return nil, mentoring.ErrNotExport
	}
	if format != Format {
		return nil, mentoring.ErrExportVersion
	}
	delete(file, "format")
	return file, nil
}

func known(name string) bool {
	for _, l := range lists {
		if l.name == name {
			return true
		}
	}
	return false
}

// reader gathers a world and what is wrong with it.
type reader struct {
	world  World
	seen   map[mentoring.Ref]bool
	faults Faults
}

func (r *reader) fail(list string, place int, err error) {
	if len(r.faults) < MostFaults {
		field, err := fieldOf(err)
		r.faults = append(r.faults, Fault{list, place, field, err})
	}
}

// fieldOf says which field the JSON of a record is wrong in, and what is wrong
// with it in place of how Go says it. Other errors are returned as they are.
func fieldOf(err error) (string, error) {
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) {
		return wrong.Field, mentoring.ErrFieldWrong
	}
	if name, ok := strings.CutPrefix(err.Error(), "json: unknown field "); ok {
		return strings.Trim(name, `"`), mentoring.ErrFieldUnknown
	}
	var notRead unread
	if errors.As(err, &notRead) && !errors.Is(err, mentoring.ErrDateInvalid) && !errors.Is(err, mentoring.ErrTimeInvalid) {
		return "", mentoring.ErrFieldWrong
	}
	return "", err
}

// unread is why the JSON of a record can't be read, in words of the library: they are not
// for people.
type unread struct{ error }

func (u unread) Unwrap() error { return u.error }

func (r *reader) list(l list, raw json.RawMessage) {
	if raw == nil {
		return
	}
	var all []json.RawMessage
	if err := json.Unmarshal(raw, &all); err != nil {
		r.fail(l.name, 0, err)
		return
	}
	for i, text := range all {
		if err := r.record(l, text); err != nil {
			r.fail(l.name, i+1, err)
		}
	}
}

func (r *reader) record(l list, text json.RawMessage) error {
	record, err := l.read(&r.world, text)
	if err != nil {
		return unread{err}
	}
	ref := record.Ref()
	switch {
	case ref.ID == "":
		return mentoring.ErrIDMissing
	case r.seen[ref]:
		return mentoring.ErrIDTwice
	}
	r.seen[ref] = true
	if c, ok := record.(interface{ Check() error }); ok {
		return c.Check()
	}
	return nil
}

// parentKinds says what each kind of record belongs to; what is left out belongs
// to a pair.
var parentKinds = map[mentoring.Kind]mentoring.Kind{
	mentoring.KindPerson: "", mentoring.KindQuestion: "", mentoring.KindTemplate: "", mentoring.KindPair: mentoring.KindPerson,
	mentoring.KindCheckIn: mentoring.KindGoal, mentoring.KindForm: mentoring.KindStakeholder,
	mentoring.KindTalkingPoint: mentoring.KindSession, mentoring.KindCapture: mentoring.KindSession,
	mentoring.KindSharedNotes: mentoring.KindSession, mentoring.KindPrivateNotes: mentoring.KindSession,
}

// parents refuses records that belong to nothing in the file.
func (r *reader) parents() {
	for _, l := range lists {
		kind, listed := parentKinds[l.kind]
		if !listed {
			kind = mentoring.KindPair
		}
		for i, record := range l.records(&r.world) {
			if kind != "" && !r.seen[mentoring.Ref{Kind: kind, ID: record.Parent()}] {
				r.fail(l.name, i+1, mentoring.ErrParentMissing)
			}
		}
	}
}
