package mentoring

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestParseDate(t *testing.T) {
	for _, s := range []string{"", "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-9", "09.11.2026", "2026-11-09 ", "2026-11-09T00:00:00Z", "tomorrow", "0000-00-00"} {
		if d, err := ParseDate(s); !errors.Is(err, ErrDateInvalid) || !d.IsZero() {
			t.Errorf("ParseDate(%q) = %v, %v", s, d, err)
		}
	}
	for _, s := range []string{"2026-11-09", "2024-02-29", "0001-01-01", "9999-12-31"} {
		if d, err := ParseDate(s); err != nil || d.String() != s {
			t.Errorf("ParseDate(%q) = %v, %v", s, d, err)
		}
	}
}

func TestDateArithmetic(t *testing.T) {
	tests := []struct {
		name string
		from Date
		days int
		want Date
	}{
		{"over a year's end", Day(2026, time.December, 31), 1, Day(2027, time.January, 1)},
		{"back over it", Day(2027, time.January, 1), -1, Day(2026, time.December, 31)},
		{"into a leap day", Day(2028, time.February, 28), 1, Day(2028, time.February, 29)},
		{"over the start of summer time", Day(2026, time.March, 28), 2, Day(2026, time.March, 30)},
		{"over its end", Day(2026, time.October, 24), 2, Day(2026, time.October, 26)},
		{"31 November is 1 December", Day(2026, time.November, 31), 0, Day(2026, time.December, 1)},
		{"a year mistyped", Day(26, time.November, 9), 730485, Day(2026, time.November, 9)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.from.AddDays(tt.days); got != tt.want {
				t.Errorf("AddDays = %v, want %v", got, tt.want)
			}
			if got := tt.from.DaysUntil(tt.want); got != tt.days {
				t.Errorf("DaysUntil = %d, want %d", got, tt.days)
			}
		})
	}
}

func TestDateLaws(t *testing.T) {
	day := rapid.Custom(func(t *rapid.T) Date {
		return Day(2026, time.January, 1).AddDays(rapid.IntRange(-700000, 2900000).Draw(t, "days"))
	})
	rapid.Check(t, func(t *rapid.T) {
		a, b := day.Draw(t, "a"), day.Draw(t, "b")
		if got := a.AddDays(a.DaysUntil(b)); got != b {
			t.Errorf("from %v to %v it is %v", a, b, got)
		}
		if a.Before(b) != (a.DaysUntil(b) > 0) || a.After(b) != b.Before(a) || (a.Compare(b) == 0) != (a == b) {
			t.Errorf("%v and %v are in no order", a, b)
		}
		if got, err := ParseDate(a.String()); err != nil || got != a {
			t.Errorf("%v reads back as %v, %v", a, got, err)
		}
	})
}

func TestFormatNear(t *testing.T) {
	day := Day(2026, time.December, 4)
	for _, tt := range []struct {
		day, near Date
		want      string
	}{
		{day, Day(2026, time.January, 1), "4 December"},
		{day, Day(2027, time.January, 1), "4 December 2026"},
		{Date{}, day, ""},
	} {
		if got := tt.day.FormatNear("2 January", tt.near); got != tt.want {
			t.Errorf("%v near %v: %q, want %q", tt.day, tt.near, got, tt.want)
		}
	}
}

func TestDateOfIsLocal(t *testing.T) {
	late := time.Date(2026, time.March, 1, 23, 30, 0, 0, time.UTC)
	if got := DateOf(late.In(time.FixedZone("", 3600))); got != march(2) {
		t.Errorf("%v", got)
	}
}

func TestNoDay(t *testing.T) {
	var none Date
	if none.String() != "" || none.Format("2 January 2006") != "" || !none.IsZero() || !none.Before(march(1)) {
		t.Errorf("%q, %q", none.String(), none.Format("2 January 2006"))
	}
	type body struct {
		Day  Date  `json:"day"`
		Due  Date  `json:"due,omitzero"`
		Next *Date `json:"next,omitempty"`
	}
	b, err := json.Marshal(body{})
	if err != nil || string(b) != `{"day":""}` {
		t.Fatalf("%s, %v", b, err)
	}
	got := body{Day: march(1)}
	if err := json.Unmarshal(b, &got); err != nil || got != (body{}) {
		t.Errorf("%+v, %v", got, err)
	}
	if err := json.Unmarshal([]byte(`{"day":"2026-02-30"}`), &got); !errors.Is(err, ErrDateInvalid) {
		t.Errorf("%v", err)
	}
}

