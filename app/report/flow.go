package report

import "slices"

// flow fills pages from top to bottom.
type flow struct {
	*typesetter
	paper Paper
	pages []Page
	y     float64   // where the next thing begins on the last page
	left  float64   // of the column
	inset float64   // of the column from the right
	bars  []float64 // places of the lines beside quotes
	aside Box       // what stands at the right of the page that text flows around

	padding float64 // above and below the text of a row
	apart   float64 // between sections

	leading func(y float64) []Op // draws what belongs beside the next line, which begins at y
}

func newFlow(t *typesetter, paper Paper) *flow {
	return &flow{typesetter: t, paper: paper, pages: []Page{{Paper: paper}}, y: marginTop, left: marginLeft, padding: rowPadding, apart: sectionSpace}
}

// right is where a line at the present place has to end.
func (f *flow) right() float64 {
	if f.y < f.aside.Bottom {
		return f.aside.Left - f.inset
	}
	return f.paper.right() - f.inset
}

func (f *flow) width() float64 { return f.right() - f.left }

func (f *flow) add(ops ...Op) {
	page := &f.pages[len(f.pages)-1]
	page.Ops = append(page.Ops, ops...)
}

// turn begins a new page.
func (f *flow) turn() {
	f.pages = append(f.pages, Page{Paper: f.paper})
	f.y, f.aside = marginTop, Box{}
}

// need begins a new page unless there is so much room left on this one.
func (f *flow) need(height float64) {
	if f.y+height > f.paper.bottom() && f.y > marginTop {
		f.turn()
	}
}

// space leaves room, though never at the top of a page.
func (f *flow) space(height float64) {
	if f.y > marginTop {
		f.advance(height)
	}
}

// advance goes down, and with it the lines beside quotes.
func (f *flow) advance(height float64) {
	for _, x := range f.bars {
		f.add(Rect{Box{x, f.y, x + 1.5, min(f.y+height, f.paper.bottom())}, 0, hairline})
	}
	f.y += height
}

// clear goes below what stands at the right.
func (f *flow) clear() {
	f.y = max(f.y, f.aside.Bottom)
}

// paragraphs sets text in the column, with lines so many points high.
func (f *flow) set(all []*paragraph, leading float64) {
	for k, p := range all {
		at := 0
		for first := true; first || at < len(p.runes); first = false {
			at = f.lines(p, at, leading, k == len(all)-1)
		}
	}
}

// lines sets as many lines of a paragraph as this page holds, and returns the
// character with which the next page begins. A paragraph leaves no single line
// at the foot or the head of a page.
func (f *flow) lines(p *paragraph, from int, leading float64, last bool) (next int) {
	room := int((f.paper.bottom() - f.y + 0.01) / leading)
	lines, ends := f.breakLines(p, from, leading, room+2)
	fit := min(room, len(lines))
	if fit < len(lines) {
		fit = f.keep(fit, len(lines), from == 0)
	}
	for _, l := range lines[:fit] {
		f.line(l, leading)
	}
	if fit == len(lines) {
		return ends[fit-1]
	}
	f.turn()
	if fit == 0 {
		return from
	}
	return ends[fit-1]
}

// keep returns how many of the lines that fit stay, when there are more.
func (f *flow) keep(fit, of int, start bool) int {
	if of-fit == 1 {
		fit-- // the last line takes one along
	}
	if fit <= 1 && start {
		fit = 0 // the first line goes along
	}
	if fit <= 0 && f.y <= marginTop {
		return 1 // not even a page holds them: go on regardless
	}
	return max(fit, 0)
}

// breakLines breaks a paragraph into up to so many lines, each as wide as the
// column is where it will stand.
func (f *flow) breakLines(p *paragraph, from int, leading float64, most int) (lines []line, ends []int) {
	y := f.y
	defer func() { f.y = y }()
	for at := from; len(lines) < max(most, 1); f.y += leading {
		l, next := p.line(at, f.width())
		lines, ends, at = append(lines, l), append(ends, next), next
		if at >= len(p.runes) {
			break
		}
	}
	return lines, ends
}

// line sets one line at the present place.
func (f *flow) line(l line, leading float64) {
	f.beside()
	f.add(l.within(f.left, f.right(), f.baseline(l.size(), leading))...)
	f.advance(leading)
}

// baseline is where the letters stand in a line that begins at the present
// place: so that capitals are in its middle.
func (f *flow) baseline(size, leading float64) float64 { return f.y + baseline(size, leading) }

func baseline(size, leading float64) float64 { return leading/2 + 0.36*size }

// size is that of the largest letters of a line.
func (l line) size() float64 {
	size := 0.0
	for _, p := range l.pieces {
		size = max(size, p.look.size)
	}
	return size
}

// within draws a line between two places on a baseline: at the left, or at the
// right when that is where its script begins.
func (l line) within(left, right, y float64) []Op {
	if l.rtl {
		left = max(left, right-l.width)
	}
	return l.draw(Point{left, y})
}

// fixed breaks text into lines of one width.
func (t *typesetter) fixed(width float64, chunks ...chunk) []line {
	var lines []line
	for _, p := range t.paragraphs(chunks...) {
		at := 0
		for first := true; first || at < len(p.runes); first = false {
			l, next := p.line(at, width)
			lines, at = append(lines, l), next
		}
	}
	return lines
}

// natural is the width of text that is not broken.
func (t *typesetter) natural(chunks ...chunk) float64 {
	widths := []float64{0}
	for _, p := range t.paragraphs(chunks...) {
		widths = append(widths, p.measure(0, len(p.runes)))
	}
	return slices.Max(widths)
}
