package app

import "trefoil/app/mentoring"

// FirstSteps is how far a new mentor has come with what the rest stands on. The
// zero value is nothing to tell: nobody is there, or only the sample.
type FirstSteps struct {
	PairID mentoring.ID // with whom to go on
	Mentee string

	Planned bool // a session, held ones too
	Agreed  bool
	Goal    bool
	Rated   bool
}

// Left says that there is something still to do.
func (f FirstSteps) Left() bool {
	return f.PairID != "" && !(f.Planned && f.Agreed && f.Goal && f.Rated)
}

// firstSteps looks at all mentees: what was done with one of them is known.
func (s *Service) firstSteps() (f FirstSteps) {
	for _, pair := range s.store.Pairs() {
		_, mentee, err := s.pair(pair.ID)
		if err != nil || pair.Sample {
			continue
		}
		if f.PairID == "" && pair.Ended.IsZero() {
			f.PairID, f.Mentee = pair.ID, mentee.Name
		}
		f.Planned = f.Planned || len(s.store.Sessions(pair.ID)) > 0
		_, agreed := mentoring.NewestAgreement(s.store.Agreements(pair.ID), s.Today())
		f.Agreed = f.Agreed || agreed
		f.Goal = f.Goal || len(s.store.Goals(pair.ID)) > 0
		f.Rated = f.Rated || len(s.store.Assessments(pair.ID)) > 0
	}
	return f
}
