package markdown

import (
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
	var lines []int
	c := converter{source: []byte(tame(source)), boxes: &lines}
	c.blocks(engine.Parse(text.NewReader(c.source)), 0)
	var boxes []int
	for _, n := range lines {
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
