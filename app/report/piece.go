package report

import "strings"

// draw returns the operations of a piece whose baseline begins at a point.
func (p piece) draw(at Point) []Op {
	var ops []Op
	if p.code {
		ops = append(ops, Rect{Box{at.X - 1, at.Y - 0.9*p.size, at.X + p.width + 1, at.Y + 0.28*p.size}, 1.5, sunken})
	}
	ops = append(ops, p.letters(at)...)
	if p.strike {
		ops = append(ops, p.rule(at, -0.3, p.color))
	}
	if p.link != "" {
		ops = append(ops, p.rule(at, 0.14, muted))
		if address(p.link) {
			ops = append(ops, Link{Box{at.X, at.Y - 0.9*p.size, at.X + p.width, at.Y + 0.28*p.size}, p.link})
		}
	}
	return ops
}

func (p piece) letters(at Point) []Op {
	text := Text{At: at, Width: p.width, Face: p.face, Size: p.size, Color: p.color, Text: strings.ReplaceAll(p.text, noBreak, " ")}
	switch {
	case strings.TrimSpace(p.text) == "" && (p.shaped || p.level > 0):
		return nil
	case !p.shaped:
		return []Op{text}
	case len(p.shape.path) == 0:
		return nil
	}
	g := Glyphs{Text: text, Path: make([]Segment, len(p.shape.path))}
	var ends []Point
	for i, s := range p.shape.path {
		for k, c := range s.Points {
			s.Points[k] = Point{at.X + c.X*p.size, at.Y + c.Y*p.size}
		}
		g.Path[i] = s
		ends = append(ends, s.Points[2])
	}
	g.Box = around(ends)
	return []Op{g}
}

// rule is a thin line along the piece, so many font sizes below its baseline.
func (p piece) rule(at Point, below float64, color Color) Line {
	y := at.Y + below*p.size
	return Line{From: Point{at.X, y}, To: Point{at.X + p.width, y}, Width: 0.5, Color: color}
}

// address says that a link leads to the web or to a mailbox, and can be put
// into a document as it is.
func address(link string) bool {
	for _, r := range link {
		if r <= ' ' || r > '~' {
			return false
		}
	}
	return strings.HasPrefix(link, "https://") || strings.HasPrefix(link, "http://") || strings.HasPrefix(link, "mailto:")
}
