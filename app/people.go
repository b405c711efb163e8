package app

import (
	"fmt"
	"slices"
	"strings"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// AddStakeholder adds a person around the mentee and returns the id. Only the
// name is required.
func (s *Service) AddStakeholder(p mentoring.Stakeholder) (mentoring.ID, error) {
	if _, err := s.store.Pair(p.PairID); err != nil {
		return "", fmt.Errorf("add person: %w", err)
	}
	p.ID, p.Places, p.Talks = s.newID(), nil, nil
	return p.ID, s.save("add person", PeopleChanged, tidyStakeholder(p))
}

// EditStakeholder changes what is known of a person. Places and talks stay.
// Promises made to the old name go along with a new one.
func (s *Service) EditStakeholder(next mentoring.Stakeholder) error {
	p, err := s.store.Stakeholder(next.ID)
	if err != nil {
		return fmt.Errorf("edit person: %w", err)
	}
	next.PairID, next.Places, next.Talks = p.PairID, p.Places, p.Talks
	next = tidyStakeholder(next)
	records := []mentoring.Record{next}
	for _, c := range s.store.Commitments(p.PairID) {
		if who, ok := mentoring.RecipientOf(c, s.store.Stakeholders(p.PairID)); ok && who.ID == p.ID {
			c.ToID, c.To = p.ID, next.Name
			records = append(records, c)
		}
	}
	return s.save("edit person", PeopleChanged|CommitmentsChanged, records...)
}

// PlaceStakeholder says where a person stands on the map from today on: the
// influence on what the mentee wants to reach and the strength of the
// relationship, each 0 to 4. Undo takes it back.
func (s *Service) PlaceStakeholder(id mentoring.ID, influence, strength float64) error {
	p, err := s.store.Stakeholder(id)
	if err != nil {
		return fmt.Errorf("place person: %w", err)
	}
	before := p.Places
	p.Places = append(slices.Clone(before), mentoring.Place{Day: s.Today(), Influence: influence, Strength: strength})
	if err := s.save("place person", PeopleChanged, p); err != nil {
		return err
	}
	s.undos.push(lang.F("%s moved", p.Name), func() error {
		p, err := s.store.Stakeholder(id)
		if err != nil {
			return fmt.Errorf("place person: %w", err)
		}
		p.Places = before
		return s.save("place person", PeopleChanged, p)
	})
	return nil
}

// LogTalk keeps that the mentee talked with a person on a day, so many minutes;
// 0 when that is not known. Undo takes it back.
func (s *Service) LogTalk(id mentoring.ID, day mentoring.Date, minutes int) error {
	p, err := s.store.Stakeholder(id)
	if err != nil {
		return fmt.Errorf("log talk: %w", err)
	}
	if day.IsZero() {
		return fmt.Errorf("log talk: %w", mentoring.ErrDateMissing)
	}
	before := p.Talks
	p.Talks = append(slices.Clone(before), mentoring.Contact{Day: day, Minutes: minutes})
	if err := s.save("log talk", PeopleChanged, p); err != nil {
		return err
	}
	s.undos.push(lang.F("Talk with %s noted", p.Name), func() error {
		p, err := s.store.Stakeholder(id)
		if err != nil {
			return fmt.Errorf("log talk: %w", err)
		}
		p.Talks = before
		return s.save("log talk", PeopleChanged, p)
	})
	return nil
}

// DeleteStakeholder hides a person. What the person answered still counts with
// the others, and promises keep the name. Undo brings the person back.
func (s *Service) DeleteStakeholder(id mentoring.ID) error {
	p, err := s.store.Stakeholder(id)
	if err != nil {
		return fmt.Errorf("delete person: %w", err)
	}
	return s.delete(lang.F("%s deleted", p.Name), PeopleChanged, p.Ref())
}

func tidyStakeholder(p mentoring.Stakeholder) mentoring.Stakeholder {
	p.Name, p.Role = mentoring.CleanLine(p.Name), mentoring.CleanLine(p.Role)
	p.Needs, p.Brings = strings.TrimSpace(p.Needs), strings.TrimSpace(p.Brings)
	return p
}

// Relationships is the page of the people around a mentee.
type Relationships struct {
	Mentee      string
	People      []PersonLine // in the order in which they were added
	Recipients  []mentoring.Recipient
	Credibility mentoring.Credibility // of the mentee, over all
	Calibration mentoring.Calibration // of the mentee's forecasts
	Days        []mentoring.Date      // on which somebody was placed, in order
	Since       mentoring.Date        // the day compared with; zero when there is none
	Focus       string                // the statement of the first goal in focus
}

// PersonLine is one person with what there is to tell.
type PersonLine struct {
	mentoring.Stakeholder
	Now      mentoring.Place
	Placed   bool // there is a place now
	Then     mentoring.Place
	Moved    bool // there was another place then
	Talk     mentoring.Contact
	Talked   bool
	Promises mentoring.Recipient // made to this person by the mentee
	Asked    mentoring.Date      // when a form was made last; zero when none was
	Answered bool                // the last form was answered
}

// Relationships returns the people around a mentee, with where they stood on
// the day since; zero is the newest day at least eight weeks back.
func (s *Service) Relationships(pair mentoring.ID, since mentoring.Date) (Relationships, error) {
	_, mentee, err := s.pair(pair)
	if err != nil {
		return Relationships{}, err
	}
	people := s.store.Stakeholders(pair)
	promises := s.store.Commitments(pair)
	r := Relationships{
		Mentee: mentee.Name, Days: placeDays(people), Since: since,
		Recipients:  mentoring.ByRecipient(promises, people, mentoring.Mentee),
		Credibility: s.credibility(pair, mentoring.Mentee),
		Calibration: mentoring.CalibrationOf(promisedBy(promises, mentoring.Mentee)),
	}
	if since.IsZero() {
		r.Since, _ = mentoring.EarlierDay(r.Days, s.Today())
	}
	for _, g := range s.goalsByDimension(pair) {
		if g.Focus && r.Focus == "" {
			r.Focus = g.Statement
		}
	}
	for _, p := range people {
		r.People = append(r.People, s.personLine(p, r))
	}
	return r, nil
}

func (s *Service) personLine(p mentoring.Stakeholder, page Relationships) PersonLine {
	line := PersonLine{Stakeholder: p}
	line.Now, line.Placed = p.PlaceOn(s.Today())
	if !page.Since.IsZero() {
		then, ok := p.PlaceOn(page.Since)
		line.Then = then
		line.Moved = ok && line.Placed && (then.Influence != line.Now.Influence || then.Strength != line.Now.Strength)
	}
	line.Talk, line.Talked = p.LastTalk(s.Today())
	for _, r := range page.Recipients {
		if r.StakeholderID == p.ID {
			line.Promises = r
		}
	}
	line.Asked, line.Answered = s.lastAsked(p)
	return line
}

func (s *Service) lastAsked(p mentoring.Stakeholder) (day mentoring.Date, answered bool) {
	var last mentoring.Form
	for _, f := range s.store.Forms(p.ID) {
		if !f.Made.Before(last.Made) {
			last = f
		}
	}
	if last.ID == "" {
		return day, false
	}
	_, answered = s.answerTo(p.PairID, last.ID)
	return last.Made, answered
}

func placeDays(people []mentoring.Stakeholder) []mentoring.Date {
	var days []mentoring.Date
	for _, p := range people {
		for _, place := range p.Places {
			days = append(days, place.Day)
		}
	}
	slices.SortFunc(days, mentoring.Date.Compare)
	return slices.Compact(days)
}

func promisedBy(promises []mentoring.Commitment, side mentoring.Side) []mentoring.Commitment {
	var of []mentoring.Commitment
	for _, c := range promises {
		if c.By == side {
			of = append(of, c)
		}
	}
	return of
}
