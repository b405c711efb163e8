package report

import "strings"

// held returns the notes such that, put into a document, they can't reach beyond
// their section: their headings go two levels down, a block of code that was
// left open is closed, and what would begin HTML is a sign like any other.
func (n Notes) held() string {
	text := strings.TrimSpace(strings.ToValidUTF8(string(n), "\uFFFD"))
	if text == "" {
		return ""
	}
	var lines []string
	fence, above := "", ""
	for _, l := range strings.Split(text, "\n") {
		was := fence
		fence = fenced(fence, l)
		next := l
		if was == "" && fence == "" {
			next = within(l, above)
		}
		lines = append(lines, next)
		above = l
	}
	if fence != "" {
		lines = append(lines, fence) // else the rest of the document is code, too
	}
	return strings.Join(lines, "\n")
}

// within returns a line of notes that stays within its section.
func within(line, above string) string {
	bare := strings.TrimSpace(line)
	switch {
	case strings.HasPrefix(bare, "#"):
		line = strings.Replace(line, "#", "###", 1)
	case bare != "" && strings.TrimSpace(above) != "" && (strings.Trim(bare, "=") == "" || strings.Trim(bare, "-") == ""):
		line = `\` + bare // else the line above is a heading
	}
	return strings.ReplaceAll(line, "<", `\<`)
}

// fenced returns the fence of the block of code that is open after a line, ""
// when none is (CommonMark 0.31, 4.5: it ends with a line of nothing but as many
// of its signs or more, and is indented by less than four).
func fenced(in, line string) string {
	bare := strings.TrimLeft(line, " ")
	if len(line)-len(bare) > 3 || bare == "" || bare[0] != '`' && bare[0] != '~' {
		return in
	}
	run := bare[:len(bare)-len(strings.TrimLeft(bare, bare[:1]))]
	rest := strings.TrimSpace(bare[len(run):])
	switch {
	case len(run) < 3:
		return in
	case in == "" && (run[0] == '~' || !strings.Contains(rest, "`")):
		return run
	case in != "" && run[0] == in[0] && len(run) >= len(in) && rest == "":
		return ""
	}
	return in
}
