package app

import (
	"fmt"
	"slices"

	"trefoil/app/mentoring"
)

// Kept says where a question or a template comes from.
type Kept struct {
	Shipped bool // it came with the program
	Edited  bool // it came with the program and says something else by now
	Uses    int  // in how many sessions it was asked or followed
}

// BankQuestion is a question as the bank shows it.
type BankQuestion struct {
	mentoring.Question
	Kept
}

// QuestionBank returns all questions: by dimension and phase, closing ones
// last, and in each part those that are not asked any more at the end.
func (s *Service) QuestionBank() []BankQuestion {
	asked := s.uses(func(session mentoring.Session) []string { return session.Asked })
	var bank []BankQuestion
	for _, q := range s.Method().Questions {
		original, shipped := find(s.shipped().Questions, q.ID, questionID)
		edited := shipped && !sameQuestion(original, q)
		bank = append(bank, BankQuestion{q, Kept{shipped, edited, asked[q.ID]}})
	}
	slices.SortStableFunc(bank, func(a, b BankQuestion) int { return bankPlace(a.Question) - bankPlace(b.Question) })
	return bank
}

func bankPlace(q mentoring.Question) int {
	place := 4 * (3*q.Dimension.Index() + int(q.Phase))
	if q.Closing {
		place = 100
	}
	if q.Retired {
		place++
	}
	return place
}

// sameQuestion says that two forms of a question ask the same.
func sameQuestion(a, b mentoring.Question) bool {
	a.Retired, b.Retired = false, false
	return a == b
}

func questionID(q mentoring.Question) string { return q.ID }

// uses counts the sessions that used each id.
func (s *Service) uses(ids func(mentoring.Session) []string) map[string]int {
	count := make(map[string]int)
	for _, pair := range s.store.Pairs() {
		for _, session := range s.store.Sessions(pair.ID) {
			for _, id := range ids(session) {
				count[id]++
			}
		}
	}
	return count
}

// find returns what bears an id.
func find[T any](in []T, id string, of func(T) string) (found T, ok bool) {
	at := slices.IndexFunc(in, func(t T) bool { return of(t) == id })
	if at < 0 {
		return found, false
	}
	return in[at], true
}

// put saves something of the bank in such a way that Undo puts back what was
// there before; without a record before it is deleted again.
func (s *Service) put(did string, next mentoring.Record, before ...mentoring.Record) error {
	if err := s.saveInBank(next); err != nil {
		return err
	}
	s.undos.push(did, func() error {
		if len(before) > 0 {
			return s.saveInBank(before[0])
		}
		return s.dropFromBank(next.Ref())
	})
	return nil
}

// drop deletes the record of something in the bank; Undo puts it back.
func (s *Service) drop(did string, record mentoring.Record) error {
	if err := s.dropFromBank(record.Ref()); err != nil {
		return err
	}
	s.undos.push(did, func() error { return s.saveInBank(record) })
	return nil
}

// saveInBank saves, also what was reset or deleted before.
func (s *Service) saveInBank(record mentoring.Record) error {
	return s.revive("save in bank", SettingsChanged, record)
}

func (s *Service) dropFromBank(ref mentoring.Ref) error {
	if err := s.store.Delete(ref); err != nil {
		return fmt.Errorf("delete from bank: %w", err)
	}
	s.changes.announce(SettingsChanged)
	return nil
}
