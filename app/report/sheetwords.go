package report

import "trefoil/app/mentoring"

// when names a session and says when it is: "Session 12, Monday 23 November
// 2026, 14:00 to 14:50".
func (w wording) when(m mentoring.Meeting) string {
	name := w.sessionNumber(m.Number)
	if title := line1(m.Title); title != "" {
		name = w.F("%s: %s", name, mentoring.Clip(title, 60))
	}
	return w.list(name, w.longDay(m.Day), w.hours(m.From, m.To))
}

// briefTitle says whom the mentor meets.
func (w wording) briefTitle(page mentoring.BriefPage) string {
	if name := line1(page.Mentee); name != "" {
		return w.F("Meeting %s", name)
	}
	return w.X("document", "Brief")
}

// whoWords says who that is and when they last met: "Staff engineer. You last
// met on Mon 9 November, 14 days before."
func (w wording) whoWords(page mentoring.BriefPage) string {
	return w.sentences(line1(page.Role), w.lastMet(page.Last.Day, page.Day))
}

func (w wording) lastMet(last, day mentoring.Date) string {
	if last.IsZero() {
		return ""
	}
	on := w.shortDay(last, day)
	switch days := last.DaysUntil(day); {
	case days <= 0:
		return w.F("You last met on %s.", on)
	case days == 1:
		return w.F("You last met on %s, the day before.", on)
	default:
		return w.N(days, "You last met on %[2]s, %[1]d day before.", "You last met on %[2]s, %[1]d days before.", on)
	}
}

// lastLines tells what was said last time.
func (w wording) lastLines(last mentoring.LastTime, near mentoring.Date) Facts {
	if last.Day.IsZero() {
		return nil
	}
	lines := Facts{{w.sessionNumber(last.Number), w.list(w.shortDay(last.Day, near), line1(last.Title))}}
	if text := line1(last.Shift.Text); text != "" {
		lines = append(lines, Fact{orElse(w.T(last.Shift.Kind.Name()), w.T("Shifted")), text})
	}
	for _, c := range last.Caught {
		lines = append(lines, Fact{w.T(c.Kind.Name()), w.caught(c)})
	}
	if text := line1(last.Summary); text != "" {
		lines = append(lines, Fact{w.T("In short"), text})
	}
	return lines
}

// caught is a captured line as it is read.
func (w wording) caught(c mentoring.CaughtLine) string {
	if c.Kind == mentoring.Quote {
		return w.F("“%s”", line1(c.Text))
	}
	return line1(c.Text)
}

// lateWords says how late a promise is, nothing when it isn't.
func (w wording) lateWords(days int) string {
	if days == 0 {
		return ""
	}
	return w.N(days, "%d day late", "%d days late")
}
