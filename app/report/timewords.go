package report

import (
	"fmt"
	"strings"

	"trefoil/app/mentoring"
)

// checkInWords is what was agreed for the outcome, and what was noted.
func checkInWords(c mentoring.CheckInLine) string {
	words, note := strings.TrimSpace(c.Words), strings.TrimSpace(c.Note)
	switch {
	case words == "":
		return note
	case note == "":
		return words
	}
	return strings.TrimRight(words, ".") + ". " + note
}

// sessionName is what a session is called: its title, or its number.
func sessionName(s mentoring.ShiftLine) string {
	if title := line1(s.Title); title != "" {
		return title
	}
	return fmt.Sprintf("Session %d", s.Number)
}

// coverWords sums the time up in a line: "13 September to 23 November 2026: 4
// sessions, 8 of 9 promises kept."
func coverWords(page mentoring.ReportPage) string {
	var parts []string
	if page.Sessions == 1 {
		parts = append(parts, "one session")
	} else if page.Sessions > 1 {
		parts = append(parts, fmt.Sprintf("%d sessions", page.Sessions))
	}
	if n := page.Kept.Settled(); n > 0 {
		parts = append(parts, fmt.Sprintf("%d of %d promises kept so far", page.Kept.Kept, n))
	}
	if len(parts) == 0 {
		return ""
	}
	said := strings.Join(parts, ", ") + "."
	if page.Since.IsZero() {
		return capital(said)
	}
	return "Since " + dayWords(page.Since) + ": " + said
}

// lettingGoWords tells in a line what is let go of.
func lettingGoWords(l mentoring.NamedLettingGo, near mentoring.Date) string {
	text := lettingGoLines([]mentoring.LettingGoLine{l.LettingGoLine}, near)[0].Text
	if !l.Named.IsZero() {
		text += ", named " + pastDay(l.Named, near)
	}
	if l.Gone.IsZero() {
		text += ", not gone yet"
	}
	return text
}
