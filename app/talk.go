package app

import (
	"fmt"
	"slices"

	"trefoil/app/mentoring"
)

// GoToStage marks that the talk goes on to a stage of its template, from 0.
func (s *Service) GoToStage(id mentoring.ID, stage int) error {
	return s.changeSession("go to stage", id, func(session mentoring.Session) (mentoring.Session, error) {
		return session.GoToStage(stage, s.Method().Template(session.Template), s.now())
	})
}

// SetTemplate gives a session another conversation template.
func (s *Service) SetTemplate(id mentoring.ID, template string) error {
	return s.changeSession("set template", id, func(session mentoring.Session) (mentoring.Session, error) {
		return session.WithTemplate(template), nil
	})
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

// Beat notes that the running talks are seen to go on, and says whether there
// are any. It is not announced: nothing that is shown changes by it.
func (s *Service) Beat() (running bool, err error) {
	for _, pair := range s.store.Pairs() {
		for _, session := range s.store.Sessions(pair.ID) {
			if session.Status() != mentoring.Running {
				continue
			}
			running = true
			if err := s.draftSession(session.ID, func(of *mentoring.Session) { *of = of.Beat(s.now()) }); err != nil {
				return true, fmt.Errorf("beat: %w", err)
			}
		}
	}
	return running, nil
}

// Gap returns the time in which nobody looked on while a session ran, zero when
// there is none.
func (s *Service) Gap(id mentoring.ID) (mentoring.Gap, error) {
	session, err := s.store.Session(id)
	if err != nil {
		return mentoring.Gap{}, fmt.Errorf("gap: %w", err)
	}
	return session.Gap(s.now()), nil
}

// CountGap says that the talk went on in its gap.
func (s *Service) CountGap(id mentoring.ID) error {
	return s.explainGap("The time was counted", id, func(session mentoring.Session) (mentoring.Session, error) {
		return session.WentOn(s.now()), nil
	})
}

// TakeGapOut makes the gap of a talk a pause.
func (s *Service) TakeGapOut(id mentoring.ID) error {
	return s.explainGap("The time was taken out", id, func(session mentoring.Session) (mentoring.Session, error) {
		return session.TakeOut(s.now()), nil
	})
}

// EndAtGap ends the talk where its gap begins.
func (s *Service) EndAtGap(id mentoring.ID) error {
	return s.explainGap("The session ended", id, func(session mentoring.Session) (mentoring.Session, error) {
		return session.EndedThen(s.now())
	})
}

// explainGap changes a session in such a way that Undo asks again.
func (s *Service) explainGap(did string, id mentoring.ID, change func(mentoring.Session) (mentoring.Session, error)) error {
	var before mentoring.Session
	err := s.changeSession("explain gap", id, func(session mentoring.Session) (mentoring.Session, error) {
		before = session
		return change(session)
	})
	if err != nil {
		return err
	}
	s.undos.push(did, func() error {
		return s.changeSession("explain gap", id, func(session mentoring.Session) (mentoring.Session, error) {
			session.Seen, session.Ended, session.Pauses = before.Seen, before.Ended, before.Pauses
			return session, nil
		})
	})
	return nil
}

// templateOfNumber has the sessions of a pair that have a template of their own.
var templateOfNumber = map[int]string{1: "first", 3: "third"}

// usualTemplate is the template that a new session begins with: that of its
// number, or the one the pair used last, or the first of all.
func (s *Service) usualTemplate(pair mentoring.ID, number int) string {
	offered := func(id string) bool {
		return slices.ContainsFunc(s.Method().Templates, func(t mentoring.Template) bool { return t.ID == id && !t.Retired })
	}
	if id := templateOfNumber[number]; offered(id) {
		return id
	}
	held := slices.DeleteFunc(s.store.Sessions(pair), func(x mentoring.Session) bool {
		return x.Status() != mentoring.Held || specialTemplates[x.Template]
	})
	if len(held) == 0 {
		return ""
	}
	if last := slices.MaxFunc(held, mentoring.Session.Compare); offered(last.Template) {
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
