package report

const (
	columnGap  = 10.0
	rowPadding = 4.0
)

// column is a column of a table.
type column struct {
	head  string
	width float64 // without the gap after it
	align float64 // where text stands: 0 left, 0.5 in the middle, 1 right
}

// cell is text in a table, with something drawn beside its first line.
type cell struct {
	chunks []chunk
	draw   func(x, y float64) []Op // from the left of the cell and the top of its first line; may be nil
	lines  []line
}

// row is cells beside one another, or one across all columns above a group of
// rows.
type row struct {
	cells  []cell
	group  bool
	height float64 // once it is measured
}

const (
	groupHeight = 16.0 // of a row above a group
	startLines  = 6    // of the first row that stay with the head of a table
	endLines    = 8    // of a row that doesn't go on to a page alone
)

// table sets rows between hairlines. It breaks between rows, and within those
// that are longer than a page; each page has the head again, and the group that
// goes on there.
func (f *flow) table(columns []column, rows []row) {
	f.measure(columns, rows)
	if len(rows) > 0 {
		f.need(f.headHeight(columns) + start(rows))
		f.head(columns)
	}
	var group []cell
	due := false
	for i, r := range rows {
		if r.group {
			group, due = r.cells, true
			continue
		}
		if f.turnsBefore(rows[i:], i > 0, due, group != nil) {
			f.turn()
			f.head(columns)
			due = group != nil
		}
		if due {
			f.groupTitle(group)
		}
		due = false
		f.row(columns, r.cells)
	}
}

// measure breaks the text of all rows into lines.
func (f *flow) measure(columns []column, rows []row) {
	for i, r := range rows {
		if r.group {
			continue
		}
		for k := range r.cells {
			r.cells[k].lines = f.fixed(columns[k].width, r.cells[k].chunks...)
		}
		rows[i].height = f.rowHeight(r.cells)
	}
}

// turnsBefore says that the first of some rows begins a new page: because it
// stands in a group, or because the last would stand alone there. Other rows turn
// by themselves.
func (f *flow) turnsBefore(rows []row, began, due, grouped bool) bool {
	height, room := rows[0].height, f.paper.bottom()-f.y
	if due {
		height += groupHeight
	}
	if grouped && height > room {
		return true
	}
	return began && ends(rows) && height+rows[1].height > room
}

// ends says that only two rows are left, which stay together.
func ends(rows []row) bool {
	return len(rows) == 2 && !rows[1].group && max(rows[0].height, rows[1].height) <= endLines*bodyLeading
}

// tableStart is how much of a table stays with what stands above it.
func (f *flow) tableStart(t Table) float64 {
	columns := f.columns(t)
	t.Rows = t.Rows[:min(4, len(t.Rows))] // enough to know whether there are only two
	rows := f.rows(t)
	f.measure(columns, rows)
	return f.headHeight(columns) + start(rows)
}

// start is how much of the first row stays with the head of its table: all of
// two, when there are no more.
func start(rows []row) float64 {
	if len(rows) == 0 {
		return 0
	}
	height := 0.0
	if rows[0].group && len(rows) > 1 {
		height, rows = groupHeight, rows[1:]
	}
	if ends(rows) {
		return height + rows[0].height + rows[1].height
	}
	return height + min(rows[0].height, startLines*bodyLeading)
}

func (f *flow) rowHeight(cells []cell) float64 {
	return float64(rowLines(cells))*bodyLeading + 2*f.padding
}

// groupTitle sets the name of a group of rows.
func (f *flow) groupTitle(cells []cell) {
	l := f.fitted(f.width(), 1, cells[0].chunks...)[0]
	f.add(l.within(f.left, f.right(), f.y+baseline(body.size, groupHeight))...)
	f.advance(groupHeight)
	f.hairline(f.right())
}

// tallest is the most lines that a page holds below the head of a table.
func (f *flow) tallest(columns []column) int {
	return int((f.paper.bottom() - marginTop - f.headHeight(columns) - 2*f.padding) / bodyLeading)
}

func rowLines(row []cell) int {
	most := 1
	for _, c := range row {
		most = max(most, len(c.lines))
	}
	return most
}

// row sets a row, on the next page when it would only fit there.
func (f *flow) row(columns []column, row []cell) {
	for {
		all := rowLines(row)
		room := int((f.paper.bottom() - f.y - 2*f.padding + 0.01) / bodyLeading)
		whole := all <= room
		if !whole && (all <= f.tallest(columns) || room < 2) {
			f.turn()
			f.head(columns)
			room = f.tallest(columns)
			whole = all <= room
		}
		f.rowPart(columns, row, min(all, max(room, 1)))
		if whole {
			return
		}
		row = rest(row, max(room, 1))
		f.turn()
		f.head(columns)
	}
}

// rest is a row without its first lines.
func rest(row []cell, lines int) []cell {
	left := make([]cell, len(row))
	for i, c := range row {
		left[i] = cell{lines: c.lines[min(lines, len(c.lines)):]}
	}
	return left
}

// rowPart sets the first lines of a row and a hairline below them.
func (f *flow) rowPart(columns []column, row []cell, lines int) {
	x, top := f.left, f.y+f.padding
	for k, c := range row {
		if c.draw != nil {
			f.add(c.draw(x, top)...)
		}
		for i, l := range c.lines[:min(lines, len(c.lines))] {
			y := top + float64(i)*bodyLeading + baseline(l.size(), bodyLeading)
			shift := columns[k].align * max(0, columns[k].width-l.width)
			f.add(l.within(x+shift, x+columns[k].width, y)...)
		}
		x += columns[k].width + columnGap
	}
	f.advance(float64(lines)*bodyLeading + 2*f.padding)
	f.hairline(x - columnGap)
}

func (f *flow) hairline(right float64) {
	f.add(Line{From: Point{f.left, f.y}, To: Point{right, f.y}, Width: 0.75, Color: hairline})
}

func (f *flow) headCells(columns []column) []cell {
	cells := make([]cell, len(columns))
	for i, c := range columns {
		cells[i].lines = f.fixed(c.width, say(c.head, columnLook))
		cells[i].lines = cells[i].lines[:min(len(cells[i].lines), 3)]
	}
	return cells
}

func (f *flow) headHeight(columns []column) float64 {
	return float64(rowLines(f.headCells(columns)))*smallLeading + 7
}

// head sets the names of the columns.
func (f *flow) head(columns []column) {
	height, x := f.headHeight(columns), f.left
	for k, c := range f.headCells(columns) {
		for i, l := range c.lines {
			y := f.y + 1 + float64(i)*smallLeading + baseline(columnLook.size, smallLeading)
			shift := columns[k].align * max(0, columns[k].width-l.width)
			f.add(l.within(x+shift, x+columns[k].width, y)...)
		}
		x += columns[k].width + columnGap
	}
	f.advance(height)
	f.hairline(x - columnGap)
}

// share divides a width among columns that would like to be so wide: what is
// narrower than a fair share stays as it is.
func share(width float64, wanted []float64) []float64 {
	got := make([]float64, len(wanted))
	open := len(wanted)
	for changed := true; changed && open > 0; {
		changed = false
		fair := width / float64(open)
		for i, w := range wanted {
			if got[i] == 0 && w <= fair {
				got[i], changed = max(w, 0.01), true
				width -= w
				open--
			}
		}
	}
	for i := range got {
		if got[i] == 0 {
			got[i] = width / float64(open)
		}
	}
	return got
}
