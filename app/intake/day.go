package intake

import (
	"errors"
	"regexp"
	"strconv"
	"strings"
	"time"

	"trefoil/app/mentoring"
)

// Order says how 11/09/2026 is read.
type Order int

// The orders. Unknown means that it was not needed or could not be told.
const (
	Unknown Order = iota
	DayFirst
	MonthFirst
)

// ErrAmbiguous says that days such as 11/09/2026 could be read in two ways.
var ErrAmbiguous = errors.New("day and month can't be told apart")

var (
	yearFirst = regexp.MustCompile(`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$`)
	compact   = regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})$`)
	dotted    = regexp.MustCompile(`^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?: .*)?$`)
	slashed   = regexp.MustCompile(`^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?: .*)?$`)
	named     = regexp.MustCompile(`^(\d{1,2})\.?\s+(\pL+)\.?,?\s+(\d{4})$`)
	american  = regexp.MustCompile(`^(\pL+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$`)
)

// OrderOf looks at all days of a column and says how those with slashes are
// read: one that only makes sense in one way decides for all. It fails with
// ErrAmbiguous when there are some and none decides.
func OrderOf(days []string) (Order, error) {
	seen := false
	for _, d := range days {
		m := slashed.FindStringSubmatch(strings.TrimSpace(d))
		if m == nil {
			continue
		}
		seen = true
		switch {
		case number(m[1]) > 12:
			return DayFirst, nil
		case number(m[2]) > 12:
			return MonthFirst, nil
		}
	}
	if seen {
		return Unknown, ErrAmbiguous
	}
	return Unknown, nil
}

func number(digits string) int {
	n, _ := strconv.Atoi(digits) // the patterns let only digits through
	return n
}

// ParseDay reads a day in one of the forms that people and programs write. It
// fails with mentoring.ErrDateMissing for nothing and ErrDateInvalid for what is
// no day.
func ParseDay(text string, order Order) (mentoring.Date, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return mentoring.Date{}, mentoring.ErrDateMissing
	}
	if m := yearFirst.FindStringSubmatch(text); m != nil {
		return day(m[1], number(m[2]), m[3])
	}
	if m := compact.FindStringSubmatch(text); m != nil {
		return day(m[1], number(m[2]), m[3])
	}
	if m := dotted.FindStringSubmatch(text); m != nil {
		return day(m[3], number(m[2]), m[1])
	}
	if m := slashed.FindStringSubmatch(text); m != nil {
		if order == MonthFirst {
			return day(m[3], number(m[1]), m[2])
		}
		return day(m[3], number(m[2]), m[1])
	}
	if m := named.FindStringSubmatch(text); m != nil {
		return day(m[3], month(m[2]), m[1])
	}
	if m := american.FindStringSubmatch(text); m != nil {
		return day(m[3], month(m[1]), m[2])
	}
	return mentoring.Date{}, mentoring.ErrDateInvalid
}

func day(year string, month int, of string) (mentoring.Date, error) {
	y, d := number(year), number(of)
	date := mentoring.Day(y, time.Month(month), d)
	if month < 1 || month > 12 || date.Day != d || date.Month != time.Month(month) || y < 1900 || y > 2200 {
		return mentoring.Date{}, mentoring.ErrDateInvalid
	}
	return date, nil
}

// months are how the names of the months begin, in English, German, Polish and
// Spanish.
var months = [12][]string{
	{"jan", "sty", "ene"}, {"feb", "lut"}, {"mar", "mär", "mrz"}, {"apr", "kwi", "abr"}, {"may", "mai", "maj"}, {"jun", "cze"},
	{"jul", "lip"}, {"aug", "sie", "ago"}, {"sep", "wrz"}, {"oct", "okt", "paź", "paz"}, {"nov", "lis"}, {"dec", "dez", "gru", "dic"},
}

func month(name string) int {
	name = strings.ToLower(name)
	for i, begins := range months {
		for _, b := range begins {
			if strings.HasPrefix(name, b) {
				return i + 1
			}
		}
	}
	return 0
}
