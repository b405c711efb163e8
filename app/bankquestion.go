package app

import (
	"fmt"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// AddQuestion adds a question of the user's own to the bank and returns its id.
func (s *Service) AddQuestion(q mentoring.Question) (string, error) {
	q.ID, q.Text = string(s.newID()), mentoring.CleanLine(q.Text)
	return q.ID, s.put(lang.T("Question added"), q)
}

// EditQuestion changes the words of a question and where it belongs. Whether it
// is still asked stays as it is. Undo puts the former back.
func (s *Service) EditQuestion(next mentoring.Question) error {
	return s.changeQuestion(lang.T("Question changed"), next.ID, func(q *mentoring.Question) {
		next.Text, next.Retired = mentoring.CleanLine(next.Text), q.Retired
		*q = next
	})
}

// RetireQuestion takes a question out of what is offered; it stays in the bank.
func (s *Service) RetireQuestion(id string) error {
	return s.changeQuestion(lang.T("Question retired"), id, func(q *mentoring.Question) { q.Retired = true })
}

// BringBackQuestion offers a retired question again.
func (s *Service) BringBackQuestion(id string) error {
	return s.changeQuestion(lang.T("Question brought back"), id, func(q *mentoring.Question) { q.Retired = false })
}

// ResetQuestion gives a question that came with the program its original words
// and place. It fails with mentoring.ErrNotFound for any other and for one that
// was not changed.
func (s *Service) ResetQuestion(id string) error {
	record, kept := find(s.store.Questions(), id, questionID)
	if _, shipped := find(s.shipped().Questions, id, questionID); !shipped || !kept {
		return fmt.Errorf("reset question %s: %w", id, mentoring.ErrNotFound)
	}
	return s.drop(lang.T("Question reset"), record)
}

// DeleteQuestion deletes a question of the user's own. One that was asked in a
// session is retired instead, so that the session still says what was asked.
// It fails with mentoring.ErrNotFound for one that came with the program.
func (s *Service) DeleteQuestion(id string) error {
	record, kept := find(s.store.Questions(), id, questionID)
	if _, shipped := find(s.shipped().Questions, id, questionID); shipped || !kept {
		return fmt.Errorf("delete question %s: %w", id, mentoring.ErrNotFound)
	}
	if s.uses(func(session mentoring.Session) []string { return session.Asked })[id] > 0 {
		return s.RetireQuestion(id)
	}
	return s.drop(lang.T("Question deleted"), record)
}

func (s *Service) changeQuestion(did, id string, change func(*mentoring.Question)) error {
	q, ok := find(s.Method().Questions, id, questionID)
	if !ok {
		return fmt.Errorf("question %s: %w", id, mentoring.ErrNotFound)
	}
	before := q
	change(&q)
	if q == before {
		return nil
	}
	if _, kept := find(s.store.Questions(), id, questionID); kept {
		return s.put(did, q, before)
	}
	return s.put(did, q)
}
