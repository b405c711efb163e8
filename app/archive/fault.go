package archive

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"trefoil/app/mentoring"
)

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

// mostName is how much of a name is told that isn't ours, in bytes: it may be as long as
// the file.
const mostName = 100

// short is a name of a list or a field, cut where nobody would read on.
func short(name string) string {
	if len(name) <= mostName {
		return name
	}
	return strings.ToValidUTF8(name[:mostName], "") + "…"
}
