package app

import (
	"fmt"

	"trefoil/app/mentoring"
)

// Preparation is what there is to look at before a session.
type Preparation struct {
	Session   mentoring.Session
	Mentee    mentoring.Person
	Last      mentoring.Session      // the one held before; its ID is empty when none was
	LastWords string                 // what that one was about
	Caught    []mentoring.Capture    // in it: insights, quotes and questions
	Open      []mentoring.Commitment // promises of both, late ones first
	Goals     []GoalStanding         // that the pair works on, those in focus first
	Points    []mentoring.TalkingPoint
	Questions []mentoring.Question // fitting ones first; the first three are offered
	Focus     mentoring.Dimension  // where the questions help most
	Rated     bool                 // enough to say so
}

// Preparation returns what there is to look at before a session.
func (s *Service) Preparation(id mentoring.ID) (Preparation, error) {
	session, err := s.store.Session(id)
	if err != nil {
		return Preparation{}, fmt.Errorf("preparation %s: %w", id, err)
	}
	_, mentee, err := s.pair(session.PairID)
	if err != nil {
		return Preparation{}, err
	}
	standing := s.picture(session.PairID, s.mainRater(session.PairID, s.Today()), mentoring.Date{}).Now
	p := Preparation{
		Session: session, Mentee: mentee,
		Open:      s.openCommitments(session.PairID),
		Goals:     s.focusFirst(session.PairID),
		Points:    s.points(id),
		Questions: s.questions(session),
		Rated:     !standing.TooEarly(),
	}
	p.Focus, _ = mentoring.FocusOf(standing)
	p.Last = s.heldBefore(session)
	if p.Last.ID == "" {
		return p, nil
	}
	p.LastWords, err = s.lastWords(p.Last)
	for _, c := range s.store.Captures(p.Last.ID) {
		if c.Kind != mentoring.PlainCapture {
			p.Caught = append(p.Caught, c)
		}
	}
	return p, err
}

// heldBefore returns the newest session of the pair that took place before
// another one. Its ID is empty when none did.
func (s *Service) heldBefore(session mentoring.Session) (last mentoring.Session) {
	for _, other := range s.store.Sessions(session.PairID) {
		before := other.Status() == mentoring.Held && other.ID != session.ID && other.Compare(session) < 0
		if before && (last.ID == "" || other.Compare(last) > 0) {
			last = other
		}
	}
	return last
}
