package mentoring

import (
	"errors"
	"testing"
)

var thatMonday = Day(2026, 11, 23)

func TestParseDay(t *testing.T) {
	for text, want := range map[string]string{
		"2026-12-04":      "2026-12-04",
		" 2026-12-04 ":    "2026-12-04",
		"4.12.2026":       "2026-12-04",
		"04.12.2026":      "2026-12-04",
		"4/12/2026":       "2026-12-04",
		"4. 12. 2026":     "2026-12-04",
		"4.12.26":         "2026-12-04",
		"4.12.":           "2026-12-04",
		"4.12":            "2026-12-04",
		"4 dec":           "2026-12-04",
		"dec 4":           "2026-12-04",
		"Dec 4, 2027":     "2027-12-04",
		"4 December 2027": "2027-12-04",
		"4th of december": "2026-12-04",
		"1st dec":         "2026-12-01",
		"Fri 4 Dec":       "2026-12-04",
		"Friday, 4 dec":   "2026-12-04",
		"4-dec-2026":      "2026-12-04",
		"15 jan":          "2027-01-15", // the nearest one
		"9 nov":           "2026-11-09",
		"1 september":     "2026-09-01",
		"29 feb":          "2028-02-29", // the nearest year that has one
		"today":           "2026-11-23",
		"Tomorrow":        "2026-11-24",
		"yesterday":       "2026-11-22",
		"fri":             "2026-11-27",
		"friday":          "2026-11-27",
		"on friday":       "2026-11-27",
		"this fri":        "2026-11-27",
		"thurs":           "2026-11-26",
		"mon":             "2026-11-30", // today is one
		"next fri":        "2026-12-04",
		"next monday":     "2026-11-30",
		"next sun":        "2026-12-06",
		"in 2 weeks":      "2026-12-07",
		"in a week":       "2026-11-30",
		"next week":       "2026-11-30",
		"2 weeks":         "2026-12-07",
		"in 3 days":       "2026-11-26",
		"in two months":   "2027-01-23",
		"in 1 year":       "2027-11-23",
	} {
		got, err := ParseDay(text, thatMonday)
		if err != nil || got.String() != want {
			t.Errorf("%q is %v, %v; want %s", text, got, err, want)
		}
	}
}

func TestParseDayRefusesWhatIsNone(t *testing.T) {
	for _, text := range []string{
		"", " ", "soon", "31.2.2026", "2026-13-01", "4", "dec", "fr 4", "32 dec", "0 dec", "4.12.2026.1", "4.x.2026",
		"next", "in weeks", "in -2 weeks", "4 dec dec", "4 dec 2026 7", "-4.12.2026",
		"99999999999999999999 dec", "the", "2026-02-30", "in 5000 weeks",
	} {
		if got, err := ParseDay(text, thatMonday); !errors.Is(err, ErrDateInvalid) || !got.IsZero() {
			t.Errorf("%q is %v, %v", text, got, err)
		}
	}
}

func TestAMonthAfterTheLastOfJanuaryIsTheLastOfFebruary(t *testing.T) {
	if got, _ := ParseDay("in a month", Day(2027, 1, 31)); got.String() != "2027-02-28" {
		t.Errorf("got %v", got)
	}
}

func TestParseDueDay(t *testing.T) {
	for text, want := range map[string]string{
		"today": "2026-11-23", "4 dec": "2026-12-04", "30 jun": "2027-06-30", "22 nov": "2027-11-22", "23 nov": "2026-11-23", "1.5.": "2027-05-01",
		"yesterday": "2026-11-22", "2026-06-30": "2026-06-30", "30 jun 2026": "2026-06-30", "fri": "2026-11-27", "soon": "",
	} {
		got, err := ParseDueDay(text, thatMonday)
		if got.String() != want || (want == "") != errors.Is(err, ErrDateInvalid) {
			t.Errorf("%q is %v, %v, want %v", text, got, err, want)
		}
	}
}

func TestParsePastDay(t *testing.T) {
	for text, want := range map[string]string{
		"":             "",
		"today":        "2026-11-23",
		"yesterday":    "2026-11-22",
		"mon":          "2026-11-23", // today
		"on Friday":    "2026-11-20",
		"9 nov":        "2026-11-09",
		"4 dec":        "2025-12-04",
		"Fri 4 Dec":    "2025-12-04",
		"4.12.":        "2025-12-04",
		"22 may":       "2026-05-22",
		"24 nov":       "2025-11-24",
		"4 dec 2024":   "2024-12-04",
		"2026-11-23":   "2026-11-23",
		"2026-11-24":   "", // still to come
		"tomorrow":     "",
		"in two weeks": "",
		"4 dec 2026":   "",
		"soon":         "",
	} {
		got, err := ParsePastDay(text, thatMonday)
		if got.String() != want || (want == "") != errors.Is(err, ErrDateInvalid) {
			t.Errorf("%q is %v, %v, want %v", text, got, err, want)
		}
	}
}
