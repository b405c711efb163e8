package report

import (
	"fmt"
	"strings"
)

// sheet lays out a document of one page. What doesn't fit is not set, and how
// much that is, is said.
type sheet struct {
	*flow
	parts []part
	foot  float64 // room kept at the end
}

// part is one section of a sheet: a table, or words when there is nothing.
type part struct {
	title   string
	columns []column
	rows    [][]cell
	of      int // how many rows there would be
	shown   int // how many of the rows are set
	empty   string
}

const (
	headLines  = 2   // that one text of the heading takes at most
	cellLines  = 3   // that one text of a table takes at most
	sheetRunes = 300 // that are looked at of one text
	sheetRows  = 30  // that are looked at of one section: more than a page holds

	sheetBottom = marginBottom + 14 // the foot of a sheet is one line
	sheetSpace  = 12.0              // above a section
)

func newSheet() (*sheet, error) {
	setter, err := newTypesetter()
	if err != nil {
		return nil, fmt.Errorf("lay out a sheet: %w", err)
	}
	s := &sheet{flow: newFlow(setter)}
	s.padding = rowPadding / 2 // one page has to hold a lot
	return s, nil
}

// header is the title with a line above and one below.
func (s *sheet) header(meta, title, below string) {
	s.few(headLines, bodyLeading, say(meta, quiet))
	s.y += 2
	s.few(headLines, titleLeading, say(title, titleLook))
	s.y += 2
	if below != "" {
		s.few(headLines, bodyLeading, say(below, quiet))
	}
	s.y += 11
	s.hairline(marginRight)
}

// few sets text in so many lines at most.
func (f *flow) few(most int, leading float64, text ...chunk) {
	for _, l := range f.fitted(textWidth, most, text...) {
		f.line(l, leading)
	}
}

// part puts a section on the sheet.
func (s *sheet) part(p part) {
	for _, row := range p.rows {
		for k := range row {
			row[k].lines = s.fitted(p.columns[k].width, cellLines, row[k].chunks...)
		}
	}
	s.parts = append(s.parts, p)
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

// layout sets the sections on the page.
func (s *sheet) layout() {
	s.fit(sheetBottom - s.foot - s.y)
	for _, p := range s.parts {
		s.setPart(p)
	}
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
	if p.of == 0 {
		return height + bodyLeading
	}
	if p.headed() {
		height += s.headHeight(p.columns)
	}
	for _, row := range p.rows[:p.shown] {
		height += float64(rowLines(row))*bodyLeading + 2*s.padding
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
	if p.of == 0 {
		s.few(1, bodyLeading, say(p.empty, quiet))
		return
	}
	if p.headed() {
		s.head(p.columns)
	}
	for _, row := range p.rows[:p.shown] {
		s.rowPart(p.columns, row, rowLines(row))
	}
	if left := p.of - p.shown; left > 0 {
		s.y += rowPadding
		s.few(1, bodyLeading, say(fmt.Sprintf("and %d more", left), quiet))
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

// blank draws lines to write on at the end of the page.
func (s *sheet) blank(title string, lines int) {
	s.title(title)
	for range lines {
		s.y += blankHeight
		s.hairline(marginRight)
	}
}

// blankHeight is the height of a line to write on.
const blankHeight = 25.0

// blankRoom is the room that lines to write on take with their title.
func blankRoom(lines int) float64 { return sheetSpace + sectionHeight + float64(lines)*blankHeight }

// footer stands at the foot of the page.
func (s *sheet) footer(text string) {
	l := s.fitted(textWidth, 1, say(text, footerLook))[0]
	s.add(l.within(marginLeft, marginRight, PageHeight-34)...)
}
