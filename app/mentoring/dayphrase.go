package mentoring

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// ParseDay reads a day as people write it: 2026-12-04, 4.12.2026, 4.12., 4 dec,
// dec 4, 4 december 2027, today, tomorrow, yesterday, fri, next fri, in 2
// weeks; and the same in German, Polish, Spanish and Chinese. A weekday is the next one after today; "next" is the one a week
// later when that one is still in this week. A day without a year is the one
// nearest to today, and of two equally far the coming one. It fails with
// ErrDateInvalid on anything else.
func ParseDay(text string, today Date) (Date, error) {
	text = plainDay(text)
	for _, read := range []func(string, Date) (Date, bool){
		readISO, readNumbers, readWord, readWeekday, readDistance, readMonthName,
	} {
		if day, ok := read(text, today); ok {
			return day, nil
		}
	}
	return Date{}, fmt.Errorf("read a day: %w", ErrDateInvalid)
}

// ParsePastDay reads a day as ParseDay does, but for what lies behind: a
// weekday is the last one, today among them, and a day without a year is the
// last one of that name. It fails with ErrDateInvalid, too, for a day that is
// still to come.
func ParsePastDay(text string, today Date) (Date, error) {
	day, err := ParseDay(text, today)
	if err != nil || !day.After(today) {
		return day, err
	}
	text = plainDay(text)
	if last, ok := readWeekday(text, today.AddDays(-7)); ok && !last.After(today) {
		return last, nil
	}
	for _, read := range []func(string, Date) (Date, bool){readNumbers, readMonthName} {
		if last, ok := read(text, today.AddMonths(-6)); ok && !last.After(today) {
			return last, nil
		}
	}
	return Date{}, fmt.Errorf("read a day that lies behind: %w", ErrDateInvalid)
}

// ParseDueDay reads a day as ParseDay does, but for what lies ahead: a day without a year
// is the coming one, today among them.
func ParseDueDay(text string, today Date) (Date, error) {
	day, err := ParseDay(text, today)
	if err != nil || !day.Before(today) {
		return day, err
	}
	text = plainDay(text)
	for _, read := range []func(string, Date) (Date, bool){readNumbers, readMonthName} {
		if coming, ok := read(text, today.AddDays(moreThanHalfYear)); ok && !coming.Before(today) {
			return coming, nil
		}
	}
	return day, nil
}

// moreThanHalfYear is how many days ahead the nearest day of a name is never in the past.
const moreThanHalfYear = 183

func readISO(text string, _ Date) (Date, bool) {
	day, err := ParseDate(text)
	return day, err == nil
}

// readNumbers reads 4.12.2026, 4/12/2026, 4.12.26 and 4.12.
func readNumbers(text string, today Date) (Date, bool) {
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == '.' || r == '/' || r == ' ' })
	if len(parts) < 2 || len(parts) > 3 || !strings.ContainsAny(text, "./") {
		return Date{}, false
	}
	var n [3]int
	for i, part := range parts {
		v, err := strconv.Atoi(part)
		if err != nil || v < 0 {
			return Date{}, false
		}
		n[i] = v
	}
	if len(parts) == 2 {
		return nearest(time.Month(n[1]), n[0], today)
	}
	return exactly(fullYear(n[2]), time.Month(n[1]), n[0])
}

var dayNames = map[string]int{
	"today": 0, "tod": 0, "now": 0, "tomorrow": 1, "tom": 1, "day after tomorrow": 2,
	"yesterday": -1, "day before yesterday": -2,
}

func readWord(text string, today Date) (Date, bool) {
	days, ok := dayNames[strings.TrimPrefix(text, "the ")]
	return today.AddDays(days), ok
}

// readWeekday reads fri, on friday, this fri, next fri and fri next week, which
// is the same.
func readWeekday(text string, today Date) (Date, bool) {
	if of, ok := cutNextWeek(text); ok {
		text = "next " + of
	}
	words := strings.Fields(text)
	next := len(words) == 2 && words[0] == "next"
	if len(words) == 2 && (next || words[0] == "on" || words[0] == "this") {
		words = words[1:]
	}
	if len(words) != 1 {
		return Date{}, false
	}
	for w := time.Sunday; w <= time.Saturday; w++ {
		if !isShortFor(words[0], strings.ToLower(w.String())) {
			continue
		}
		ahead := (int(w)-int(today.Weekday())+6)%7 + 1
		if next && ahead <= daysLeftInWeek(today) {
			ahead += 7
		}
		return today.AddDays(ahead), true
	}
	return Date{}, false
}

