package data

import (
	"fmt"

	"trefoil/app/mentoring"
)

// LastWrite is the number of the last write. It rises with each, so what was
// read at the same number is still as it was; when all is erased it is 0.
func (s *Store) LastWrite() int64 {
	s.writing.Lock()
	defer s.writing.Unlock()
	_ = s.rest() // an earlier number if that fails; nothing is written then
	return s.seq
}

// NotesSince opens the notes that were written after the write with this
// number, 0 for all, in the order of first saving. Notes that were deleted are
// empty, and notes of deleted sessions may be among them. It fails with
// mentoring.ErrDamaged when any can't be opened.
func (s *Store) NotesSince(write int64) ([]mentoring.SharedNotes, []mentoring.PrivateNotes, error) {
	shared, err := notesSince(s, mentoring.KindSharedNotes, write, func(session mentoring.ID) mentoring.SharedNotes {
		return mentoring.SharedNotes{SessionID: session}
	})
	if err != nil {
		return nil, nil, err
	}
	private, err := notesSince(s, mentoring.KindPrivateNotes, write, func(session mentoring.ID) mentoring.PrivateNotes {
		return mentoring.PrivateNotes{SessionID: session}
	})
	return shared, private, err
}

// readAtOnce is how many long texts are read from the database at a time, so
// that a large one isn't in memory twice over.
const readAtOnce = 1000

func notesSince[T mentoring.Record](s *Store, name mentoring.Kind, write int64, empty func(mentoring.ID) T) ([]T, error) {
	k, _, err := kindNamed(name)
	if err != nil {
		return nil, err
	}
	var notes []T
	for after := int64(-1); ; {
		var rows []row
		err := s.db.Table(k.table).Where("seq > ? AND written > ?", after, write).
			Order("seq").Limit(readAtOnce).Find(&rows).Error
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", k.table, explain(err))
		}
		entries, err := s.readRows(k, rows)
		if err != nil {
			return nil, err
		}
		for _, e := range entries {
			after = e.seq
			if e.deleted {
				notes = append(notes, empty(e.id))
				continue
			}
			notes = append(notes, e.record.(T))
		}
		if len(rows) < readAtOnce {
			return notes, nil
		}
	}
}
