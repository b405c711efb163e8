package markdown

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// PlainText writes blocks as text without any marks of Markdown but those of
// lists. Blocks stand a blank line apart, the items of a list line by line, and
// the cells of a table have tabs between them.
func PlainText(blocks []Block) string {
	var parts []string
	for _, b := range blocks {
		if s := plain(b); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, "\n\n")
}

func plain(b Block) string {
	switch b := b.(type) {
	case Heading:
		return b.Text.String()
	case Paragraph:
		return b.Text.String()
	case List:
		return plainList(b)
	case Quote:
		return PlainText(b.Blocks)
	case Code:
		return b.Text
	case Table:
		return plainTable(b)
	}
	return ""
}

func plainList(l List) string {
	lines := make([]string, len(l.Items))
	for i, item := range l.Items {
		mark := l.Mark(i) + " "
		var parts []string
		for _, b := range item.Blocks {
			parts = append(parts, plain(b))
		}
		body := strings.Join(parts, "\n")
		lines[i] = mark + strings.ReplaceAll(body, "\n", "\n"+strings.Repeat(" ", utf8.RuneCountInString(mark)))
	}
	return strings.Join(lines, "\n")
}

// Mark returns what stands before the item with index i in plain text: "•",
// "3.", "[ ]" or "[x]".
func (l List) Mark(i int) string {
	switch {
	case l.Items[i].Task == OpenTask:
		return "[ ]"
	case l.Items[i].Task == DoneTask:
		return "[x]"
	case l.Ordered:
		return strconv.Itoa(l.Start+i) + "."
	default:
		return "•"
	}
}

func plainTable(t Table) string {
	var b strings.Builder
	for i, row := range append([][]Text{t.Head}, t.Rows...) {
		if i > 0 {
			b.WriteByte('\n')
		}
		for k, cell := range row {
			if k > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(cell.String())
		}
	}
	return b.String()
}

// FirstText returns how a note begins, on one line of at most maxRunes runes:
// as many whole sentences as fit, or the first one cut at a word with an
// ellipsis. Headings are passed over unless there is nothing else.
func FirstText(source string, maxRunes int) string {
	if maxRunes <= 0 {
		return ""
	}
	const enough = 40 // bytes of Markdown for one rune of text, marks and blanks included
	if limit := enough*maxRunes + 2000; len(source) > limit {
		source = source[:limit]
	}
	blocks := Parse(source)
	line := firstLine(blocks, false)
	if line == "" {
		line = firstLine(blocks, true)
	}
	return cut(line, maxRunes)
}

// firstLine returns the text of the first block that has any, on one line.
func firstLine(blocks []Block, headings bool) string {
	for _, b := range blocks {
		if _, ok := b.(Heading); ok && !headings {
			continue
		}
		if line := strings.Join(strings.Fields(words(b, headings)), " "); line != "" {
			return line
		}
	}
	return ""
}

// words is plain without the marks of lists.
func words(b Block, headings bool) string {
	switch b := b.(type) {
	case List:
		for _, item := range b.Items {
			if line := firstLine(item.Blocks, headings); line != "" {
				return line
			}
		}
		return ""
	case Quote:
		return firstLine(b.Blocks, headings)
	default:
		return plain(b)
	}
}

// cut shortens a line to whole sentences, or within the first one at a word.
func cut(line string, maxRunes int) string {
	runes := []rune(line)
	if len(runes) <= maxRunes {
		return line
	}
	word, sentence := 0, 0
	for i := range maxRunes {
		switch {
		case unicode.IsSpace(runes[i]):
			word = i
			if i > 0 && strings.ContainsRune(".!?…", runes[i-1]) {
				sentence = i
			}
		case strings.ContainsRune("。！？", runes[i]):
			sentence = i + 1
		}
	}
	switch {
	case sentence > maxRunes/3: // shorter says too little
		return string(runes[:sentence])
	case word == 0:
		word = maxRunes - 1 // one long word
	}
	return strings.TrimRight(string(runes[:word]), " ,;:–-") + "…"
}
