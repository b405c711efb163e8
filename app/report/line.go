package report

import (
	"slices"

	"github.com/go-text/typesetting/bidi"
	"github.com/go-text/typesetting/segmenter"
)

// line is a line of text in the order in which it is seen.
type line struct {
	pieces []piece
	width  float64
	rtl    bool // stands at the right
}

// piece is text of one look, font and direction.
type piece struct {
	*look
	face   Face
	level  bidi.Level
	shaped bool
	text   string
	shape  shape // when shaped
	width  float64
}

// line breaks the line that begins at a character and may be so wide. It
// returns where the next one begins; the last one ends at len(p.runes). It
// always goes on by a character at least.
func (p *paragraph) line(from int, width float64) (l line, next int) {
	end, used := from, 0.0 // the text that fits, blanks at its end included
	for next = from; next < len(p.runes); {
		next = p.ends[next]
		if p.before[next]-p.before[end] > 4*width || used+p.measure(end, p.trim(end, next)) > width+0.001 {
			break
		}
		used += p.measure(end, next)
		end = next
	}
	if end == from && end < len(p.runes) {
		end = p.cut(from, p.ends[from], width)
	}
	return p.set(from, p.trim(from, end)), end
}

// trim takes blanks from the end.
func (p *paragraph) trim(from, to int) int {
	for to > from && p.runes[to-1] == ' ' {
		to--
	}
	return to
}

// cut finds where to break a word that is wider than a line: after as many
// clusters as fit, but at least one.
func (p *paragraph) cut(from, to int, width float64) int {
	limit := from
	for limit < to && p.before[limit]-p.before[from] <= 2*width {
		limit++
	}
	var seg segmenter.Segmenter
	seg.Init(p.runes[from:limit])
	end := from
	for it := seg.GraphemeIterator(); it.Next(); {
		g := it.Grapheme()
		next := from + g.Offset + len(g.Text)
		if end > from && p.before[next]-p.before[from] > width {
			break
		}
		end = next
	}
	for end > from+1 && p.measure(from, end) > width+0.001 {
		end--
	}
	return end
}

// measure is the width of a part of the text.
func (p *paragraph) measure(from, to int) float64 {
	if !p.complex {
		return p.before[to] - p.before[from]
	}
	width := 0.0
	for i := from; i < to; {
		next, piece := p.piece(i, to)
		width += piece.width
		i = next
	}
	return width
}

// set puts the pieces of a line in their order from left to right.
func (p *paragraph) set(from, to int) line {
	l := line{rtl: p.rtl}
	for i := from; i < to; {
		next, piece := p.piece(i, to)
		l.pieces = append(l.pieces, piece)
		l.width += piece.width
		i = next
	}
	reorder(l.pieces)
	return l
}

// piece makes the piece that begins at a character and ends before another at
// the latest, and returns where it ends.
func (p *paragraph) piece(from, to int) (end int, made piece) {
	made = piece{look: p.looks[from], face: p.faces[from], level: p.levels[from], shaped: p.shaped[from] && p.runes[from] != ' '}
	for end = from + 1; end < to && p.goesOn(end, made); end++ {
	}
	made.width = p.before[end] - p.before[from]
	if made.shaped {
		made.shape = p.word(p.runes[from:end], made.face, made.level%2 == 1)
		made.width = made.shape.width * made.size
	}
	made.text = seen(p.runes[from:end], made.level%2 == 1)
	return end, made
}

// goesOn says that a character belongs to a piece. Outlines end with a word,
// so that the width of a line is that of its words.
func (p *paragraph) goesOn(i int, with piece) bool {
	if p.looks[i] != with.look || p.levels[i] != with.level {
		return false
	}
	shaped := p.shaped[i] && p.runes[i] != ' '
	return p.faces[i] == with.face && shaped == with.shaped && !(shaped && p.ends[i-1] == i)
}

// reorder is rule L2 of the Unicode algorithm: from the deepest level to the
// lowest odd one, each sequence of pieces at that level or above is reversed.
func reorder(pieces []piece) {
	var deepest bidi.Level
	for _, p := range pieces {
		deepest = max(deepest, p.level)
	}
	for level := deepest; level > 0; level-- {
		for i := 0; i < len(pieces); i++ {
			end := i
			for end < len(pieces) && pieces[end].level >= level {
				end++
			}
			slices.Reverse(pieces[i:end])
			i = max(i, end-1)
		}
	}
}

// draw returns the operations of a line whose baseline begins at a point.
func (l line) draw(at Point) []Op {
	var ops []Op
	for _, p := range l.pieces {
		ops = append(ops, p.draw(at)...)
		at.X += p.width
	}
	return ops
}
