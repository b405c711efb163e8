package session

import (
	"regexp"
	"strconv"
	"strings"
)

// marks are what a line of a list begins with.
var marks = regexp.MustCompile(`^\s*(?:[-*+•] \[[ xX]\] |[-*+•] |\d{1,4}[.)] |> )`)

// listMark returns what a line begins with when it is one of a list or of a
// quotation, else "".
func listMark(line string) string { return marks.FindString(line) }

// nextMark returns what the line after begins with: the next number, a box
// that is not ticked, or the same.
func nextMark(mark string) string {
	body := strings.TrimLeft(mark, " \t")
	indent := mark[:len(mark)-len(body)]
	digits := strings.TrimRight(body, ".) ")
	if n, err := strconv.Atoi(digits); err == nil {
		return indent + strconv.Itoa(n+1) + body[len(digits):]
	}
	return strings.NewReplacer("[x]", "[ ]", "[X]", "[ ]").Replace(mark)
}

const (
	boldMark   = "**"
	italicMark = "*"
	bulletMark = "- "
	boxMark    = "- [ ] "
)

// wrapped puts a mark around a text, or takes it away when it is there. Spaces
// at the ends stay outside, or Markdown would not read it.
func wrapped(text, mark string) string {
	core := strings.TrimSpace(text)
	if core == "" {
		return text + mark + mark
	}
	at := strings.Index(text, core)
	inner, off := strings.CutPrefix(core, mark)
	inner, end := strings.CutSuffix(inner, mark)
	if off && end && inner != "" && (mark != italicMark || !strings.HasPrefix(core, boldMark)) {
		return text[:at] + inner + text[at+len(core):]
	}
	return text[:at] + mark + core + mark + text[at+len(core):]
}

// listed makes each line one of a list, or plain again when all are.
func listed(text, mark string) string {
	lines := strings.Split(text, "\n")
	off := true
	for _, line := range lines {
		off = off && (line == "" || listMark(line) == mark)
	}
	for i, line := range lines {
		bare := line[len(listMark(line)):]
		switch {
		case off:
			lines[i] = bare
		case line != "" || len(lines) == 1:
			lines[i] = mark + bare
		}
	}
	return strings.Join(lines, "\n")
}

// emphasize makes the selected words bold or italic, or puts the caret between
// two marks.
func (n *noteEntry) emphasize(mark string) {
	selected := n.SelectedText()
	n.insert(wrapped(selected, mark))
	if selected == "" {
		n.moveTo(n.caret - len(mark))
	}
}

// list makes the selected lines, or the one with the caret, lines of a list.
func (n *noteEntry) list(mark string) {
	from, to := n.selection()
	start, _ := n.lineAt(from)
	_, end := n.lineAt(to)
	old := n.Text[start:end]
	fresh := listed(old, mark)
	caret := n.caret
	n.edit(start, end, fresh)
	if from != to {
		n.choose(start, start+len(fresh))
		return
	}
	n.moveTo(max(start, caret+len(fresh)-len(old)))
}
