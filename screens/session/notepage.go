package session

import (
	"sort"
	"strings"
)

// notePage is a text broken into rows. Each paragraph is broken by itself, so
// that a change costs what its paragraph costs, however long the text is. All
// places are counted in bytes.
type notePage struct {
	Text  string
	width float32 // that a row may have; 0 before it is known
	ruler ruler
	paras []notePara
}

// notePara is a section of the text: what stands between two line ends. All of
// them, joined by line ends, are the text.
type notePara struct {
	at, size int // without the line end
	row      int // the first of its rows, counted over the page
	head     bool
	rows     []noteRow
}

// noteRow is one row of a paragraph, counted from its start.
type noteRow struct{ from, to int }

// set puts another text on the page.
func (p *notePage) set(text string) {
	p.Text = text
	p.paras = p.broken(0, len(text))
	p.number(0)
}

// replace puts a text in the place of what stands between two places.
func (p *notePage) replace(from, to int, text string) {
	first, last := p.paraAt(from), p.paraAt(to)
	grown := len(text) - (to - from)
	start, end := p.paras[first].at, p.paras[last].at+p.paras[last].size+grown
	p.Text = p.Text[:from] + text + p.Text[to:]
	if first == last && !strings.Contains(text, "\n") && p.paras[first].head == isHeading(p.Text[start:end]) {
		p.retype(first, changed{from - start, from - start + len(text), grown})
		return
	}
	fresh := p.broken(start, end)
	rest := p.paras[last+1:]
	for i := range rest {
		rest[i].at += grown
	}
	if len(fresh) == last+1-first {
		copy(p.paras[first:], fresh)
	} else {
		p.paras = append(append(p.paras[:first:first], fresh...), rest...)
	}
	p.number(first)
}

// retype breaks one paragraph anew, in which something was changed.
func (p *notePage) retype(i int, c changed) {
	para := &p.paras[i]
	para.size += c.grown
	line := ruled{p.Text[para.at : para.at+para.size], para.head}
	para.rows = p.ruler.again(para.rows, line, p.width, c)
	for j := i + 1; j < len(p.paras); j++ {
		p.paras[j].at += c.grown
	}
	p.number(i)
}

// fit breaks all rows anew for another width or another size of type.
func (p *notePage) fit(width float32) {
	p.width = width
	p.paras = p.broken(0, len(p.Text))
	p.number(0)
}

// broken breaks what stands between two line ends into paragraphs and rows.
func (p *notePage) broken(from, to int) []notePara {
	paras := make([]notePara, 0, 1+strings.Count(p.Text[from:to], "\n"))
	for at := from; ; {
		size := strings.IndexByte(p.Text[at:to], '\n')
		if size < 0 {
			size = to - at
		}
		text := p.Text[at : at+size]
		para := notePara{at: at, size: size, head: isHeading(text)}
		para.rows = p.ruler.rows(text, para.head, p.width)
		paras = append(paras, para)
		if at += size + 1; at > to {
			return paras
		}
	}
}

func (p *notePage) number(from int) {
	row := 0
	if from > 0 {
		row = p.paras[from-1].row + len(p.paras[from-1].rows)
	}
	for i := from; i < len(p.paras); i++ {
		p.paras[i].row = row
		row += len(p.paras[i].rows)
	}
}

// rowCount is the number of rows, at least 1.
func (p *notePage) rowCount() int {
	last := p.paras[len(p.paras)-1]
	return last.row + len(last.rows)
}

func (p *notePage) paraAt(place int) int {
	return sort.Search(len(p.paras), func(i int) bool { return p.paras[i].at > place }) - 1
}

// paraOfRow returns the paragraph in which a row is.
func (p *notePage) paraOfRow(row int) int {
	return sort.Search(len(p.paras), func(i int) bool { return p.paras[i].row > row }) - 1
}

// span returns where a row begins and ends in the text, and whether it is one
// of a heading. A row out of the page is the nearest in it.
func (p *notePage) span(row int) (from, to int, head bool) {
	row = min(max(0, row), p.rowCount()-1)
	para := &p.paras[p.paraOfRow(row)]
	r := para.rows[row-para.row]
	return para.at + r.from, para.at + r.to, para.head
}

// rowOf returns the row in which a place is. A place between two rows of a
// paragraph is at the start of the second.
func (p *notePage) rowOf(place int) int {
	para := &p.paras[p.paraAt(place)]
	in := place - para.at
	return para.row + sort.Search(len(para.rows), func(i int) bool { return para.rows[i].from > in }) - 1
}

// xOf returns how far from the left a place is in its row.
func (p *notePage) xOf(place int) float32 {
	from, _, head := p.span(p.rowOf(place))
	return p.ruler.width(p.Text[from:place], head)
}

// placeAt returns the place in a row that is nearest to a distance from the
// left.
func (p *notePage) placeAt(row int, x float32) int {
	from, to, head := p.span(row)
	if row+1 < p.rowCount() {
		if next, _, _ := p.span(row + 1); next == to && to > from {
			to = before(p.Text, to) // the end is the start of the next row
		}
	}
	text := p.Text[from:to]
	stops := []int{0}
	for at := 0; at < len(text); {
		at = after(text, at)
		stops = append(stops, at)
	}
	i := sort.Search(len(stops)-1, func(i int) bool {
		return (p.ruler.width(text[:stops[i]], head)+p.ruler.width(text[:stops[i+1]], head))/2 > x
	})
	return from + stops[i]
}

// lineAt returns the bounds of the paragraph in which a place is.
func (p *notePage) lineAt(place int) (from, to int) {
	para := &p.paras[p.paraAt(place)]
	return para.at, para.at + para.size
}

// isHeading says that a paragraph is a heading in Markdown.
func isHeading(text string) bool {
	rest := strings.TrimLeft(text, "#")
	depth := len(text) - len(rest)
	return depth > 0 && depth <= 6 && strings.HasPrefix(rest, " ")
}
