package mentoring

import (
	"errors"
	"testing"
	"time"
)

func TestRhythm(t *testing.T) {
	today := Day(2026, 11, 23)
	for name, c := range map[string]struct {
		r    Rhythm
		want bool
	}{
		"no cadence agreed":          {Rhythm{Last: today.AddDays(-90)}, false},
		"nothing known":              {Rhythm{Cadence: 14}, false},
		"within it":                  {Rhythm{today.AddDays(-13), Date{}, 14}, false},
		"on the day":                 {Rhythm{today.AddDays(-14), Date{}, 14}, false},
		"a day after":                {Rhythm{today.AddDays(-15), Date{}, 14}, true},
		"planned in time":            {Rhythm{today.AddDays(-15), today.AddDays(3), 14}, false},
		"planned half a cadence off": {Rhythm{today.AddDays(-14), today.AddDays(7), 14}, false},
		"planned too late":           {Rhythm{today.AddDays(-14), today.AddDays(8), 14}, true},
		"planned too late already":   {Rhythm{today, today.AddDays(40), 14}, true},
		"every day, tomorrow":        {Rhythm{today.AddDays(-1), today.AddDays(1), 1}, false},
	} {
		if got := c.r.Broken(today); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	p := Pair{Snoozed: today.AddDays(7)}
	if !p.SnoozedOn(today) || p.SnoozedOn(today.AddDays(7)) || (Pair{}).SnoozedOn(today) {
		t.Error("snoozed on the wrong days")
	}
}

func TestCancelAndLog(t *testing.T) {
	now := time.Date(2026, 11, 23, 10, 0, 0, 0, time.FixedZone("CET", 3600))
	planned := Session{Day: Day(2026, 11, 20), Minutes: 50}
	off, err := planned.Cancel(Day(2026, 11, 19), " ill ")
	if err != nil || off.Status() != Cancelled || off.Off.Reason != "ill" || off.PlanAgain().Status() != Planned {
		t.Errorf("%+v, %v", off, err)
	}
	logged, err := off.Logged(now)
	if err != nil || logged.Status() != Held || logged.Elapsed(now) != 50*time.Minute || !logged.Started.Equal(time.Date(2026, 11, 20, 11, 0, 0, 0, time.UTC)) {
		t.Errorf("%+v, %v", logged, err)
	}
	planned.At = &Clock{14, 30}
	if logged, _ = planned.Logged(now); !logged.Started.Equal(time.Date(2026, 11, 20, 13, 30, 0, 0, time.UTC)) {
		t.Errorf("at %v", logged.Started)
	}
	for name, err := range map[string]error{
		"cancel held": second(logged.Cancel(planned.Day, "")), "log held": second(logged.Logged(now)),
	} {
		if !errors.Is(err, ErrAlreadyHeld) {
			t.Errorf("%s: %v", name, err)
		}
	}
	planned.Day = Day(2026, 11, 24)
	if _, err := planned.Logged(now); !errors.Is(err, ErrNotRunning) {
		t.Errorf("log tomorrow's: %v", err)
	}
}

func second(_ Session, err error) error { return err }

func TestNextMeeting(t *testing.T) {
	today := Day(2026, 11, 26) // a Thursday
	ten := &Clock{Hour: 10}
	at := func(days int) Session { return Session{Day: today.AddDays(days), At: ten} }
	off, _ := at(-2).Cancel(today, "ill")
	for name, c := range map[string]struct {
		sessions []Session
		cadence  int
		want     Date
		at       *Clock
	}{
		"none yet":                       {nil, 14, Day(2026, 12, 10), nil},
		"none yet, on a weekend":         {nil, 9, Day(2026, 12, 7), nil},
		"on Tuesdays":                    {[]Session{at(-9)}, 14, Day(2026, 12, 1), ten},
		"the one that is due is planned": {[]Session{at(-16), at(5)}, 21, Day(2026, 12, 22), ten},
		"one is planned far ahead":       {[]Session{at(-9), at(150)}, 14, Day(2026, 12, 1), ten},
		"one today":                      {[]Session{at(-14), at(0)}, 14, Day(2026, 12, 10), ten},
		"not met for long":               {[]Session{at(-60)}, 14, Day(2026, 12, 10), ten},
		"what was cancelled":             {[]Session{at(-9), off}, 14, Day(2026, 12, 1), ten},
		"they meet on Saturdays":         {[]Session{at(-12)}, 14, Day(2026, 11, 28), ten},
		"each day":                       {[]Session{at(0), at(1)}, 1, Day(2026, 11, 30), ten},
	} {
		if day, clock := NextMeeting(c.sessions, c.cadence, today); day != c.want || clock != c.at {
			t.Errorf("%s: %v at %v, want %v at %v", name, day, clock, c.want, c.at)
		}
	}
}
