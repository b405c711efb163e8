package report

import (
	"fmt"
	"strings"

	"trefoil/app/mentoring"
)

// when names a session and says when it is: "Session 12, Monday 23 November
// 2026, 14:00 to 14:50".
func when(m mentoring.Meeting) string {
	parts := []string{"Session"}
	if m.Number > 0 {
		parts[0] = fmt.Sprintf("Session %d", m.Number)
	}
	if title := line1(m.Title); title != "" {
		parts[0] += ": " + mentoring.Clip(title, 60)
	}
	if !m.Day.IsZero() {
		parts = append(parts, longDay(m.Day))
	}
	if t := hours(m.From, m.To); t != "" {
		parts = append(parts, t)
	}
	return strings.Join(parts, ", ")
}

// briefTitle says whom the mentor meets.
func briefTitle(page mentoring.BriefPage) string {
	if name := line1(page.Mentee); name != "" {
		return "Meeting " + name
	}
	return "Brief"
}

// whoWords says who that is and when they last met: "Staff engineer. You last
// met on Mon 9 November, 14 days before."
func whoWords(page mentoring.BriefPage) string {
	var sentences []string
	if role := line1(page.Role); role != "" {
		sentences = append(sentences, strings.TrimSuffix(role, ".")+".")
	}
	if day := page.Last.Day; !day.IsZero() {
		sentences = append(sentences, "You last met on "+shortDay(day, page.Day)+before(day.DaysUntil(page.Day))+".")
	}
	return strings.Join(sentences, " ")
}

func before(days int) string {
	switch {
	case days <= 0:
		return ""
	case days == 1:
		return ", the day before"
	}
	return fmt.Sprintf(", %d days before", days)
}

// lastLines tells what was said last time.
func lastLines(last mentoring.LastTime, near mentoring.Date) Facts {
	if last.Day.IsZero() {
		return nil
	}
	name, day := "Session", shortDay(last.Day, near)
	if last.Number > 0 {
		name = fmt.Sprintf("Session %d", last.Number)
	}
	if title := line1(last.Title); title != "" {
		day += ", " + title
	}
	lines := Facts{{name, day}}
	if text := line1(last.Shift.Text); text != "" {
		label := last.Shift.Kind.Name()
		if label == "" {
			label = "Shifted"
		}
		lines = append(lines, Fact{label, text})
	}
	for _, c := range last.Caught {
		lines = append(lines, Fact{c.Kind.Name(), caught(c)})
	}
	if text := line1(last.Summary); text != "" {
		lines = append(lines, Fact{"In short", text})
	}
	return lines
}

// caught is a captured line as it is read.
func caught(c mentoring.CaughtLine) string {
	if c.Kind == mentoring.Quote {
		return "“" + line1(c.Text) + "”"
	}
	return line1(c.Text)
}

// lateWords says how late a promise is, nothing when it isn't.
func lateWords(days int) string {
	switch days {
	case 0:
		return ""
	case 1:
		return "1 day late"
	}
	return fmt.Sprintf("%d days late", days)
}
