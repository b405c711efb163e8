package mentoring

import (
	"fmt"
	"time"
)

// Date is a calendar day without a time or a zone. The zero value is no day.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// DateOf returns the day of t in t's own location.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

// Day returns the date of the given numbers, normalised as time.Date does, so
// that 31 November is 1 December.
func Day(year int, month time.Month, day int) Date {
	return DateOf(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

// ParseDate reads a day written as 2026-11-09. It fails with ErrDateInvalid
// on anything else, including days that no calendar has.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Date{}, fmt.Errorf("parse date: %w", ErrDateInvalid)
	}
	return DateOf(t), nil
}

// String returns the day as 2026-11-09, or "" for no day.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return d.utc().Format(time.DateOnly)
}

// Format writes the day in a layout of package time; no day is "".
func (d Date) Format(layout string) string {
	if d.IsZero() {
		return ""
	}
	return d.utc().Format(layout)
}

// FormatNear is Format for a layout without a year, which is added when it is
// not that of the other day: 4 December, 4 January 2027.
func (d Date) FormatNear(layout string, near Date) string {
	if d.Year != near.Year {
		layout += " 2006"
	}
	return d.Format(layout)
}

// IsZero says that there is no day.
func (d Date) IsZero() bool { return d == Date{} }

// Compare is negative when d is before o, positive when after, 0 when equal.
func (d Date) Compare(o Date) int { return d.utc().Compare(o.utc()) }

// Before says that d lies before o.
func (d Date) Before(o Date) bool { return d.Compare(o) < 0 }

// After says that d lies after o.
func (d Date) After(o Date) bool { return d.Compare(o) > 0 }

// AddDays returns the day n days later, or earlier when n is negative.
func (d Date) AddDays(n int) Date { return DateOf(d.utc().AddDate(0, 0, n)) }

// AddMonths returns the same day n months later, or earlier when n is negative. In a
// month that is too short for it, that is the last day.
func (d Date) AddMonths(n int) Date {
	first := Day(d.Year, d.Month+time.Month(n), 1)
	last := Day(first.Year, first.Month+1, 0)
	return Date{first.Year, first.Month, min(d.Day, last.Day)}
}

// WeekOf returns the first day of the week that the day is in, where weeks begin on
// the given day.
func (d Date) WeekOf(begins time.Weekday) Date {
	return d.AddDays(-((int(d.Weekday()-begins) + 7) % 7))
}

// DaysUntil returns the number of days from d to o, negative when o is earlier.
func (d Date) DaysUntil(o Date) int {
	const secondsOfDay = 24 * 60 * 60 // a Duration ends after 292 years, a mistyped year doesn't
	return int((o.utc().Unix() - d.utc().Unix()) / secondsOfDay)
}

// Weekday returns the day of the week.
func (d Date) Weekday() time.Weekday { return d.utc().Weekday() }

// At returns the moment of the clock time c on that day in loc.
func (d Date) At(c Clock, loc *time.Location) time.Time {
	return time.Date(d.Year, d.Month, d.Day, c.Hour, c.Minute, 0, 0, loc)
}

// MarshalText writes the day as 2026-11-09.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (d *Date) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	got, err := ParseDate(string(b))
	if err != nil {
		return err
	}
	*d = got
	return nil
}

func (d Date) utc() time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}

// Clock is a time of day, hour and minute.
type Clock struct {
	Hour   int
	Minute int
}

// ParseClock reads a time of day written as 14:00 or 9:30. It fails with
// ErrTimeInvalid on anything else.
func ParseClock(s string) (Clock, error) {
	t, err := time.Parse("15:04", s)
	if err != nil {
		return Clock{}, fmt.Errorf("parse time: %w", ErrTimeInvalid)
	}
	return Clock{t.Hour(), t.Minute()}, nil
}

// String returns the time of day as 14:00.
func (c Clock) String() string { return fmt.Sprintf("%02d:%02d", c.Hour, c.Minute) }

// Add returns the time of day n minutes later, on the next day when it passes
// midnight.
func (c Clock) Add(n int) Clock {
	m := ((c.Hour*60+c.Minute+n)%1440 + 1440) % 1440
	return Clock{m / 60, m % 60}
}

// MarshalText writes the time of day as 14:00.
func (c Clock) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (c *Clock) UnmarshalText(b []byte) error {
	got, err := ParseClock(string(b))
	if err != nil {
		return err
	}
	*c = got
	return nil
}
