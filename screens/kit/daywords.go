package kit

import (
	"fmt"
	"strings"
	"time"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// DayWords names a day in few words: today, tomorrow, yesterday, Thu 26 Nov,
// and with the year when it is another: Thu 26 Nov 2027. No day is "".
func DayWords(d, today mentoring.Date) string {
	if d.IsZero() {
		return ""
	}
	switch today.DaysUntil(d) {
	case 0:
		return lang.T("today")
	case 1:
		return lang.T("tomorrow")
	case -1:
		return lang.T("yesterday")
	}
	return lang.DateNear(d, today, "Mon 2 Jan")
}

// DayAfter is DayWords after "since", "until", "by" or "from".
func DayAfter(d, today mentoring.Date) string {
	if d.IsZero() {
		return ""
	}
	switch today.DaysUntil(d) {
	case 0:
		return lang.X("after a preposition", "today")
	case 1:
		return lang.X("after a preposition", "tomorrow")
	case -1:
		return lang.X("after a preposition", "yesterday")
	}
	return lang.DateAfter(d, today, "Mon 2 Jan")
}

// LongDay is Monday, 23 November.
func LongDay(d mentoring.Date) string { return lang.Date(d, "Monday, 2 January") }

// LongDayIn is LongDay with the year when it is not today's.
func LongDayIn(d, today mentoring.Date) string { return lang.DateNear(d, today, "Monday, 2 January") }

// monthNames are the months as English writes them in a line of small type.
var monthNames = [...]string{"Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"}

// MonthWords is the month of a day, with the year when it is not today's:
// "Sept", "Sept 2025". No day is "".
func MonthWords(d, today mentoring.Date) string {
	if d.IsZero() {
		return ""
	}
	if lang.Current().Code != lang.English.Code {
		return lang.DateNear(d, today, "Jan")
	}
	return monthNames[d.Month-1] + d.FormatNear("", today)
}

// MonthAfter is MonthWords after "since".
func MonthAfter(d, today mentoring.Date) string {
	if lang.Current().Code != lang.English.Code {
		return lang.DateAfter(d, today, "Jan")
	}
	return MonthWords(d, today)
}

// Unbroken keeps a day in words on one line.
func Unbroken(day string) string { return strings.ReplaceAll(day, " ", "\u00a0") }

// MonthDay is 12 Sept, with the year when it is not today's. No day is "".
func MonthDay(d, today mentoring.Date) string {
	if d.IsZero() {
		return ""
	}
	if lang.Current().Code != lang.English.Code {
		return lang.DateNear(d, today, "2 Jan")
	}
	return fmt.Sprintf("%d %s", d.Day, MonthWords(d, today))
}

// DurationWords says how long something takes: 50 min, 1 h, 1 h 30 min.
func DurationWords(d time.Duration) string {
	minutes := int(d.Round(time.Minute) / time.Minute)
	var words []string
	if minutes >= 60 {
		words = append(words, lang.F("%d h", minutes/60))
	}
	if rest := minutes % 60; rest > 0 || minutes < 60 {
		words = append(words, lang.F("%d min", rest))
	}
	return strings.Join(words, " ")
}

// ClockWords is the running clock of a session: 23:41, or 1:02:03.
func ClockWords(d time.Duration) string {
	seconds := int(max(0, d) / time.Second)
	if seconds >= 3600 {
		return fmt.Sprintf("%d:%02d:%02d", seconds/3600, seconds/60%60, seconds%60)
	}
	return fmt.Sprintf("%02d:%02d", seconds/60, seconds%60)
}
