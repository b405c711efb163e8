package app

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"trefoil/app/intake"
	"trefoil/app/mentoring"
)

// Intake is what was read of files from elsewhere, before it is decided whose it
// is.
type Intake struct {
	Table    intake.Table   // of a CSV file; without a head there is none
	Meaning  []intake.Field // of its columns
	OfGoals  bool           // the rows are goals, not sessions
	Order    intake.Order   // of days such as 11/09/2026
	Notes    []intake.Session
	Faults   []intake.Fault
	Mentee   mentoring.ID            // whose it is where no name stands
	Decided  map[string]mentoring.ID // whose a name is that no mentee bears; "" leaves it out, NewPair makes a new mentee
	Filename string
}

// NewPair stands for a mentee who is to be added.
const NewPair mentoring.ID = "new"

// OpenIntake reads a CSV file, a Markdown file, or all Markdown files in a
// folder. It fails with mentoring.ErrTooLarge, or ErrNotExport when there is
// nothing in it that can be read.
func (s *Service) OpenIntake(path string) (Intake, error) {
	info, err := os.Stat(path)
	if err != nil {
		return Intake{}, fmt.Errorf("open intake: %w", err)
	}
	in := Intake{Filename: filepath.Base(path), Decided: make(map[string]mentoring.ID)}
	if info.IsDir() || isMarkdown(path) {
		err = in.readNotes(path)
	} else {
		err = in.readTable(path)
	}
	if err != nil {
		return Intake{}, fmt.Errorf("open intake: %w", err)
	}
	return in, nil
}

func isMarkdown(path string) bool {
	ending := strings.ToLower(filepath.Ext(path))
	return ending == ".md" || ending == ".markdown"
}

func (in *Intake) readTable(path string) error {
	b, err := readBounded(path)
	if err != nil {
		return err
	}
	if in.Table, in.Faults, err = intake.ReadTable(b); err != nil {
		return fmt.Errorf("%w: %w", mentoring.ErrNoTable, err)
	}
	in.SetKind(known(in.Table.Guess(intake.GoalFields)) > known(in.Table.Guess(intake.SessionFields)))
	return nil
}

// SetKind says whether the rows are goals, and guesses the columns anew.
func (in *Intake) SetKind(goals bool) {
	in.OfGoals = goals
	in.Meaning = in.Table.Guess(in.Fields())
}

// Fields are what the columns can mean.
func (in *Intake) Fields() []intake.Field {
	if in.OfGoals {
		return intake.GoalFields
	}
	return intake.SessionFields
}

func known(meaning []intake.Field) (n int) {
	for _, f := range meaning {
		if f != intake.Ignored {
			n++
		}
	}
	return n
}

// readBounded reads a file that isn't too large, whatever size it is said to have: it
// may grow while it is read, or have no end.
func readBounded(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	b, err := io.ReadAll(io.LimitReader(file, intake.MaxSize+1))
	if err == nil && len(b) > intake.MaxSize {
		err = mentoring.ErrTooLarge
	}
	return b, err
}

// mostNotes is how many files of a folder are read.
const mostNotes = 20_000

func (in *Intake) readNotes(root string) error {
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && path != root && strings.HasPrefix(d.Name(), "."):
			return fs.SkipDir // what programs keep for themselves
		case d.IsDir() || !isMarkdown(path):
			return nil
		case len(in.Notes)+len(in.Faults) >= mostNotes:
			return mentoring.ErrTooLarge
		}
		in.readNote(root, path)
		return nil
	})
	if err == nil && len(in.Notes)+len(in.Faults) == 0 {
		err = mentoring.ErrNoTable
	}
	return err
}

func (in *Intake) readNote(root, path string) {
	name, err := filepath.Rel(root, path)
	if err != nil || name == "." {
		name = filepath.Base(path)
	}
	b, err := readBounded(path)
	var note intake.Session
	if err == nil {
		note, err = intake.ReadNote(filepath.ToSlash(name), b)
	}
	if err != nil {
		in.Faults = append(in.Faults, intake.Fault{Where: name, Err: err})
		return
	}
	in.Notes = append(in.Notes, note)
}

// Heads are the headings of the columns, none when there is no table.
func (in *Intake) Heads() []string { return in.Table.Head }

// Means returns the field that a column means, "" for one that is left out.
func (in *Intake) Means(column int) string { return string(in.Meaning[column]) }

// SetMeaning says which field a column means, "" to leave it out. Another column that
// meant the same is left out then.
func (in *Intake) SetMeaning(column int, name string) {
	in.Meaning = slices.Clone(in.Meaning)
	for i, f := range in.Meaning {
		if f == intake.Field(name) {
			in.Meaning[i] = intake.Ignored
		}
	}
	in.Meaning[column] = intake.Field(name)
}

// SetDayFirst says how days such as 11/09/2026 are read.
func (in *Intake) SetDayFirst(dayFirst bool) {
	in.Order = intake.MonthFirst
	if dayFirst {
		in.Order = intake.DayFirst
	}
}

// Decide says whose a name is: a pair, NewPair, or "" to leave it out.
func (in *Intake) Decide(name string, pair mentoring.ID) {
	decided := map[string]mentoring.ID{name: pair}
	for n, p := range in.Decided {
		if n != name {
			decided[n] = p
		}
	}
	in.Decided = decided
}
