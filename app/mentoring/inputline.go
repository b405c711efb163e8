package mentoring

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// LineKind says what a line typed during the talk is.
type LineKind string

// What a line can be. All but a promise are kinds of captures, too.
const (
	PromiseLine  LineKind = "promise"
	InsightLine  LineKind = LineKind(Insight)
	QuestionLine LineKind = LineKind(OpenQuestion)
	QuoteLine    LineKind = LineKind(Quote)
	NoteLine     LineKind = LineKind(PlainCapture)
)

// Name returns what the line is in a word.
func (k LineKind) Name() string {
	if k == PromiseLine {
		return word(0, "Promise")
	}
	return CaptureKind(k).Name()
}

// Piece names what a part of a line was read as.
type Piece string

// The pieces that are read out of a line. All else stays its text.
const (
	KindPiece      Piece = "kind"
	OwnerPiece     Piece = "owner"
	DuePiece       Piece = "due"
	DimensionPiece Piece = "dimension"
	RecipientPiece Piece = "recipient"
	IfPiece        Piece = "if"
	ThenPiece      Piece = "then"
)

// Span is a part of the line that was understood: its bytes From until To.
type Span struct {
	From, To int
	As       Piece
}

// Line is what was read in a line. Of a capture only Kind, By and Text are set.
// What lies in no span is in Text, so no letter is lost.
type Line struct {
	Kind      LineKind
	By        Side // empty when the line doesn't say
	Text      string
	Due       Date
	Dimension Dimension
	To        string
	If, Then  string
	Spans     []Span // in the order of the line
}

// LineReader reads lines as one mentor means them. It knows English, and
// of the other languages of Trefoil the days, the dimensions, what a line is, and "für" and
// "dla".
type LineReader struct {
	Today  Date
	Mentee string // full names; either may be empty
	Mentor string
	Me     []string               // what the mentor is called, too, beside you, me and I
	Kind   LineKind               // of a line that doesn't say what it is
	Same   func(a, b string) bool // how names are compared; nil compares them but for capitals
	Plain  []Piece                // to be left in the text, since the reading was wrong
}

// Read reads a line such as
//
//	mentee: shadow one sales call fri #business for Head of Sales
//
// It begins, if so wished, with what it is (insight:, question:, quote:, note:,
// promise:, or one of the signs ! ? " and >) and with whose it is (mentee:,
// you: or me:, a name or initials). The words of a promise may end with a day and with
// for whom it is, and have a #dimension anywhere; "if … then …" after them is a
// plan. A day without a year is the coming one. What can't be read that way is
// text; a line with nothing but pieces is a note, whole as it was typed.
func (r LineReader) Read(line string) Line {
	p := linePass{LineReader: r, line: line, to: len(line)}
	p.got.Kind = r.Kind
	if p.got.Kind == "" {
		p.got.Kind = PromiseLine
	}
	p.trim()
	p.prefixes()
	if p.got.Kind == PromiseLine {
		p.dimension()
		p.tail()
		p.plan()
		p.tail() // of what stands before the plan
	}
	p.finish()
	if p.got.Text == "" {
		return Line{Kind: NoteLine, Text: tidyWords(line)}
	}
	return p.got
}

// Commitment returns the promise that a line holds, of the mentee when it says
// nothing else.
func (l Line) Commitment() Commitment {
	by := l.By
	if by == "" {
		by = Mentee
	}
	return Commitment{By: by, To: l.To, Text: l.Text, Dimension: l.Dimension, Due: l.Due, If: l.If, Then: l.Then}
}

// linePass is one reading. What is not understood yet, and in no span, lies
// between from and to.
type linePass struct {
	LineReader
	line     string
	from, to int
	got      Line
}

// reads says that a piece is wanted.
func (p *linePass) reads(piece Piece) bool { return !slices.Contains(p.Plain, piece) }

func (p *linePass) mark(from, to int, as Piece) {
	p.got.Spans = append(p.got.Spans, Span{from, to, as})
}

// trim takes the blanks off both ends of what is left.
func (p *linePass) trim() {
	p.from += len(p.line[p.from:p.to]) - len(strings.TrimLeftFunc(p.line[p.from:p.to], unicode.IsSpace))
	p.to -= len(p.line[p.from:p.to]) - len(strings.TrimRightFunc(p.line[p.from:p.to], unicode.IsSpace))
}

// prefixes reads what the line is and whose, in either order.
func (p *linePass) prefixes() {
	p.sign()
	kind, owner := false, false
	for range 2 {
		word, end, ok := p.prefix()
		if !ok {
			return
		}
		if as, is := kindWords[word]; is && !kind && p.reads(KindPiece) {
			p.got.Kind, kind = as, true
			p.take(end, KindPiece)
			continue
		}
		side, is := p.owner(word)
		if !is || owner || !p.reads(OwnerPiece) {
			return
		}
		p.got.By, owner = side, true
		p.take(end, OwnerPiece)
	}
}

