package report

import "strings"

// codeSpans follows the code within lines, from line to line. It takes for code what is
// that wherever blocks begin and end: a span that begins and ends in its line, as do all
// others since the last blank line.
type codeSpans struct {
	open bool // a backquote has no other in its line
}

// guard returns a line in which no HTML begins. In code none does, and a backslash would
// show there.
func (s *codeSpans) guard(line string) string {
	if strings.TrimSpace(line) == "" {
		s.open = false
		return line
	}
	sign := `\<`
	if strings.Contains(line, "://") || strings.Contains(line, "www.") {
		sign = "&lt;" // some take a backslash for the end of an address
	}
	var b strings.Builder
	for len(line) > 0 {
		n := s.next(line)
		if said := line[:n]; said == "<" || said == `\<` {
			b.WriteString(sign)
		} else {
			b.WriteString(said)
		}
		line = line[n:]
	}
	return b.String()
}

// next is the length of what a line begins with: an escaped sign, code, or a sign.
func (s *codeSpans) next(line string) int {
	if line[0] == '\\' {
		return min(2, len(line))
	}
	run := backquotes(line)
	if run == 0 {
		return 1
	}
	for at := run; at < len(line) && !s.open; {
		n := backquotes(line[at:])
		if n == run {
			return at + n
		}
		at += max(1, n)
	}
	s.open = true
	return run
}

// backquotes is how many a text begins with.
func backquotes(text string) int { return len(text) - len(strings.TrimLeft(text, "`")) }
