package app

import (
	"fmt"

	"trefoil/app/mentoring"
)

// CalendarDocuments makes files for calendars.
type CalendarDocuments interface {
	SessionCalendar(e mentoring.CalendarEvent) []byte
	SessionsCalendar(es []mentoring.CalendarEvent) []byte
	CalendarFileName(e mentoring.CalendarEvent) string
}

// CalendarDocument makes the calendar file of a planned session. It tells who
// meets and when, and nothing of what they talk about.
func (s *Service) CalendarDocument(id mentoring.ID) (Document, error) {
	session, err := s.store.Session(id)
	if err != nil {
		return Document{}, fmt.Errorf("calendar %s: %w", id, err)
	}
	e, err := s.calendarEvent(session)
	if err != nil {
		return Document{}, err
	}
	return Document{Name: s.documents.CalendarFileName(e), Bytes: s.documents.SessionCalendar(e)}, nil
}

func (s *Service) calendarEvent(session mentoring.Session) (mentoring.CalendarEvent, error) {
	pair, mentee, err := s.pair(session.PairID)
	if err != nil {
		return mentoring.CalendarEvent{}, err
	}
	e := mentoring.CalendarEvent{
		Language: s.papersOf(pair).language().Code, ID: session.ID, Mentee: mentee.Name, Mentor: s.mentorOf(pair), Number: session.Number,
		Day: session.Day, Minutes: session.Minutes, Made: s.now(), Cancelled: session.Status() == mentoring.Cancelled,
	}
	if session.At != nil {
		starts := session.Day.At(*session.At, s.now().Location())
		e.Starts = &starts
	}
	return e, nil
}
