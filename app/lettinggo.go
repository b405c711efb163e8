package app

import (
	"fmt"
	"slices"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// AddLettingGo keeps something that the mentee means to let go of. Only what it
// is is required; the id and the day are filled in.
func (s *Service) AddLettingGo(l mentoring.LettingGo) error {
	if _, err := s.store.Pair(l.PairID); err != nil {
		return fmt.Errorf("add letting go: %w", err)
	}
	l.ID, l.Named = s.newID(), s.Today()
	return s.add("add letting go", lang.T("Letting go added"), SessionsChanged, tidyLettingGo(l))
}

// EditLettingGo changes what is let go of, and who takes it over. When it was
// named, and since when it is gone, stays as it is.
func (s *Service) EditLettingGo(next mentoring.LettingGo) error {
	l, err := s.store.LettingGo(next.ID)
	if err != nil {
		return fmt.Errorf("edit letting go: %w", err)
	}
	before := l
	l.What, l.To = next.What, next.To
	return s.edit("edit letting go", lang.T("Letting go edited"), SessionsChanged, before, tidyLettingGo(l))
}

// SetGone says that something is truly let go of since today, or that it isn't.
// Undo brings back the day that was there before.
func (s *Service) SetGone(id mentoring.ID, gone bool) error {
	day, did := mentoring.Date{}, lang.T("Marked as not gone")
	if gone {
		day, did = s.Today(), lang.T("Marked as gone")
	}
	before, err := s.setGone(id, day)
	if err != nil {
		return err
	}
	s.undos.push(did, func() error {
		_, err := s.setGone(id, before)
		return err
	})
	return nil
}

// setGone returns the day that was there before.
func (s *Service) setGone(id mentoring.ID, day mentoring.Date) (before mentoring.Date, err error) {
	l, err := s.store.LettingGo(id)
	if err != nil {
		return before, fmt.Errorf("set gone: %w", err)
	}
	before, l.Gone = l.Gone, day
	return before, s.save("set gone", SessionsChanged, l)
}

// lettingsGo returns all that the pair has named to let go of: what is not gone
// yet in the order in which it was named, then what is gone, the latest first.
func (s *Service) lettingsGo(pair mentoring.ID) []mentoring.LettingGo {
	all := slices.Clone(s.store.LettingsGo(pair))
	slices.SortStableFunc(all, func(a, b mentoring.LettingGo) int {
		switch {
		case a.Gone.IsZero() != b.Gone.IsZero():
			return boolInt(b.Gone.IsZero()) - boolInt(a.Gone.IsZero())
		case a.Gone.IsZero():
			return a.Named.Compare(b.Named)
		default:
			return b.Gone.Compare(a.Gone)
		}
	})
	return all
}

// DeleteLettingGo hides what was to be let go of. Undo brings it back.
func (s *Service) DeleteLettingGo(id mentoring.ID) error {
	return s.delete(lang.T("Letting go deleted"), SessionsChanged, mentoring.Ref{Kind: mentoring.KindLettingGo, ID: id})
}

func tidyLettingGo(l mentoring.LettingGo) mentoring.LettingGo {
	l.What, l.To = mentoring.CleanLine(l.What), mentoring.CleanLine(l.To)
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