func TestDateAt(t *testing.T) {
	zone := time.FixedZone("", 2*3600)
	if got := march(2).At(Clock{14, 5}, zone); !got.Equal(time.Date(2026, time.March, 2, 12, 5, 0, 0, time.UTC)) {
		t.Errorf("%v", got)
	}
	if got := march(2).Weekday(); got != time.Monday {
		t.Errorf("%v", got)
	}
}

func TestParseClock(t *testing.T) {
	for s, want := range map[string]Clock{"14:00": {14, 0}, "9:30": {9, 30}, "09:30": {9, 30}, "00:00": {0, 0}, "23:59": {23, 59}} {
		if got, err := ParseClock(s); err != nil || got != want {
			t.Errorf("ParseClock(%q) = %v, %v", s, got, err)
		}
	}
	for _, s := range []string{"", "24:00", "14:60", "14", "14:5", "2pm", "-1:00", " 14:00"} {
		if got, err := ParseClock(s); !errors.Is(err, ErrTimeInvalid) {
			t.Errorf("ParseClock(%q) = %v, %v", s, got, err)
		}
	}
}

func TestClockAdd(t *testing.T) {
	tests := []struct {
		from Clock
		n    int
		want Clock
	}{
		{Clock{14, 0}, 50, Clock{14, 50}},
		{Clock{23, 30}, 50, Clock{0, 20}},
		{Clock{0, 10}, -20, Clock{23, 50}},
		{Clock{9, 0}, 1440, Clock{9, 0}},
		{Clock{9, 0}, -2 * 1440, Clock{9, 0}},
	}
	for _, tt := range tests {
		if got := tt.from.Add(tt.n); got != tt.want {
			t.Errorf("%v and %d minutes is %v, want %v", tt.from, tt.n, got, tt.want)
		}
	}
}

func TestClockReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := Clock{}.Add(rapid.IntRange(-1e6, 1e6).Draw(t, "minutes"))
		b, err := json.Marshal(c)
		var got Clock
		if err == nil {
			err = json.Unmarshal(b, &got)
		}
		if err != nil || got != c {
			t.Errorf("%v reads back as %v, %v", c, got, err)
		}
	})
}

func TestAddMonths(t *testing.T) {
	for _, tc := range []struct {
		from Date
		n    int
		want string
	}{
		{Day(2026, time.November, 27), 1, "2026-12-27"},
		{Day(2026, time.November, 27), 2, "2027-01-27"},
		{Day(2026, time.January, 31), 1, "2026-02-28"},
		{Day(2028, time.January, 31), 1, "2028-02-29"},
		{Day(2026, time.March, 31), -1, "2026-02-28"},
		{Day(2026, time.January, 15), -1, "2025-12-15"},
		{Day(2026, time.May, 31), -12, "2025-05-31"},
		{Day(2026, time.May, 31), 0, "2026-05-31"},
	} {
		if got := tc.from.AddMonths(tc.n); got.String() != tc.want {
			t.Errorf("%v and %d months: %v, want %s", tc.from, tc.n, got, tc.want)
		}
	}
}

func TestWeekOf(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := Day(2026, time.January, 1).AddDays(rapid.IntRange(-2000, 2000).Draw(t, "day"))
		begins := time.Weekday(rapid.IntRange(0, 6).Draw(t, "begins"))
		first := day.WeekOf(begins)
		if into := first.DaysUntil(day); first.Weekday() != begins || into < 0 || into > 6 {
			t.Errorf("the week of %v that begins on %v begins on %v, a %v", day, begins, first, first.Weekday())
		}
	})
}
