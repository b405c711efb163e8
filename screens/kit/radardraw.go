package kit

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"trefoil/app/mentoring"
)

const (
	dotDiameter    float32 = 12
	lone           float64 = 9 // from its axis to the end of a value without edges
	nearestCorners float64 = 2 // closer corners of a polygon draw nothing, or too much
)

// draw puts all lines, shapes and dots where they belong.
func (r *Radar) draw() {
	corners := r.at.Ring(float64(mentoring.MaxLevel))
	setPolygon(r.outer, corners[:])
	r.outer.FillColor = Color(Background)
	r.drawGrid()
	r.drawShape()
	for l := range layerCount {
		r.drawLayer(l)
	}
	r.drawDots()
	canvas.Refresh(r.outer)
}

// drawGrid draws a triangle for each level, and the axes in their colours.
func (r *Radar) drawGrid() {
	r.rings.begin(Color(Line), 1)
	for level := 1; level <= int(mentoring.MaxLevel); level++ {
		ring := r.at.Ring(float64(level))
		for i := range ring {
			r.rings.add(ring[i], ring[(i+1)%3])
		}
	}
	r.rings.end()
	r.axes.begin(nil, r.thick(2.4, 1.4))
	for i, d := range mentoring.Dimensions {
		ink, _ := DimensionColors(d)
		r.axes.color = faded(ink, 0.8)
		r.axes.add(r.at.Center, r.at.At(i, float64(mentoring.MaxLevel)))
	}
	r.axes.end()
}

// drawShape fills the triangle of today, if it is one.
func (r *Radar) drawShape() {
	edges := r.at.Edges(r.shown[nowLayer])
	var corners []mentoring.Point
	if len(edges) == 3 {
		corners = []mentoring.Point{edges[0][0], edges[1][0], edges[2][0]}
	}
	setPolygon(r.shape, corners)
	r.shape.FillColor = faded(Ink, 0.14)
}

// drawLayer draws the edges of a layer. A compact radar has only the present.
func (r *Radar) drawLayer(l layer) {
	pool, s := r.layers[l], strokes[l]
	if r.Compact {
		s.width = 1.6
	}
	s.begin(pool)
	if l == nowLayer || !r.Compact {
		for _, e := range r.at.Edges(r.shown[l]) {
			s.add(pool, e[0], e[1])
		}
		r.drawLone(l)
	}
	pool.end()
}

// drawLone draws a value that has no edges, for the two beside it are not
// known, as a short line across its axis. The present has its dots.
func (r *Radar) drawLone(l layer) {
	v := r.shown[l]
	for i := range v {
		if l == nowLayer || !v[i].Known() || v[(i+1)%3].Known() || v[(i+2)%3].Known() {
			continue
		}
		middle := r.at.At(i, v[i].Mean)
		along := mentoring.Radar{Radius: lone}.At(i, float64(mentoring.MaxLevel))
		strokes[l].add(r.layers[l],
			mentoring.Point{X: middle.X - along.Y, Y: middle.Y + along.X},
			mentoring.Point{X: middle.X + along.Y, Y: middle.Y - along.X})
	}
}

func (r *Radar) drawDots() {
	whole := len(r.at.Edges(r.shown[nowLayer])) == len(r.dots)
	diameter := dotDiameter
	if r.Compact {
		diameter = dotDiameter / 2
	}
	for i, d := range mentoring.Dimensions {
		dot, value := r.dots[i], r.shown[nowLayer][i]
		dot.Hidden = !value.Known() || r.Compact && whole
		ink, _ := DimensionColors(d)
		dot.FillColor, dot.StrokeColor, dot.StrokeWidth = Color(ink), Color(Surface), 1.6
		placeAround(dot, r.dotMiddle(i), diameter)
	}
}

// dotMiddle returns where the dot of a dimension is, known or not.
func (r *Radar) dotMiddle(dimension int) fyne.Position {
	return position(r.at.At(dimension, r.shown[nowLayer][dimension].Mean))
}

func (r *Radar) thick(full, compact float32) float32 {
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