// prefix returns the words before the first colon, lower-case. A colon within
// a word, as in 14:00 or https://, is none.
func (p *linePass) prefix() (word string, end int, ok bool) {
	rest := p.line[p.from:p.to]
	at := strings.IndexByte(rest, ':')
	if at <= 0 || at > 60 {
		return "", 0, false
	}
	if next, _ := utf8.DecodeRuneInString(rest[at+1:]); at+1 < len(rest) && !unicode.IsSpace(next) {
		return "", 0, false
	}
	return strings.ToLower(tidyWords(rest[:at])), p.from + at + 1, true
}

// take marks all up to end as a piece and goes on behind it.
func (p *linePass) take(end int, as Piece) {
	p.mark(p.from, end, as)
	p.from = end
	p.trim()
}

var kindWords = map[string]LineKind{
	"promise": PromiseLine, "commitment": PromiseLine, "todo": PromiseLine,
	"insight": InsightLine, "idea": InsightLine,
	"question": QuestionLine, "quote": QuoteLine, "note": NoteLine,
	"versprechen": PromiseLine, "erkenntnis": InsightLine, "frage": QuestionLine, "zitat": QuoteLine, "notiz": NoteLine,
	"compromiso": PromiseLine, "pregunta": QuestionLine, "cita": QuoteLine, "nota": NoteLine,
	"obietnica": PromiseLine, "wniosek": InsightLine, "pytanie": QuestionLine, "cytat": QuoteLine, "notatka": NoteLine,
}

var kindSigns = map[rune]LineKind{
	'!': InsightLine, '?': QuestionLine, '>': QuoteLine, '"': QuoteLine, '“': QuoteLine, '„': QuoteLine, '«': QuoteLine,
}

// sign reads a sign at the beginning that says what the line is. The marks of a
// quotation stay what they are when it goes on after its end, or has others
// within.
func (p *linePass) sign() {
	first, size := utf8.DecodeRuneInString(p.line[p.from:p.to])
	kind, ok := kindSigns[first]
	if !ok || !p.reads(KindPiece) || strings.HasPrefix(p.line[p.from+size:], "=") {
		return // != and >= are meant as such
	}
	if !strings.ContainsRune(`"“„«`, first) {
		p.got.Kind = kind
		p.take(p.from+size, KindPiece)
		return
	}
	last, lastSize := utf8.DecodeLastRuneInString(p.line[p.from:p.to])
	if p.to-p.from < size+lastSize || !strings.ContainsRune(`"”“»`, last) {
		return
	}
	p.got.Kind = kind
	if strings.ContainsAny(p.line[p.from+size:p.to-lastSize], `"“„«”»`) {
		return // “Yes,” she said, “now” needs all its marks
	}
	p.take(p.from+size, KindPiece)
	p.mark(p.to-lastSize, p.to, KindPiece)
	p.to -= lastSize
	p.trim()
}

// owner returns the side that a word or name stands for.
func (p *linePass) owner(word string) (Side, bool) {
	switch word {
	case "mentee":
		return Mentee, true
	case "you", "me", "i", "mentor": // the mentor is "you" on all screens
		return Mentor, true
	case "":
		return "", false
	}
	if slices.ContainsFunc(p.Me, func(me string) bool { return p.same(me, word) }) {
		return Mentor, true
	}
	for _, who := range []struct {
		name string
		side Side
	}{{p.Mentee, Mentee}, {p.Mentor, Mentor}} {
		for _, name := range []string{who.name, ShortName(who.name), Initials(who.name)} {
			if name != "" && p.same(tidyWords(name), word) {
				return who.side, true
			}
		}
	}
	return "", false
}

// same says that two names are the same as they are typed.
func (p *linePass) same(name, word string) bool {
	if p.Same != nil {
		return p.Same(name, word)
	}
	return strings.EqualFold(name, word)
}

// finish puts together the text from what lies in no span.
func (p *linePass) finish() {
	slices.SortFunc(p.got.Spans, func(a, b Span) int { return a.From - b.From })
	var kept []string
	at := 0
	for _, s := range p.got.Spans {
		kept = append(kept, p.line[at:s.From])
		at = s.To
	}
	p.got.Text = tidyWords(strings.Join(append(kept, p.line[at:]), " "))
}

// tidyWords has single blanks between words and none around them.
func tidyWords(s string) string { return strings.Join(strings.Fields(s), " ") }
