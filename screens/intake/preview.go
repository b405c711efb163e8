package intake

import (
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
		what = lang.T("no title")
	}
	if len(parts) == 0 {
		return what
	}
	return lang.F("%s: %s", lang.Commas(parts...), what)
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
			p.rows.Add(kit.Small(lang.N(len(plan.Lines)-mostLines, "and %d more", "and %d more")))
			break
		}
		p.rows.Add(kit.Small(lineWords(line)).In(kit.Text))
	}
	faults := plan.FaultLines()
	if n := len(faults); n > 0 {
		p.rows.Add(kit.Body(kit.Spelled(n, lang.N(n, "%d place can’t be read and is left out:", "%d places can’t be read and are left out:"))).Strong())
	}
	for i, line := range faults {
		if i == mostFaults {
			p.rows.Add(kit.Small(lang.N(len(faults)-mostFaults, "and %d more", "and %d more")))
			break
		}
		p.rows.Add(kit.Small(line).In(kit.Text))
	}
	p.card.Refresh()
}

// planLines says what would be added, and what has to be settled before.
func planLines(p app.IntakePlan) []string {
	var lines []string
	add := func(n int, sentence string) {
		if n > 0 {
			lines = append(lines, kit.Spelled(n, sentence))
		}
	}
	add(p.Sessions, lang.N(p.Sessions, "%d session.", "%d sessions."))
	add(p.Goals, lang.N(p.Goals, "%d goal.", "%d goals."))
	if len(p.Mentees) > 0 {
		lines = append(lines, lang.F("New mentees: %s.", lang.Commas(p.Mentees...)))
	}
	add(p.Private, lang.N(p.Private, "%d session brings private notes, which only you read.", "%d sessions bring private notes, which only you read."))
	add(p.Duplicates, lang.N(p.Duplicates, "%d is here already and is left out.", "%d are here already and are left out."))
	add(p.LeftOut, lang.N(p.LeftOut, "%d is left out, as you chose.", "%d are left out, as you chose."))
	lines = append(lines, toSettle(p)...)
	if len(lines) == 0 {
		lines = append(lines, lang.T("Nothing. Look at what the columns mean."))
	}
	return lines
}

// toSettle says what has to be settled before anything is added.
func toSettle(p app.IntakePlan) []string {
	var lines []string
	if p.Ambiguous {
		lines = append(lines, lang.T("Say first how days such as 11/9/2026 are read."))
	}
	if p.Nobody > 0 {
		lines = append(lines, lang.N(p.Nobody, "Say first whose %d entry without a name is.", "Say first whose %d entries without a name are."))
	}
	if len(p.Unknown) > 0 {
		lines = append(lines, lang.F("Say first who %s is.", lang.Commas(p.Unknown...)))
	}
	return lines
}
