package kit

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"trefoil/app/mentoring"
)

// draw puts all lines, people and names where they belong.
func (d *mapDrawing) draw(m *PeopleMap, size fyne.Size) {
	d.drawAxes(m.plot)
	d.placeWords(m.plot, size)
	d.drawTrails(m)
	for _, p := range m.people {
		m.dots[p.ID].put()
	}
	d.placeNames(m, size)
}

func (d *mapDrawing) drawAxes(plot mapPlot) {
	point := func(influence, strength float64) mentoring.Point {
		at := plot.at(influence, strength)
		return mentoring.Point{X: float64(at.X), Y: float64(at.Y)}
	}
	most := float64(mentoring.MaxLevel)
	d.axes.begin(Color(Line), 1)
	d.axes.add(point(0, 0), point(most, 0))
	d.axes.add(point(0, 0), point(0, most))
	d.axes.end()
	d.dashes.begin(Color(Line), 1)
	d.dashes.addDashed(point(0, most/2), point(most, most/2), mapDashes)
	d.dashes.addDashed(point(most/2, 0), point(most/2, most), mapDashes)
	d.dashes.end()
}

var mapDashes = []float64{4, 4}

// placeWords names the upper corners inside the plot and the axes outside it.
func (d *mapDrawing) placeWords(plot mapPlot, size fyne.Size) {
	for _, t := range []*canvas.Text{d.corners[0], d.corners[1], d.captions[0], d.captions[1]} {
		letter(t, t.Text, lettering{textSize(SizeSmall), fyne.TextStyle{}, Color(Muted)})
		t.Resize(t.MinSize())
	}
	right := plot.left + plot.width
	d.corners[0].Move(fyne.NewPos(plot.left+8, plot.top+6))
	d.corners[1].Move(fyne.NewPos(right-8-d.corners[1].Size().Width, plot.top+6))
	d.captions[0].Move(fyne.NewPos(0, 0))
	strength := d.captions[1].Size()
	d.captions[1].Move(fyne.NewPos(plot.left+(plot.width-strength.Width)/2, size.Height-strength.Height))
}

// drawTrails shows where people came from.
func (d *mapDrawing) drawTrails(m *PeopleMap) {
	for len(d.thens.Objects) < len(m.people) {
		d.thens.Objects = append(d.thens.Objects, canvas.NewCircle(color.Transparent))
	}
	d.trails.begin(faded(RelationshipInk, 0.65), 2)
	for i, o := range d.thens.Objects {
		then := o.(*canvas.Circle)
		then.Hidden = i >= len(m.people) || !m.people[i].Moved
		if then.Hidden {
			continue
		}
		p := m.people[i]
		at := m.plot.at(p.ThenInfluence, p.ThenStrength)
		placeAround(then, at, mapThen)
		then.FillColor, then.StrokeColor, then.StrokeWidth = Color(Surface), faded(RelationshipInk, 0.65), 1.2
		d.trail(at, m.plot.at(m.dots[p.ID].influence, m.dots[p.ID].strength))
		then.Refresh()
	}
	d.trails.end()
	d.trails.box.Refresh()
}

// trail draws the line between the edges of both circles.
func (d *mapDrawing) trail(from, to fyne.Position) {
	x, y := float64(to.X-from.X), float64(to.Y-from.Y)
	length := math.Hypot(x, y)
	if length <= float64(mapThen+mapDot)/2 {
		return
	}
	at := func(along float64) mentoring.Point {
		return mentoring.Point{X: float64(from.X) + x*along/length, Y: float64(from.Y) + y*along/length}
	}
	d.trails.add(at(float64(mapThen)/2), at(length-float64(mapDot)/2))
}

// placeNames writes the names, that of the chosen person in bold.
func (d *mapDrawing) placeNames(m *PeopleMap, size fyne.Size) {
	for len(d.names.Objects) < len(m.people) {
		d.names.Objects = append(d.names.Objects, canvas.NewText("", color.Transparent))
	}
	placed := m.placedNames(size)
	for i, o := range d.names.Objects {
		name := o.(*canvas.Text)
		see(name, i < len(placed))
		if name.Hidden {
			continue
		}
		bold := fyne.TextStyle{Bold: m.people[i].ID == m.picked}
		letter(name, placed[i].text, lettering{textSize(SizeSmall), bold, Color(Text)})
		name.Move(fyne.NewPos(placed[i].area.x, placed[i].area.y))
		name.Resize(name.MinSize())
	}
}

// placedNames measures names as if they were bold, so that none moves when it
// is chosen.
func (m *PeopleMap) placedNames(size fyne.Size) []mapName {
	bold := fyne.TextStyle{Bold: true}
	names := mapNames{
		size: size, measure: measureWith(textSize(SizeSmall), bold),
		height: fyne.MeasureText("x", textSize(SizeSmall), bold).Height,
	}
	var texts []string
	for _, p := range m.people {
		at := m.dots[p.ID].Position()
		names.spots = append(names.spots, mapArea{at.X, at.Y, mapDot, mapDot})
		texts = append(texts, p.Name)
	}
	chosen := -1
	for i, p := range m.people {
		if p.ID == m.picked {
			chosen = i
		}
	}
	for _, word := range append(m.drawing.corners[:], m.drawing.captions[:]...) {
		names.spots = append(names.spots, mapArea{word.Position().X, word.Position().Y, word.Size().Width, word.Size().Height})
	}
	names.spots = append(names.spots, m.trailSpots()...)
	return names.place(texts, chosen)
}

// trailSpots are where the lines run along which people came, so that no name
// lies on one if there is another place.
func (m *PeopleMap) trailSpots() []mapArea {
	const step = 6
	var spots []mapArea
	for _, p := range m.people {
		if !p.Moved {
			continue
		}
		from, to := m.plot.at(p.ThenInfluence, p.ThenStrength), m.dots[p.ID].Position().AddXY(mapDot/2, mapDot/2)
		spots = append(spots, mapArea{from.X - mapThen/2, from.Y - mapThen/2, mapThen, mapThen})
		x, y := to.X-from.X, to.Y-from.Y
		n := int(math.Hypot(float64(x), float64(y))) / step
		for i := range n {
			along := float32(i) / float32(n)
			spots = append(spots, mapArea{from.X + x*along - step/2, from.Y + y*along - step/2, step, step})
		}
	}
	return spots
}
