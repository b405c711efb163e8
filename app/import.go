package app

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"trefoil/app/archive"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// ImportFound is what an export would add. Nothing is added by looking.
type ImportFound struct {
	Mentees  []string // whose pairs would be new
	New      map[mentoring.Kind]int
	Same     int // records that are here already, and say the same
	Differ   int // records that are here already, and say something else: then nothing can be added
	Private  int // private ones among the new
	records  []mentoring.Record
	complete bool
	asOf     int64 // the last write before it was compared
}

// Total is how many records would be added.
func (f ImportFound) Total() int { return len(f.records) }

// CanAdd says that there is something to add, and nothing in the way.
func (f ImportFound) CanAdd() bool { return f.complete && f.Differ == 0 && len(f.records) > 0 }

// CheckImport reads the JSON of an export and compares it with what is here. It
// fails as archive.Read does.
func (s *Service) CheckImport(from io.Reader) (ImportFound, error) {
	w, err := archive.Read(from)
	if err != nil {
		return ImportFound{}, fmt.Errorf("check import: %w", err)
	}
	asOf := s.store.LastWrite()
	here, err := s.World()
	if err != nil {
		return ImportFound{}, err
	}
	present, err := texts(here.Records())
	if err != nil {
		return ImportFound{}, err
	}
	found := ImportFound{New: make(map[mentoring.Kind]int), complete: true, asOf: asOf}
	names := make(map[mentoring.ID]string)
	for _, p := range w.People {
		names[p.ID] = p.Name
	}
	private := make(map[mentoring.Ref]bool)
	secret := archive.World{Private: w.Private}
	for _, r := range secret.Records() {
		private[r.Ref()] = true
	}
	for _, r := range w.Records() {
		text, err := json.Marshal(r)
		if err != nil {
			return ImportFound{}, fmt.Errorf("check import: %w", err)
		}
		before, there := present[r.Ref()]
		switch {
		case there && bytes.Equal(before, text):
			found.Same++
		case there:
			found.Differ++
		default:
			found.add(r, names, private[r.Ref()])
		}
	}
	return found, nil
}

func (f *ImportFound) add(r mentoring.Record, names map[mentoring.ID]string, private bool) {
	f.records = append(f.records, r)
	f.New[r.Ref().Kind]++
	if private {
		f.Private++
	}
	if pair, ok := r.(mentoring.Pair); ok {
		f.Mentees = append(f.Mentees, names[pair.MenteeID])
	}
}

func texts(records []mentoring.Record) (map[mentoring.Ref][]byte, error) {
	all := make(map[mentoring.Ref][]byte, len(records))
	for _, r := range records {
		text, err := json.Marshal(r)
		if err != nil {
			return nil, fmt.Errorf("compare: %w", err)
		}
		all[r.Ref()] = text
	}
	return all, nil
}

// Import adds all that was found, or nothing. What was deleted here comes back
// as the export has it. Undo takes it back. It fails with
// mentoring.ErrAlreadyAdded when there is nothing to add, or something in the
// way, and with mentoring.ErrChangedSince when one of the records came to be
// here since it was looked for.
func (s *Service) Import(found ImportFound) error {
	if !found.CanAdd() {
		return fmt.Errorf("import: %w", mentoring.ErrAlreadyAdded)
	}
	if err := s.stillNew(found); err != nil {
		return fmt.Errorf("import: %w", err)
	}
	if err := s.backUpBefore(mentoring.BackupBeforeImport); err != nil {
		return fmt.Errorf("import: %w", err)
	}
	if err := s.store.Revive(found.records...); err != nil { // they were checked when they were read
		return fmt.Errorf("import: %w", err)
	}
	s.changes.announce(AnyChange)
	roots := found.roots()
	s.undos.push(lang.T("Export read in"), func() error {
		if err := s.store.Delete(roots...); err != nil {
			return fmt.Errorf("take back import: %w", err)
		}
		s.changes.announce(AnyChange)
		return nil
	})
	return nil
}

// stillNew makes sure that none of the records came to be here meanwhile, for
// that would be overwritten.
func (s *Service) stillNew(found ImportFound) error {
	if s.store.LastWrite() == found.asOf {
		return nil
	}
	here, err := s.World()
	if err != nil {
		return err
	}
	present := make(map[mentoring.Ref]bool)
	for _, r := range here.Records() {
		present[r.Ref()] = true
	}
	for _, r := range found.records {
		if present[r.Ref()] {
			return mentoring.ErrChangedSince
		}
	}
	return nil
}

// roots are the records that belong to nothing among those found. Hiding them
// hides the rest, and leaves it to come back with them.
func (f ImportFound) roots() []mentoring.Ref {
	ids := make(map[mentoring.ID]bool)
	for _, r := range f.records {
		if !isNotes(r) { // they bear the id of their session
			ids[r.Ref().ID] = true
		}
	}
	var roots []mentoring.Ref
	for _, r := range f.records {
		if !ids[r.Parent()] {
			roots = append(roots, r.Ref())
		}
	}
	return roots
}

func isNotes(r mentoring.Record) bool {
	kind := r.Ref().Kind
	return kind == mentoring.KindSharedNotes || kind == mentoring.KindPrivateNotes
}
