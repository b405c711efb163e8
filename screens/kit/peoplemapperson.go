package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"trefoil/app/lang"
)

// mapPerson is the circle of one person on a map.
type mapPerson struct {
	control
	of                  *PeopleMap
	person              MapPerson
	influence, strength float64       // where it is drawn
	at                  fyne.Position // of the pointer that drags it, on the map
	dragged             bool
	stop                func() // ends waiting for the keys to rest; nil when they do
	dot                 *canvas.Circle
}

var (
	_ fyne.Draggable     = (*mapPerson)(nil)
	_ fyne.Tappable      = (*mapPerson)(nil)
	_ desktop.Cursorable = (*mapPerson)(nil)
)

func newMapPerson(of *PeopleMap) *mapPerson {
	p := &mapPerson{of: of, dot: canvas.NewCircle(color.Transparent)}
	p.ExtendBaseWidget(p)
	return p
}

// show shows a person, where the person is unless it is being moved.
func (p *mapPerson) show(person MapPerson) {
	p.person = person
	if !p.dragged && p.stop == nil {
		p.influence, p.strength = person.Influence, person.Strength
	}
}

// put moves the circle to where the person is on the map.
func (p *mapPerson) put() {
	p.Resize(fyne.NewSquareSize(mapDot))
	p.Move(p.of.plot.at(p.influence, p.strength).SubtractXY(mapDot/2, mapDot/2))
	p.Refresh()
}

// Tapped chooses the person.
func (p *mapPerson) Tapped(*fyne.PointEvent) {
	requestFocus(p)
	p.pick()
}

func (p *mapPerson) pick() {
	p.of.Pick(p.person.ID)
	p.of.OnPick(p.person.ID)
}

// Dragged follows the pointer, as far as the map goes.
func (p *mapPerson) Dragged(e *fyne.DragEvent) {
	if !p.dragged {
		p.dragged, p.at = true, p.of.plot.at(p.influence, p.strength)
		p.pick()
	}
	p.at = p.at.AddXY(e.Dragged.DX, e.Dragged.DY)
	p.influence, p.strength = p.of.plot.values(p.at)
	p.of.Refresh()
}

// DragEnd keeps the place, if it is another, and has the keys go on from there.
func (p *mapPerson) DragEnd() {
	if p.dragged {
		p.dragged = false
		requestFocus(p)
		p.tell()
	}
}

// TypedKey moves the person with the arrows and chooses with Enter. Escape puts
// back what the keys have moved and not rested on yet.
func (p *mapPerson) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp:
		p.step(mapStep, 0)
	case fyne.KeyDown:
		p.step(-mapStep, 0)
	case fyne.KeyRight:
		p.step(0, mapStep)
	case fyne.KeyLeft:
		p.step(0, -mapStep)
	case fyne.KeyReturn, fyne.KeyEnter:
		p.keep()
		p.pick()
	case fyne.KeyEscape:
		p.escape(key)
	default:
		p.control.TypedKey(key)
	}
}

func (p *mapPerson) step(influence, strength float64) {
	p.influence = toTwentieth(onMap(p.influence + influence))
	p.strength = toTwentieth(onMap(p.strength + strength))
	if p.stop != nil {
		p.stop()
	}
	p.stop = p.of.Rest(p.keep)
	p.of.Refresh()
}

func (p *mapPerson) escape(key *fyne.KeyEvent) {
	if p.stop == nil {
		p.control.TypedKey(key)
		return
	}
	p.forget()
	p.influence, p.strength = p.person.Influence, p.person.Strength
	p.of.Refresh()
}

// keep keeps what the keys have moved.
func (p *mapPerson) keep() {
	if p.stop != nil {
		p.forget()
		p.tell()
	}
}

// forget waits for no rest of the keys any more.
func (p *mapPerson) forget() {
	if p.stop != nil {
		p.stop()
		p.stop = nil
	}
}

// tell tells of a new place. Where it is not kept, the person is shown where
// it was by the next Set.
func (p *mapPerson) tell() {
	if p.influence != p.person.Influence || p.strength != p.person.Strength {
		p.of.OnPlaced(p.person.ID, p.influence, p.strength)
	}
}

// FocusLost keeps what the keys have moved.
func (p *mapPerson) FocusLost() {
	p.control.FocusLost()
	p.keep()
}

// AccessibilityLabel is the name and the place in numbers.
func (p *mapPerson) AccessibilityLabel() string {
	return lang.F("%s, influence %.1f, strength %.1f", p.person.Name, p.influence, p.strength)
}

// CreateRenderer is for Fyne.
func (p *mapPerson) CreateRenderer() fyne.WidgetRenderer { return render(p, p.dot, p.focusRing()) }

func (p *mapPerson) minSize() fyne.Size { return fyne.NewSquareSize(mapDot) }

func (p *mapPerson) place(size fyne.Size) {
	p.dot.Resize(size)
	p.placeRing(fyne.Position{}, size, size.Width/2)
}

func (p *mapPerson) paint() {
	p.dot.FillColor, p.dot.StrokeColor, p.dot.StrokeWidth = Color(RelationshipTint), Color(RelationshipInk), 1.8
	if p.person.ID == p.of.picked || p.hovered {
		p.dot.StrokeWidth = 3.2
	}
	p.paintRing()
}
