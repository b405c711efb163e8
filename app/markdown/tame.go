package markdown

import (
	"strings"
	"unicode"
)

const (
	maxDepth   = 12   // lists and quotes within one another
	maxColumns = 24   // of a table
	maxMarks   = 1000 // runs of stars and the like in one paragraph: the parser's work grows with their square
)

// tame prepares foreign text for the parser: it is valid UTF-8 with plain line
// ends and no control characters, and no line asks for nesting, columns
// or marks beyond what a person would type. What goes beyond is kept as plain text.
func tame(source string) string {
	source = clean(strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n").Replace(source))
	var b strings.Builder
	b.Grow(len(source) + 1)
	marks := 0
	for line := range strings.Lines(source) {
		if opens(line) {
			marks = 0
		}
		if at := tooMuch(line); at >= 0 {
			b.WriteString(line[:at])
			b.WriteByte('\\')
			line = line[at:]
		}
		marks = tameMarks(&b, line, marks)
	}
	return b.String()
}

// opens says that a line ends the paragraph before it, whatever that is.
func opens(line string) bool {
	line = strings.TrimLeft(line, " \t")
	return line == "" || line == "\n" || strings.IndexByte("-+*", line[0]) >= 0 && nests(line)
}

// tameMarks writes a line of a paragraph that already has some marks, with
// those beyond maxMarks escaped, and returns how many there are now.
func tameMarks(b *strings.Builder, line string, marks int) int {
	escaped := false
	var last byte
	for i := range len(line) {
		c := line[i]
		if !escaped && strings.IndexByte("*_~[", c) >= 0 {
			if c != last || marks > maxMarks {
				marks++
			}
			if marks > maxMarks {
				b.WriteByte('\\')
			}
		}
		escaped = c == '\\' && !escaped
		last = c
		b.WriteByte(c)
	}
	return marks
}

// clean makes text valid and drops control characters but tabs and new lines.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\t' && r != '\n' {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// tooMuch returns where a backslash makes the rest of an excessive line plain
// text, or -1 for an ordinary line.
func tooMuch(line string) int {
	if strings.Trim(line, "- \t\n") == "" || strings.Trim(line, "* \t\n") == "" {
		return -1 // a rule, however long
	}
	markers := 0
	for i := range len(line) {
		if strings.IndexByte(" \t0123456789->+*.)", line[i]) < 0 {
			break
		}
		if nests(line[i:]) {
			markers++
		}
		if markers > maxDepth {
			return i
		}
	}
	return tooWide(line)
}

// nests says that a line, read from here, begins with the mark of a quote or
// of a list item.
func nests(rest string) bool {
	switch {
	case rest[0] == '>':
		return true
	case strings.IndexByte("-+*.)", rest[0]) < 0:
		return false
	default:
		return len(rest) == 1 || strings.IndexByte(" \t\n", rest[1]) >= 0
	}
}

// tooWide finds the first bar of a line that would give a table more columns
// than maxColumns.
func tooWide(line string) int {
	if strings.Count(line, "|") <= maxColumns || strings.Trim(line, "-|: \t\n>") != "" {
		return -1
	}
	return strings.IndexByte(line, '|')
}
