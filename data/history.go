package data

import (
	"context"
	"fmt"

	"trefoil/app/mentoring"
)

// History returns the earlier forms of a record, the oldest first, without the
// present one. A record that was never changed, or isn't there, has none.
func (s *Store) History(ref mentoring.Ref) ([]mentoring.Record, error) {
	var revisions []revision
	err := s.db.WithContext(context.Background()).Table("revisions").
		Where("kind = ? AND record_id = ?", string(ref.Kind), string(ref.ID)).Order("written").Find(&revisions).Error
	if err != nil {
		return nil, fmt.Errorf("read history of %s %s: %w", ref.Kind, ref.ID, explain(err))
	}
	var records []mentoring.Record
	for i := range revisions {
		record, err := s.readRevision(&revisions[i])
		if err != nil {
			return nil, fmt.Errorf("read history of %s %s: %w", ref.Kind, ref.ID, err)
		}
		records = append(records, record)
	}
	return records, nil
}

func (s *Store) readRevision(r *revision) (mentoring.Record, error) {
	k, _, err := kindNamed(mentoring.Kind(r.Kind))
	if err != nil {
		return nil, fmt.Errorf("revision %d: %w: %w", r.Written, mentoring.ErrDamaged, err)
	}
	body, err := s.sealer.open(r.Body, r.place())
	if err != nil {
		return nil, fmt.Errorf("open revision %d: %w", r.Written, err)
	}
	record, err := k.unpackBody(body, nil)
	if err != nil {
		return nil, fmt.Errorf("read revision %d: %w", r.Written, err)
	}
	if record.Ref() != (mentoring.Ref{Kind: k.name, ID: mentoring.ID(r.RecordID)}) {
		return nil, fmt.Errorf("revision %d is of another record: %w", r.Written, mentoring.ErrDamaged)
	}
	return record, nil
}
