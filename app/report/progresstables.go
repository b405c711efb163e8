package report

import (
	"strconv"
	"strings"

	"trefoil/app/mentoring"
)

func count(n int) string { return strconv.Itoa(n) }

// promises is a table of what became of promises to those of whom one can tell,
// and of all together. The others stand below it in a line.
func (d *Document) promises(page mentoring.ReportPage) {
	const level, words = 52.0, 120.0
	t := Table{Columns: []Column{{Head: "To whom"}, {Head: "Kept", Least: level, Most: level}, {Head: "Missed", Least: level, Most: level},
		{Head: "Open", Least: level, Most: level}, {Head: "In words", Least: words, Most: words}}}
	for _, r := range page.Promises {
		if !r.Kept.TooEarly() {
			t.Rows = append(t.Rows, keptRow(line1(r.Whom), r.Kept, r.Open, false))
		}
	}
	if page.Kept.Settled() > 0 {
		t.Rows = append(t.Rows, keptRow("All together", page.Kept, 0, true))
	}
	early := earlyWords(page.Promises)
	var blocks []Block
	if early == "" || len(t.Rows) > 0 {
		blocks = orEmpty(t, reportNoPromises)
	}
	if early != "" {
		blocks = append(blocks, Paragraph{plain(early), Fine})
	}
	d.add(reportPromises, blocks...)
}

func keptRow(whom string, kept mentoring.Credibility, open int, bold bool) Row {
	told := count(kept.Kept) + " kept, " + count(kept.Missed) + " missed"
	if kept.TooEarly() {
		told += " (" + tooEarly + ")"
	}
	if open > 0 {
		told += ", " + count(open) + " open"
	}
	row := Row{Cells: texts(whom, count(kept.Kept), count(kept.Missed), openWords(open), keptWords(kept)), Told: labelled(whom, told)}
	for i := range row.Cells {
		row.Cells[i].Text[0].Bold = bold
	}
	return row
}

// checkIns is a table of the check-ins, goal by goal.
func (d *Document) checkIns(page mentoring.ReportPage) {
	if len(page.CheckIns) == 0 {
		return
	}
	t := Table{Columns: []Column{{Head: "When", Most: 90}, {Head: "Where it stood", Most: 130}, {Head: "In words"}}}
	last := ""
	for _, c := range page.CheckIns {
		goal, day, words := line1(c.Goal), pastDay(c.Day, page.Day), line1(checkInWords(c))
		if goal != last {
			title := Rich{{Text: goal, Bold: true}, {Text: "  " + c.Dimension.Short(), Dimension: c.Dimension}}
			t.Rows = append(t.Rows, Row{Group: true, Cells: []Cell{{Text: title}}, Told: plain(goal)})
			last = goal
		}
		told := day + ": " + strings.ToLower(c.Outcome.Name())
		if words != "" {
			told += ". " + words
		}
		t.Rows = append(t.Rows, Row{Cells: texts(day, c.Outcome.Name(), words), Told: plain(told)})
	}
	d.add(reportCheckIns, t)
}

// shifts is a table of what shifted, session by session.
func (d *Document) shifts(page mentoring.ReportPage) {
	if len(page.Shifts) == 0 {
		return
	}
	t := Table{Columns: []Column{{Head: "When", Most: 100}, {Head: "Session", Least: 140, Most: 140}, {Head: "What"}}}
	for _, s := range page.Shifts {
		day := pastDay(s.Day, page.Day)
		t.Rows = append(t.Rows, Row{
			Cells: texts(day, sessionName(s), shifted(s.Shift)), Told: plain(day + ", " + sessionName(s) + ": " + line1(shifted(s.Shift))),
		})
	}
	d.add(reportShifts, t)
}

// lettingGoTable tells what was named to let go of.
func lettingGoTable(page mentoring.ReportPage) Table {
	t := Table{Columns: []Column{{Head: "What"}, {Head: "Handed to", Most: 110}, {Head: "Named", Most: 110}, {Head: "Gone since", Most: 110}}}
	for _, l := range page.LettingGo {
		t.Rows = append(t.Rows, Row{
			Cells: texts(line1(l.What), line1(l.To), pastDay(l.Named, page.Day), goneWords(l, page.Day)), Told: plain(lettingGoWords(l, page.Day)),
		})
	}
	return t
}

// evidenceTable tells of examples.
func evidenceTable(page mentoring.ReportPage) Table {
	t := Table{Columns: []Column{{Head: "When", Most: 100}, {Head: "Who", Most: 60}, {Head: "What"}, {Head: "About", Most: 110}}}
	for _, e := range page.Evidence {
		day, about := pastDay(e.Day, page.Day), aboutWords(e)
		label := day
		if who := line1(e.Who); who != "" {
			label += ", " + who
		}
		told := labelled(label, line1(e.Text))
		if about != "" {
			told = append(told, Span{Text: " (" + about + ")"})
		}
		t.Rows = append(t.Rows, Row{Cells: texts(day, line1(e.Who), strings.TrimSpace(e.Text), about), Told: told})
	}
	return t
}
