package app

import (
	"fmt"
	"strings"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// AddCommitment keeps a promise made today. Only the text is required of it;
// the id and the day are filled in, and without a promiser it is the mentee's.
func (s *Service) AddCommitment(c mentoring.Commitment) error {
	if _, err := s.store.Pair(c.PairID); err != nil {
		return fmt.Errorf("add commitment: %w", err)
	}
	if c.By == "" {
		c.By = mentoring.Mentee
	}
	c.ID, c.Made, c.History, c.Moves = s.newID(), s.Today(), nil, nil
	c = s.addressed(c, mentoring.Commitment{})
	return s.add("add commitment", lang.T("Commitment added"), CommitmentsChanged, tidyCommitment(c))
}

// EditCommitment changes the words, dates and people of a commitment. What
// became of it stays as it is, and so does the day that it had before.
func (s *Service) EditCommitment(next mentoring.Commitment) error {
	c, err := s.store.Commitment(next.ID)
	if err != nil {
		return fmt.Errorf("edit commitment: %w", err)
	}
	next.PairID, next.SessionID, next.Made, next.History = c.PairID, c.SessionID, c.Made, c.History
	next.Moves = c.WithDue(next.Due, s.Today()).Moves
	next = s.addressed(next, c)
	return s.edit("edit commitment", lang.T("Commitment edited"), CommitmentsChanged, c, tidyCommitment(next))
}

// addressed gives a promise the stakeholder who bears the name for whom it is,
// or none when nobody does. As long as the name is the same as before, the
// stakeholder is, too: one who was deleted may come back.
func (s *Service) addressed(c, before mentoring.Commitment) mentoring.Commitment {
	c.ToID = ""
	if before.ToID != "" && strings.EqualFold(mentoring.CleanLine(c.To), mentoring.CleanLine(before.To)) {
		c.ToID = before.ToID
	} else if who, ok := mentoring.RecipientOf(c, s.store.Stakeholders(c.PairID)); ok {
		c.ToID = who.ID
	}
	return c
}

// PromiseChoices are what a promise can be for.
type PromiseChoices struct {
	People []string         // the names of the stakeholders
	Goals  []mentoring.Goal // that it may serve
}

// PromiseChoices returns what a promise of a pair can be for: the goals that
// the pair works on, and the one that the promise serves already.
func (s *Service) PromiseChoices(pair, serves mentoring.ID) PromiseChoices {
	var c PromiseChoices
	for _, p := range s.store.Stakeholders(pair) {
		c.People = append(c.People, p.Name)
	}
	for _, g := range s.goalsByDimension(pair) {
		if g.State() == mentoring.GoalActive || g.ID == serves {
			c.Goals = append(c.Goals, g)
		}
	}
	return c
}

// SettleCommitment adds today's word on what became of a commitment. Changed
// and dropped need a reason. Undo adds the earlier state again, with its own
// day, so that the history tells both and what was agreed in time stays so.
func (s *Service) SettleCommitment(id mentoring.ID, state mentoring.Promise, reason string) error {
	now := mentoring.Settlement{Day: s.Today(), State: state, Reason: strings.TrimSpace(reason)}
	before, err := s.settle(id, now)
	if err != nil {
		return err
	}
	s.undos.push(lang.T(settledWords[state]), func() error {
		_, err := s.settle(id, before)
		return err
	})
	return nil
}

var settledWords = map[mentoring.Promise]string{
	mentoring.Open:    lang.Key("Commitment opened again"),
	mentoring.Kept:    lang.Key("Commitment kept"),
	mentoring.Missed:  lang.Key("Commitment missed"),
	mentoring.Changed: lang.Key("Commitment changed"),
	mentoring.Dropped: lang.Key("Commitment dropped"),
}

// settle returns what had become of the commitment before.
func (s *Service) settle(id mentoring.ID, next mentoring.Settlement) (before mentoring.Settlement, err error) {
	c, err := s.store.Commitment(id)
	if err != nil {
		return before, fmt.Errorf("settle commitment: %w", err)
	}
	before = mentoring.Settlement{Day: s.Today(), State: mentoring.Open}
	if len(c.History) > 0 {
		before = c.History[len(c.History)-1]
	}
	c, err = c.Settle(next)
	if err != nil {
		return before, fmt.Errorf("settle commitment: %w", err)
	}
	return before, s.save("settle commitment", CommitmentsChanged, c)
}

// DeleteCommitment hides a commitment. Undo brings it back.
func (s *Service) DeleteCommitment(id mentoring.ID) error {
	return s.delete(lang.T("Commitment deleted"), CommitmentsChanged, mentoring.Ref{Kind: mentoring.KindCommitment, ID: id})
}

func tidyCommitment(c mentoring.Commitment) mentoring.Commitment {
	c.Text, c.To, c.If, c.Then = mentoring.CleanLine(c.Text), mentoring.CleanLine(c.To), mentoring.CleanLine(c.If), mentoring.CleanLine(c.Then)
	return c
}
