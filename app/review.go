package app

import "trefoil/app/mentoring"

// Review is what a mentee is shown on the mentor's computer. Neither it nor
// anything in it has a field that could hold a private word.
type Review struct {
	Mentee      string
	Mentor      string // empty when the mentor has given no name
	Picture     Picture
	Goals       []GoalStanding // that the pair works on
	Attainment  mentoring.Attainment
	Open        []mentoring.Commitment
	Credibility mentoring.Credibility
}

// Review returns what the mentee of a pair is shown.
func (s *Service) Review(pair mentoring.ID) (Review, error) {
	p, mentee, err := s.pair(pair)
	if err != nil {
		return Review{}, err
	}
	return Review{
		Mentee:      mentee.Name,
		Mentor:      s.mentorOf(p),
		Picture:     s.picture(pair, s.mainRater(pair, s.Today()), mentoring.Date{}),
		Goals:       s.activeStandings(pair),
		Attainment:  s.attainment(pair),
		Open:        s.openCommitments(pair),
		Credibility: s.credibility(pair, mentoring.Mentee),
	}, nil
}
