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
func caughtLines(all []mentoring.CaughtLine) []labelLine {
	var lines []labelLine
	for _, c := range all {
		label := c.Kind.Name()
		if who := line1(c.Who); who != "" {
			label += ", " + who
		}
		lines = append(lines, labelLine{label, caught(c)})
	}
	return lines
}

// lettingGoLines tells what is to be let go of, to whom, and what is gone.
func lettingGoLines(all []mentoring.LettingGoLine, near mentoring.Date) []labelLine {
	var lines []labelLine
	for _, l := range all {
		text := line1(l.What)
		if to := line1(l.To); to != "" {
			text += ", handed to " + to
		}
		if !l.Gone.IsZero() {
			text += ", gone since " + shortDay(l.Gone, near)
		}
		lines = append(lines, labelLine{"", text})
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

// labelled sets a section of lines, each with a bold label where it has one.
func (f *flow) labelled(title string, lines []labelLine) {
	if len(lines) == 0 {
		return
	}
	f.section(title, bodyLeading)
	for _, l := range lines {
		text := []chunk{say(l.text, body)}
		if l.label != "" {
			text = []chunk{say(l.label+": ", strong), say(l.text, body)}
		}
		f.set(f.paragraphs(text...), bodyLeading)
		f.y += 2
	}
}
