package report

import (
	"fmt"
	"strings"

	"trefoil/app/mentoring"
)

// checkIns is a table of the check-ins, goal by goal.
func (p *progress) checkIns() {
	if len(p.page.CheckIns) == 0 {
		return
	}
	var rows [][]cell
	last := ""
	for _, c := range p.page.CheckIns {
		goal := line1(c.Goal)
		if goal == last {
			goal = ""
		} else {
			last = goal
		}
		row := texts(goal, pastDay(c.Day, p.page.Day), c.Outcome.Name(), line1(checkInWords(c)))
		rows = append(rows, row)
	}
	columns := []column{{head: "Goal", width: 120}, p.narrow("When", rows, 1, 90), p.narrow("Where it stood", rows, 2, 130), {head: "In words"}}
	columns[3].width = textWidth - columns[0].width - columns[1].width - columns[2].width - 3*columnGap
	p.part(reportCheckIns, "", columns, rows)
}

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

// shifts is a table of what shifted, session by session.
func (p *progress) shifts() {
	if len(p.page.Shifts) == 0 {
		return
	}
	var rows [][]cell
	for _, s := range p.page.Shifts {
		rows = append(rows, texts(pastDay(s.Day, p.page.Day), sessionName(s), shifted(s.Shift)))
	}
	columns := []column{p.narrow("When", rows, 0, 100), {head: "Session", width: 140}, {head: "What"}}
	columns[2].width = textWidth - columns[0].width - columns[1].width - 2*columnGap
	p.part(reportShifts, "", columns, rows)
}

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

// contentsFrom is from how many pages on a report has a list of its sections.
const contentsFrom = 4

// contents sets the list of the sections with their pages on a page of its own
// after the heading, when there is much to find.
func (p *progress) contents() {
	if len(p.pages) < contentsFrom {
		return
	}
	body := p.pages
	front := &progress{flow: newFlow(p.typesetter), page: p.page}
	front.header()
	front.y += 24
	front.set(front.paragraphs(say(reportContents, sectionLook)), sectionHeight)
	front.y += 6
	for i, page := range body {
		for _, m := range page.Marks {
			front.entry(m, i+2)
		}
	}
	front.pages[0].Marks = []Mark{{Title: reportContents, Y: marginTop}}
	p.pages = append(front.pages[:1:1], body...)
}

// entry is one line of the contents, which leads to its section.
func (p *progress) entry(m Mark, page int) {
	top := p.y
	title := p.fitted(textWidth-40, 1, say(m.Title, body))[0]
	number := p.fixed(40, say(fmt.Sprint(page), body))[0]
	y := p.baseline(body.size, bodyLeading+4)
	p.add(title.within(marginLeft, marginRight-40, y)...)
	p.add(number.draw(Point{marginRight - number.width, y})...)
	p.y += bodyLeading + 4
	p.add(Jump{Box{marginLeft, top, marginRight, p.y}, page, m.Y})
}
