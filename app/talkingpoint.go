package app

import (
	"fmt"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// AddTalkingPoint puts a line on the agenda of a session. Where it begins with whose it is
// ("maya: the offsite"), that counts, as in a line of the talk.
func (s *Service) AddTalkingPoint(session mentoring.ID, by mentoring.Side, text string) error {
	if of, err := s.store.Session(session); err == nil {
		if pair, mentee, err := s.pair(of.PairID); err == nil {
			reader := s.lineReader(pair, mentee)
			reader.Kind, reader.Plain = mentoring.NoteLine, []mentoring.Piece{mentoring.KindPiece}
			if line := reader.Read(text); line.By != "" {
				by, text = line.By, line.Text
			}
		}
	}
	return s.add("add talking point", lang.T("Talking point added"), SessionsChanged,
		mentoring.TalkingPoint{ID: s.newID(), SessionID: session, By: by, Text: mentoring.CleanLine(text), Rank: s.lastRank(session)})
}

// points returns the agenda of a session in its order.
func (s *Service) points(session mentoring.ID) []mentoring.TalkingPoint {
	return mentoring.InOrder(s.store.TalkingPoints(session))
}

// lastRank is the rank of the last point. A new one shares it and comes behind
// it, as the one that was saved later.
func (s *Service) lastRank(session mentoring.ID) int {
	if points := s.points(session); len(points) > 0 {
		return points[len(points)-1].Rank
	}
	return 0
}

// MoveTalkingPoint puts a talking point at another place of its agenda, from 0.
// A place outside is the nearest one inside. Undo puts it back.
func (s *Service) MoveTalkingPoint(id mentoring.ID, to int) error {
	point, err := s.store.TalkingPoint(id)
	if err != nil {
		return fmt.Errorf("move talking point: %w", err)
	}
	before := s.points(point.SessionID)
	changed := mentoring.Moved(before, id, to)
	if len(changed) == 0 {
		return nil
	}
	if err := s.save("move talking point", SessionsChanged, records(changed)...); err != nil {
		return err
	}
	s.undos.push(lang.T("Talking point moved"), func() error { return s.rankAgain(before) })
	return nil
}

// rankAgain gives the points that are still there the ranks they had.
func (s *Service) rankAgain(before []mentoring.TalkingPoint) error {
	var back []mentoring.TalkingPoint
	for _, was := range before {
		if p, err := s.store.TalkingPoint(was.ID); err == nil {
			p.Rank = was.Rank
			back = append(back, p)
		}
	}
	return s.save("move talking point", SessionsChanged, records(back)...)
}

func refs[T mentoring.Record](all []T) []mentoring.Ref {
	of := make([]mentoring.Ref, len(all))
	for i, each := range all {
		of[i] = each.Ref()
	}
	return of
}

func records[T mentoring.Record](all []T) []mentoring.Record {
	made := make([]mentoring.Record, len(all))
	for i, each := range all {
		made[i] = each
	}
	return made
}

// EditTalkingPoint changes the words of a talking point.
func (s *Service) EditTalkingPoint(id mentoring.ID, text string) error {
	point, err := s.store.TalkingPoint(id)
	if err != nil {
		return fmt.Errorf("edit talking point: %w", err)
	}
	before := point
	point.Text = mentoring.CleanLine(text)
	return s.edit("edit talking point", lang.T("Talking point edited"), SessionsChanged, before, point)
}

// SetDiscussed ticks a talking point off, or takes the tick back. One that was carried over
// to a session that is planned goes from there when it turns out to have been discussed.
// Undo puts back what was there before.
func (s *Service) SetDiscussed(id mentoring.ID, discussed bool) error {
	point, err := s.store.TalkingPoint(id)
	if err != nil {
		return fmt.Errorf("set discussed: %w", err)
	}
	before, did := []mentoring.Record{point}, lang.T("Talking point opened again")
	point.Discussed = discussed
	var gone []mentoring.TalkingPoint
	if discussed {
		did = lang.T("Talking point ticked off")
		session, err := s.store.Session(point.SessionID)
		if err != nil {
			return fmt.Errorf("set discussed: %w", err)
		}
		gone = s.goneOnWith(session, point)
		before = append(before, records(gone)...)
	}
	if err := s.announced(SessionsChanged, s.store.Swap(refs(gone), point)); err != nil {
		return fmt.Errorf("set discussed: %w", err)
	}
	s.undos.note(did, func() error { return s.revive("set discussed", SessionsChanged, before...) })
	return nil
}

// DeleteTalkingPoint hides a talking point. Undo brings it back.
func (s *Service) DeleteTalkingPoint(id mentoring.ID) error {
	return s.delete(lang.T("Talking point deleted"), SessionsChanged, mentoring.Ref{Kind: mentoring.KindTalkingPoint, ID: id})
}
