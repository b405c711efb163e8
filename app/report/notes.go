package report

import (
	"strings"

	xbidi "golang.org/x/text/unicode/bidi"

	"trefoil/app/markdown"
)

const (
	paragraphGap = 7.0   // between the blocks of a note
	itemGap      = 2.0   // between the items of a list
	itemIndent   = 13.5  // from the mark of an item to its text
	quoteIndent  = 11.0  // from the bar of a quote to its text
	leastColumn  = 120.0 // no nesting makes the text narrower
)

// blocks sets notes, each block a gap below the one before.
func (f *flow) blocks(all []markdown.Block) {
	for i, b := range all {
		if i > 0 {
			f.space(gap(all[i-1], b))
		}
		f.block(b)
	}
}

// gap is the room between two blocks. A list belongs to what leads to it, and
// text to its heading.
func gap(before, after markdown.Block) float64 {
	if _, ok := after.(markdown.Heading); ok {
		return paragraphGap + 4
	}
	if _, ok := before.(markdown.Heading); ok {
		return itemGap
	}
	if _, ok := after.(markdown.List); ok {
		return itemGap + 1
	}
	return paragraphGap
}

func (f *flow) block(b markdown.Block) {
	switch b := b.(type) {
	case markdown.Heading:
		f.heading(b)
	case markdown.Paragraph:
		f.set(f.paragraphs(chunks(b.Text, body)...), bodyLeading)
	case markdown.List:
		f.list(b)
	case markdown.Quote:
		f.quote(b)
	case markdown.Code:
		f.beside()
		f.code(b)
	case markdown.Table:
		f.beside()
		f.typedTable(b)
	case markdown.Rule:
		f.beside()
		f.need(paragraphGap)
		y := f.y + 2
		f.add(Line{From: Point{f.left, y}, To: Point{f.right(), y}, Width: 0.75, Color: hairline})
		f.advance(4)
	}
}

// chunks are the spans of a text, set in a look.
func chunks(t markdown.Text, base look) []chunk {
	all := make([]chunk, len(t))
	for i, s := range t {
		l := base
		l.bold, l.italic = l.bold || s.Bold, l.italic || s.Italic
		l.strike, l.code, l.link = s.Strike, s.Code, s.Link
		all[i] = chunk{s.Text, l}
	}
	return all
}

func (f *flow) heading(h markdown.Heading) {
	l := strong
	if h.Level <= 2 {
		l = subLook
	}
	text := f.paragraphs(chunks(h.Text, l)...)
	f.need(float64(len(text)+2) * bodyLeading)
	f.set(text, bodyLeading)
}

// indent sets something further in. However deep, a column remains.
func (f *flow) indent(by float64, set func()) {
	left := f.left
	f.left += f.spare(by)
	set()
	f.left = left
}

// indentRight is indent at the right.
func (f *flow) indentRight(by float64, set func()) {
	inset := f.inset
	f.inset += f.spare(by)
	set()
	f.inset = inset
}

// spare is how much of an indent there is room for, even beside the radar.
func (f *flow) spare(by float64) float64 {
	column := f.paper.wide() - radarWidth - asideGap - (f.left - marginLeft) - f.inset
	return max(0, min(by, column-leastColumn))
}

func (f *flow) quote(q markdown.Quote) {
	if fromRight(q.Blocks) {
		f.bars = append(f.bars, f.right()-1.5)
		f.indentRight(quoteIndent, func() { f.blocks(q.Blocks) })
	} else {
		f.bars = append(f.bars, f.left)
		f.indent(quoteIndent, func() { f.blocks(q.Blocks) })
	}
	f.bars = f.bars[:len(f.bars)-1]
}

// fromRight says that text begins with a script that is read from the right.
func fromRight(blocks []markdown.Block) bool {
	return firstStrong([]rune(markdown.PlainText(blocks))) != xbidi.L
}

// code sets each line as typed on a darker ground.
func (f *flow) code(c markdown.Code) {
	lines := strings.Split(c.Text, "\n")
	f.need(min(3, float64(len(lines)))*smallLeading + 8)
	ground := func(height float64) {
		f.add(Rect{Box{f.left, f.y, f.right(), min(f.y+height, f.paper.bottom())}, 0, sunken})
	}
	ground(4)
	f.advance(4)
	f.indent(6, func() {
		for _, typed := range lines {
			for _, p := range f.paragraphs(say(hard(typed), monoLook)) {
				f.codeLine(p)
			}
		}
	})
	ground(4)
	f.advance(4)
}

func (f *flow) codeLine(p *paragraph) {
	for at, first := 0, true; first || at < len(p.runes); first = false {
		f.need(smallLeading)
		l, next := p.line(at, f.width()-6)
		f.add(Rect{Box{f.left - 6, f.y, f.right(), f.y + smallLeading}, 0, sunken})
		f.line(l, smallLeading)
		at = next
	}
}

// hard keeps the blanks with which a line of code begins.
func hard(line string) string {
	line = strings.ReplaceAll(line, "\t", "    ")
	text := strings.TrimLeft(line, " ")
	return strings.Repeat("\u00A0", min(40, len(line)-len(text))) + text
}
