package mentoring

import (
	"testing"
	"time"
)

func TestASessionTakesPlaceWhenItBegins(t *testing.T) {
	day := Day(2026, time.November, 27)
	for _, c := range []struct {
		now  time.Time
		want string
	}{
		{time.Date(2026, 11, 27, 13, 31, 0, 0, time.UTC), "2026-11-27 14:00"},
		{time.Date(2026, 11, 27, 14, 30, 0, 0, time.UTC), "2026-11-27 14:00"},
		{time.Date(2026, 11, 27, 14, 31, 0, 0, time.UTC), "2026-11-27 14:31"},
		{time.Date(2026, 11, 27, 9, 5, 0, 0, time.UTC), "2026-11-27 09:05"},
		{time.Date(2026, 11, 28, 14, 0, 0, 0, time.UTC), "2026-11-28 14:00"},
	} {
		s, err := Session{Day: day, At: &Clock{14, 0}, Minutes: 50}.Start(c.now)
		if got := s.Day.String() + " " + s.At.String(); got != c.want || err != nil {
			t.Errorf("begun at %v it takes place on %s, want %s, %v", c.now, got, c.want, err)
		}
	}
	if s, _ := (Session{Day: day}).Start(time.Date(2026, 11, 27, 9, 5, 0, 0, time.UTC)); s.At != nil {
		t.Errorf("a session without a time got %v", s.At)
	}
}

func TestTook(t *testing.T) {
	begin := time.Date(2026, 11, 27, 14, 0, 0, 0, time.UTC)
	after := func(minutes float64) time.Time { return begin.Add(time.Duration(minutes * float64(time.Minute))) }
	for _, c := range []struct {
		what          string
		session       Session
		whole, talked int
	}{
		{"planned", Session{}, 50, 50},
		{"running", Session{Started: begin}, 50, 50},
		{"held", Session{Started: begin, Ended: after(38.4)}, 38, 38},
		{"held with a pause", Session{Started: begin, Ended: after(40), Pauses: []Pause{{after(10), after(15)}}}, 40, 35},
		{"written down afterwards", Session{Started: begin, Ended: after(9.9)}, 0, 0},
	} {
		c.session.Minutes = 50
		if whole, talked := c.session.Took(); whole != c.whole || talked != c.talked {
			t.Errorf("%s it took %d and %d, want %d and %d", c.what, whole, talked, c.whole, c.talked)
		}
	}
}
