package report

import (
	"time"

	ics "github.com/arran4/golang-ical"

	"trefoil/app/mentoring"
)

// SessionCalendar returns a file for calendars with one event (RFC 5545). The
// event keeps its UID for good, and its SEQUENCE grows with time, so that a
// file made after a session was moved changes the event in place of adding one.
// A session without a time is an event of the whole day. Times are UTC, which
// every calendar shows in the reader's own.
func SessionCalendar(e mentoring.CalendarEvent) []byte {
	return SessionsCalendar([]mentoring.CalendarEvent{e})
}

// SessionsCalendar returns several sessions in one file.
func SessionsCalendar(es []mentoring.CalendarEvent) []byte {
	calendar := ics.NewCalendarFor("Trefoil")
	calendar.SetMethod(ics.MethodPublish)
	for _, e := range es {
		addEvent(calendar, e)
	}
	return []byte(calendar.Serialize(ics.WithNewLineWindows))
}

func addEvent(calendar *ics.Calendar, e mentoring.CalendarEvent) {
	event := calendar.AddEvent(string(e.ID) + "@trefoil")
	event.SetDtStampTime(e.Made.UTC())
	event.SetSequence(sequence(e.Made))
	event.SetSummary(eventSummary(e))
	if e.Starts != nil {
		event.SetStartAt(e.Starts.UTC())
		event.SetEndAt(e.Starts.Add(time.Duration(e.Minutes) * time.Minute).UTC())
	} else {
		event.SetAllDayStartAt(e.Day.At(mentoring.Clock{}, time.UTC))
		event.SetAllDayEndAt(e.Day.AddDays(1).At(mentoring.Clock{}, time.UTC))
	}
	event.SetStatus(ics.ObjectStatusConfirmed)
	if e.Cancelled {
		event.SetStatus(ics.ObjectStatusCancelled)
	}
}

// sequenceFrom is where SEQUENCE counts its seconds from: late enough to fit 31 bits
// until 2088, and early enough to lie above what it was in files of earlier versions,
// the minutes since 1970 of a day that may still be to come.
var sequenceFrom = time.Date(2020, time.January, 1, 0, 0, 0, 0, time.UTC)

// sequence says how late a file was made: a calendar ignores what is told with a
// lower number than before.
func sequence(made time.Time) int { return int(max(0, made.Unix()-sequenceFrom.Unix())) }

func eventSummary(e mentoring.CalendarEvent) string {
	w := wordingOf(e.Language)
	if mentor := line1(e.Mentor); mentor != "" {
		return w.F("Mentoring: %s and %s", line1(e.Mentee), mentor)
	}
	return w.F("Mentoring: %s", line1(e.Mentee))
}

// CalendarFileName proposes a name for a calendar file: "2026-12-07 Maya.ics".
func CalendarFileName(e mentoring.CalendarEvent) string {
	return fileName(e.Day, mentoring.ShortName(e.Mentee), wordingOf(e.Language).X("file", "session")+".ics")
}
