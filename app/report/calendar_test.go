package report

import (
	"bytes"
	"strconv"
	"strings"
	"testing"
	"time"

	ics "github.com/arran4/golang-ical"

	"trefoil/app/mentoring"
)

func event() mentoring.CalendarEvent {
	starts := time.Date(2026, 12, 7, 14, 0, 0, 0, time.FixedZone("CET", 3600))
	return mentoring.CalendarEvent{
		ID: "0190", Mentee: "Zażółć, Maya; 李静\nx", Mentor: "Ingrid Solheim", Number: 13,
		Day: mentoring.Day(2026, 12, 7), Starts: &starts, Minutes: 50, Made: time.Date(2026, 11, 23, 15, 0, 0, 0, time.UTC),
	}
}

func TestCalendar(t *testing.T) {
	data := SessionCalendar(event())
	for _, line := range bytes.SplitAfter(data, []byte("\n")) {
		if len(line) > 0 && !bytes.HasSuffix(line, []byte("\r\n")) {
			t.Errorf("a line without CRLF: %q", line)
		}
		if len(line) > 77 {
			t.Errorf("a line of %d bytes", len(line))
		}
	}
	read, err := ics.ParseCalendar(bytes.NewReader(data))
	if err != nil || len(read.Events()) != 1 {
		t.Fatalf("%v\n%s", err, data)
	}
	got := read.Events()[0]
	starts, _ := got.GetStartAt()
	ends, _ := got.GetEndAt()
	if want := time.Date(2026, 12, 7, 13, 0, 0, 0, time.UTC); !starts.Equal(want) || ends.Sub(starts) != 50*time.Minute {
		t.Errorf("from %v to %v", starts, ends)
	}
	if got.Id() != "0190@trefoil" {
		t.Errorf("uid %q", got.Id())
	}
	if summary := got.GetProperty(ics.ComponentPropertySummary).Value; !strings.Contains(summary, "Ingrid Solheim") || !strings.Contains(summary, "Zażółć") {
		t.Errorf("summary %q", summary)
	}
}

func TestACalendarFileMadeLaterChangesTheEvent(t *testing.T) {
	sequence := func(e mentoring.CalendarEvent) string {
		read, err := ics.ParseCalendar(bytes.NewReader(SessionCalendar(e)))
		if err != nil {
			t.Fatal(err)
		}
		return read.Events()[0].GetProperty(ics.ComponentPropertySequence).Value
	}
	first, later := event(), event()
	later.Made = later.Made.Add(time.Second)
	later.Day = later.Day.AddDays(-7)
	if a, b := sequence(first), sequence(later); len(a) != len(b) || a >= b {
		t.Errorf("sequence %s, then %s", a, b)
	}
	// What earlier versions counted, for a session planned long ahead.
	before := mentoring.Day(2099, 12, 31).At(mentoring.Clock{}, time.UTC).Unix() / 60
	if n, err := strconv.ParseInt(sequence(first), 10, 32); err != nil || n <= before {
		t.Errorf("sequence %d isn't above %d, %v", n, before, err)
	}
}

func TestACalendarDayWithoutATime(t *testing.T) {
	e := event()
	e.Starts, e.Cancelled, e.Mentor = nil, true, ""
	data := string(SessionCalendar(e))
	for _, want := range []string{"DTSTART;VALUE=DATE:20261207\r\n", "DTEND;VALUE=DATE:20261208\r\n", "STATUS:CANCELLED\r\n"} {
		if !strings.Contains(data, want) {
			t.Errorf("%q is missing in:\n%s", want, data)
		}
	}
	if name := CalendarFileName(e); !strings.HasPrefix(name, "2026-12-07") || !strings.HasSuffix(name, ".ics") {
		t.Errorf("name %q", name)
	}
}
