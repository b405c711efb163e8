package session

import (
	"strings"
	"unicode/utf8"
)

// newLine begins a line. In a list the line is its next point, and a point
// without words ends the list.
func (n *noteEntry) newLine() {
	from, to := n.selection()
	if from != to {
		n.edit(from, to, "\n")
		return
	}
	before, after := n.lineAtCursor()
	switch mark := listMark(before); {
	case mark != "" && before == mark && after == "":
		n.endList(n.caret - len(mark))
	case mark != "":
		n.edit(from, to, "\n"+nextMark(mark))
	default:
		n.edit(from, to, "\n")
	}
}

// endList takes the sign of a point without words away. An empty line stays between the list
// and what comes next, which Markdown takes for a part of the last point otherwise.
func (n *noteEntry) endList(at int) {
	between := ""
	if strings.HasSuffix(n.Text[:at], "\n") && !strings.HasSuffix(n.Text[:at], "\n\n") && at > 1 {
		between = "\n"
	}
	n.edit(at, n.caret, between)
}

// indentBy is what a point of a list is indented by: enough for what is below
// a number, too.
const indentBy = "   "

// indent moves the selected lines, or the one with the caret, in or out.
func (n *noteEntry) indent(in bool) {
	n.eachLine(func(line string) string {
		switch {
		case line == "":
			return line
		case in:
			return indentBy + line
		default:
			return strings.TrimPrefix(line, line[:min(len(indentBy), len(line)-len(strings.TrimLeft(line, " ")))])
		}
	})
}

// eachLine changes the selected lines, or the one with the caret, in one step.
func (n *noteEntry) eachLine(change func(string) string) {
	from, to := n.selection()
	start, _ := n.lineAt(from)
	_, end := n.lineAt(to)
	if to > from && n.Text[to-1] == '\n' {
		end = to - 1 // the line that begins there is not selected
	}
	old := n.Text[start:end]
	lines := strings.Split(old, "\n")
	for i, line := range lines {
		lines[i] = change(line)
	}
	fresh := strings.Join(lines, "\n")
	if fresh == old {
		return
	}
	caret := n.caret
	n.edit(start, end, fresh)
	if from != to {
		n.choose(start, start+len(fresh))
		return
	}
	n.moveTo(max(start, caret+len(fresh)-len(old)))
}

// tick ticks the boxes of the selected lines, or takes the ticks away.
func (n *noteEntry) tick() { n.eachLine(ticked) }

// ticked turns the box of a line round; a line without one stays as it is.
func ticked(line string) string {
	mark := listMark(line)
	fresh := strings.NewReplacer("[ ]", "[x]", "[x]", "[ ]", "[X]", "[ ]").Replace(mark)
	return fresh + line[len(mark):]
}

func firstRune(text string) rune {
	r, _ := utf8.DecodeRuneInString(text)
	return r
}

func lastRune(text string) rune {
	r, _ := utf8.DecodeLastRuneInString(text)
	return r
}
