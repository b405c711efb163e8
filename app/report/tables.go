package report

import (
	"strings"

	"trefoil/app/markdown"
	"trefoil/app/mentoring"
)

// The outcome scale: five boxes.
const (
	scaleBox    = 16.5
	scaleHeight = 5.5
	scaleGap    = 2.5
	scaleWidth  = 5*scaleBox + 4*scaleGap
)

// goals is a table of the goals and where they stand.
func (s *session) goals() {
	if len(s.page.Goals) == 0 {
		return
	}
	columns, rows := s.goalTable(s.page.Goals)
	s.section("Goals discussed", s.headHeight(columns)+3*bodyLeading)
	s.table(columns, rows)
}

// goalTable returns the columns and the rows for goals.
func (f *flow) goalTable(goals []mentoring.GoalLine) ([]column, [][]cell) {
	rows := make([][]cell, len(goals))
	dimension, said := f.natural(say("Dimension", columnLook)), 0.0
	for i, g := range goals {
		rows[i] = goalRow(g)
		dimension = max(dimension, f.natural(rows[i][1].chunks...))
		said = max(said, f.natural(rows[i][3].chunks...))
	}
	columns := []column{{head: "Goal"}, {head: "Dimension", width: dimension}, {head: "Where it stands", width: scaleWidth}, {width: said + 0.1}}
	columns[0].width = textWidth - dimension - scaleWidth - columns[3].width - 3*columnGap
	return columns, rows
}

func goalRow(g mentoring.GoalLine) []cell {
	color := colorOf(g.Dimension)
	outcomeLook := body
	if !g.CheckedIn {
		outcomeLook = quiet
	}
	return []cell{
		{chunks: []chunk{say(strings.TrimSpace(g.Statement), body)}},
		{chunks: []chunk{say(g.Dimension.Short(), body.colored(color))}},
		{draw: func(x, y float64) []Op { return scale(g, Point{x, y + (bodyLeading-scaleHeight)/2}) }},
		{chunks: []chunk{say(outcome(g), outcomeLook)}},
	}
}

// scale draws five boxes, filled up to the outcome in the colour of the
// dimension, from a top left corner.
func scale(g mentoring.GoalLine, at Point) []Op {
	ops := make([]Op, len(mentoring.Outcomes))
	for i, o := range mentoring.Outcomes {
		fill := sunken
		if g.CheckedIn && g.Outcome.Valid() && o <= g.Outcome {
			fill = colorOf(g.Dimension)
		}
		x := at.X + float64(i)*(scaleBox+scaleGap)
		ops[i] = Rect{Box{x, at.Y, x + scaleBox, at.Y + scaleHeight}, 1.5, fill}
	}
	return ops
}

// commitments is a table of what was promised.
func (s *session) commitments() {
	if len(s.page.Commitments) == 0 {
		return
	}
	rows := make([][]cell, len(s.page.Commitments))
	for i, c := range s.page.Commitments {
		rows[i] = commitmentRow(c, s.page.Day)
	}
	columns := s.commitmentColumns(rows)
	s.section("Commitments", s.headHeight(columns)+3*bodyLeading)
	s.table(columns, rows)
}

// commitmentColumns makes the columns as wide as what stands in them, and
// leaves the rest to the words of the promise.
func (f *flow) commitmentColumns(rows [][]cell) []column {
	wide := [4]float64{f.natural(say("Who", columnLook)), 0, f.natural(say("For whom", columnLook)), f.natural(say("By when", columnLook))}
	for _, row := range rows {
		for k := range wide {
			wide[k] = max(wide[k], f.natural(row[k].chunks...)+0.1)
		}
	}
	wide[0], wide[2] = min(wide[0], 80), min(wide[2], 95)
	columns := []column{{head: "Who", width: wide[0]}, {head: "What"}, {head: "For whom", width: wide[2]}, {head: "By when", width: wide[3]}}
	columns[1].width = textWidth - wide[0] - wide[2] - wide[3] - 3*columnGap
	return columns
}

// commitmentRow tells of a promise, with the year of its day when it is not
// that of the day near.
func commitmentRow(c mentoring.CommitmentLine, near mentoring.Date) []cell {
	what := []chunk{say(strings.TrimSpace(c.What), body)}
	if p := plan(c); p != "" {
		what = append(what, say("\n"+p, quiet))
	}
	due := ""
	if !c.Due.IsZero() {
		due = shortDay(c.Due, near)
	}
	return []cell{
		{chunks: []chunk{say(line1(c.Who), body)}},
		{chunks: what},
		{chunks: []chunk{say(line1(c.Whom), body)}},
		{chunks: []chunk{say(due, body)}},
	}
}

// leastCell is the narrowest cell that is still read as one.
const leastCell = 30.0

// typedTable sets a table of the notes: one with more columns than can stand
// beside one another line by line.
func (f *flow) typedTable(t markdown.Table) {
	columns := f.typedColumns(t)
	if columns == nil {
		f.stacked(t)
		return
	}
	rows := make([][]cell, len(t.Rows))
	for i, row := range t.Rows {
		rows[i] = make([]cell, len(row))
		for k, text := range row {
			rows[i][k] = cell{chunks: chunks(text, body)}
		}
	}
	if len(rows) == 0 {
		f.need(f.headHeight(columns))
		f.head(columns)
	}
	f.table(columns, rows)
	f.advance(2)
}

func alignment(a markdown.Align) float64 {
	switch a {
	case markdown.AlignRight:
		return 1
	case markdown.AlignCenter:
		return 0.5
	}
	return 0
}

// typedColumns makes columns as wide as their text, or fair shares. It returns
// none when they would be too narrow.
func (f *flow) typedColumns(t markdown.Table) []column {
	room := f.width() - float64(len(t.Head)-1)*columnGap
	if room/float64(len(t.Head)) < leastCell {
		return nil
	}
	columns, wide := make([]column, len(t.Head)), make([]float64, len(t.Head))
	for k, head := range t.Head {
		columns[k].head, columns[k].align = head.String(), alignment(t.Align[k])
		wide[k] = max(leastCell, f.natural(say(columns[k].head, columnLook))+0.1)
		for _, row := range t.Rows {
			wide[k] = max(wide[k], f.natural(chunks(row[k], body)...)+0.1)
		}
	}
	for k, w := range share(room, wide) {
		columns[k].width = w
	}
	return columns
}

// stacked sets each row of a table as a paragraph.
func (f *flow) stacked(t markdown.Table) {
	for i, row := range append([][]markdown.Text{t.Head}, t.Rows...) {
		l := body
		if i == 0 {
			l = columnLook
		}
		var all []chunk
		for k, text := range row {
			if k > 0 {
				all = append(all, say(" | ", quiet))
			}
			all = append(all, chunks(text, l)...)
		}
		f.set(f.paragraphs(all...), bodyLeading)
	}
}
