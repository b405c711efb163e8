package report

import (
	"fmt"
	"strings"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/app/words"
)

// heading returns the line above the title, and the title. A session without
// a title is called by its number.
func heading(page mentoring.SessionPage) (meta, title string) {
	name := "Session"
	if page.Number > 0 {
		name = fmt.Sprintf("Session %d", page.Number)
	}
	var parts []string
	if title = line1(page.Title); title == "" {
		title = name
	} else {
		parts = append(parts, name)
	}
	if !page.Day.IsZero() {
		parts = append(parts, longDay(page.Day))
	}
	if t := hours(page.From, page.To); t != "" {
		parts = append(parts, t)
	}
	return strings.Join(parts, ", "), title
}

// hours is "14:00 to 14:50", or "14:00" when the end is not known.
func hours(from, to *mentoring.Clock) string {
	switch {
	case from == nil:
		return ""
	case to == nil:
		return from.String()
	}
	return from.String() + " to " + to.String()
}

// with names the pair.
func with(mentee, mentor string) string {
	mentee, mentor = line1(mentee), line1(mentor)
	switch {
	case mentor == "":
		return mentee
	case mentee == "":
		return mentor + " (mentor)"
	}
	return mentee + " with " + mentor + " (mentor)"
}

// privacy says at the foot of each page whose the document is.
func privacy(mentee, mentor string) string {
	const most = 32 // characters; a longer name would fill the foot of a page
	mentee, mentor = mentoring.Clip(line1(mentee), most), mentoring.Clip(line1(mentor), most)
	said := "Private notes are not part of this document."
	switch {
	case mentee == "" && mentor == "":
		return said
	case mentor == "":
		return "Shared with " + mentee + ". " + said
	case mentee == "":
		return "Shared by " + mentor + ". " + said
	}
	return "Shared by " + mentee + " and " + mentor + ". " + said
}

// Of a day as it is written, the number, the month and the year stay together in
// a line.

// longDay is "Monday 9 November 2026".
func longDay(d mentoring.Date) string { return together(d.Format("Monday 2 January 2006")) }

// shortDay is "Fri 4 December", with the year when it is not that of another
// day, and nothing for no day.
func shortDay(d, near mentoring.Date) string { return together(d.FormatNear("Mon 2 January", near)) }

// dayWords is "9 November 2026".
func dayWords(d mentoring.Date) string { return together(d.Format("2 January 2006")) }

// pastDay is a day of long ago, of which the weekday doesn't matter.
func pastDay(d, near mentoring.Date) string { return together(d.FormatNear("2 January", near)) }

// noBreak is a space at which no line ends.
const noBreak = "\u00A0"

// together puts such spaces into a day, after the weekday.
func together(day string) string {
	i := max(0, strings.IndexAny(day, "0123456789"))
	return day[:i] + strings.ReplaceAll(day[i:], " ", noBreak)
}

// outcome says in words where a goal stands.
func outcome(g mentoring.GoalLine) string {
	if !g.CheckedIn || !g.Outcome.Valid() {
		return "No check-in yet"
	}
	return g.Outcome.Name()
}

// plan is the if-then plan of a commitment as a sentence.
func plan(c mentoring.CommitmentLine) string {
	return words.Plan(&lang.English, line1(c.If), line1(c.Then))
}

// shifted is "Perspective: from solving to seeing".
func shifted(s mentoring.Shift) string {
	kind, text := s.Kind.Name(), strings.TrimSpace(s.Text)
	switch {
	case kind == "":
		return text
	case text == "":
		return kind
	}
	return kind + ": " + text
}

// next is when the pair meets again, and what it starts with.
func next(n mentoring.NextSession) string {
	var parts []string
	if !n.Day.IsZero() {
		day := longDay(n.Day)
		if n.At != nil {
			day += ", " + n.At.String()
		}
		parts = append(parts, day+".")
	}
	if start := strings.TrimSpace(n.Start); start != "" {
		parts = append(parts, "To start with: "+start)
	}
	return strings.Join(parts, " ")
}
