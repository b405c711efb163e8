package app_test

import (
	"testing"

	"pgregory.net/rapid"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// spoken are the languages with their translations.
func spoken(t *testing.T) []*lang.Language {
	t.Helper()
	var all []*lang.Language
	for _, code := range lang.Codes() {
		l, err := lang.Of(code)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, l)
	}
	return all
}

func TestDaysAreReadAsTheyAreWrittenInEachLanguage(t *testing.T) {
	languages := spoken(t)
	rapid.Check(t, func(t *rapid.T) {
		l := rapid.SampledFrom(languages).Draw(t, "language")
		layout := rapid.SampledFrom([]string{"2 January 2006", "2 Jan 2006", "Monday, 2 January 2006", "Mon 2 Jan 2006"}).Draw(t, "layout")
		if l.Code == "zh" && l.T(layout) == layout {
			return // not translated yet
		}
		day := mentoring.Day(2026, 1, 1).AddDays(rapid.IntRange(0, 3000).Draw(t, "days"))
		text := l.Date(day, layout)
		if got, err := mentoring.ParseDay(text, mentoring.Day(2026, 11, 23)); err != nil || got != day {
			t.Fatalf("%s: %q is %v, %v; want %v", l.Code, text, got, err, day)
		}
	})
}

func TestWeekdaysAreReadInEachLanguage(t *testing.T) {
	today := mentoring.Day(2026, 11, 23)
	for _, l := range spoken(t) {
		for n := 1; n <= 7; n++ {
			day := today.AddDays(n)
			for _, layout := range []string{"Monday", "Mon"} {
				name := l.Date(day, layout)
				if got, err := mentoring.ParseDay(name, today); err != nil || got.Weekday() != day.Weekday() {
					t.Errorf("%s: %q is %v, %v; want %v", l.Code, name, got, err, day)
				}
			}
		}
	}
}
