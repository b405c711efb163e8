package app

import (
	"fmt"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// Deleted is something that was deleted, or taken back, and can be brought back.
type Deleted struct {
	Ref    mentoring.Ref
	Text   string // what it says; empty where it has no words of its own
	Mentee string // whose it is; empty where it serves all
	In     string // the session or the goal that it belongs to; empty for none
	Day    mentoring.Date
}

// Deleted returns what can be brought back, what was deleted last first. What went along
// with something comes back with it, and isn't listed.
func (s *Service) Deleted() []Deleted {
	var all []Deleted
	for _, r := range s.store.Deleted() {
		d := Deleted{Ref: r.Ref()}
		d.Text, d.Day = deletedWords(r)
		d.Mentee, d.In = s.belongs(r.Parent())
		all = append(all, d)
	}
	return all
}

// deletedWords is what a record says, and the day it is of.
func deletedWords(r mentoring.Record) (string, mentoring.Date) {
	switch r := r.(type) {
	case mentoring.Person:
		return r.Name, mentoring.Date{}
	case mentoring.Goal:
		return r.Statement, mentoring.Date{}
	case mentoring.CheckIn:
		return lang.Commas(lang.T(r.Outcome.Name()), r.Note), r.Day
	case mentoring.Session:
		return sessionWords(r), r.Day
	case mentoring.TalkingPoint:
		return r.Text, mentoring.Date{}
	case mentoring.Commitment:
		return r.Text, mentoring.Date{}
	case mentoring.Capture:
		return r.Text, mentoring.Date{}
	case mentoring.LettingGo:
		return r.What, r.Named
	case mentoring.Evidence:
		return r.Text, r.Day
	case mentoring.Stakeholder:
		return r.Name, mentoring.Date{}
	case mentoring.OwnCompetency:
		return r.Competency.Name, mentoring.Date{}
	case mentoring.Question:
		return r.Text, mentoring.Date{}
	case mentoring.Template:
		return r.Name, mentoring.Date{}
	}
	return "", dayOf(r)
}

// dayOf is the day of a record without words of its own.
func dayOf(r mentoring.Record) mentoring.Date {
	switch r := r.(type) {
	case mentoring.Aim:
		return r.Day
	case mentoring.Assessment:
		return r.Day
	case mentoring.Round:
		return r.Begun
	case mentoring.Form:
		return r.Made
	case mentoring.Agreement:
		return r.Day
	case mentoring.Farewell:
		return r.Day
	}
	return mentoring.Date{}
}

func sessionWords(session mentoring.Session) string {
	if session.Title == "" {
		return lang.F("Session %d", session.Number)
	}
	return lang.F("Session %d: %s", session.Number, session.Title)
}

// belongs says whose something is, by what it belongs to, and in which session or goal it
// stands.
func (s *Service) belongs(parent mentoring.ID) (whose, in string) {
	if session, err := s.store.Session(parent); err == nil {
		parent, in = session.PairID, sessionWords(session)
	} else if goal, err := s.store.Goal(parent); err == nil {
		parent, in = goal.PairID, goal.Statement
	} else if person, err := s.store.Stakeholder(parent); err == nil {
		parent, in = person.PairID, person.Name
	}
	if _, mentee, err := s.pair(parent); err == nil {
		return mentee.Name, in
	}
	mentee, _ := s.store.Person(parent) // of a pair that was deleted without
	return mentee.Name, in
}

// BringBack brings something back that was deleted, with all that went along with it. Undo
// deletes it again. It fails with mentoring.ErrRoundOpen for ratings while others of the
// same mentee are sealed.
func (s *Service) BringBack(ref mentoring.Ref) error {
	record, ok := s.deleted(ref)
	if !ok {
		return fmt.Errorf("bring back %s %s: %w", ref.Kind, ref.ID, mentoring.ErrNotFound)
	}
	refs := []mentoring.Ref{ref}
	var err error
	switch r := record.(type) {
	case mentoring.Session:
		err = s.restoreSession(r)
	case mentoring.Person:
		refs, err = s.restorePerson(r)
	case mentoring.Round:
		if _, open := s.sealedRound(r.PairID); open && r.Sealed() {
			err = mentoring.ErrRoundOpen
			break
		}
		err = s.store.Restore(ref)
	default:
		err = s.store.Restore(ref)
	}
	if err != nil {
		return fmt.Errorf("bring back %s %s: %w", ref.Kind, ref.ID, err)
	}
	s.changes.announce(AnyChange)
	s.undos.push(lang.T("Brought back"), func() error {
		if err := s.store.Delete(refs...); err != nil {
			return fmt.Errorf("delete again: %w", err)
		}
		s.changes.announce(AnyChange)
		return nil
	})
	return nil
}

func (s *Service) deleted(ref mentoring.Ref) (mentoring.Record, bool) {
	for _, r := range s.store.Deleted() {
		if r.Ref() == ref {
			return r, true
		}
	}
	return nil, false
}

// restorePerson brings a person back, and the pair that was deleted with a mentee. It
// returns what is back.
func (s *Service) restorePerson(p mentoring.Person) ([]mentoring.Ref, error) {
	refs := []mentoring.Ref{p.Ref()}
	if err := s.store.Restore(p.Ref()); err != nil {
		return nil, err
	}
	for _, r := range s.store.Deleted() { // now that whom it belongs to is there
		if pair, ok := r.(mentoring.Pair); ok && pair.MenteeID == p.ID {
			refs = append(refs, pair.Ref())
		}
	}
	return refs, s.store.Restore(refs...)
}
