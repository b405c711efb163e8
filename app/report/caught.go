package report

import (
	"fmt"
	"strings"

	"trefoil/app/mentoring"
)

// The headings of what was caught, let go of, and found useful.
const (
	caughtTitle    = "Worth keeping"
	lettingGoTitle = "Letting go"
	usefulTitle    = "What it was worth"
)

// caughtLines tells what was caught in a talk.
func caughtLines(all []mentoring.CaughtLine) Facts {
	var lines Facts
	for _, c := range all {
		label := c.Kind.Name()
		if who := line1(c.Who); who != "" {
			label += ", " + who
		}
		lines = append(lines, Fact{label, caught(c)})
	}
	return lines
}

// lettingGoLines tells what is to be let go of, to whom, and what is gone.
func lettingGoLines(all []mentoring.LettingGoLine, near mentoring.Date) Facts {
	var lines Facts
	for _, l := range all {
		text := line1(l.What)
		if to := line1(l.To); to != "" {
			text += ", handed to " + to
		}
		if !l.Gone.IsZero() {
			text += ", gone since " + shortDay(l.Gone, near)
		}
		lines = append(lines, Fact{"", text})
	}
	return lines
}

// useful is "Maya 8 of 10, Daniel 7 of 10"; who said nothing is left out.
func useful(page mentoring.SessionPage) string {
	var parts []string
	say := func(who, other string, worth *int) {
		if worth == nil {
			return
		}
		if who = line1(mentoring.ShortName(who)); who == "" {
			who = other
		}
		parts = append(parts, fmt.Sprintf("%s: %d of %d", who, *worth, mentoring.MostUseful))
	}
	say(page.Mentee, "Mentee", page.Useful.Mentee)
	say(page.Mentor, "Mentor", page.Useful.Mentor)
	return strings.Join(parts, ", ")
}

// standing tells the values of the radar in words, "" when there are none.
func standing(values mentoring.Values) string {
	var parts []string
	for i, v := range values {
		if v.Known() {
			parts = append(parts, mentoring.Dimensions[i].Name()+" "+mentoring.Figure(v.Mean)+" of 4")
		}
	}
	return strings.Join(parts, ", ")
}
