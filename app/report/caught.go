package report

import "trefoil/app/mentoring"

// The headings of what was caught, let go of, and found useful.
const (
	caughtTitle    = "Worth keeping"
	lettingGoTitle = "Letting go"
	usefulTitle    = "What it was worth"
)

// caughtLines tells what was caught in a talk.
func (w wording) caughtLines(all []mentoring.CaughtLine) Facts {
	var lines Facts
	for _, c := range all {
		lines = append(lines, Fact{w.list(w.T(c.Kind.Name()), line1(c.Who)), w.caught(c)})
	}
	return lines
}

// lettingGoLines tells what is to be let go of, to whom, and what is gone.
func (w wording) lettingGoLines(all []mentoring.LettingGoLine, near mentoring.Date) Facts {
	var lines Facts
	for _, l := range all {
		lines = append(lines, Fact{"", w.lettingGo(l, near)})
	}
	return lines
}

func (w wording) lettingGo(l mentoring.LettingGoLine, near mentoring.Date) string {
	text := line1(l.What)
	if to := line1(l.To); to != "" {
		text = w.list(text, w.F("handed to %s", to))
	}
	if !l.Gone.IsZero() {
		text = w.list(text, w.F("gone since %s", w.shortDay(l.Gone, near)))
	}
	return text
}

// useful is "Maya 8 of 10, Daniel 7 of 10"; who said nothing is left out.
func (w wording) useful(page mentoring.SessionPage) string {
	var parts []string
	say := func(who, other string, worth *int) {
		if worth == nil {
			return
		}
		who = orElse(line1(mentoring.ShortName(who)), other)
		parts = append(parts, w.F("%s: %d of %d", who, *worth, mentoring.MostUseful))
	}
	say(page.Mentee, w.T("Mentee"), page.Useful.Mentee)
	say(page.Mentor, w.T("Mentor"), page.Useful.Mentor)
	return w.list(parts...)
}

// standing tells the values of the radar in words, "" when there are none.
func (w wording) standing(values mentoring.Values) string {
	var parts []string
	for i, v := range values {
		if v.Known() {
			parts = append(parts, w.F("%s %s of 4", w.T(mentoring.Dimensions[i].Name()), w.figure(v.Mean)))
		}
	}
	return w.list(parts...)
}
