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
	w := d.words()
	const level, words = 52.0, 120.0
	t := Table{Columns: []Column{{Head: w.T("To whom")}, {Head: w.X("promises", "Kept"), Least: level, Most: level}, {Head: w.X("promises", "Missed"), Least: level, Most: level},
		{Head: w.X("promises", "Open"), Least: level, Most: level}, {Head: w.T("In words"), Least: words, Most: words}}}
	for _, r := range page.Promises {
		if !r.Kept.TooEarly() {
			t.Rows = append(t.Rows, w.keptRow(line1(r.Whom), r.Kept, r.Open, false))
		}
	}
	if page.Kept.Settled() > 0 {
		t.Rows = append(t.Rows, w.keptRow(w.T("All together"), page.Kept, 0, true))
	}
	early := w.earlyWords(page.Promises)
	var blocks []Block
	if early == "" || len(t.Rows) > 0 {
		blocks = orEmpty(t, w.T(reportNoPromises))
	}
	if early != "" {
		blocks = append(blocks, Paragraph{plain(early), Fine})
	}
	d.add(w.T(reportPromises), blocks...)
}

func (w wording) keptRow(whom string, kept mentoring.Credibility, open int, bold bool) Row {
	told := w.list(w.N(kept.Kept, "%d kept", "%d kept"), w.N(kept.Missed, "%d missed", "%d missed"))
	if kept.TooEarly() {
		told = w.F("%s (too early to tell)", told)
	}
	if open > 0 {
		told = w.list(told, w.N(open, "%d open", "%d open"))
	}
	row := Row{Cells: texts(whom, count(kept.Kept), count(kept.Missed), openWords(open), w.keptWords(kept)), Told: w.labelled(whom, told)}
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
	w := d.words()
	t := Table{Columns: []Column{{Head: w.T("When"), Most: 90}, {Head: w.T("Where it stood"), Most: 130}, {Head: w.T("In words")}}}
	last := ""
	for _, c := range page.CheckIns {
		goal, day, words := line1(c.Goal), w.pastDay(c.Day, page.Day), line1(checkInWords(c))
		if goal != last {
			title := Rich{{Text: goal, Bold: true}, {Text: "  " + w.T(c.Dimension.Short()), Dimension: c.Dimension}}
			t.Rows = append(t.Rows, Row{Group: true, Cells: []Cell{{Text: title}}, Told: plain(goal)})
			last = goal
		}
		told := w.F("%s: %s", day, w.within(c.Outcome.Name()))
		if words != "" {
			told += ". " + words
		}
		t.Rows = append(t.Rows, Row{Cells: texts(day, w.T(c.Outcome.Name()), words), Told: plain(told)})
	}
	d.add(w.T(reportCheckIns), t)
}

// shifts is a table of what shifted, session by session.
func (d *Document) shifts(page mentoring.ReportPage) {
	if len(page.Shifts) == 0 {
		return
	}
	w := d.words()
	t := Table{Columns: []Column{{Head: w.T("When"), Most: 100}, {Head: w.T("Session"), Least: 140, Most: 140}, {Head: w.T("What")}}}
	for _, s := range page.Shifts {
		day := w.pastDay(s.Day, page.Day)
		t.Rows = append(t.Rows, Row{
			Cells: texts(day, w.sessionName(s), w.shifted(s.Shift)),
			Told:  plain(w.F("%s: %s", w.list(day, w.sessionName(s)), line1(w.shifted(s.Shift)))),
		})
	}
	d.add(w.T(reportShifts), t)
}

// lettingGoTable tells what was named to let go of.
func (w wording) lettingGoTable(page mentoring.ReportPage) Table {
	t := Table{Columns: []Column{{Head: w.T("What")}, {Head: w.T("Handed to"), Most: 110}, {Head: w.X("letting go", "Named"), Most: 110}, {Head: w.T("Gone since"), Most: 110}}}
	for _, l := range page.LettingGo {
		t.Rows = append(t.Rows, Row{
			Cells: texts(line1(l.What), line1(l.To), w.pastDay(l.Named, page.Day), w.goneWords(l, page.Day)), Told: plain(w.lettingGoWords(l, page.Day)),
		})
	}
	return t
}

// evidenceTable tells of examples.
func (w wording) evidenceTable(page mentoring.ReportPage) Table {
	t := Table{Columns: []Column{{Head: w.T("When"), Most: 100}, {Head: w.T("Who"), Most: 60}, {Head: w.T("What")}, {Head: w.X("example", "About"), Most: 110}}}
	for _, e := range page.Evidence {
		day, about := w.pastDay(e.Day, page.Day), w.aboutWords(e)
		told := w.labelled(w.list(day, line1(e.Who)), line1(e.Text))
		if about != "" {
			told = append(told, Span{Text: " (" + about + ")"})
		}
		t.Rows = append(t.Rows, Row{Cells: texts(day, line1(e.Who), strings.TrimSpace(e.Text), about), Told: told})
	}
	return t
}
