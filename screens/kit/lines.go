package kit

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"trefoil/app/mentoring"
)

// linePool is a bundle of lines of which as many are shown as are needed. The
// others stay hidden for the next time, so that drawing anew makes nothing new.
type linePool struct {
	box   *fyne.Container
	lines []*canvas.Line
	used  int
	color color.Color
	width float32
}

func newLinePool() *linePool { return &linePool{box: &fyne.Container{}} }

// begin starts a new drawing in a colour and a width.
func (p *linePool) begin(c color.Color, width float32) { p.used, p.color, p.width = 0, c, width }

// add draws one line.
func (p *linePool) add(from, to mentoring.Point) {
	if p.used == len(p.lines) {
		line := canvas.NewLine(p.color)
		p.lines = append(p.lines, line)
		p.box.Objects = append(p.box.Objects, line)
	}
	line := p.lines[p.used]
	line.Hidden = false
	line.StrokeColor, line.StrokeWidth = p.color, p.width
	line.Position1, line.Position2 = position(from), position(to)
	p.used++
}

// addDashed draws a line of dashes: the length of each is followed by that of
// the gap after it. The first of them begins and ends the line; so that it
// does, the gaps are stretched or shrunk a little. A line that is too short for
// two is solid.
func (p *linePool) addDashed(from, to mentoring.Point, dashes []float64) {
	length := math.Hypot(to.X-from.X, to.Y-from.Y)
	whole := 0.0
	for _, d := range dashes {
		whole += d
	}
	times := math.Round((length - dashes[0]) / whole)
	if !(times >= 1) {
		p.add(from, to)
		return
	}
	stretched := (length - dashes[0]) / times / whole
	at := func(along float64) mentoring.Point {
		t := along / length
		return mentoring.Point{X: from.X + (to.X-from.X)*t, Y: from.Y + (to.Y-from.Y)*t}
	}
	for i := range int(times) {
		start := float64(i) * whole
		for d := 0; d < len(dashes); d += 2 {
			p.add(at(start*stretched), at(start*stretched+dashes[d]))
			start += dashes[d] + dashes[d+1]
		}
	}
	p.add(at(length-dashes[0]), to)
}

// end hides what the drawing did not need.
func (p *linePool) end() {
	for _, line := range p.lines[p.used:] {
		line.Hidden = true
	}
}

func position(p mentoring.Point) fyne.Position { return fyne.NewPos(float32(p.X), float32(p.Y)) }
