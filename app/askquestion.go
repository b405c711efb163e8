package app

import (
	"fmt"
	"slices"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// AskQuestion puts a question of the bank on the agenda of a session, as the
// mentor's, and keeps that it is asked there. It fails with
// mentoring.ErrNotFound when the bank has no such question. Undo takes both
// back.
func (s *Service) AskQuestion(session mentoring.ID, question string) error {
	questions := s.Method().Questions
	at := slices.IndexFunc(questions, func(q mentoring.Question) bool { return q.ID == question })
	if at < 0 {
		return fmt.Errorf("ask question %s: %w", question, mentoring.ErrNotFound)
	}
	point := mentoring.TalkingPoint{ID: s.newID(), SessionID: session, By: mentoring.Mentor, Text: questions[at].Text, Rank: s.lastRank(session)}
	if err := s.saveAsked(session, question, point); err != nil {
		return err
	}
	s.undos.push(lang.T("Question put on the agenda"), func() error { return s.unask(session, question, point.Ref()) })
	return nil
}

// unask takes a question off the agenda of a session, and that it is asked there.
func (s *Service) unask(id mentoring.ID, question string, point mentoring.Ref) error {
	return s.holding(&s.wording, SessionsChanged, func() error {
		session, err := s.store.Session(id)
		if err == nil {
			session.Asked = marked(session.Asked, question, false)
			err = s.store.Swap([]mentoring.Ref{point}, session)
		}
		if err != nil {
			return fmt.Errorf("take back: %w", err)
		}
		return nil
	})
}

func (s *Service) saveAsked(id mentoring.ID, question string, point mentoring.TalkingPoint) error {
	return s.holding(&s.wording, SessionsChanged, func() error {
		session, err := s.store.Session(id)
		if err != nil {
			return fmt.Errorf("ask question in %s: %w", id, err)
		}
		session.Asked = marked(session.Asked, question, true)
		return s.write("ask question", s.store.Save, session, point)
	})
}

// marked returns the questions asked with one of them among them, or without.
func marked(all []string, question string, asked bool) []string {
	all = slices.DeleteFunc(slices.Clone(all), func(id string) bool { return id == question })
	if asked {
		all = append(all, question)
	}
	return all
}
