package app

import (
	"cmp"
	"fmt"
	"slices"

	"trefoil/app/markdown"
	"trefoil/app/mentoring"
)

// Overview is the first page of a pair.
type Overview struct {
	Mentee      mentoring.Person
	Held        int            // sessions that took place
	Since       mentoring.Date // the first of them; zero when none did
	Ended       mentoring.Date // since when the mentoring is over; zero while it goes on
	Picture     Picture
	Rating      bool           // a round of ratings is begun and not yet revealed
	Goals       []GoalStanding // that the pair works on
	Attainment  mentoring.Attainment
	Open        []mentoring.Commitment // of both sides, late ones first
	Credibility mentoring.Credibility  // of the mentee
	LettingGo   []mentoring.LettingGo  // what is not gone yet first, then what is, the latest first
	Last        mentoring.Session      // its ID is empty when none was held
	LastWords   string                 // what the last session was about: its summary, or how its shared notes begin
	Next        mentoring.Session      // its ID is empty when none is planned
	Running     mentoring.Session      // its ID is empty when none is running
}

// Overview returns the first page of a pair.
func (s *Service) Overview(pair mentoring.ID) (Overview, error) {
	p, mentee, err := s.pair(pair)
	if err != nil {
		return Overview{}, err
	}
	o := Overview{
		Mentee:      mentee,
		Ended:       p.Ended,
		Picture:     s.picture(pair, s.mainRater(pair, s.Today()), mentoring.Date{}),
		Goals:       s.activeStandings(pair),
		Attainment:  s.attainment(pair),
		Open:        s.openCommitments(pair),
		Credibility: s.credibility(pair, mentoring.Mentee),
		LettingGo:   s.lettingsGo(pair),
	}
	for _, session := range s.store.Sessions(pair) {
		switch session.Status() {
		case mentoring.Held:
			o.Held++
			if o.Since.IsZero() || session.Day.Before(o.Since) {
				o.Since = session.Day
			}
		case mentoring.Running:
			o.Running = session
		}
	}
	_, o.Rating = s.sealedRound(pair)
	o.Next, _ = s.nextSession(pair)
	o.Last, _ = s.lastHeld(pair)
	o.LastWords, err = s.lastWords(o.Last)
	return o, err
}

// lastWordsRunes is about five lines of text.
const lastWordsRunes = 320

func (s *Service) lastWords(last mentoring.Session) (string, error) {
	if last.ID == "" || last.Summary != "" {
		return last.Summary, nil
	}
	notes, err := s.store.SharedNotes(last.ID)
	if err != nil {
		return "", fmt.Errorf("shared notes %s: %w", last.ID, err)
	}
	return markdown.FirstText(notes.Text, lastWordsRunes), nil
}

// openCommitments returns the open promises of both sides, by due day; those
// without one come last.
func (s *Service) openCommitments(pair mentoring.ID) []mentoring.Commitment {
	var open []mentoring.Commitment
	for _, c := range s.store.Commitments(pair) {
		if c.State() == mentoring.Open {
			open = append(open, c)
		}
	}
	slices.SortStableFunc(open, byDue)
	return open
}

func byDue(a, b mentoring.Commitment) int {
	if a.Due.IsZero() != b.Due.IsZero() {
		return cmp.Compare(boolInt(a.Due.IsZero()), boolInt(b.Due.IsZero()))
	}
	return a.Due.Compare(b.Due)
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (s *Service) credibility(pair mentoring.ID, by mentoring.Side) mentoring.Credibility {
	var promises []mentoring.Commitment
	for _, c := range s.store.Commitments(pair) {
		if c.By == by {
			promises = append(promises, c)
		}
	}
	return mentoring.CredibilityOf(promises)
}
