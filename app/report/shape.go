package report

import (
	"slices"

	"github.com/go-text/typesetting/bidi"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// typesetter turns text into lines. It serves one document.
type typesetter struct {
	faces
	words  wording // of what the document says by itself
	order  bidi.Paragraph
	shaper shaping.HarfbuzzShaper
	known  map[shapeKey]shape
	lost   map[rune]bool // characters that no font of the document has
}

func newTypesetter(w wording) (*typesetter, error) {
	t := &typesetter{words: w, known: make(map[shapeKey]shape), lost: make(map[rune]bool)}
	t.chinese = w.Code == "zh"
	t.face(Regular)
	return t, t.err
}

type shapeKey struct {
	text string
	face Face
	rtl  bool
}

// shape is a word with its glyphs in their places, for a font size of 1, from
// the left end of the baseline.
type shape struct {
	width float64
	seen  string // the text from left to right as it is seen
	path  []Segment
}

// shapeUnit is the size at which words are shaped; the result is scaled.
const shapeUnit = 1000

// word shapes a word of one font and direction, each only once.
func (t *typesetter) word(runes []rune, face Face, rtl bool) shape {
	key := shapeKey{string(runes), face, rtl}
	if s, ok := t.known[key]; ok {
		return s
	}
	s := shape{seen: seen(runes, rtl)}
	if f := t.face(face); f != nil {
		s.width, s.path = t.outlines(t.shaper.Shape(shaping.Input{
			Text: runes, RunEnd: len(runes), Direction: direction(rtl), Face: f,
			Size: fixed.I(shapeUnit), Script: script(runes), Language: language.NewLanguage(t.words.Code),
		}), f)
	}
	t.known[key] = s
	return s
}

func direction(rtl bool) di.Direction {
	if rtl {
		return di.DirectionRTL
	}
	return di.DirectionLTR
}

// script is that of the first character that has one.
func script(runes []rune) language.Script {
	for _, r := range runes {
		if s := language.LookupScript(r); s != language.Common && s != language.Inherited && s != language.Unknown {
			return s
		}
	}
	return language.Latin
}

// seen puts the characters in the order in which they stand on the page.
func seen(runes []rune, rtl bool) string {
	out := slices.DeleteFunc(slices.Clone(runes), invisible)
	if rtl {
		slices.Reverse(out)
	}
	return string(out)
}

// outlines places the outlines of all glyphs of a word.
func (t *typesetter) outlines(out shaping.Output, f *font.Face) (width float64, path []Segment) {
	scale := 1 / float64(f.Upem())
	for _, g := range out.Glyphs {
		dx, dy := width+points(g.XOffset), -points(g.YOffset)
		if g.GlyphID == 0 {
			path = append(path, emptyBox(dx, points(g.Advance))...)
		}
		outline, _ := f.GlyphDataOutline(g.GlyphID)
		at := func(p font.SegmentPoint) Point {
			return Point{dx + float64(p.X)*scale, dy - float64(p.Y)*scale}
		}
		path = appendOutline(path, outline.Segments, at)
		width += points(g.Advance)
	}
	return width, path
}

// points is a measure of the shaper for a font size of 1.
func points(v fixed.Int26_6) float64 { return float64(v) / 64 / shapeUnit }

// appendOutline adds the contours of a glyph, all curves as cubic ones.
func appendOutline(path []Segment, glyph []font.Segment, at func(font.SegmentPoint) Point) []Segment {
	var last Point
	for _, s := range glyph {
		a := s.Args
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			last = at(a[0])
			path = append(path, Segment{'M', [3]Point{2: last}})
		case opentype.SegmentOpLineTo:
			last = at(a[0])
			path = append(path, Segment{'L', [3]Point{2: last}})
		case opentype.SegmentOpQuadTo:
			c, end := at(a[0]), at(a[1])
			path = append(path, Segment{'C', [3]Point{toward(last, c), toward(end, c), end}})
			last = end
		case opentype.SegmentOpCubeTo:
			last = at(a[2])
			path = append(path, Segment{'C', [3]Point{at(a[0]), at(a[1]), last}})
		}
	}
	return path
}

// toward is the point two thirds of the way from p to q: a quadratic curve with
// the control point q is the cubic one with two such.
func toward(p, q Point) Point { return Point{p.X + (q.X-p.X)*2/3, p.Y + (q.Y-p.Y)*2/3} }

// emptyBox is what is seen of a character that no font has: a frame between
// the baseline and the height of a capital.
func emptyBox(x, width float64) []Segment {
	const height, stroke, side = 0.71, 0.06, 0.06
	frame := func(l, t, r, b float64) []Segment {
		return []Segment{{'M', [3]Point{2: {l, t}}}, {'L', [3]Point{2: {r, t}}}, {'L', [3]Point{2: {r, b}}}, {'L', [3]Point{2: {l, b}}}}
	}
	l, r := x+side, max(x+width-side, x+2*side)
	outer := frame(l, -height, r, 0)
	inner := frame(r-stroke, stroke-height, l+stroke, stroke-height)
	inner[2], inner[3] = Segment{'L', [3]Point{2: {l + stroke, -stroke}}}, Segment{'L', [3]Point{2: {r - stroke, -stroke}}}
	return append(outer, inner...)
}