func cutNextWeek(text string) (of string, ok bool) {
	if of, ok = strings.CutPrefix(text, "next week "); ok {
		return of, true
	}
	return strings.CutSuffix(text, " next week")
}

// daysLeftInWeek counts the days after today until and with Sunday.
func daysLeftInWeek(today Date) int { return (7 - int(today.Weekday())) % 7 }

// readDistance reads in 2 weeks, 3 days, in a month and next week.
func readDistance(text string, today Date) (Date, bool) {
	words := strings.Fields(strings.TrimPrefix(text, "in "))
	if len(words) != 2 {
		return Date{}, false
	}
	n, err := strconv.Atoi(words[0])
	switch words[0] {
	case "a", "an", "one", "next":
		n, err = 1, nil
	case "two":
		n, err = 2, nil
	case "three":
		n, err = 3, nil
	}
	if err != nil || n < 0 || n > 1000 {
		return Date{}, false
	}
	switch strings.TrimSuffix(words[1], "s") {
	case "day":
		return today.AddDays(n), true
	case "week", "wk":
		return today.AddDays(7 * n), true
	case "month":
		return today.AddMonths(n), true
	case "year":
		return today.AddMonths(12 * n), true
	}
	return Date{}, false
}

// readMonthName reads 4 dec, dec 4, 4th of december, fri 4 dec and 4 dec 2027.
func readMonthName(text string, today Date) (Date, bool) {
	var month time.Month
	var numbers []int
	weekday := false
	for i, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == ',' || r == '.' || r == '-' }) {
		switch n, isNumber := ordinal(word); {
		case isNumber:
			numbers = append(numbers, n)
		case word == "of" || word == "the" || word == "on" && i == 0:
		case !weekday && month == 0 && len(numbers) == 0 && isWeekday(word):
			weekday = true
		case month == 0 && monthOf(word) != 0:
			month = monthOf(word)
		default:
			return Date{}, false
		}
	}
	switch {
	case month == 0:
		return Date{}, false
	case len(numbers) == 1:
		return nearest(month, numbers[0], today)
	case len(numbers) == 2:
		return exactly(fullYear(numbers[1]), month, numbers[0])
	}
	return Date{}, false
}

func ordinal(word string) (int, bool) {
	for _, end := range []string{"st", "nd", "rd", "th"} {
		word = strings.TrimSuffix(word, end)
	}
	n, err := strconv.Atoi(word)
	return n, err == nil && n > 0
}

func monthOf(word string) time.Month {
	for m := time.January; m <= time.December; m++ {
		if isShortFor(word, strings.ToLower(m.String())) {
			return m
		}
	}
	return 0
}

func isWeekday(word string) bool {
	for w := time.Sunday; w <= time.Saturday; w++ {
		if isShortFor(word, strings.ToLower(w.String())) {
			return true
		}
	}
	return false
}

// isShortFor says that a word of at least three letters begins a name.
func isShortFor(word, name string) bool { return len(word) >= 3 && strings.HasPrefix(name, word) }

// nearest returns the day of a year not given that lies nearest to today.
func nearest(month time.Month, day int, today Date) (Date, bool) {
	var best Date
	found := false
	for year := today.Year + 4; year >= today.Year-1; year-- { // four years for 29 February
		d, ok := exactly(year, month, day)
		if ok && (!found || distance(d, today) < distance(best, today)) {
			best, found = d, true
		}
	}
	return best, found
}

func distance(a, b Date) int { return max(a.DaysUntil(b), b.DaysUntil(a)) }

// exactly refuses days that no calendar has.
func exactly(year int, month time.Month, day int) (Date, bool) {
	d := Day(year, month, day)
	return d, d == Date{Year: year, Month: month, Day: day} && year >= 1900 && year <= 2999
}

func fullYear(y int) int {
	if y < 100 {
		return 2000 + y
	}
	return y
}
