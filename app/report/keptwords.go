package report

import (
	"strconv"
	"strings"

	"trefoil/app/mentoring"
)

// keptWords is "28 of 31 kept", or that it is too early to tell.
func (w wording) keptWords(c mentoring.Credibility) string {
	if c.TooEarly() {
		return w.T(tooEarly)
	}
	return w.F("%d of %d kept", c.Kept, c.Settled())
}

// openWords is how many promises are open, nothing for none.
func openWords(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// earlyWords counts the promises to those of whom it is too early to tell: "Too
// early to tell, with fewer than five settled: Hanne 3 of 3 kept; CFO 2 open."
// It is "" without any.
func (w wording) earlyWords(all []mentoring.RecipientLine) string {
	var parts []string
	for _, r := range all {
		if !r.Kept.TooEarly() {
			continue
		}
		var said []string
		if n := r.Kept.Settled(); n > 0 {
			said = append(said, w.F("%d of %d kept", r.Kept.Kept, n))
		}
		if r.Open > 0 {
			said = append(said, w.N(r.Open, "%d open", "%d open"))
		}
		if len(said) > 0 { // else all were changed or dropped in time
			parts = append(parts, line1(r.Whom)+" "+w.list(said...))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return w.F("Too early to tell, with fewer than five settled: %s.", strings.Join(parts, "; "))
}

// goneWords says since when something is let go of.
func (w wording) goneWords(l mentoring.NamedLettingGo, near mentoring.Date) string {
	if l.Gone.IsZero() {
		return w.T("Not yet")
	}
	return w.pastDay(l.Gone, near)
}

// stateWords says what became of a goal, "" while the pair works on it.
func (w wording) stateWords(g mentoring.ReportGoal) string {
	if g.State == "" || g.State == mentoring.GoalActive {
		return ""
	}
	return w.T(g.State.Name())
}

// saidLines is what stakeholders wrote, or why it isn't there.
func (w wording) saidLines(page mentoring.ReportPage) Facts {
	var lines Facts
	for _, o := range page.Said {
		if text := line1(o.Example); text != "" {
			lines = append(lines, Fact{w.X("stakeholders", "Seen"), text})
		}
		if text := line1(o.Wish); text != "" {
			lines = append(lines, Fact{w.X("stakeholders", "Wish"), text})
		}
	}
	if page.Held > 0 {
		lines = append(lines, Fact{"", w.N(page.Held,
			"What %d person wrote is not shown before three have written.", "What %d people wrote is not shown before three have written.")})
	}
	return lines
}

// aboutWords are the competencies that an example is about.
func (w wording) aboutWords(e mentoring.EvidenceLine) string {
	names := make([]string, len(e.Competencies))
	for i, name := range e.Competencies {
		names[i] = line1(name)
	}
	return w.list(names...)
}
