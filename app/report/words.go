package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"trefoil/app/mentoring"
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
	mentee, mentor = short(line1(mentee)), short(line1(mentor))
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

// short cuts a name that would fill the foot of a page.
func short(name string) string {
	const most = 32
	if r := []rune(name); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return name
}

// longDay is "Monday 9 November 2026".
func longDay(d mentoring.Date) string { return d.Format("Monday 2 January 2006") }

// shortDay is "Fri 4 December", with the year when it is not that of another
// day, and nothing for no day.
func shortDay(d, near mentoring.Date) string {
	return d.Format("Mon ") + plainDay(d, near)
}

// plainDay is "4 December", with the year when it is not that of another day.
func plainDay(d, near mentoring.Date) string {
	if d.Year != near.Year {
		return d.Format("2 January 2006")
	}
	return d.Format("2 January")
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
	when, then := clause(c.If, "if"), clause(c.Then, "then")
	switch {
	case when == "" && then == "":
		return ""
	case then == "":
		return "If " + when + "."
	case when == "":
		return upper(then) + "."
	}
	return "If " + when + ", then " + then + "."
}

// clause is a part of a plan without the word that goes before it, should it
// have been typed, and without a full stop.
func clause(s, word string) string {
	s = strings.TrimRight(line1(s), " .,;")
	if len(s) > len(word) && strings.EqualFold(s[:len(word)], word) && s[len(word)] == ' ' {
		s = s[len(word)+1:]
	}
	return s
}

func upper(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

// shifted is "Perspective: from solving to seeing".
func shifted(s mentoring.Shift) string {
	kind, text := upper(line1(string(s.Kind))), strings.TrimSpace(s.Text)
	if kind == "\uFFFD" {
		kind = ""
	}
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
