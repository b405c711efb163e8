package data

import (
	"context"
	"fmt"

	"trefoil/app/mentoring"
)

// tally counts what is checked.
type tally struct {
	mentoring.Checked
	told func(rows int) // hears how many rows more were checked, or nil
}

func newTally(told func(rows int)) *tally {
	return &tally{mentoring.Checked{Records: make(map[mentoring.Kind]int, len(kinds))}, told}
}

// tell says that so many rows more were checked.
func (r *tally) tell(rows int) {
	if r.told != nil {
		r.told(rows)
	}
}

// Check reads all of the data: SQLite's own check of the whole file, what
// belongs to what, and each body and revision, which must open and be of its
// row. It fails with mentoring.ErrDamaged at the first fault and returns what
// was counted until then, and with mentoring.ErrChangesLost when all that is there
// is sound.
func (s *Store) Check() (mentoring.Checked, error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	report := newTally(nil)
	if err := s.check(context.Background(), report); err != nil {
		return report.Checked, fmt.Errorf("check data: %w", explain(err))
	}
	return report.Checked, nil
}

func (s *Store) check(ctx context.Context, report *tally) error {
	if err := checkPages(ctx, s.sql, "integrity_check"); err != nil {
		return err
	}
	if err := checkForeignKeys(ctx, s.sql); err != nil {
		return err
	}
	for _, k := range kinds {
		if err := s.checkKind(ctx, k, report); err != nil {
			return err
		}
	}
	if err := s.checkRevisions(ctx, report); err != nil {
		return err
	}
	return s.checkMark()
}

// checkedAtOnce is how many rows are held in memory while they are checked.
const checkedAtOnce = 500

func (s *Store) checkKind(ctx context.Context, k *kind, report *tally) error {
	for after := int64(0); ; {
		var rows []row
		err := s.db.WithContext(ctx).Table(k.table).Where("seq > ?", after).
			Order("seq").Limit(checkedAtOnce).Find(&rows).Error
		if err != nil || len(rows) == 0 {
			return err
		}
		entries, err := s.readRows(k, rows)
		if err != nil {
			return err
		}
		for _, e := range entries {
			report.Records[k.name]++
			if e.deleted {
				report.Deleted++
			}
		}
		report.tell(len(rows))
		after = rows[len(rows)-1].Seq
	}
}

func (s *Store) checkRevisions(ctx context.Context, report *tally) error {
	return s.eachRevision(ctx, func(r *revision, record mentoring.Record) error {
		if s.shelf(record.Ref().Kind).byID[record.Ref().ID] == nil {
			return fmt.Errorf("revision %d of nothing: %w", r.Written, mentoring.ErrDamaged)
		}
		report.Revisions++
		return nil
	})
}

// eachRevision opens all revisions, the oldest first.
func (s *Store) eachRevision(ctx context.Context, f func(*revision, mentoring.Record) error) error {
	for after := int64(0); ; {
		var revisions []revision
		err := s.db.WithContext(ctx).Table("revisions").Where("written > ?", after).
			Order("written").Limit(checkedAtOnce).Find(&revisions).Error
		if err != nil || len(revisions) == 0 {
			return err
		}
		for i := range revisions {
			record, err := s.readRevision(&revisions[i])
			if err != nil {
				return err
			}
			if err := f(&revisions[i], record); err != nil {
				return err
			}
		}
		after = revisions[len(revisions)-1].Written
	}
}
