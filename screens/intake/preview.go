package intake

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// preview is the card that says what would be added, and what can't be read.
type preview struct {
	card *kit.Card
	rows *fyne.Container
}

func newPreview() *preview {
	p := &preview{rows: container.New(kit.NewStack(8))}
	p.card = kit.NewCardTitled(lang.T("What would be added"), nil, p.rows)
	return p
}

// mostLines is how many of what would be added are listed.
const mostLines = 8

// lineWords is one session or goal: "9 Nov 2026, Maya Okafor: The budget".
func lineWords(l app.IntakeLine) string {
	var parts []string
	if !l.Day.IsZero() {
		parts = append(parts, lang.Date(l.Day, "2 Jan 2006"))
	}
	if l.Who != "" {
		parts = append(parts, mentoring.Clip(l.Who, 30))
	}
	what := mentoring.Clip(l.What, 120)
	if what == "" {
		what = "no title"
	}
	if len(parts) == 0 {
		return what
	}
	return strings.Join(parts, ", ") + ": " + what
}

// mostFaults is how many lines that can't be read are listed.
const mostFaults = 12

func (p *preview) show(plan app.IntakePlan) {
	p.rows.Objects = nil
	for _, line := range planLines(plan) {
		p.rows.Add(kit.Body(line))
	}
	for i, line := range plan.Lines {
		if i == mostLines {
			p.rows.Add(kit.Small(lang.F("and %d more", len(plan.Lines)-mostLines)))
			break
		}
		p.rows.Add(kit.Small(lineWords(line)).In(kit.Text))
	}
	faults := plan.FaultLines()
	if len(faults) > 0 {
		p.rows.Add(kit.Body(kit.Sentence(len(faults), "place can’t be read and is left out:", "places can’t be read and are left out:")).Strong())
	}
	for i, line := range faults {
		if i == mostFaults {
			p.rows.Add(kit.Small(lang.F("and %d more", len(faults)-mostFaults)))
			break
		}
		p.rows.Add(kit.Small(line).In(kit.Text))
	}
	p.card.Refresh()
}

// planLines says what would be added, and what has to be settled before.
func planLines(p app.IntakePlan) []string {
	var lines []string
	add := func(n int, one, many string) {
		if n > 0 {
			lines = append(lines, kit.Sentence(n, one, many))
		}
	}
	add(p.Sessions, "session.", "sessions.")
	add(p.Goals, "goal.", "goals.")
	if len(p.Mentees) > 0 {
		lines = append(lines, "New mentees: "+strings.Join(p.Mentees, ", ")+".")
	}
	add(p.Private, "session brings private notes, which only you read.", "sessions bring private notes, which only you read.")
	add(p.Duplicates, "is here already and is left out.", "are here already and are left out.")
	add(p.LeftOut, "is left out, as you chose.", "are left out, as you chose.")
	if p.Ambiguous {
		lines = append(lines, "Say first how days such as 11/9/2026 are read.")
	}
	if p.Nobody > 0 {
		lines = append(lines, "Say first whose "+lang.N(p.Nobody, "%d entry without a name is.", "%d entries without a name are."))
	}
	if len(p.Unknown) > 0 {
		lines = append(lines, "Say first who "+strings.Join(p.Unknown, ", ")+" is.")
	}
	if len(lines) == 0 {
		lines = append(lines, "Nothing. Look at what the columns mean.")
	}
	return lines
}
