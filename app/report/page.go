package report

import (
	"fmt"
	"strings"
)

// Page is one page, drawn in the order of its operations.
type Page struct {
	Paper Paper
	Ops   []Op
	Marks []Mark
}

// Mark is an entry of the outline of a document: a section that begins at Y.
type Mark struct {
	Title string
	Y     float64
	Level int // 0, or 1 for what lies below the entry before
}

// Op is one of Text, Glyphs, Line, Rect, Polygon, Link and Jump.
type Op interface {
	// Bounds is the box within which the operation draws.
	Bounds() Box
	String() string
}

// Point is a place on a page.
type Point struct{ X, Y float64 }

// Box is an upright rectangle from its top left to its bottom right corner.
type Box struct{ Left, Top, Right, Bottom float64 }

// Color is a colour of the screen, 0 to 255 each.
type Color struct{ R, G, B uint8 }

// Text is ordinary text in one font: its glyphs follow one another by their
// own widths.
type Text struct {
	At    Point // left end of the baseline
	Width float64
	Face  Face
	Size  float64
	Color Color
	Text  string
}

// Glyphs is text in a script that needs shaping, as outlines. Text is what it
// says, in the order in which it is seen from left to right.
type Glyphs struct {
	Text
	Path []Segment
	Box  Box
}

// Segment is a part of an outline: M begins a contour at the last point, L
// goes there straight, C in a cubic curve by way of the first two.
type Segment struct {
	Kind   byte
	Points [3]Point
}

// Line is a straight line. Dashes are the lengths of its dashes and of the gaps
// after each, in turn; without any it is solid.
type Line struct {
	From, To Point
	Width    float64
	Dashes   []float64
	Color    Color
}

// Rect is a filled box with rounded corners.
type Rect struct {
	Box
	Radius float64
	Fill   Color
}

// Polygon is a filled shape with straight edges.
type Polygon struct {
	Points []Point
	Fill   Color
}

// Link is a box that leads to an address when clicked.
type Link struct {
	Box
	Address string
}

// Jump is a box that leads to a place on a page, from 1, when clicked.
type Jump struct {
	Box
	Page int
	Y    float64
}

// Bounds is as high as the font reaches, whatever the letters.
func (t Text) Bounds() Box {
	return Box{t.At.X, t.At.Y - 1.07*t.Size, t.At.X + t.Width, t.At.Y + 0.3*t.Size}
}

// Bounds is that of the outlines.
func (g Glyphs) Bounds() Box { return g.Box }

// Bounds takes in half of the width on each side.
func (l Line) Bounds() Box {
	h := l.Width / 2
	return Box{min(l.From.X, l.To.X) - h, min(l.From.Y, l.To.Y) - h, max(l.From.X, l.To.X) + h, max(l.From.Y, l.To.Y) + h}
}

// Bounds is the box itself.
func (r Rect) Bounds() Box { return r.Box }

// Bounds is that of the corners.
func (p Polygon) Bounds() Box { return around(p.Points) }

// Bounds is the box itself.
func (l Link) Bounds() Box { return l.Box }

// Bounds is the box itself.
func (j Jump) Bounds() Box { return j.Box }

// around is the smallest box that holds all points, of which there is one at
// least.
func around(points []Point) Box {
	b := Box{points[0].X, points[0].Y, points[0].X, points[0].Y}
	for _, p := range points {
		b = Box{min(b.Left, p.X), min(b.Top, p.Y), max(b.Right, p.X), max(b.Bottom, p.Y)}
	}
	return b
}

// The texts below are for tests and for finding out what a page is made of.

func (p Point) String() string { return fmt.Sprintf("%.1f,%.1f", p.X, p.Y) }
func (b Box) String() string {
	return fmt.Sprintf("%.1f,%.1f %.1f,%.1f", b.Left, b.Top, b.Right, b.Bottom)
}
func (c Color) String() string { return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B) }
func (t Text) String() string {
	return fmt.Sprintf("text %v %v %g %v %q", t.At, t.Face, t.Size, t.Color, t.Text)
}
func (g Glyphs) String() string { return "glyphs" + strings.TrimPrefix(g.Text.String(), "text") }
func (l Line) String() string {
	dashes := "0"
	if len(l.Dashes) > 0 {
		dashes = fmt.Sprint(l.Dashes)
	}
	return fmt.Sprintf("line %v %v %g %s %v", l.From, l.To, l.Width, dashes, l.Color)
}
func (r Rect) String() string    { return fmt.Sprintf("rect %v %g %v", r.Box, r.Radius, r.Fill) }
func (p Polygon) String() string { return fmt.Sprintf("polygon %v %v", p.Points, p.Fill) }
func (l Link) String() string    { return fmt.Sprintf("link %v %q", l.Box, l.Address) }
func (j Jump) String() string    { return fmt.Sprintf("jump %v %d %.1f", j.Box, j.Page, j.Y) }

// String lists what is drawn, line by line.
func (p Page) String() string {
	var b strings.Builder
	for _, m := range p.Marks {
		fmt.Fprintf(&b, "mark %.1f %q\n", m.Y, m.Title)
	}
	for _, op := range p.Ops {
		b.WriteString(op.String() + "\n")
	}
	return b.String()
}
