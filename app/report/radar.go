package report

import (
	"strconv"
	"strings"

	"trefoil/app/mentoring"
)

const (
	radarWidth  = 152.0
	radarHeight = 146.0
	asideGap    = 22.0 // between the radar and the text beside it
	radarTop    = 17.0 // from the top of the drawing to the tip of the first axis
	radarRadius = 64.0
)

// radar draws the three dimensions into a box with the given top left corner.
func (s *session) radar(left, top float64) {
	shape := mentoring.FitRadar(left, top+radarTop, radarWidth, 1.5*radarRadius)
	s.grid(shape, s.page.Now)
	s.edges(shape, s.page.Earlier, earlierStroke)
	s.now(shape, s.page.Now)
	s.radarWords(left, top)
}

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

// radarWords writes the figures at the axes and what is drawn how.
func (s *session) radarWords(left, top float64) {
	bottom := s.figures(s.page.Now, Box{left, top + radarTop, left + radarWidth, top + radarTop + 1.5*radarRadius})
	for i, said := range s.caption() {
		l := s.fixed(radarWidth, say(said, captionLook))[0]
		s.add(l.draw(Point{left + (radarWidth-l.width)/2, bottom + 25 + 8.5*float64(i)})...)
	}
}

// figures writes the names of the dimensions and their values at the tips of
// the axes: above a box, and below it. It returns where the box ends.
func (f *flow) figures(now mentoring.Values, around Box) (bottom float64) {
	names := [3]string{mentoring.Technical.Name(), mentoring.Relationship.Short(), mentoring.Business.Short()}
	var labels [3]line
	for d, v := range now {
		if v.Known() {
			names[d] += " " + strconv.FormatFloat(v.Mean, 'f', 1, 64)
		}
		labels[d] = f.fixed(around.Right-around.Left, say(names[d], look{size: 8, bold: true, color: dimensionColors[d]}))[0]
	}
	f.add(labels[0].draw(Point{(around.Left + around.Right - labels[0].width) / 2, around.Top - 7})...)
	f.add(labels[1].draw(Point{around.Right - labels[1].width, around.Bottom + 12})...)
	f.add(labels[2].draw(Point{around.Left, around.Bottom + 12})...)
	return around.Bottom
}

// caption says which line is which, and when there is too little to tell.
func (s *session) caption() []string {
	var lines []string
	if s.page.Earlier.Known() && !s.page.EarlierDay.IsZero() {
		parts := []string{"dashed: " + s.page.EarlierDay.FormatNear("2 January", s.page.Day)}
		if s.page.Now.Known() {
			parts = append([]string{"solid: today"}, parts...)
		}
		lines = append(lines, strings.Join(parts, ", "))
	}
	if s.page.Now.Known() && s.page.Now[0].Of+s.page.Now[1].Of+s.page.Now[2].Of < 3 {
		lines = append(lines, "fewer than three ratings: too early to tell")
	}
	return lines
}
