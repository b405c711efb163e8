package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// ground is a coloured surface with an optional border and round corners. For
// each point of a round one it is worked out how far that is from the edge, which
// without a graphics card takes half of the time of a picture. So of a large one
// only the edges are painted like that, and the rest is plain. One without an edge is
// plain altogether. Fyne's painter for tests shows edges in the wrong place; there the
// surface stays whole.
type ground struct {
	parted bool              // when it is large
	whole  *canvas.Rectangle // how it looks; painted where it isn't large
	plain  *plain            // nil before it was large
	edges  [4]edge           // above, below, left and right
	box    *fyne.Container
}

// edge is a strip of a surface.
type edge struct {
	whole *canvas.Rectangle
	strip *container.Clip
}

// largeGround is the area from which on a surface is painted in parts.
const largeGround = 20_000

func newGround() *ground {
	g := &ground{parted: inWindow(), whole: canvas.NewRectangle(color.Transparent)}
	g.box = &fyne.Container{Objects: []fyne.CanvasObject{g.whole}}
	return g
}

// place gives the surface its size.
func (g *ground) place(size fyne.Size) {
	g.box.Resize(size)
	g.whole.Resize(size)
	g.paint()
}

// paint shows the surface as whole looks now.
func (g *ground) paint() {
	large := g.large()
	if large && g.plain == nil {
		g.addParts()
	}
	for _, o := range g.box.Objects {
		switch o {
		case g.whole:
			see(o, !large)
		case g.plain:
			see(o, large)
		default:
			see(o, large && g.round())
		}
	}
	if large {
		g.paintParts()
	}
}

// large says that the surface is to be painted in parts.
func (g *ground) large() bool {
	size := g.box.Size()
	_, _, _, alpha := g.whole.FillColor.RGBA()
	return g.parted && (g.round() || g.whole.StrokeWidth == 0) && alpha == 0xffff && size.Width*size.Height >= largeGround
}

func (g *ground) round() bool { return g.whole.CornerRadius > 0 }

func (g *ground) addParts() {
	g.plain = newPlain(func() color.Color { return g.whole.FillColor })
	g.box.Objects = append(g.box.Objects, g.plain)
	for i := range g.edges {
		whole := canvas.NewRectangle(color.Transparent)
		g.edges[i] = edge{whole, container.NewClip(&fyne.Container{Objects: []fyne.CanvasObject{whole}})}
		g.box.Objects = append(g.box.Objects, g.edges[i].strip)
	}
}

func (g *ground) paintParts() {
	if !g.round() {
		g.plain.Move(fyne.Position{})
		g.plain.Resize(g.box.Size())
		return
	}
	size, corner := g.box.Size(), g.whole.CornerRadius+1
	const side, beyond = 2, 1 // the edge is soft, also outwards
	const over = 1            // of two strips, which lie between pixels while they are scrolled
	g.plain.Move(fyne.NewPos(side/2, corner-side/2))
	g.plain.Resize(size.SubtractWidthHeight(side, 2*corner-side))
	across := fyne.NewSize(size.Width+2*beyond, corner+beyond)
	down := fyne.NewSize(side+beyond, size.Height-2*corner+2*over)
	g.edges[0].paint(g.whole, fyne.NewPos(-beyond, -beyond), across)
	g.edges[1].paint(g.whole, fyne.NewPos(-beyond, size.Height-corner), across)
	g.edges[2].paint(g.whole, fyne.NewPos(-beyond, corner-over), down)
	g.edges[3].paint(g.whole, fyne.NewPos(size.Width-side, corner-over), down)
}

// paint shows the strip of a surface at a place.
func (e edge) paint(of *canvas.Rectangle, at fyne.Position, size fyne.Size) {
	w := e.whole
	w.FillColor, w.StrokeColor, w.StrokeWidth, w.CornerRadius = of.FillColor, of.StrokeColor, of.StrokeWidth, of.CornerRadius
	w.Move(fyne.NewPos(-at.X, -at.Y))
	w.Resize(of.Size())
	e.strip.Move(at)
	e.strip.Resize(size)
}
