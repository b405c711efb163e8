package report

import (
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
func (w wording) sessionName(s mentoring.ShiftLine) string {
	if title := line1(s.Title); title != "" {
		return title
	}
	return w.F("Session %d", s.Number)
}

// coverWords sums the time up in a line: "13 September to 23 November 2026: 4
// sessions, 8 of 9 promises kept."
func (w wording) coverWords(page mentoring.ReportPage) string {
	var parts []string
	if page.Sessions == 1 {
		parts = append(parts, w.T("one session"))
	} else if page.Sessions > 1 {
		parts = append(parts, w.N(page.Sessions, "%d session", "%d sessions"))
	}
	if n := page.Kept.Settled(); n > 0 {
		parts = append(parts, w.F("%d of %d promises kept so far", page.Kept.Kept, n))
	}
	if len(parts) == 0 {
		return ""
	}
	if page.Since.IsZero() {
		return w.F("%s.", capital(w.list(parts...)))
	}
	return w.F("Since %s: %s.", w.dayWords(page.Since), w.list(parts...))
}

// lettingGoWords tells in a line what is let go of.
func (w wording) lettingGoWords(l mentoring.NamedLettingGo, near mentoring.Date) string {
	named, yet := "", ""
	if !l.Named.IsZero() {
		named = w.F("named %s", w.pastDay(l.Named, near))
	}
	if l.Gone.IsZero() {
		yet = w.T("not gone yet")
	}
	return w.list(w.lettingGo(l.LettingGoLine, near), named, yet)
}
