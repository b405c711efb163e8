package report

import (
	"strings"
)

// sheet lays out a document of one page. What doesn't fit is not set, and how
// much that is, is said.
type sheet struct {
	*flow
	parts []part
	ended float64 // room kept at the end
}

// part is one section of a sheet: a table, or words when there is nothing.
type part struct {
	title   string
	columns []column
	rows    []row
	of      int // how many rows there would be
	shown   int // how many of the rows are set
	empty   chunk
	blank   int // lines to write on, at the end
}

const (
	headLines  = 2   // that one text of the heading takes at most
	cellLines  = 3   // that one text of a table takes at most
	sheetRunes = 300 // that are looked at of one text
	sheetRows  = 30  // that are looked at of one section: more than a page holds

	sheetSpace = 12.0 // above a section
	sheetFoot  = 14.0 // how far a sheet goes on beyond the bottom of other pages

	leastLabel = 60.0 // of what facts are called
	mostLabel  = 80.0
)

// lay sets a document on the page.
func (s *sheet) lay(doc Document) {
	s.padding = rowPadding / 2 // one page has to hold a lot
	s.header(doc)
	for _, section := range doc.Sections {
		p := s.partOf(section)
		if p.blank > 0 {
			s.ended += blankRoom(p.blank)
		}
		s.parts = append(s.parts, p)
	}
	s.fit(s.bottom() - s.ended - s.y)
	for _, p := range s.parts {
		s.setPart(p)
	}
	s.footer(doc.Footer)
}

// bottom is where a sheet ends: its foot is one line.
func (s *sheet) bottom() float64 { return s.paper.bottom() + sheetFoot }

// partOf measures a section, which is one table, lines of facts, a sentence, or
// lines to write on.
func (s *sheet) partOf(section Section) part {
	p := part{title: section.Title}
	for _, b := range section.Blocks {
		switch b := b.(type) {
		case Blank:
			p.blank = int(b)
		case Paragraph:
			p.empty = say(b.Text.String(), toneLooks[b.Tone])
		case Facts:
			s.fill(&p, b.table())
		case Table:
			s.fill(&p, b)
		}
	}
	return p
}

// fill measures a table, of which so many rows as a page may hold.
func (s *sheet) fill(p *part, t Table) {
	p.of = len(t.Rows)
	t.Rows = t.Rows[:min(len(t.Rows), sheetRows)]
	p.columns, p.rows = s.columns(t), s.rows(t)
	for _, r := range p.rows {
		for k := range r.cells {
			r.cells[k].lines = s.fitted(p.columns[k].width, cellLines, r.cells[k].chunks...)
		}
	}
}

// table is the same as facts in two columns.
func (all Facts) table() Table {
	t := Table{Columns: []Column{{Least: leastLabel, Most: mostLabel}, {}}}
	for _, l := range all {
		t.Rows = append(t.Rows, Row{Cells: []Cell{{Text: muffle(l.Label)}, {Text: plain(l.Text)}}})
	}
	return t
}

// few sets text in so many lines at most.
func (f *flow) few(most int, leading float64, text ...chunk) {
	for _, l := range f.fitted(f.paper.wide(), most, text...) {
		f.line(l, leading)
	}
}

// fitted breaks text into so many lines at most; what is longer ends with an
// ellipsis.
func (f *flow) fitted(width float64, most int, text ...chunk) []line {
	length := 0
	for _, c := range text {
		length += len([]rune(c.text))
	}
	if length <= sheetRunes {
		if lines := f.fixed(width, text...); len(lines) <= most {
			return lines
		}
	}
	fits, over := 0, min(length, sheetRunes)+1
	for fits+1 < over {
		middle := (fits + over) / 2
		if len(f.fixed(width, clipped(text, middle)...)) <= most {
			fits = middle
		} else {
			over = middle
		}
	}
	return f.fixed(width, clipped(text, fits)...)
}

// clipped returns the first characters of a text and an ellipsis.
func clipped(text []chunk, most int) []chunk {
	var first []chunk
	for _, c := range text {
		if runes := []rune(c.text); len(runes) >= most {
			c.text = strings.TrimRight(string(runes[:most]), " \n") + "…"
			return append(first, c)
		}
		first, most = append(first, c), most-len([]rune(c.text))
	}
	return first
}

// fit decides how much of each section is set: of the one with most rows the
// last is left out, until all fits. Each keeps one.
func (s *sheet) fit(room float64) {
	for i := range s.parts {
		s.parts[i].shown = len(s.parts[i].rows)
	}
	for {
		total, largest, most := 0.0, -1, 1
		for i, p := range s.parts {
			total += s.height(p)
			if p.shown > most {
				largest, most = i, p.shown
			}
		}
		if total <= room || largest < 0 {
			return
		}
		s.parts[largest].shown--
	}
}

// height is how much room a section takes.
func (s *sheet) height(p part) float64 {
	height := sheetSpace + sectionHeight
	switch {
	case p.blank > 0:
		return 0 // there is room kept
	case p.of == 0:
		return height + bodyLeading
	}
	if p.headed() {
		height += s.headHeight(p.columns)
	}
	for _, r := range p.rows[:p.shown] {
		height += s.rowHeight(r.cells)
	}
	if p.of > p.shown {
		height += moreHeight
	}
	return height
}

// moreHeight is that of the line which says how much is not set.
var moreHeight = rowPadding + bodyLeading

func (p part) headed() bool {
	for _, c := range p.columns {
		if c.head != "" {
			return true
		}
	}
	return false
}

// setPart puts a section on the page.
func (s *sheet) setPart(p part) {
	s.title(p.title)
	switch {
	case p.blank > 0:
		s.blank(p.blank)
		return
	case p.of == 0:
		s.few(1, bodyLeading, p.empty)
		return
	}
	if p.headed() {
		s.head(p.columns)
	}
	for _, r := range p.rows[:p.shown] {
		s.rowPart(p.columns, r.cells, rowLines(r.cells))
	}
	if left := p.of - p.shown; left > 0 {
		s.y += rowPadding
		s.few(1, bodyLeading, say(s.words.N(left, "and %d more", "and %d more"), quiet))
	}
}

// title begins a section.
func (s *sheet) title(text string) {
	s.space(sheetSpace)
	page := &s.pages[0]
	page.Marks = append(page.Marks, Mark{Title: text, Y: s.y})
	s.few(1, sectionHeight-3, say(text, sectionLook))
	s.y += 3
}

// blankHeight is the height of a line to write on.
const blankHeight = 25.0

// blankRoom is the room that lines to write on take with their title.
func blankRoom(lines int) float64 { return sheetSpace + sectionHeight + float64(lines)*blankHeight }

// footer stands at the foot of the page.
func (s *sheet) footer(text string) {
	l := s.fitted(s.paper.wide(), 1, say(text, footerLook))[0]
	s.add(l.within(marginLeft, s.paper.right(), s.paper.foot())...)
	s.noteLostBelow()
}
