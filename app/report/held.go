package report

import (
	"strings"

	"trefoil/app/markdown"
)

// held returns the notes such that, put into a document, they can't reach beyond
// their section: their headings go two levels down, a block of code that was
// left open is closed, and what would begin HTML is a sign like any other. Code
// is as it was typed.
func (n Notes) held() string {
	text := strings.TrimSpace(lineEnds.Replace(strings.ToValidUTF8(string(n), "\uFFFD")))
	if text == "" {
		return ""
	}
	code, lines := markdown.CodeLines(text), strings.Split(text, "\n")
	var spans codeSpans
	above := ""
	for i, l := range lines {
		if code[i] {
			above, spans = "", codeSpans{}
			continue
		}
		lines[i] = spans.guard(within(l, above))
		above = l
	}
	text = strings.Join(lines, "\n")
	if html, _ := markdown.Elsewhere(text); html { // what is code here isn't there
		text = strings.NewReplacer(`\<`, "&lt;", "<", "&lt;").Replace(text)
	}
	return closed(text)
}

// lineEnds are those that package markdown takes for new lines.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n")

// within returns a line of notes that stays within its section.
func within(line, above string) string {
	bare := strings.TrimSpace(line)
	hashes := len(bare) - len(strings.TrimLeft(bare, "#"))
	if hashes > 0 && hashes <= 6 && (len(bare) == hashes || strings.IndexByte(" \t", bare[hashes]) >= 0) {
		return strings.Replace(line, bare[:hashes], strings.Repeat("#", min(6, hashes+2)), 1)
	}
	underlines := bare != "" && (strings.Trim(bare, "=") == "" || strings.Trim(bare, "-") == "")
	switch {
	case !underlines || strings.Trim(above, "`~> \t") == "": // nothing, or a fence
		return line
	case len(bare) >= 3 && bare[0] == '-' && strings.Index(line, bare) <= 3:
		return "\n" + line // a rule, which else makes a heading of the line above
	}
	return `\` + bare
}

// closed ends a block of code that was left open, else the rest of the document is
// code, too.
func closed(text string) string {
	for _, sign := range []string{"`", "~"} {
		if _, open := markdown.Elsewhere(text); !open {
			break
		}
		ended := text + "\n" + strings.Repeat(sign, max(3, longest(text, sign[0])))
		if _, open := markdown.Elsewhere(ended); !open {
			return ended
		}
	}
	return text
}

// longest is how many of a sign follow one another at most.
func longest(text string, sign byte) int {
	most, run := 0, 0
	for i := range len(text) {
		if run++; text[i] != sign {
			run = 0
		}
		most = max(most, run)
	}
	return most
}
