package app

import "trefoil/app/mentoring"

// HasSample says that mentees of the sample are there.
func (s *Service) HasSample() bool { return len(s.sampleRefs()) > 0 }

// RemoveSample hides the mentees of the sample with all that belongs to them.
// Undo brings them back. Without a sample nothing happens.
func (s *Service) RemoveSample() error {
	refs := s.sampleRefs()
	if len(refs) == 0 {
		return nil
	}
	return s.delete("Sample removed", AnyChange, refs...)
}

func (s *Service) sampleRefs() []mentoring.Ref {
	var refs []mentoring.Ref
	for _, pair := range s.store.Pairs() {
		if pair.Sample {
			refs = append(refs, pair.Ref())
		}
	}
	return refs
}
