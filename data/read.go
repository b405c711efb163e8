package data

import (
	"fmt"

	"trefoil/app/mentoring"
)

// People returns all people.
func (s *Store) People() []mentoring.Person {
	return belonging[mentoring.Person](s, mentoring.KindPerson, "")
}

// Person returns one person.
func (s *Store) Person(id mentoring.ID) (mentoring.Person, error) {
	return one[mentoring.Person](s, mentoring.KindPerson, id)
}

// Pairs returns all pairs.
func (s *Store) Pairs() []mentoring.Pair {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return recordsOf[mentoring.Pair](s.shelves[mentoring.KindPair].all, func(e *entry) bool {
		return s.alive(mentoring.KindPair, e)
	})
}

// Pair returns one pair.
func (s *Store) Pair(id mentoring.ID) (mentoring.Pair, error) {
	return one[mentoring.Pair](s, mentoring.KindPair, id)
}

// Aims returns the aims of a pair.
func (s *Store) Aims(pair mentoring.ID) []mentoring.Aim {
	return belonging[mentoring.Aim](s, mentoring.KindAim, pair)
}

// Assessments returns the assessments of a pair.
func (s *Store) Assessments(pair mentoring.ID) []mentoring.Assessment {
	return belonging[mentoring.Assessment](s, mentoring.KindAssessment, pair)
}

// Goals returns the goals of a pair.
func (s *Store) Goals(pair mentoring.ID) []mentoring.Goal {
	return belonging[mentoring.Goal](s, mentoring.KindGoal, pair)
}

// Goal returns one goal.
func (s *Store) Goal(id mentoring.ID) (mentoring.Goal, error) {
	return one[mentoring.Goal](s, mentoring.KindGoal, id)
}

// CheckIns returns the check-ins of a goal.
func (s *Store) CheckIns(goal mentoring.ID) []mentoring.CheckIn {
	return belonging[mentoring.CheckIn](s, mentoring.KindCheckIn, goal)
}

// Sessions returns the sessions of a pair.
func (s *Store) Sessions(pair mentoring.ID) []mentoring.Session {
	return belonging[mentoring.Session](s, mentoring.KindSession, pair)
}

// Session returns one session.
func (s *Store) Session(id mentoring.ID) (mentoring.Session, error) {
	return one[mentoring.Session](s, mentoring.KindSession, id)
}

// TalkingPoints returns the talking points of a session.
func (s *Store) TalkingPoints(session mentoring.ID) []mentoring.TalkingPoint {
	return belonging[mentoring.TalkingPoint](s, mentoring.KindTalkingPoint, session)
}

// TalkingPoint returns one talking point.
func (s *Store) TalkingPoint(id mentoring.ID) (mentoring.TalkingPoint, error) {
	return one[mentoring.TalkingPoint](s, mentoring.KindTalkingPoint, id)
}

// Captures returns the lines caught in a session.
func (s *Store) Captures(session mentoring.ID) []mentoring.Capture {
	return belonging[mentoring.Capture](s, mentoring.KindCapture, session)
}

// Capture returns one line caught in a session.
func (s *Store) Capture(id mentoring.ID) (mentoring.Capture, error) {
	return one[mentoring.Capture](s, mentoring.KindCapture, id)
}

// LettingsGo returns what the mentee of a pair lets go of.
func (s *Store) LettingsGo(pair mentoring.ID) []mentoring.LettingGo {
	return belonging[mentoring.LettingGo](s, mentoring.KindLettingGo, pair)
}

// LettingGo returns one thing that a mentee lets go of.
func (s *Store) LettingGo(id mentoring.ID) (mentoring.LettingGo, error) {
	return one[mentoring.LettingGo](s, mentoring.KindLettingGo, id)
}

// Questions returns the questions that were edited or added.
func (s *Store) Questions() []mentoring.Question {
	return belonging[mentoring.Question](s, mentoring.KindQuestion, "")
}

// Templates returns the templates that were edited or added.
func (s *Store) Templates() []mentoring.Template {
	return belonging[mentoring.Template](s, mentoring.KindTemplate, "")
}

// Commitments returns the commitments of a pair.
func (s *Store) Commitments(pair mentoring.ID) []mentoring.Commitment {
	return belonging[mentoring.Commitment](s, mentoring.KindCommitment, pair)
}

// Commitment returns one commitment.
func (s *Store) Commitment(id mentoring.ID) (mentoring.Commitment, error) {
	return one[mentoring.Commitment](s, mentoring.KindCommitment, id)
}

// one returns a record, or mentoring.ErrNotFound when there is none, it was
// deleted, or something that it belongs to was.
func one[T mentoring.Record](s *Store, name mentoring.Kind, id mentoring.ID) (T, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	e := s.shelves[name].byID[id]
	if e == nil || !s.alive(name, e) {
		var none T
		return none, fmt.Errorf("%s %s: %w", name, id, mentoring.ErrNotFound)
	}
	return e.record.(T), nil
}

// belonging returns the records that belong to a parent, in the order of first
// saving. Of a parent that isn't there or was deleted it returns none.
func belonging[T mentoring.Record](s *Store, name mentoring.Kind, parent mentoring.ID) []T {
	s.mu.RLock()
	defer s.mu.RUnlock()
	siblings := s.shelves[name].children[parent]
	if len(siblings) == 0 || !s.parentAlive(name, siblings[0]) {
		return nil
	}
	return recordsOf[T](siblings, func(e *entry) bool { return !e.deleted })
}

// recordsOf returns the records of the entries to show, nil when there are none.
func recordsOf[T mentoring.Record](entries []*entry, show func(*entry) bool) []T {
	var records []T
	for _, e := range entries {
		if !show(e) {
			continue
		}
		if records == nil {
			records = make([]T, 0, len(entries))
		}
		records = append(records, e.record.(T))
	}
	return records
}

// alive says that neither the entry nor anything it belongs to was deleted.
func (s *Store) alive(name mentoring.Kind, e *entry) bool {
	return aliveIn(name, e, s.find)
}

// parentAlive says that nothing that the entry belongs to was deleted.
func (s *Store) parentAlive(name mentoring.Kind, e *entry) bool {
	k, _, err := kindNamed(name)
	if err != nil || k.parent == "" {
		return err == nil
	}
	return s.alive(k.parent, s.find(mentoring.Ref{Kind: k.parent, ID: e.parent}))
}

// find returns an entry, deleted or not, or nil.
func (s *Store) find(ref mentoring.Ref) *entry { return s.shelves[ref.Kind].byID[ref.ID] }

// aliveIn walks from an entry to the person it belongs to in the end.
func aliveIn(name mentoring.Kind, e *entry, find func(mentoring.Ref) *entry) bool {
	for {
		k, _, err := kindNamed(name)
		if err != nil || e == nil || e.deleted {
			return false
		}
		if k.parent == "" {
			return true
		}
		name, e = k.parent, find(mentoring.Ref{Kind: k.parent, ID: e.parent})
	}
}
