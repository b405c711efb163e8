package report

import (
	"strings"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// heading returns the line above the title, and the title. A session without
// a title is called by its number.
func (w wording) heading(page mentoring.SessionPage) (meta, title string) {
	name, above := w.sessionNumber(page.Number), ""
	if title = line1(page.Title); title == "" {
		title = name
	} else {
		above = name
	}
	return w.list(above, w.longDay(page.Day), w.hours(page.From, page.To)), title
}

// sessionNumber is "Session 12", or "Session" without a number.
func (w wording) sessionNumber(n int) string {
	if n > 0 {
		return w.F("Session %d", n)
	}
	return w.T("Session")
}

// hours is "14:00 to 14:50", or "14:00" when the end is not known.
func (w wording) hours(from, to *mentoring.Clock) string {
	switch {
	case from == nil:
		return ""
	case to == nil:
		return from.String()
	}
	return w.F("%s to %s", from, to)
}

// with names the pair.
func (w wording) with(mentee, mentor string) string {
	mentee, mentor = line1(mentee), line1(mentor)
	switch {
	case mentor == "":
		return mentee
	case mentee == "":
		return w.F("%s (mentor)", mentor)
	}
	return w.F("%s with %s (mentor)", mentee, mentor)
}

// privacy says at the foot of each page whose the document is.
func (w wording) privacy(mentee, mentor string) string {
	const most = 32 // characters; a longer name would fill the foot of a page
	mentee, mentor = mentoring.Clip(line1(mentee), most), mentoring.Clip(line1(mentor), most)
	said := w.T("Private notes are not part of this document.")
	switch {
	case mentee == "" && mentor == "":
		return said
	case mentor == "":
		return lang.Sentences(w.F("Shared with %s.", mentee), said)
	case mentee == "":
		return lang.Sentences(w.F("Shared by %s.", mentor), said)
	}
	return lang.Sentences(w.F("Shared by %s and %s.", mentee, mentor), said)
}

// Of a day as it is written, the number, the month and the year stay together in
// a line.

// longDay is "Monday 9 November 2026".
func (w wording) longDay(d mentoring.Date) string {
	return together(w.Date(d, "Monday 2 January 2006"))
}

// shortDay is "Fri 4 December", with the year when it is not that of another
// day, and nothing for no day.
func (w wording) shortDay(d, near mentoring.Date) string {
	return together(w.DateNear(d, near, "Mon 2 January"))
}

// dayAfter is shortDay after "by".
func (w wording) dayAfter(d, near mentoring.Date) string {
	return together(w.DateAfter(d, near, "Mon 2 January"))
}

// dayWords is "9 November 2026".
func (w wording) dayWords(d mentoring.Date) string { return together(w.Date(d, "2 January 2006")) }

// pastDay is a day of long ago, of which the weekday doesn't matter.
func (w wording) pastDay(d, near mentoring.Date) string {
	return together(w.DateNear(d, near, "2 January"))
}

// noBreak is a space at which no line ends.
const noBreak = "\u00A0"

// together puts such spaces into a day, after the weekday.
func together(day string) string {
	i := max(0, strings.IndexAny(day, "0123456789"))
	return day[:i] + strings.ReplaceAll(day[i:], " ", noBreak)
}

// outcome says in words where a goal stands.
func (w wording) outcome(g mentoring.GoalLine) string {
	if !g.CheckedIn || !g.Outcome.Valid() {
		return w.T("No check-in yet")
	}
	return w.T(g.Outcome.Name())
}

// outcomeWithin is the same within a sentence.
func (w wording) outcomeWithin(g mentoring.GoalLine) string {
	if !g.CheckedIn || !g.Outcome.Valid() {
		return w.within("No check-in yet")
	}
	return w.within(g.Outcome.Name())
}

// shifted is "Perspective: from solving to seeing".
func (w wording) shifted(s mentoring.Shift) string {
	kind, text := w.T(s.Kind.Name()), strings.TrimSpace(s.Text)
	switch {
	case kind == "":
		return text
	case text == "":
		return kind
	}
	return w.F("%s: %s", kind, text)
}

// next is when the pair meets again, and what it starts with.
func (w wording) next(n mentoring.NextSession) string {
	var parts []string
	if !n.Day.IsZero() {
		at := ""
		if n.At != nil {
			at = n.At.String()
		}
		parts = append(parts, w.F("%s.", w.list(w.longDay(n.Day), at)))
	}
	if start := strings.TrimSpace(n.Start); start != "" {
		parts = append(parts, w.F("To start with: %s", start))
	}
	return lang.Sentences(parts...)
}
