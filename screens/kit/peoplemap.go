package kit

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// PeopleMap shows the people around a mentee by their influence, upwards, and
// the strength of the relationship, to the right. A person is dragged, or moved
// with the arrow keys, to another place.
type PeopleMap struct {
	widget.BaseWidget
	// OnPick hears that a person was chosen, by a press or with Enter.
	OnPick func(mentoring.ID)
	// OnPlaced hears where a person was put: when the pointer lets go, and when
	// the keys have rested or the focus goes on.
	OnPlaced func(id mentoring.ID, influence, strength float64)
	// Rest runs f after the keys have rested, unless it is stopped before.
	Rest func(f func()) (stop func())

	people  []MapPerson
	picked  mentoring.ID
	dots    map[mentoring.ID]*mapPerson
	plot    mapPlot
	drawing mapDrawing
}

// mapRest is how long the keys rest before a place is kept.
const mapRest = 900 * time.Millisecond

// NewPeopleMap returns a map without people.
func NewPeopleMap() *PeopleMap {
	m := &PeopleMap{
		OnPick: func(mentoring.ID) {}, OnPlaced: func(mentoring.ID, float64, float64) {},
		dots: make(map[mentoring.ID]*mapPerson), drawing: newMapDrawing(),
	}
	m.Rest = func(f func()) func() {
		timer := time.AfterFunc(mapRest, func() { fyne.Do(f) })
		return func() { timer.Stop() }
	}
	m.ExtendBaseWidget(m)
	return m
}

// Set shows people. One who is being moved stays where the pointer or the keys
// have them.
func (m *PeopleMap) Set(people []MapPerson) {
	kept := make(map[mentoring.ID]*mapPerson)
	m.people = people
	m.drawing.people.Objects = nil
	for _, p := range people {
		dot, ok := m.dots[p.ID]
		if !ok {
			dot = newMapPerson(m)
		}
		dot.show(p)
		kept[p.ID] = dot
		m.drawing.people.Objects = append(m.drawing.people.Objects, dot)
	}
	for id, dot := range m.dots {
		if kept[id] == nil {
			dot.forget()
		}
	}
	m.dots = kept
	m.Refresh()
}

// Pick marks a person as the chosen one without calling back; "" marks none.
func (m *PeopleMap) Pick(id mentoring.ID) {
	if m.picked != id {
		m.picked = id
		m.Refresh()
	}
}

// Picked returns the chosen person, "" for none.
func (m *PeopleMap) Picked() mentoring.ID { return m.picked }

// Person returns what holds a person on the map, to give it the keyboard; nil
// for somebody who isn't there.
func (m *PeopleMap) Person(id mentoring.ID) fyne.Focusable {
	if dot, ok := m.dots[id]; ok {
		return dot
	}
	return nil
}

// Keep keeps what the keys have moved and not rested on yet.
func (m *PeopleMap) Keep() {
	for _, p := range m.people {
		m.dots[p.ID].keep()
	}
}

// CreateRenderer is for Fyne.
func (m *PeopleMap) CreateRenderer() fyne.WidgetRenderer { return render(m, m.drawing.objects()...) }

func (m *PeopleMap) minSize() fyne.Size { return fyne.NewSize(260, 260) }

// place draws everything, for all of it depends on the size.
func (m *PeopleMap) place(size fyne.Size) {
	if size.IsZero() {
		return
	}
	m.plot = fitMap(size, lineHeight(textSize(SizeSmall)))
	m.drawing.draw(m, size)
}

// paint does nothing: place draws in the colours of the theme.
func (m *PeopleMap) paint() {}

// Tapped chooses the person whose name is pressed.
func (m *PeopleMap) Tapped(e *fyne.PointEvent) {
	for i, name := range m.placedNames(m.Size()) {
		if name.area.common(mapArea{e.Position.X, e.Position.Y, 1, 1}) > 0 {
			m.dots[m.people[i].ID].Tapped(e)
			return
		}
	}
}

// drop puts somebody who was not on the map where the pointer let go, if that
// is on it, and has the keys go on from there.
func (m *PeopleMap) drop(id mentoring.ID, at fyne.Position) {
	if !m.plot.holds(at) {
		return
	}
	influence, strength := m.plot.values(at)
	m.OnPlaced(id, influence, strength)
	if dot, ok := m.dots[id]; ok {
		dot.pick()
		fyne.CurrentApp().Driver().CanvasForObject(m).Focus(dot) // it may not be drawn yet
	}
}

// hover shows where somebody would be put; outside the map nothing is shown.
func (m *PeopleMap) hover(at fyne.Position, over bool) {
	ghost := m.drawing.ghost
	ghost.Hidden = !over || !m.plot.holds(at)
	influence, strength := m.plot.values(at)
	placeAround(ghost, m.plot.at(influence, strength), mapDot)
	ghost.FillColor, ghost.StrokeColor, ghost.StrokeWidth = faded(RelationshipTint, 0.6), Color(RelationshipInk), 1.8
	ghost.Refresh()
}

// mapDrawing is what a map is drawn with.
type mapDrawing struct {
	axes, dashes, trails *linePool
	thens                *fyne.Container
	names                *fyne.Container
	people               *fyne.Container
	corners              [2]*canvas.Text
	captions             [2]*canvas.Text
	ghost                *canvas.Circle
}

func newMapDrawing() mapDrawing {
	d := mapDrawing{
		axes: newLinePool(), dashes: newLinePool(), trails: newLinePool(),
		thens: &fyne.Container{}, names: &fyne.Container{}, people: &fyne.Container{},
		ghost: canvas.NewCircle(color.Transparent),
	}
	for i, text := range [2]string{lang.T("invest here first"), lang.T("sponsors")} {
		d.corners[i] = canvas.NewText(text, color.Transparent)
	}
	for i, text := range [2]string{lang.T("influence on the goal"), lang.T("strength of the relationship")} {
		d.captions[i] = canvas.NewText(text, color.Transparent)
	}
	d.ghost.Hidden = true
	return d
}

func (d *mapDrawing) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{
		d.axes.box, d.dashes.box, d.corners[0], d.corners[1], d.captions[0], d.captions[1],
		d.trails.box, d.thens, d.names, d.people, d.ghost,
	}
}
