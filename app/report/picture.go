package report

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"math"

	"golang.org/x/image/vector"
)

// pictures draws the pages of a document as they are in the PDF, so many pixels
// to a point. Of a long document it draws the first pages only.
func (w Writer) pictures(doc Document, scale float64) ([]image.Image, error) {
	pages, err := w.layout(doc)
	if err != nil {
		return nil, err
	}
	setter, err := newTypesetter(doc.words())
	if err != nil {
		return nil, fmt.Errorf("draw document: %w", err)
	}
	drawn := make([]image.Image, min(len(pages), mostPictures))
	for i := range drawn {
		c := newCanvas(setter, w.paper(), scale)
		for _, op := range pages[i].Ops {
			c.draw(op)
		}
		drawn[i] = c.picture
	}
	return drawn, setter.err
}

// mostPictures is how many pages are drawn at most: somebody who looks at more
// has saved the file.
const mostPictures = 24

// canvas draws one page.
type canvas struct {
	setter  *typesetter
	scale   float64
	picture *image.RGBA
	pen     *vector.Rasterizer
	area    image.Rectangle // that the operation at hand draws within
}

func newCanvas(setter *typesetter, paper Paper, scale float64) *canvas {
	size := image.Rect(0, 0, int(math.Ceil(paper.Width*scale)), int(math.Ceil(paper.Height*scale)))
	c := &canvas{setter: setter, scale: scale, picture: image.NewRGBA(size), pen: &vector.Rasterizer{}}
	draw.Draw(c.picture, size, image.White, image.Point{}, draw.Src)
	return c
}

func (c *canvas) draw(op Op) {
	if !c.begin(op.Bounds()) {
		return
	}
	switch op := op.(type) {
	case Text:
		c.text(op)
	case Glyphs:
		c.outline(op.Path, Point{}, 1)
		c.fill(op.Color)
	case Line:
		c.line(op)
	case Rect:
		c.rect(op)
	case Polygon:
		c.polygon(op.Points)
		c.fill(op.Fill)
	}
}

// begin makes room for what is drawn within a box; a page is not gone through
// for every word. It says whether anything of the box lies on the page.
func (c *canvas) begin(b Box) bool {
	const around = 2
	c.area = image.Rect(
		int(math.Floor(b.Left*c.scale))-around, int(math.Floor(b.Top*c.scale))-around,
		int(math.Ceil(b.Right*c.scale))+around, int(math.Ceil(b.Bottom*c.scale))+around,
	).Intersect(c.picture.Bounds())
	if c.area.Empty() {
		return false
	}
	c.pen.Reset(c.area.Dx(), c.area.Dy())
	return true
}

// text places each character by its own width, as the PDF does.
func (c *canvas) text(t Text) {
	at := t.At
	for _, r := range t.Text {
		s := c.setter.word([]rune{r}, t.Face, false)
		c.outline(s.path, at, t.Size)
		at.X += s.width * t.Size
	}
	c.fill(t.Color)
}

// outline adds a path whose own unit is size points, from a place on the page.
func (c *canvas) outline(path []Segment, from Point, size float64) {
	at := func(p Point) (x, y float32) { return c.pixel(Point{from.X + p.X*size, from.Y + p.Y*size}) }
	for i, s := range path {
		x, y := at(s.Points[2])
		switch s.Kind {
		case 'M':
			if i > 0 {
				c.pen.ClosePath()
			}
			c.pen.MoveTo(x, y)
		case 'L':
			c.pen.LineTo(x, y)
		case 'C':
			ax, ay := at(s.Points[0])
			bx, by := at(s.Points[1])
			c.pen.CubeTo(ax, ay, bx, by, x, y)
		}
	}
	c.pen.ClosePath()
}

// line draws the dashes of a line, or all of it.
func (c *canvas) line(l Line) {
	dx, dy := l.To.X-l.From.X, l.To.Y-l.From.Y
	length := math.Hypot(dx, dy)
	if length == 0 {
		return
	}
	dx, dy = dx/length, dy/length
	dashes := l.Dashes
	if len(dashes) == 0 {
		dashes = []float64{length, 0}
	}
	for from, i := 0.0, 0; from < length; i += 2 {
		dash, gap := dashes[i%len(dashes)], dashes[(i+1)%len(dashes)]
		c.stroke(l, dx, dy, from, min(from+dash, length))
		from += dash + gap
	}
	c.fill(l.Color)
}

// stroke adds the part of a line between two distances from its start.
func (c *canvas) stroke(l Line, dx, dy, from, to float64) {
	half := l.Width / 2
	a, b := Point{l.From.X + from*dx, l.From.Y + from*dy}, Point{l.From.X + to*dx, l.From.Y + to*dy}
	c.polygon([]Point{
		{a.X - dy*half, a.Y + dx*half}, {b.X - dy*half, b.Y + dx*half},
		{b.X + dy*half, b.Y - dx*half}, {a.X + dy*half, a.Y - dx*half},
	})
}

// round is how far the control points of a quarter of a circle lie from its
// ends, in radii.
const round = 0.5523

func (c *canvas) rect(r Rect) {
	radius := min(r.Radius, (r.Right-r.Left)/2, (r.Bottom-r.Top)/2)
	k := radius * (1 - round)
	var path []Segment
	line := func(x, y float64) { path = append(path, Segment{'L', [3]Point{2: {x, y}}}) }
	curve := func(ax, ay, bx, by, x, y float64) {
		path = append(path, Segment{'C', [3]Point{{ax, ay}, {bx, by}, {x, y}}})
	}
	path = append(path, Segment{'M', [3]Point{2: {r.Left + radius, r.Top}}})
	line(r.Right-radius, r.Top)
	curve(r.Right-k, r.Top, r.Right, r.Top+k, r.Right, r.Top+radius)
	line(r.Right, r.Bottom-radius)
	curve(r.Right, r.Bottom-k, r.Right-k, r.Bottom, r.Right-radius, r.Bottom)
	line(r.Left+radius, r.Bottom)
	curve(r.Left+k, r.Bottom, r.Left, r.Bottom-k, r.Left, r.Bottom-radius)
	line(r.Left, r.Top+radius)
	curve(r.Left, r.Top+k, r.Left+k, r.Top, r.Left+radius, r.Top)
	c.outline(path, Point{}, 1)
	c.fill(r.Fill)
}

func (c *canvas) polygon(points []Point) {
	for i, p := range points {
		x, y := c.pixel(p)
		if i == 0 {
			c.pen.MoveTo(x, y)
			continue
		}
		c.pen.LineTo(x, y)
	}
	c.pen.ClosePath()
}

func (c *canvas) pixel(p Point) (x, y float32) {
	return float32(p.X*c.scale - float64(c.area.Min.X)), float32(p.Y*c.scale - float64(c.area.Min.Y))
}

// fill paints what was added.
func (c *canvas) fill(with Color) {
	c.pen.Draw(c.picture, c.area, image.NewUniform(color.RGBA{with.R, with.G, with.B, 255}), image.Point{})
}
