package lang

import (
	"regexp"
	"strings"
)

// Day is what can be written as a date: a time.Time, or a day without a time.
type Day interface {
	Format(layout string) string
	IsZero() bool
}

// Date writes a day in the language of the interface; see Language.Date.
func Date(d Day, layout string) string { return Current().Date(d, layout) }

// DateNear writes a day in the language of the interface; see Language.DateNear.
func DateNear(d, near Day, layout string) string { return Current().DateNear(d, near, layout) }

// DateAfter writes a day in the language of the interface; see Language.DateAfter.
func DateAfter(d, near Day, layout string) string { return Current().DateAfter(d, near, layout) }

// Date writes a day in a layout of package time. The layout has a translation with
// the same names for its parts: "2 January 2006" is "2. January 2006" in German, and
// 1 stands for the number of the month. No day is "".
func (l *Language) Date(d Day, layout string) string {
	return l.date(d, layout, strings.Contains(layout, "2 Jan"))
}

func (l *Language) date(d Day, layout string, besideDay bool) string {
	switch {
	case d.IsZero():
		return ""
	case l.said == nil:
		return d.Format(layout)
	}
	return partOfLayout.ReplaceAllStringFunc(l.T(layout), func(part string) string {
		return l.datePart(d, part, besideDay)
	})
}

// DateNear is Date for a layout without a year, which is added when it is not that
// of the other day: 4 December, 4 January 2027.
func (l *Language) DateNear(d, near Day, layout string) string {
	return l.Date(d, layoutNear(d, near, layout))
}

// DateAfter is DateNear for a day or a month after "since", "until", "by" or "from",
// where some languages have an article before the day, and the month in the case that
// it has beside the day.
func (l *Language) DateAfter(d, near Day, layout string) string {
	said := l.date(d, layoutNear(d, near, layout), true)
	if said == "" || !strings.Contains(layout, "2 Jan") {
		return said
	}
	return l.fill(l.X("after a preposition", "%s"), said)
}

func layoutNear(d, near Day, layout string) string {
	if d.Format("2006") != near.Format("2006") {
		return layout + " 2006"
	}
	return layout
}

// partOfLayout finds the parts of a layout: names first, then figures.
var partOfLayout = regexp.MustCompile(`January|Jan|Monday|Mon|2006|15:04|2|1`)

// datePart is one part of a day. Beside the number of the day some languages put
// the month into another case.
func (l *Language) datePart(d Day, part string, besideDay bool) string {
	month := d.Format("January")
	switch {
	case part == "January" && besideDay:
		return l.X("beside the day", month)
	case part == "January":
		return l.X("month", month)
	case part == "Jan":
		return l.X("short month", month)
	case part == "Monday":
		return l.X("weekday", d.Format(part))
	case part == "Mon":
		return l.X("short weekday", d.Format("Monday"))
	}
	return d.Format(part)
}
