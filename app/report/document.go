package report

import (
	"strings"
	"time"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// Document is what a document tells, in the order in which it is read, before it
// is known how it is written. It is made from a page by a pure function, and
// PDF, pictures, HTML and Markdown write it.
type Document struct {
	Language   *lang.Language // of all words of ours; English when it is nil
	Title      string
	Meta       string // above the title, or below it when there is an emblem
	Below      string // below the title
	Author     string
	Subject    string
	Made       time.Time // the date that the document bears
	Footer     string    // at the foot of each page
	Emblem     bool      // the mark stands above the title, and both in the middle
	Dense      bool      // there is much to tell: rows and sections stand closer
	OnePage    bool      // what doesn't fit on one page is counted, not told
	Contents   bool      // a long one begins with a list of its sections
	Sections   []Section
	Signatures []string   // who signs at the end, side by side, each with a date
	Parts      []Document // in the place of sections: each on pages of its own
}

// Section is a part of a document with a title.
type Section struct {
	Title  string
	Aside  *Radar // beside what is told, which flows around it
	Blocks []Block
}

// Block is one of Paragraph, Notes, Facts, Table, Radar and Blank.
type Block interface{ block() }

// Paragraph is a text with its tone.
type Paragraph struct {
	Text Rich
	Tone Tone
}

// Tone says how loud a paragraph is.
type Tone uint8

// The tones: Quiet is muted, Fine and Small are smaller, too.
const (
	Plain Tone = iota
	Quiet
	Fine
	Small
)

// Notes is a text as it was typed, in Markdown.
type Notes string

// Facts are lines, each with a label before it unless that is empty.
type Facts []Fact

// Fact is one line of Facts.
type Fact struct{ Label, Text string }

// Table is rows below the heads of their columns. A table without any head is a
// list in columns.
type Table struct {
	Columns []Column
	Rows    []Row
}

// Column is as wide as what stands in it, within bounds in points. One column of
// a table has no bounds: it takes what is left.
type Column struct {
	Head        string
	Least, Most float64
}

// Row is a row of a table. Told says the same in a line, for where there are no
// tables, and Below what stands below that line.
type Row struct {
	Cells []Cell
	Told  Rich
	Below string
	Group bool // one cell above the rows that follow, across all columns
}

// Cell is what stands in one place of a table: a text, or a scale.
type Cell struct {
	Text  Rich
	Scale *Scale
}

// Scale is five boxes, from much less to much more than expected, filled up to
// where a goal stands.
type Scale struct {
	Dimension mentoring.Dimension
	Outcome   mentoring.Outcome
	Known     bool // nothing is filled without
}

// Blank is so many lines to write on.
type Blank int

func (Paragraph) block() {}
func (Notes) block()     {}
func (Facts) block()     {}
func (Table) block()     {}
func (Radar) block()     {}
func (Blank) block()     {}

// Rich is text in one or more looks. A new line begins where one is typed.
type Rich []Span

// Span is text in one look. A dimension gives it its colour.
type Span struct {
	Text               string
	Bold, Quiet, Small bool
	Dimension          mentoring.Dimension
}

// String is the text alone.
func (r Rich) String() string {
	var b strings.Builder
	for _, s := range r {
		b.WriteString(s.Text)
	}
	return b.String()
}

func plain(text string) Rich  { return Rich{{Text: text}} }
func muffle(text string) Rich { return Rich{{Text: text, Quiet: true}} }

// labelled is a line with a bold label before it.
func (w wording) labelled(label, text string) Rich {
	if label == "" {
		return plain(text)
	}
	if mark, spaced := strings.CutSuffix(w.colon(), " "); spaced {
		return Rich{{Text: label + mark, Bold: true}, {Text: " " + text}}
	}
	return Rich{{Text: label, Bold: true}, {Text: w.colon() + text}} // Markdown ends bold only before a space or a sign
}

// colon stands between a label and its text.
func (w wording) colon() string {
	return strings.TrimSuffix(strings.TrimPrefix(w.T("%s: %s"), "%s"), "%s")
}

// empty says that there is nothing to tell in a section.
func empty(words string) []Block { return []Block{Paragraph{muffle(words), Quiet}} }

// undated is the date of a document of which none is known: the same always.
func undated(made time.Time) time.Time {
	if made.IsZero() {
		return time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return made.UTC()
}
