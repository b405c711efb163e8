package report

import "math"

// The outcome scale: five boxes.
const (
	scaleBox    = 16.5
	scaleHeight = 5.5
	scaleGap    = 2.5
	scaleWidth  = 5*scaleBox + 4*scaleGap
)

// anyWidth is for a column that is as wide as its words, however wide.
const anyWidth = math.MaxFloat64

// columns makes the columns of a table as wide as what stands in them, within
// their bounds, and leaves the rest to the one that has none.
func (f *flow) columns(t Table) []column {
	made, rest := make([]column, len(t.Columns)), 0
	left := f.width() - columnGap*float64(len(t.Columns)-1)
	for k, c := range t.Columns {
		made[k].head = c.Head
		if c.Most == 0 {
			rest = k
			continue
		}
		made[k].width = f.columnWidth(t, k)
		left -= made[k].width
	}
	made[rest].width = max(left, leastCell)
	return made
}

// columnWidth measures the words of a column, until one is as wide as it may be.
func (f *flow) columnWidth(t Table, k int) float64 {
	c := t.Columns[k]
	width := c.Least
	if width < c.Most && c.Head != "" {
		width = max(width, f.natural(say(c.Head, columnLook))+0.1)
	}
	for _, row := range t.Rows {
		if width >= c.Most {
			break
		}
		if row.Group {
			continue
		}
		if row.Cells[k].Scale != nil {
			width = max(width, scaleWidth)
			continue
		}
		width = max(width, f.natural(riched(row.Cells[k].Text, body)...)+0.1)
	}
	return max(min(width, c.Most), min(f.longestWord(say(c.Head, columnLook))+0.1, c.Most*longHead))
}

// longHead is how much wider than its bound a column may be for a long word in
// its head, which would be broken else.
const longHead = 1.5

// longestWord is the width of the longest part of a text that stays in one line.
func (t *typesetter) longestWord(text chunk) float64 {
	longest := 0.0
	for _, p := range t.paragraphs(text) {
		for at := 0; at < len(p.runes); at = p.ends[at] {
			longest = max(longest, p.measure(at, p.trim(at, p.ends[at])))
		}
	}
	return longest
}

// rows are the rows of a table, ready to be set.
func (f *flow) rows(t Table) []row {
	rows := make([]row, len(t.Rows))
	for i, r := range t.Rows {
		rows[i] = row{cells: make([]cell, len(r.Cells)), group: r.Group}
		for k, c := range r.Cells {
			rows[i].cells[k] = cell{chunks: riched(c.Text, body), draw: c.Scale.draw()}
		}
	}
	return rows
}

// draw draws the boxes, filled up to the outcome in the colour of the dimension.
func (s *Scale) draw() func(x, y float64) []Op {
	if s == nil {
		return nil
	}
	return func(x, y float64) []Op {
		y += (bodyLeading - scaleHeight) / 2
		ops := make([]Op, scaleBoxes)
		for i := range ops {
			fill := sunken
			if i < s.filled() {
				fill = colorOf(s.Dimension)
			}
			left := x + float64(i)*(scaleBox+scaleGap)
			ops[i] = Rect{Box{left, y, left + scaleBox, y + scaleHeight}, 1.5, fill}
		}
		return ops
	}
}
