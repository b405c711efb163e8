package app

import (
	"fmt"

	"trefoil/app/mentoring"
)

// AddLettingGo keeps something that the mentee means to let go of. Only what it
// is is required; the id and the day are filled in.
func (s *Service) AddLettingGo(l mentoring.LettingGo) error {
	if _, err := s.store.Pair(l.PairID); err != nil {
		return fmt.Errorf("add letting go: %w", err)
	}
	l.ID, l.Named = s.newID(), s.Today()
	return s.save("add letting go", SessionsChanged, tidyLettingGo(l))
}

// EditLettingGo changes what is let go of, and who takes it over. When it was
// named, and since when it is gone, stays as it is.
func (s *Service) EditLettingGo(next mentoring.LettingGo) error {
	l, err := s.store.LettingGo(next.ID)
	if err != nil {
		return fmt.Errorf("edit letting go: %w", err)
	}
	l.What, l.To = next.What, next.To
	return s.save("edit letting go", SessionsChanged, tidyLettingGo(l))
}

// SetGone says that something is truly let go of since today, or that it isn't.
func (s *Service) SetGone(id mentoring.ID, gone bool) error {
	l, err := s.store.LettingGo(id)
	if err != nil {
		return fmt.Errorf("set gone: %w", err)
	}
	l.Gone = mentoring.Date{}
	if gone {
		l.Gone = s.Today()
	}
	return s.save("set gone", SessionsChanged, l)
}

// DeleteLettingGo hides what was to be let go of. Undo brings it back.
func (s *Service) DeleteLettingGo(id mentoring.ID) error {
	return s.delete("Letting go deleted", SessionsChanged, mentoring.Ref{Kind: mentoring.KindLettingGo, ID: id})
}

func tidyLettingGo(l mentoring.LettingGo) mentoring.LettingGo {
	l.What, l.To = tidy(l.What), tidy(l.To)
	return l
}

// lettingGo returns what the pair has named to let go of: in a session, and
// what is not gone yet from before.
func (s *Service) lettingGo(session mentoring.Session) (named, held []mentoring.LettingGo) {
	for _, l := range s.store.LettingsGo(session.PairID) {
		switch {
		case l.SessionID == session.ID:
			named = append(named, l)
		case l.Gone.IsZero():
			held = append(held, l)
		}
	}
	return named, held
}

// SaveUseful keeps what a session was worth to a side, 0 to 10; nil takes back
// what was said. It fails with mentoring.ErrOutOfRange outside.
func (s *Service) SaveUseful(id mentoring.ID, side mentoring.Side, worth *int) error {
	return s.changeSession("save useful", id, func(session mentoring.Session) (mentoring.Session, error) {
		return session.WithUseful(side, worth)
	})
}
