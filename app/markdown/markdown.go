// Package markdown reads the Markdown of notes into one small tree, from which
// the screen, the PDF and the HTML of a document are made alike.
//
// It reads GitHub's Markdown the way notes are typed: a new line is a new line,
// and nothing that was typed vanishes. So HTML and autolinks are plain text,
// there are no hidden link definitions, no headings by underlining and no code
// by indenting. Nothing is ever loaded: an image is its alt text.
package markdown

// Block is one of Heading, Paragraph, List, Quote, Code, Table and Rule.
type Block interface{ block() }

// Heading is a heading of level 1 to 6.
type Heading struct {
	Level int
	Text  Text
}

// Paragraph is one or more lines of text.
type Paragraph struct{ Text Text }

// List is a bullet list or, when Ordered, one that counts from Start.
type List struct {
	Ordered bool
	Start   int
	Loose   bool // items stand apart like paragraphs
	Items   []Item
}

// Item is one entry of a list.
type Item struct {
	Task   Task
	Blocks []Block
}

// Task says whether an item has a box to tick.
type Task int

// The states of the box of an item.
const (
	NoTask Task = iota
	OpenTask
	DoneTask
)

// Quote is a block quote.
type Quote struct{ Blocks []Block }

// Code is a fenced block of code, kept as typed, without a final new line.
type Code struct {
	Language string // what was written after the opening fence
	Text     string
}

// Table is a table. Every row has as many cells as Align.
type Table struct {
	Align []Align
	Head  []Text
	Rows  [][]Text
}

// Align says where the text of a table column stands.
type Align int

// The alignments of a column. AlignNone leaves it to the reader.
const (
	AlignNone Align = iota
	AlignLeft
	AlignCenter
	AlignRight
)

// Rule is a thematic break.
type Rule struct{}

func (Heading) block()   {}
func (Paragraph) block() {}
func (List) block()      {}
func (Quote) block()     {}
func (Code) block()      {}
func (Table) block()     {}
func (Rule) block()      {}

// Text is a run of spans. Neighbours differ in style.
type Text []Span

// Span is text in one style. A line break is "\n" in its Text.
type Span struct {
	Text string
	Style
}

// Style is how a span is set.
type Style struct {
	Bold   bool
	Italic bool
	Strike bool
	Code   bool
	Link   string // destination as typed; empty when the span is no link
}

// String returns the text without its styles.
func (t Text) String() string {
	if len(t) == 1 {
		return t[0].Text
	}
	var all []byte
	for _, s := range t {
		all = append(all, s.Text...)
	}
	return string(all)
}
