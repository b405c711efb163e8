package app

import (
	"fmt"

	"trefoil/app/mentoring"
)

// Assess keeps the ratings that one side gives today. Older ratings stay as
// they are. Undo takes the new ones back.
func (s *Service) Assess(pair mentoring.ID, rater mentoring.Side, ratings []mentoring.Rating) error {
	if _, err := s.store.Pair(pair); err != nil {
		return fmt.Errorf("assess: %w", err)
	}
	a := mentoring.Assessment{ID: s.newID(), PairID: pair, Rater: rater, Day: s.Today(), Ratings: ratings}
	if err := s.save("assess", RatingsChanged, a); err != nil {
		return err
	}
	s.undos.push("Ratings saved", func() error { return s.hide(RatingsChanged, a.Ref()) })
	return nil
}

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

// Progress is the progress page of a pair.
type Progress struct {
	Mentee  string
	Picture Picture
	Days    []mentoring.Date // days with ratings by the rater of the picture
	Lines   []CompetencyLine
}

// CompetencyLine is one competency and the newest levels that both sides gave
// it. A side that has not rated it has no level.
type CompetencyLine struct {
	Competency  mentoring.Competency
	Mentee      mentoring.Level
	MenteeRated bool
	Mentor      mentoring.Level
	MentorRated bool
}

// Progress returns the progress page in the eyes of one rater. The picture is
// compared with the standing on the day since; the zero day asks for the usual
// one.
func (s *Service) Progress(pair mentoring.ID, rater mentoring.Side, since mentoring.Date) (Progress, error) {
	_, mentee, err := s.pair(pair)
	if err != nil {
		return Progress{}, err
	}
	assessments := s.store.Assessments(pair)
	p := Progress{
		Mentee:  mentee.Name,
		Picture: s.picture(pair, rater, since),
		Days:    mentoring.RatingDays(assessments, rater),
	}
	own := mentoring.NewestLevels(assessments, mentoring.Mentee, s.Today())
	mentors := mentoring.NewestLevels(assessments, mentoring.Mentor, s.Today())
	for _, c := range s.competencies(pair, s.Today()) {
		line := CompetencyLine{Competency: c}
		line.Mentee, line.MenteeRated = level(own, c.ID)
		line.Mentor, line.MentorRated = level(mentors, c.ID)
		p.Lines = append(p.Lines, line)
	}
	return p, nil
}

func level(levels map[mentoring.CompetencyID]mentoring.Level, id mentoring.CompetencyID) (mentoring.Level, bool) {
	l, rated := levels[id]
	return l, rated
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
