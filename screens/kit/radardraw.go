package kit

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"trefoil/app/mentoring"
)

const (
	dotDiameter    float32 = 12
	nearestCorners float64 = 2 // closer corners of a polygon draw nothing, or too much
)

// draw puts all lines, shapes and dots where they belong.
func (r *Radar) draw(at mentoring.Radar) {
	corners := at.Ring(float64(mentoring.MaxLevel))
	setPolygon(r.outer, corners[:])
	r.outer.FillColor = Color(Background)
	r.drawGrid(at)
	r.drawNow(at)
	r.drawOverlay(r.aim, at, r.data.Aim, overlay{1.5, 1.5, 3.8, 1})
	r.drawOverlay(r.earlier, at, r.data.Earlier, overlay{1.6, 5, 4, 1})
	r.drawDots(at)
	for _, o := range []fyne.CanvasObject{r.outer, r.shape} {
		o.Refresh()
	}
}

// drawGrid draws a triangle for each level, and the axes in their colours.
func (r *Radar) drawGrid(at mentoring.Radar) {
	r.rings.begin(Color(Line), 1)
	for level := 1; level <= int(mentoring.MaxLevel); level++ {
		ring := at.Ring(float64(level))
		for i := range ring {
			r.rings.add(ring[i], ring[(i+1)%3])
		}
	}
	r.rings.end()
	r.axes.begin(nil, r.stroke(2.4, 1.4))
	for i, d := range mentoring.Dimensions {
		ink, _ := DimensionColors(d)
		r.axes.color = faded(ink, 0.8)
		r.axes.add(at.Center, at.At(i, float64(mentoring.MaxLevel)))
	}
	r.axes.end()
}

// drawNow fills the triangle of today, if it is one, and outlines it.
func (r *Radar) drawNow(at mentoring.Radar) {
	edges := at.Edges(r.data.Now)
	var corners []mentoring.Point
	if len(edges) == 3 {
		corners = []mentoring.Point{edges[0][0], edges[1][0], edges[2][0]}
	}
	setPolygon(r.shape, corners)
	r.shape.FillColor = faded(Ink, 0.14)
	r.now.begin(Color(Ink), r.stroke(2.2, 1.6))
	for _, e := range edges {
		r.now.add(e[0], e[1])
	}
	r.now.end()
}

// overlay is how a comparison is drawn: the line's width, its dashes and its
// strength.
type overlay struct {
	width     float32
	dash, gap float64
	strength  float64
}

func (r *Radar) drawOverlay(pool *linePool, at mentoring.Radar, v mentoring.Values, o overlay) {
	pool.begin(faded(Muted, o.strength), o.width)
	if !r.Compact {
		for _, e := range at.Edges(v) {
			pool.addDashed(e[0], e[1], o.dash, o.gap)
		}
	}
	pool.end()
}

func (r *Radar) drawDots(at mentoring.Radar) {
	for i, d := range mentoring.Dimensions {
		dot := r.dots[i]
		dot.Hidden = !r.data.Now[i].Known() || r.Compact && len(at.Edges(r.data.Now)) == 3
		diameter := dotDiameter
		if r.Compact {
			diameter = dotDiameter / 2
		}
		ink, _ := DimensionColors(d)
		dot.FillColor, dot.StrokeColor, dot.StrokeWidth = Color(ink), Color(Surface), 1.6
		dot.Resize(fyne.NewSquareSize(diameter))
		dot.Move(position(at.At(i, r.data.Now[i].Mean)).SubtractXY(diameter/2, diameter/2))
		dot.Refresh()
	}
}

func (r *Radar) stroke(full, compact float32) float32 {
	if r.Compact {
		return compact
	}
	return full
}

// setPolygon gives a polygon its corners and the size of their bounding box.
// Corners too close to each other, which the drivers draw wrongly, hide it.
func setPolygon(p *canvas.ArbitraryPolygon, corners []mentoring.Point) {
	p.Hidden = !drawable(corners)
	if p.Hidden {
		return
	}
	low, high := corners[0], corners[0]
	for _, c := range corners {
		low = mentoring.Point{X: math.Min(low.X, c.X), Y: math.Min(low.Y, c.Y)}
		high = mentoring.Point{X: math.Max(high.X, c.X), Y: math.Max(high.Y, c.Y)}
	}
	p.Points = p.Points[:0]
	for _, c := range corners {
		p.Points = append(p.Points, position(mentoring.Point{X: c.X - low.X, Y: c.Y - low.Y}))
	}
	p.Move(position(low))
	p.Resize(fyne.NewSize(float32(high.X-low.X), float32(high.Y-low.Y)))
}

// drawable says that a polygon has three corners, none on its neighbour.
func drawable(corners []mentoring.Point) bool {
	for i, c := range corners {
		next := corners[(i+1)%len(corners)]
		if !(math.Hypot(next.X-c.X, next.Y-c.Y) >= nearestCorners) {
			return false
		}
	}
	return len(corners) >= 3
}
