package app

import (
	"fmt"

	"trefoil/app/mentoring"
)

// AddTalkingPoint puts a line on the agenda of a session.
func (s *Service) AddTalkingPoint(session mentoring.ID, by mentoring.Side, text string) error {
	return s.save("add talking point", SessionsChanged,
		mentoring.TalkingPoint{ID: s.newID(), SessionID: session, By: by, Text: tidy(text)})
}

// EditTalkingPoint changes the words of a talking point.
func (s *Service) EditTalkingPoint(id mentoring.ID, text string) error {
	point, err := s.store.TalkingPoint(id)
	if err != nil {
		return fmt.Errorf("edit talking point: %w", err)
	}
	point.Text = tidy(text)
	return s.save("edit talking point", SessionsChanged, point)
}

// SetDiscussed ticks a talking point off, or takes the tick back.
func (s *Service) SetDiscussed(id mentoring.ID, discussed bool) error {
	point, err := s.store.TalkingPoint(id)
	if err != nil {
		return fmt.Errorf("set discussed: %w", err)
	}
	point.Discussed = discussed
	return s.save("set discussed", SessionsChanged, point)
}

// DeleteTalkingPoint hides a talking point. Undo brings it back.
func (s *Service) DeleteTalkingPoint(id mentoring.ID) error {
	return s.delete("Talking point deleted", SessionsChanged, mentoring.Ref{Kind: mentoring.KindTalkingPoint, ID: id})
}
