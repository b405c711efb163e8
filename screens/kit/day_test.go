package kit

import (
	"errors"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

func TestParseTime(t *testing.T) {
	for text, want := range map[string]string{
		"15 Uhr": "15:00", "14.30 Uhr": "14:30",
		"14:00": "14:00", "14.30": "14:30", "9": "09:00", "930": "09:30", "0930": "09:30", "1405": "14:05",
		"2pm": "14:00", "2:30 pm": "14:30", "12am": "00:00", "12 pm": "12:00", "2 p.m.": "14:00", "noon": "12:00",
		"0:00": "00:00", "23:59": "23:59", "9h": "09:00",
	} {
		if got, err := ParseTime(text); err != nil || got.String() != want {
			t.Errorf("%q is %v, %v; want %s", text, got, err, want)
		}
	}
	for _, text := range []string{
		"", "24:00", "9:60", "9:5", "13pm", "0am", "-1", "+9", "9:", ":30", "12345", "soon", "9:00:00", "pm",
	} {
		if got, err := ParseTime(text); !errors.Is(err, mentoring.ErrTimeInvalid) {
			t.Errorf("%q is %v, %v", text, got, err)
		}
	}
}

func TestDateFieldSaysTheDayInWords(t *testing.T) {
	start(t, Light)
	n := 0
	d := NewDateField("Due", func() mentoring.Date { return today })
	d.OnChanged = func() { n++ }
	show(t, d, 300, 120)
	d.SetDate(mentoring.Day(2026, 12, 4))
	if n != 0 || d.Entry.Text != "4 Dec 2026" || d.field.Hint() != "Friday, 4 December" {
		t.Errorf("set: %d calls, %q, %q", n, d.Entry.Text, d.field.Hint())
	}
	d.Entry.SetText("fri")
	if day, err := d.Date(); err != nil || day.String() != "2026-11-27" || d.field.Hint() != "Friday, 27 November" || n != 1 {
		t.Errorf("typed: %v, %v, %q, %d calls", day, err, d.field.Hint(), n)
	}
	d.Entry.SetText("soon")
	if _, err := d.Date(); !errors.Is(err, mentoring.ErrDateInvalid) || d.Error() != noDate {
		t.Errorf("no day: %v, %q", err, d.Error())
	}
	d.SetDate(mentoring.Date{})
	if day, err := d.Date(); err != nil || !day.IsZero() || d.Error() != "" {
		t.Errorf("empty: %v, %v, %q", day, err, d.Error())
	}
}

func TestTimeField(t *testing.T) {
	start(t, Light)
	f := NewTimeField("At")
	show(t, f, 300, 120)
	f.SetTime(&mentoring.Clock{Hour: 14})
	f.Entry.SetText("2pm")
	if c, err := f.Time(); err != nil || c.String() != "14:00" || f.field.Hint() != "14:00" {
		t.Errorf("got %v, %v, %q", c, err, f.field.Hint())
	}
	f.Entry.SetText("soon")
	if _, err := f.Time(); !errors.Is(err, mentoring.ErrTimeInvalid) || f.Error() != noTime {
		t.Errorf("got %v, %q", err, f.Error())
	}
	f.SetTime(nil)
	if c, err := f.Time(); c != nil || err != nil || f.Error() != "" {
		t.Errorf("got %v, %v", c, err)
	}
}

func TestDayWords(t *testing.T) {
	for day, want := range map[mentoring.Date]string{
		today:                       "today",
		today.AddDays(1):            "tomorrow",
		today.AddDays(-1):           "yesterday",
		today.AddDays(3):            "Thu 26 Nov",
		mentoring.Day(2027, 11, 26): "Fri 26 Nov 2027",
		mentoring.Day(2025, 11, 26): "Wed 26 Nov 2025",
		mentoring.Date{}:            "",
	} {
		if got := DayWords(day, today); got != want {
			t.Errorf("%v is %q, want %q", day, got, want)
		}
		if got := DayAfter(day, today); got != want {
			t.Errorf("by %v is %q, want %q", day, got, want)
		}
	}
	if got := LongDay(today); got != "Monday, 23 November" {
		t.Errorf("long day is %q", got)
	}
	if got := LongDayIn(mentoring.Day(2027, 1, 4), today); got != "Monday, 4 January 2027" {
		t.Errorf("long day of another year is %q", got)
	}
}

func TestDueWords(t *testing.T) {
	kept := mentoring.Commitment{Due: today.AddDays(-9), History: []mentoring.Settlement{{Day: today, State: mentoring.Kept}}}
	for _, c := range []struct {
		commitment mentoring.Commitment
		want       string
		late       bool
	}{
		{mentoring.Commitment{Due: today.AddDays(-2)}, "2 days late", true},
		{mentoring.Commitment{Due: today.AddDays(-1)}, "1 day late", true},
		{mentoring.Commitment{Due: today}, "today", false},
		{mentoring.Commitment{Due: today.AddDays(3)}, "Thu 26 Nov", false},
		{mentoring.Commitment{}, "", false},
		{kept, "Sat 14 Nov", false},
	} {
		if got, late := DueWords(c.commitment, today); got != c.want || late != c.late {
			t.Errorf("due %v is %q, %v", c.commitment.Due, got, late)
		}
	}
}

func TestDurations(t *testing.T) {
	for d, want := range map[time.Duration][2]string{
		0:                               {"0 min", "00:00"},
		50 * time.Minute:                {"50 min", "50:00"},
		time.Hour:                       {"1 h", "1:00:00"},
		90*time.Minute + 5*time.Second:  {"1 h 30 min", "1:30:05"},
		23*time.Minute + 41*time.Second: {"24 min", "23:41"},
		-time.Second:                    {"0 min", "00:00"},
	} {
		if got := [2]string{DurationWords(d), ClockWords(d)}; got != want {
			t.Errorf("%v is %q, want %q", d, got, want)
		}
	}
}

func TestEntryTakesNoControlCharacters(t *testing.T) {
	start(t, Light)
	for want, e := range map[string]*Entry{"one two three four": NewEntry(""), "one\ntwo\tthree four": NewMultiEntry("")} {
		show(t, e, 300, 100)
		clipboard := fyne.CurrentApp().Clipboard()
		clipboard.SetContent("one\r\ntwo\tthree\x00\x1b four")
		e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
		e.TypedRune('\x07')
		if e.Text != want {
			t.Errorf("got %q, want %q", e.Text, want)
		}
	}
}

// What a field shows is read back as the same day, in each language and on each day.
func TestEachDayIsReadBack(t *testing.T) {
	start(t, Light)
	for _, code := range lang.Codes() {
		l, err := lang.Of(code)
		if err != nil {
			t.Fatal(err)
		}
		lang.Use(l)
		t.Cleanup(func() { lang.Use(&lang.English) })
		today := mentoring.Day(2026, time.November, 23)
		for _, field := range []*DateField{
			NewDateField("Day", func() mentoring.Date { return today }),
			NewDateField("Day", func() mentoring.Date { return today }).Due(),
			NewDateField("Day", func() mentoring.Date { return today.AddDays(500) }).Past(),
		} {
			for days := range 400 {
				want := today.AddDays(days)
				field.SetDate(want)
				if got, err := field.Date(); err != nil || got != want {
					t.Fatalf("%s: %q is read as %v, %v", code, field.Entry.Text, got, err)
				}
			}
		}
	}
}
