package report

import (
	"unicode"

	"github.com/go-text/typesetting/bidi"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/segmenter"
	xbidi "golang.org/x/text/unicode/bidi"
)

// look is how a text is set.
type look struct {
	size                       float64 // of the font, in points
	bold, italic, strike, code bool
	color                      Color
	link                       string // an address, or empty
}

// chunk is text of one look.
type chunk struct {
	text string
	look
}

// paragraph is text between two typed line breaks, ready to be broken into
// lines of any width. Its slices go by character.
type paragraph struct {
	*typesetter
	runes   []rune
	looks   []*look
	faces   []Face
	levels  []bidi.Level // odd from right to left
	shaped  []bool       // drawn as outlines
	before  []float64    // width of all that comes before; one longer than runes
	ends    []int        // the next place where a line may end
	complex bool         // anything is shaped
	rtl     bool         // begins with a script that is read from right to left
}

// paragraphs prepares text for setting, one paragraph for each typed line.
func (t *typesetter) paragraphs(chunks ...chunk) []*paragraph {
	all := []*paragraph{{typesetter: t}}
	for i := range chunks {
		for _, r := range clean(chunks[i].text) {
			if r == '\n' {
				all = append(all, &paragraph{typesetter: t})
				continue
			}
			p := all[len(all)-1]
			p.runes = append(p.runes, r)
			p.looks = append(p.looks, &chunks[i].look)
		}
	}
	for _, p := range all {
		p.prepare()
	}
	return all
}

func (p *paragraph) prepare() {
	n := len(p.runes)
	p.faces, p.shaped, p.levels = make([]Face, n), make([]bool, n), make([]bidi.Level, n)
	p.before, p.ends = make([]float64, n+1), make([]int, n)
	p.direct()
	for i, r := range p.runes {
		l := p.looks[i]
		face, ok := p.choose(r, l.bold, l.italic)
		p.faces[i] = face
		if r == missing || !ok && !invisible(r) {
			p.lost[r] = true
		}
		p.shaped[i] = !ok || face >= faceCount || p.levels[i]%2 == 1 || complexScript(r)
		if i > 0 && (unicode.Is(unicode.M, r) || joins(r)) {
			p.follow(i)
		}
	}
	for i, r := range p.runes {
		p.before[i+1] = p.before[i]
		if !invisible(r) {
			p.before[i+1] += p.advance(p.faces[i], r) * p.looks[i].size
		}
		p.complex = p.complex || p.shaped[i]
	}
	p.findEnds()
}

// findEnds asks Unicode's rules where a line may end.
func (p *paragraph) findEnds() {
	var seg segmenter.Segmenter
	seg.Init(p.runes)
	for it := seg.LineIterator(); it.Next(); {
		line := it.Line()
		for i := range line.Text {
			p.ends[line.Offset+i] = line.Offset + len(line.Text)
		}
	}
}

// direct finds out which characters are read from right to left.
func (p *paragraph) direct() {
	mixed := false
	for _, r := range p.runes {
		if r >= 0x590 {
			mixed = true
			break
		}
	}
	if !mixed {
		return
	}
	p.rtl = firstStrong(p.runes) != xbidi.L
	direction := bidi.LeftToRight
	if p.rtl {
		direction = bidi.RightToLeft
	}
	runs := p.order.Segment(p.runes, direction)
	for k := range runs.NumRuns() {
		run := runs.Run(k)
		for i := run.Start; i < run.End; i++ {
			p.levels[i] = run.Level
		}
	}
}

// firstStrong returns the class of the first character that has a direction,
// or L.
func firstStrong(runes []rune) xbidi.Class {
	for _, r := range runes {
		properties, _ := xbidi.LookupRune(r)
		switch c := properties.Class(); c {
		case xbidi.L, xbidi.R, xbidi.AL:
			return c
		}
	}
	return xbidi.L
}

// follow sets an accent or a joiner in the font of the letter before it, and
// has both shaped so that they meet.
func (p *paragraph) follow(i int) {
	p.shaped[i] = true
	if joins(p.runes[i]) || p.has(p.faces[i-1], p.runes[i]) {
		p.faces[i] = p.faces[i-1]
	}
	p.shaped[i-1] = true
	for k := i - 1; k > 0 && unicode.Is(unicode.M, p.runes[k]); k-- {
		p.shaped[k-1] = true
	}
}

func joins(r rune) bool { return r == 0x200C || r == 0x200D }

// complexScript says that the letters of a character's script change with
// their neighbours.
func complexScript(r rune) bool {
	if r < 0x0590 || r >= 0x2000 && r < 0xA800 || r >= 0xAC00 && r < 0xFB00 {
		return false
	}
	switch language.LookupScript(r) {
	case language.Latin, language.Greek, language.Cyrillic, language.Common, language.Inherited, language.Unknown,
		language.Han, language.Hiragana, language.Katakana, language.Hangul, language.Georgian, language.Armenian:
		return false
	}
	return true
}
