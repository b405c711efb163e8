package app

import (
	"fmt"
	"log/slog"
	"slices"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// MenteeLine names one mentee in a list.
type MenteeLine struct {
	PairID mentoring.ID
	Name   string
	Ended  bool // the mentoring is over
}

// MenteeDetails is what is known of a mentee and of the pair.
type MenteeDetails struct {
	Name        string
	Role        string
	CadenceDays int    // 0 when no cadence was agreed
	Language    string // of documents for the pair, as a code; "" for that of the interface
}

// Mentees lists the mentees in the order in which they were added, those whose
// mentoring is over after the others.
func (s *Service) Mentees() []MenteeLine {
	pairs := s.store.Pairs()
	lines := make([]MenteeLine, 0, len(pairs))
	for _, pair := range pairs {
		if mentee, err := s.store.Person(pair.MenteeID); err == nil {
			lines = append(lines, MenteeLine{pair.ID, mentee.Name, !pair.Ended.IsZero()})
		}
	}
	slices.SortStableFunc(lines, func(a, b MenteeLine) int { return boolInt(a.Ended) - boolInt(b.Ended) })
	return lines
}

// Mentee returns the details of one mentee, as they can be edited.
func (s *Service) Mentee(pair mentoring.ID) (MenteeDetails, error) {
	p, mentee, err := s.pair(pair)
	if err != nil {
		return MenteeDetails{}, err
	}
	return MenteeDetails{Name: mentee.Name, Role: mentee.Role, CadenceDays: p.CadenceDays, Language: p.Language}, nil
}

// AddMentee begins a pair and returns its id. Only the name is required.
func (s *Service) AddMentee(d MenteeDetails) (mentoring.ID, error) {
	mentee := mentoring.Person{ID: s.newID(), Name: mentoring.CleanLine(d.Name), Role: mentoring.CleanLine(d.Role)}
	pair := mentoring.Pair{ID: s.newID(), MenteeID: mentee.ID, Started: s.Today(), CadenceDays: d.CadenceDays, Language: d.Language}
	if mentor, ok := s.mentor(); ok {
		pair.MentorID = mentor.ID
	}
	return pair.ID, s.save("add mentee", MenteesChanged, mentee, pair)
}

// EditMentee changes what is known of a mentee.
func (s *Service) EditMentee(pair mentoring.ID, d MenteeDetails) error {
	p, mentee, err := s.pair(pair)
	if err != nil {
		return err
	}
	mentee.Name, mentee.Role = mentoring.CleanLine(d.Name), mentoring.CleanLine(d.Role)
	p.CadenceDays, p.Language = d.CadenceDays, d.Language
	return s.save("edit mentee", MenteesChanged, mentee, p)
}

// DeleteMentee hides a mentee with everything that belongs to the pair. Undo
// brings it all back.
func (s *Service) DeleteMentee(pair mentoring.ID) error {
	p, mentee, err := s.pair(pair)
	if err != nil {
		return err
	}
	return s.delete(lang.F("%s deleted", mentee.Name), AnyChange, p.Ref(), mentee.Ref())
}

// MentorName is the name of the person at whose computer this is, as documents
// show it; empty until it was given.
func (s *Service) MentorName() string {
	mentor, _ := s.mentor()
	return mentor.Name
}

// SetMentorName gives the mentor a name, on earlier pairs too.
func (s *Service) SetMentorName(name string) error {
	mentor, known := s.mentor()
	if !known {
		mentor = mentoring.Person{ID: s.newID(), Self: true}
	}
	mentor.Name = mentoring.CleanLine(name)
	records := []mentoring.Record{mentor}
	for _, pair := range s.store.Pairs() {
		if pair.MentorID == "" {
			pair.MentorID = mentor.ID
			records = append(records, pair)
		}
	}
	return s.save("set mentor name", SettingsChanged, records...)
}

func (s *Service) mentor() (mentoring.Person, bool) {
	people := s.store.People()
	i := slices.IndexFunc(people, func(p mentoring.Person) bool { return p.Self })
	if i < 0 {
		return mentoring.Person{}, false
	}
	return people[i], true
}

// papersOf is s speaking the language that documents for a pair are in.
func (s *Service) papersOf(pair mentoring.Pair) *Service {
	if pair.Language == "" {
		return s
	}
	l, err := lang.Of(pair.Language)
	if err != nil {
		slog.Error("the translation can't be read", "language", pair.Language, "error", err)
	}
	return &Service{core: s.core, speaks: l}
}

// pair returns a pair with its mentee.
func (s *Service) pair(id mentoring.ID) (mentoring.Pair, mentoring.Person, error) {
	pair, err := s.store.Pair(id)
	if err != nil {
		return pair, mentoring.Person{}, fmt.Errorf("pair %s: %w", id, err)
	}
	mentee, err := s.store.Person(pair.MenteeID)
	if err != nil {
		return pair, mentee, fmt.Errorf("mentee of pair %s: %w", id, err)
	}
	return pair, mentee, nil
}

// mentorOf returns the name of the mentor of a pair, empty when not given.
func (s *Service) mentorOf(pair mentoring.Pair) string {
	if pair.MentorID == "" {
		return s.MentorName() // given while the pair was deleted
	}
	mentor, err := s.store.Person(pair.MentorID)
	if err != nil {
		return ""
	}
	return mentor.Name
}
