package app

import (
	"fmt"
	"slices"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// GoToStage marks that the talk goes on to a stage of its template, from 0.
func (s *Service) GoToStage(id mentoring.ID, stage int) error {
	return s.changeSession("go to stage", id, func(session mentoring.Session) (mentoring.Session, error) {
		return session.GoToStage(stage, s.Method().Template(session.Template), s.now())
	})
}

// SetTemplate gives a session that was not held yet another conversation
// template. The marks of the stages fit the old one only; Undo brings both
// back. A template that is none is refused with mentoring.ErrNotFound.
func (s *Service) SetTemplate(id mentoring.ID, template string) error {
	if !slices.ContainsFunc(s.Method().Templates, func(t mentoring.Template) bool { return t.ID == template }) {
		return fmt.Errorf("set template %s: %w", id, mentoring.ErrNotFound)
	}
	var before mentoring.Session
	err := s.changeSession("set template", id, func(session mentoring.Session) (mentoring.Session, error) {
		before = session
		return session.WithTemplate(template)
	})
	if err != nil || len(before.Stages) == 0 || before.Template == template {
		return err
	}
	s.undos.push(lang.T("Template changed"), func() error {
		return s.changeSession("set template", id, func(session mentoring.Session) (mentoring.Session, error) {
			session.Template, session.Stages = before.Template, before.Stages
			return session, nil
		})
	})
	return nil
}

// ExtendSession adds minutes to a running talk.
func (s *Service) ExtendSession(id mentoring.ID, minutes int) error {
	return s.changeSession("extend session", id, func(session mentoring.Session) (mentoring.Session, error) {
		return session.Extend(minutes)
	})
}

// CountTurn marks that a side begins to talk; marking it again ends the
// counting, and so does the empty side.
func (s *Service) CountTurn(id mentoring.ID, by mentoring.Side) error {
	return s.changeSession("count turn", id, func(session mentoring.Session) (mentoring.Session, error) {
		return session.Turned(by, s.now())
	})
}

// CountGap says that the talk went on in its gap.
func (s *Service) CountGap(id mentoring.ID) error {
	return s.explainGap(lang.T("The time was counted"), id, func(session mentoring.Session) (mentoring.Session, error) {
		return session.WentOn(s.now()), nil
	})
}

// TakeGapOut makes the gap of a talk a pause.
func (s *Service) TakeGapOut(id mentoring.ID) error {
	return s.explainGap(lang.T("The time was taken out"), id, func(session mentoring.Session) (mentoring.Session, error) {
		return session.TakeOut(s.now()), nil
	})
}

// EndAtGap ends the talk where its gap begins.
func (s *Service) EndAtGap(id mentoring.ID) error {
	return s.explainGap(lang.T("The session ended"), id, func(session mentoring.Session) (mentoring.Session, error) {
		return session.EndedThen(s.now())
	})
}

// explainGap changes a session in such a way that Undo asks again.
func (s *Service) explainGap(did string, id mentoring.ID, change func(mentoring.Session) (mentoring.Session, error)) error {
	var before, after mentoring.Session
	err := s.changeSession("explain gap", id, func(session mentoring.Session) (mentoring.Session, error) {
		var err error
		before = session
		after, err = change(session)
		return after, err
	})
	if err != nil {
		return err
	}
	s.undos.push(did, func() error {
		return s.changeSession("explain gap", id, func(session mentoring.Session) (mentoring.Session, error) {
			return unexplained(session, before, after), nil
		})
	})
	return nil
}

// unexplained takes an answer about a gap back. Pauses that were made since stay.
func unexplained(session, before, after mentoring.Session) mentoring.Session {
	session.Seen, session.Ended = before.Seen, before.Ended
	session.Pauses = slices.DeleteFunc(slices.Clone(session.Pauses), func(p mentoring.Pause) bool {
		return slices.Contains(after.Pauses, p) && !slices.Contains(before.Pauses, p)
	})
	return session
}

// templateOfNumber has the sessions of a pair that have a template of their own.
var templateOfNumber = map[int]string{1: "first", 3: "third"}

// usualTemplate is the template that a new session begins with: that of its
// number, or that of the settings, or the one the pair used last, or the first of
// all.
func (s *Service) usualTemplate(pair mentoring.ID, number int) string {
	for _, id := range []string{templateOfNumber[number], s.defaults().Template} {
		if s.offered(id) {
			return id
		}
	}
	held := slices.DeleteFunc(s.store.Sessions(pair), func(x mentoring.Session) bool {
		return x.Status() != mentoring.Held || specialTemplates[x.Template]
	})
	if len(held) == 0 {
		return ""
	}
	if last := slices.MaxFunc(held, mentoring.Session.Compare); s.offered(last.Template) {
		return last.Template
	}
	return ""
}

// specialTemplates serve one session of a pair, and are not taken over to the
// next.
var specialTemplates = map[string]bool{"first": true, "third": true, "closing": true}

// templates returns the templates to choose from, and beside them the one in
// use when it is not offered any more.
func (s *Service) templates(inUse string) []mentoring.Template {
	return slices.DeleteFunc(slices.Clone(s.Method().Templates), func(t mentoring.Template) bool { return t.Retired && t.ID != inUse })
}
