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

// Date writes a day in a layout of package time. The layout has a translation with
// the same names for its parts: "2 January 2006" is "2. January 2006" in German, and
// 1 stands for the number of the month. No day is "".
func (l *Language) Date(d Day, layout string) string {
	switch {
	case d.IsZero():
		return ""
	case l.said == nil:
		return d.Format(layout)
	}
	return partOfLayout.ReplaceAllStringFunc(l.T(layout), func(part string) string {
		return l.datePart(d, part, strings.Contains(layout, "2 Jan"))
	})
}

// DateNear is Date for a layout without a year, which is added when it is not that
// of the other day: 4 December, 4 January 2027.
func (l *Language) DateNear(d, near Day, layout string) string {
	if d.Format("2006") != near.Format("2006") {
		layout += " 2006"
	}
	return l.Date(d, layout)
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
