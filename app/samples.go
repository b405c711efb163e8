package app

import (
	"fmt"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// AddSample adds the sample: three pairs with two years of sessions, all days
// counted from today. It fails with mentoring.ErrNotEmpty when there are
// mentees.
func (s *Service) AddSample() error {
	if len(s.store.Pairs()) > 0 {
		return fmt.Errorf("add sample: %w", mentoring.ErrNotEmpty)
	}
	records, err := SampleRecords(s.Today(), s.newID)
	if err != nil {
		return fmt.Errorf("add sample: %w", err)
	}
	return s.save("add sample", AnyChange, records...)
}

// HasSample says that mentees of the sample are there.
func (s *Service) HasSample() bool { return len(s.sampleRefs()) > 0 }

// RemoveSample hides the mentees of the sample with all that belongs to them.
// Undo brings them back. Without a sample nothing happens.
func (s *Service) RemoveSample() error {
	refs := s.sampleRefs()
	if len(refs) == 0 {
		return nil
	}
	return s.delete(lang.T("Sample removed"), AnyChange, refs...)
}

// sampleRefs names the pairs of the sample and the people that only they know.
func (s *Service) sampleRefs() []mentoring.Ref {
	var refs []mentoring.Ref
	known := make(map[mentoring.ID]bool)
	for _, pair := range s.store.Pairs() {
		if pair.Sample {
			refs = append(refs, pair.Ref())
			continue
		}
		known[pair.MenteeID], known[pair.MentorID] = true, true
	}
	if len(refs) == 0 {
		return nil
	}
	for _, person := range s.store.People() {
		if !person.Self && !known[person.ID] {
			refs = append(refs, person.Ref())
		}
	}
	return refs
}

// AddLargeSample fills an empty home with so many sessions over 40 mentees, the
// same each time on one day. It fails with mentoring.ErrNotEmpty when there are
// mentees.
func (s *Service) AddLargeSample(sessions int) error {
	if len(s.store.Pairs()) > 0 {
		return fmt.Errorf("add large sample: %w", mentoring.ErrNotEmpty)
	}
	for batch := range LargeRecords(sessions, s.Today(), SampleIDs(1)) {
		if err := s.store.Save(batch...); err != nil {
			return fmt.Errorf("add large sample: %w", err)
		}
	}
	s.changes.announce(AnyChange)
	return nil
}
