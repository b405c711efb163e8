package report

import "trefoil/app/markdown"

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
	rows := make([]row, len(t.Rows))
	for i, r := range t.Rows {
		rows[i].cells = make([]cell, len(r))
		for k, text := range r {
			rows[i].cells[k] = cell{chunks: chunks(text, body)}
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
