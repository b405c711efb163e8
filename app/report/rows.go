package report

import (
	"slices"
	"strings"

	"trefoil/app/mentoring"
)

// scaleBoxes is how many boxes a scale has.
const scaleBoxes = 5

// filled is how many boxes of the scale are filled.
func (s Scale) filled() int {
	if !s.Known {
		return 0
	}
	return slices.Index(mentoring.Outcomes[:], s.Outcome) + 1
}

// goalTable tells of goals and where they stand.
func (w wording) goalTable(goals []mentoring.GoalLine) Table {
	t := Table{Columns: []Column{{Head: w.T("Goal")}, {Head: w.T("Dimension"), Most: anyWidth}, {Head: w.T("Where it stands"), Least: scaleWidth, Most: scaleWidth}, {Most: anyWidth}}}
	for _, g := range goals {
		said := plain(w.outcome(g))
		if !g.CheckedIn {
			said = muffle(w.outcome(g))
		}
		t.Rows = append(t.Rows, Row{
			Cells: []Cell{
				{Text: plain(strings.TrimSpace(g.Statement))}, {Text: Rich{{Text: w.T(g.Dimension.Short()), Dimension: g.Dimension}}},
				{Scale: &Scale{g.Dimension, g.Outcome, g.CheckedIn}}, {Text: said},
			},
			Told: plain(w.F("%s (%s): %s", line1(g.Statement), w.within(g.Dimension.Short()), w.outcomeWithin(g))),
		})
	}
	return t
}

// promiseTable tells of promises, each late one with how late it is, and with
// the year of its day when that is not the one of the day near.
func (w wording) promiseTable(promises []mentoring.OpenPromise, near mentoring.Date) Table {
	t := Table{Columns: []Column{{Head: w.T("Who"), Most: 80}, {Head: w.T("What")}, {Head: w.T("For whom"), Most: 95}, {Head: w.T("By when"), Most: anyWidth}}}
	for _, p := range promises {
		t.Rows = append(t.Rows, w.promiseRow(p, near))
	}
	return t
}

func (w wording) promiseRow(p mentoring.OpenPromise, near mentoring.Date) Row {
	what, due := plain(strings.TrimSpace(p.What)), Rich(nil)
	said := line1(p.What)
	if whom := line1(p.Whom); whom != "" {
		said = w.list(said, w.F("for %s", whom))
	}
	if !p.Due.IsZero() {
		due = plain(w.shortDay(p.Due, near))
		said = w.list(said, w.F("by %s", w.dayAfter(p.Due, near)))
	}
	told := w.labelled(line1(p.Who), said)
	if late := w.lateWords(p.DaysLate); late != "" {
		due = append(due, Span{Text: "\n" + late, Bold: true})
		told = append(told, Span{Text: " "}, Span{Text: "(" + late + ")", Bold: true})
	}
	plan := w.plan(p.CommitmentLine)
	if plan != "" {
		what = append(what, Span{Text: "\n" + plan, Quiet: true})
	}
	return Row{Cells: []Cell{{Text: plain(line1(p.Who))}, {Text: what}, {Text: plain(line1(p.Whom))}, {Text: due}}, Told: told, Below: plan}
}

// unhurried are promises without a word on how late they are: that is for the
// talk, not for a page sent ahead of it or kept after it.
func unhurried(lines []mentoring.CommitmentLine) []mentoring.OpenPromise {
	promises := make([]mentoring.OpenPromise, len(lines))
	for i, l := range lines {
		promises[i] = mentoring.OpenPromise{CommitmentLine: l}
	}
	return promises
}

// texts is a row of plain words.
func texts(words ...string) []Cell {
	cells := make([]Cell, len(words))
	for i, w := range words {
		cells[i].Text = plain(w)
	}
	return cells
}

// single is a list of texts.
func single(all []string) Table {
	t := Table{Columns: make([]Column, 1)}
	for _, text := range all {
		t.Rows = append(t.Rows, Row{Cells: texts(line1(text)), Told: plain(line1(text))})
	}
	return t
}

// orEmpty is a table, or words that say there is nothing.
func orEmpty(t Table, words string) []Block {
	if len(t.Rows) == 0 {
		return empty(words)
	}
	return []Block{t}
}
