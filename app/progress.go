package app

import (
	"fmt"

	"trefoil/app/mentoring"
)

// SetAim sets the level wanted in a dimension from today on, 0 for none.
func (s *Service) SetAim(pair mentoring.ID, dimension mentoring.Dimension, level float64) error {
	if _, err := s.store.Pair(pair); err != nil {
		return fmt.Errorf("set aim: %w", err)
	}
	aim := mentoring.Aim{ID: s.newID(), PairID: pair, Day: s.Today(), Dimension: dimension, Level: level}
	return s.save("set aim", RatingsChanged, aim)
}

// Picture is where a mentee stands now, where on an earlier day, and where the
// pair aims, all in the eyes of one rater.
type Picture struct {
	Now        mentoring.Standing
	Earlier    mentoring.Standing
	HasEarlier bool
	Aim        mentoring.Values
	Change     float64 // mean over the dimensions since Earlier
	Changed    bool    // there is a change to tell; else it is too early
}

// Comparable says that both days carry enough ratings to be set against each
// other.
func (p Picture) Comparable() bool {
	return p.HasEarlier && !p.Now.TooEarly() && !p.Earlier.TooEarly()
}

// picture compares today with the day since, or with the usual earlier day
// when since is zero.
func (s *Service) picture(pair mentoring.ID, rater mentoring.Side, since mentoring.Date) Picture {
	assessments, today := s.store.Assessments(pair), s.Today()
	p := Picture{
		Now: mentoring.StandingOn(s.competencies(pair, today), assessments, rater, today),
		Aim: mentoring.AimsOn(s.store.Aims(pair), today),
	}
	p.HasEarlier = !since.IsZero()
	if !p.HasEarlier {
		since, p.HasEarlier = mentoring.EarlierDay(mentoring.RatingDays(assessments, rater), today)
	}
	if p.HasEarlier {
		p.Earlier = mentoring.StandingOn(s.competencies(pair, since), assessments, rater, since)
		p.Change, p.Changed = mentoring.Change(p.Earlier, p.Now)
	}
	return p
}

// mainRater is the side whose ratings stand for the mentee on a day, where only
// one can be shown: the mentee's own, or the mentor's while there are no others.
func (s *Service) mainRater(pair mentoring.ID, on mentoring.Date) mentoring.Side {
	rater := mentoring.Mentee
	for _, a := range s.store.Assessments(pair) {
		if a.Day.After(on) || a.Rater == mentoring.Other {
			continue
		}
		if a.Rater == mentoring.Mentee {
			return mentoring.Mentee
		}
		rater = mentoring.Mentor
	}
	return rater
}
