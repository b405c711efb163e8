package report

import (
	"trefoil/app/mentoring"
)

// Radar is the three dimensions on their axes. With Small it is drawn to stand
// beside notes, with Caption below it; else it has a legend, and beside it in
// words whose view it is and what is to say of each dimension.
type Radar struct {
	Now     mentoring.Values // with their figures; the shape of them is filled
	Layers  []Layer          // in the order of the legend
	Small   bool
	Caption []string
	View    string
	Said    [3]Said
	Others  string // how many others are seen, "" without any
}

// Said is what is to say of a dimension: how it moved, and how others see it.
type Said struct{ Trend, Others string }

// Layer is one of the lines of a radar.
type Layer struct {
	Values mentoring.Values
	Label  string
	Whose  Whose
}

// Whose says how a line is drawn.
type Whose uint8

// The lines of a radar.
const (
	OfNow Whose = iota
	OfOthers
	OfMentor
	OfEarlier
	OfAim
)

// strokes are how they are drawn.
var strokes = [...]stroke{OfNow: nowStroke, OfOthers: othersStroke, OfMentor: mentorStroke, OfEarlier: earlierStroke, OfAim: aimStroke}

const (
	radarWidth  = 152.0
	radarHeight = 146.0
	asideGap    = 22.0 // between the radar and the text beside it
	radarTop    = 17.0 // from the top of the drawing to the tip of the first axis
	radarRadius = 64.0
)

// stroke is how the edges of values are drawn. As colour means a dimension, the
// dashes tell whose they are, as on the screen at half the scale.
type stroke struct {
	width  float64
	color  Color
	dashes []float64
}

var (
	nowStroke     = stroke{1.5, primary, nil}
	othersStroke  = stroke{1.2, primary, []float64{4.5, 2.25}}
	mentorStroke  = stroke{1.1, primary, []float64{3.5, 1.75, 0.8, 1.75}}
	earlierStroke = stroke{0.75, muted, []float64{2.2, 2.2}}
	aimStroke     = stroke{0.9, muted, []float64{0.75, 1.9}}
)

func (s stroke) line(from, to Point) Line {
	return Line{From: from, To: to, Width: s.width, Dashes: s.dashes, Color: s.color}
}

// grid draws the levels and the axes, and the shape of values.
func (f *flow) grid(r mentoring.Radar, now mentoring.Values) {
	whole := r.Ring(float64(mentoring.MaxLevel))
	f.add(Polygon{points3(whole), ground})
	if allKnown(now) {
		f.add(Polygon{points3([3]mentoring.Point{r.At(0, now[0].Mean), r.At(1, now[1].Mean), r.At(2, now[2].Mean)}), shade})
	}
	for level := 1; level <= int(mentoring.MaxLevel); level++ {
		ring := points3(r.Ring(float64(level)))
		for i := range ring {
			f.add(Line{From: ring[i], To: ring[(i+1)%3], Width: 0.5, Color: hairline})
		}
	}
	for d := range mentoring.Dimensions {
		f.add(Line{From: Point(r.Center), To: Point(r.At(d, float64(mentoring.MaxLevel))), Width: 1.1, Color: dimensionColors[d]})
	}
}

func allKnown(v mentoring.Values) bool { return v[0].Known() && v[1].Known() && v[2].Known() }

func points3(p [3]mentoring.Point) []Point {
	return []Point{Point(p[0]), Point(p[1]), Point(p[2])}
}

func (f *flow) edges(r mentoring.Radar, v mentoring.Values, with stroke) {
	for _, e := range r.Edges(v) {
		f.add(with.line(Point(e[0]), Point(e[1])))
	}
}

// now draws the edges, or where one is missing the values as dots.
func (f *flow) now(r mentoring.Radar, now mentoring.Values) {
	f.edges(r, now, nowStroke)
	if allKnown(now) {
		return
	}
	for d, v := range now {
		if v.Known() {
			const dot = 1.6
			p := r.At(d, v.Mean)
			f.add(Rect{Box{p.X - dot, p.Y - dot, p.X + dot, p.Y + dot}, dot, primary})
		}
	}
}

// figures writes the names of the dimensions and their values at the tips of
// the axes: above a box, and below it. It returns where the box ends.
func (f *flow) figures(now mentoring.Values, around Box) (bottom float64) {
	w := f.words
	names := [3]string{w.T(mentoring.Technical.Name()), w.T(mentoring.Relationship.Short()), w.T(mentoring.Business.Short())}
	var labels [3]line
	for d, v := range now {
		if v.Known() {
			names[d] += " " + w.figure(v.Mean)
		}
	}
	for d, room := range f.figureRooms(names, around.Right-around.Left) {
		labels[d] = f.fitted(room, 1, say(names[d], look{size: 8, bold: true, color: dimensionColors[d]}))[0]
	}
	f.add(labels[0].draw(Point{(around.Left + around.Right - labels[0].width) / 2, around.Top - 7})...)
	f.add(labels[1].draw(Point{around.Right - labels[1].width, around.Bottom + 12})...)
	f.add(labels[2].draw(Point{around.Left, around.Bottom + 12})...)
	return around.Bottom
}

// figureRooms are how wide each of the names may be within so many points: the
// second and the third stand side by side.
func (f *flow) figureRooms(names [3]string, wide float64) [3]float64 {
	const apart = 6.0
	var beside []float64
	for _, name := range names[1:] {
		beside = append(beside, f.natural(say(name, look{size: 8, bold: true})))
	}
	if beside[0]+beside[1] > wide-apart {
		beside = share(wide-apart, beside)
	}
	return [3]float64{wide, beside[0], beside[1]}
}
