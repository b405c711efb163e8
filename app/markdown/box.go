package markdown

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/text"
)

// box is the box of a task in its line.
var box = regexp.MustCompile(`\[[ xX]\]`)

// Boxes returns where in a text the signs stand that tick the boxes, a space or
// an x each, in bytes and in the order in which Parse returns the items with
// boxes. A text with line ends of other systems has none that can be told.
func Boxes(source string) []int {
	if strings.ContainsAny(source, "\r\u2028\u2029") {
		return nil
	}
	c := converter{source: []byte(tame(source)), found: &places{}}
	c.blocks(engine.Parse(text.NewReader(c.source)), 0)
	var boxes []int
	for _, n := range c.found.boxes {
		boxes = append(boxes, boxIn(source, n))
	}
	return boxes
}

// boxIn returns where the sign stands in a line, counted from 0.
func boxIn(source string, line int) int {
	at := 0
	for range line {
		at += strings.IndexByte(source[at:], '\n') + 1
	}
	return at + box.FindStringIndex(source[at:])[0] + 1
}

// CodeLines returns which lines of a text stand in blocks of code, counted from 0. Those
// with the fences are not among them.
func CodeLines(source string) map[int]bool {
	c := converter{source: []byte(tame(source)), found: &places{}}
	c.blocks(engine.Parse(text.NewReader(c.source)), 0)
	lines := make(map[int]bool, len(c.found.code))
	line, at := 0, 0
	for _, start := range c.found.code { // in the order of the text
		line += bytes.Count(c.source[at:start], []byte{'\n'})
		at = start
		lines[line] = true
	}
	return lines
}

// OpenTasks returns the words behind each box that isn't ticked, in the order of the text.
func OpenTasks(source string) (tasks []string) {
	for _, at := range Boxes(source) {
		if source[at] != ' ' {
			continue
		}
		line, _, _ := strings.Cut(source[at+len(" ]"):], "\n")
		if line = strings.TrimSpace(line); line != "" {
			tasks = append(tasks, line)
		}
	}
	return tasks
}
