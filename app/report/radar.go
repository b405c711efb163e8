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
	s.grid(shape)
	s.earlier(shape)
	s.now(shape)
	s.radarWords(left, top)
}

// grid draws the levels and the axes.
func (s *session) grid(r mentoring.Radar) {
	whole := r.Ring(float64(mentoring.MaxLevel))
	s.add(Polygon{points3(whole), ground})
	if s.allKnown() {
		s.add(Polygon{points3([3]mentoring.Point{r.At(0, s.page.Now[0].Mean), r.At(1, s.page.Now[1].Mean), r.At(2, s.page.Now[2].Mean)}), shade})
	}
	for level := 1; level <= int(mentoring.MaxLevel); level++ {
		ring := points3(r.Ring(float64(level)))
		for i := range ring {
			s.add(Line{From: ring[i], To: ring[(i+1)%3], Width: 0.5, Color: hairline})
		}
	}
	for d := range mentoring.Dimensions {
		s.add(Line{From: Point(r.Center), To: Point(r.At(d, float64(mentoring.MaxLevel))), Width: 1.1, Color: dimensionColors[d]})
	}
}

func (s *session) allKnown() bool {
	return s.page.Now[0].Known() && s.page.Now[1].Known() && s.page.Now[2].Known()
}

func points3(p [3]mentoring.Point) []Point {
	return []Point{Point(p[0]), Point(p[1]), Point(p[2])}
}

func (s *session) earlier(r mentoring.Radar) {
	for _, e := range r.Edges(s.page.Earlier) {
		s.add(Line{From: Point(e[0]), To: Point(e[1]), Width: 0.75, Dash: 2.2, Color: muted})
	}
}

// now draws the edges, or where one is missing the values as dots.
func (s *session) now(r mentoring.Radar) {
	for _, e := range r.Edges(s.page.Now) {
		s.add(Line{From: Point(e[0]), To: Point(e[1]), Width: 1.5, Color: primary})
	}
	if s.allKnown() {
		return
	}
	for d, v := range s.page.Now {
		if v.Known() {
			const dot = 1.6
			p := r.At(d, v.Mean)
			s.add(Rect{Box{p.X - dot, p.Y - dot, p.X + dot, p.Y + dot}, dot, primary})
		}
	}
}

// radarWords writes the figures at the axes and what is drawn how.
func (s *session) radarWords(left, top float64) {
	names := [3]string{mentoring.Technical.Name(), mentoring.Relationship.Short(), mentoring.Business.Short()}
	var labels [3]line
	for d, v := range s.page.Now {
		if v.Known() {
			names[d] += " " + strconv.FormatFloat(v.Mean, 'f', 1, 64)
		}
		labels[d] = s.fixed(radarWidth, say(names[d], look{size: 8, bold: true, color: dimensionColors[d]}))[0]
	}
	bottom := top + radarTop + 1.5*radarRadius
	right := left + radarWidth
	s.add(labels[0].draw(Point{left + (radarWidth-labels[0].width)/2, top + radarTop - 7})...)
	s.add(labels[1].draw(Point{right - labels[1].width, bottom + 12})...)
	s.add(labels[2].draw(Point{left, bottom + 12})...)
	for i, said := range s.caption() {
		l := s.fixed(radarWidth, say(said, captionLook))[0]
		s.add(l.draw(Point{left + (radarWidth-l.width)/2, bottom + 25 + 8.5*float64(i)})...)
	}
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
