package kit

import (
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"trefoil/app/mentoring"
)

func inMap(a mapArea, size fyne.Size) bool {
	const slack = 0.01
	return a.x >= -slack && a.y >= -slack && a.x+a.width <= size.Width+slack && a.y+a.height <= size.Height+slack
}

func TestPlacesOnTheMap(t *testing.T) {
	plot := fitMap(fyne.NewSize(432, 472), 20)
	for name, c := range map[string]struct{ influence, strength, left, top float64 }{
		"no influence, no strength": {0, 0, 0, 1},
		"all of both":               {4, 4, 1, 0},
		"the middle":                {2, 2, 0.5, 0.5},
		"beyond the scale":          {9, -3, 0, 0},
		"no number":                 {math.NaN(), math.Inf(1), 1, 1},
	} {
		got := plot.at(c.influence, c.strength)
		want := fyne.NewPos(plot.left+plot.width*float32(c.left), plot.top+plot.height*float32(c.top))
		if got != want {
			t.Errorf("%s: at %v, want %v", name, got, want)
		}
	}
}

func TestAPlaceIsReadBackFromItsPosition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		size := fyne.NewSize(rapid.Float32Range(260, 3000).Draw(t, "width"), rapid.Float32Range(260, 2000).Draw(t, "height"))
		plot := fitMap(size, 18)
		influence, strength := float64(rapid.IntRange(0, 80).Draw(t, "influence"))/20, float64(rapid.IntRange(0, 80).Draw(t, "strength"))/20
		i, s := plot.values(plot.at(influence, strength))
		if math.Abs(i-influence) > 1e-9 || math.Abs(s-strength) > 1e-9 {
			t.Fatalf("%v, %v came back as %v, %v", influence, strength, i, s)
		}
		i, s = plot.values(fyne.NewPos(rapid.Float32().Draw(t, "x"), rapid.Float32().Draw(t, "y")))
		if !(i >= 0 && i <= 4 && s >= 0 && s <= 4) {
			t.Fatalf("a position means %v, %v", i, s)
		}
	})
}

func TestNothingLiesOutsideTheMap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		size := fyne.NewSize(rapid.Float32Range(260, 2000).Draw(t, "width"), rapid.Float32Range(260, 1500).Draw(t, "height"))
		plot := fitMap(size, 18)
		n := mapNames{size: size, height: 16, measure: func(s string) float32 { return float32(7 * len([]rune(s))) }}
		var names []string
		for range rapid.IntRange(0, 40).Draw(t, "people") {
			at := plot.at(rapid.Float64().Draw(t, "influence"), rapid.Float64().Draw(t, "strength"))
			spot := mapArea{at.X - mapDot/2, at.Y - mapDot/2, mapDot, mapDot}
			if !inMap(spot, size) {
				t.Fatalf("a person at %v is not in %v", spot, size)
			}
			n.spots = append(n.spots, spot)
			names = append(names, rapid.StringN(0, 60, 200).Draw(t, "name"))
		}
		for i, name := range n.place(names, -1) {
			if !inMap(name.area, size) {
				t.Fatalf("%q lies at %v, not in %v", name.text, name.area, size)
			}
			if name == (mapName{}) {
				continue // left away
			}
			if name.area.width > 200 || strings.TrimSuffix(name.text, "…") != names[i] && !strings.HasSuffix(name.text, "…") {
				t.Fatalf("%q is written as %q", names[i], name.text)
			}
		}
	})
}

func TestNamesGoWhereThereIsRoom(t *testing.T) {
	size := fyne.NewSize(400, 300)
	dot := func(x, y float32) mapArea { return mapArea{x, y, mapDot, mapDot} }
	for name, c := range map[string]struct {
		spots []mapArea
		names []string
		check func([]mapName) bool
	}{
		"at the right": {[]mapArea{dot(100, 100)}, []string{"Ana"}, func(n []mapName) bool { return n[0].area.x > 124 }},
		"at the left where the right has no room": {[]mapArea{dot(370, 100)}, []string{"Ana, senior"}, func(n []mapName) bool {
			return n[0].area.x+n[0].area.width < 370 && n[0].text == "Ana, senior"
		}},
		"two at one place don't lie on each other": {[]mapArea{dot(100, 100), dot(100, 100)}, []string{"Ana", "Ben"}, func(n []mapName) bool {
			return n[0].area.common(n[1].area) == 0
		}},
		"not on another person": {[]mapArea{dot(100, 100), dot(130, 100)}, []string{"Ana", "Ben"}, func(n []mapName) bool {
			return n[0].area.common(dot(130, 100)) == 0
		}},
		"shortened where it is longer than the map": {[]mapArea{dot(188, 100)}, []string{strings.Repeat("long ", 40)}, func(n []mapName) bool {
			return strings.HasSuffix(n[0].text, "…")
		}},
	} {
		n := mapNames{size: size, height: 16, spots: c.spots, measure: func(s string) float32 { return float32(7 * len([]rune(s))) }}
		if got := n.place(c.names, -1); !c.check(got) {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestNamesThatCannotBeReadAreLeftAway(t *testing.T) {
	n := mapNames{size: fyne.NewSize(260, 260), height: 16, measure: func(s string) float32 { return float32(7 * len([]rune(s))) }}
	var names []string
	for range 60 {
		n.spots = append(n.spots, mapArea{100, 100, mapDot, mapDot})
		names = append(names, "Head of Sales")
	}
	placed := n.place(names, 59)
	for i, a := range placed[:59] {
		for _, b := range placed[:i] {
			if a.area.common(b.area) > mostCovered*a.area.width*a.area.height {
				t.Fatalf("%+v lies on %+v", a, b)
			}
		}
	}
	if placed[0].text != "Head of Sales" || placed[58].text != "" || placed[59].text == "" {
		t.Errorf("first %+v, last %+v, chosen %+v", placed[0], placed[58], placed[59])
	}
}

// peopleMap shows two people, and notes what is chosen and where somebody is
// put. The keys rest when rest is called.
type peopleMap struct {
	*PeopleMap
	window fyne.Window
	picked []mentoring.ID
	placed []MapPerson
	rest   func()
}

func showMap(t *testing.T) *peopleMap {
	start(t, Light)
	m := &peopleMap{PeopleMap: NewPeopleMap(), rest: func() {}}
	m.OnPick = func(id mentoring.ID) { m.picked = append(m.picked, id) }
	m.OnPlaced = func(id mentoring.ID, influence, strength float64) {
		m.placed = append(m.placed, MapPerson{ID: id, Influence: influence, Strength: strength})
	}
	m.Rest = func(f func()) func() {
		m.rest = f
		return func() { m.rest = func() {} }
	}
	m.window = show(t, m.PeopleMap, 600, 500)
	m.Set([]MapPerson{
		{ID: "cfo", Name: "CFO", Influence: 3.5, Strength: 1.9, Moved: true, ThenInfluence: 3.5, ThenStrength: 1.2},
		{ID: "ana", Name: "Ana", Influence: 1, Strength: 3},
	})
	return m
}

func TestAPersonIsDraggedOnTheMap(t *testing.T) {
	m := showMap(t)
	dot := m.dots["ana"]
	before := dot.Position()
	step := m.plot.width / 8 // half a level
	for range 2 {
		dot.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(-step/2, 0)})
	}
	if dot.Position().X >= before.X || len(m.placed) != 0 {
		t.Errorf("at %v from %v while dragged, kept %v", dot.Position(), before, m.placed)
	}
	dot.DragEnd()
	if len(m.placed) != 1 || m.placed[0] != (MapPerson{ID: "ana", Influence: 1, Strength: 2.5}) {
		t.Errorf("kept %+v", m.placed)
	}
	if m.Picked() != "ana" || m.window.Canvas().Focused() != m.Person("ana") {
		t.Errorf("chosen is %q, the keyboard is at %v", m.Picked(), m.window.Canvas().Focused())
	}
	dot.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(-9000, 9000)})
	dot.DragEnd()
	if got := m.placed[1]; got.Influence != 0 || got.Strength != 0 {
		t.Errorf("beyond the corner it is %+v", got)
	}
}

func TestAPressThatMovesNothingKeepsNothing(t *testing.T) {
	m := showMap(t)
	test.TapCanvas(m.window.Canvas(), m.dots["cfo"].Position().AddXY(12, 12))
	m.dots["cfo"].Dragged(&fyne.DragEvent{})
	m.dots["cfo"].DragEnd()
	if len(m.placed) != 0 || len(m.picked) == 0 || m.picked[0] != "cfo" {
		t.Errorf("kept %v, chose %v", m.placed, m.picked)
	}
	name := m.placedNames(m.Size())[1].area
	test.TapCanvas(m.window.Canvas(), fyne.NewPos(name.x+4, name.y+4))
	if m.Picked() != "ana" {
		t.Errorf("a press on the name of Ana chose %q", m.Picked())
	}
}

func TestKeysMoveAPersonAndAreKeptWhenTheyRest(t *testing.T) {
	m := showMap(t)
	m.window.Canvas().Focus(m.Person("ana"))
	press(m.Person("ana"), fyne.KeyUp, fyne.KeyUp, fyne.KeyLeft, fyne.KeyRight, fyne.KeyRight)
	if len(m.placed) != 0 {
		t.Fatalf("kept on the way: %v", m.placed)
	}
	m.rest()
	if len(m.placed) != 1 || m.placed[0] != (MapPerson{ID: "ana", Influence: 1.2, Strength: 3.1}) {
		t.Fatalf("kept %+v", m.placed)
	}
	press(m.Person("ana"), fyne.KeyDown)
	m.window.Canvas().Focus(m.Person("cfo"))
	if len(m.placed) != 2 || m.placed[1].Influence != 1.1 {
		t.Errorf("going on kept %+v", m.placed)
	}
	press(m.Person("cfo"), fyne.KeyUp, fyne.KeyEscape)
	m.rest()
	if len(m.placed) != 2 || m.dots["cfo"].influence != 3.5 {
		t.Errorf("Escape kept %+v", m.placed)
	}
	press(m.Person("cfo"), fyne.KeyUp, fyne.KeyReturn)
	if len(m.placed) != 3 || m.Picked() != "cfo" {
		t.Errorf("Enter kept %+v and chose %q", m.placed, m.Picked())
	}
	m.Keep()
	if len(m.placed) != 3 {
		t.Errorf("kept twice: %+v", m.placed)
	}
}

func TestSomebodyIsDraggedOntoTheMap(t *testing.T) {
	m := showMap(t)
	chip := NewPersonChip("ben", "Ben", m.PeopleMap)
	show(t, fyne.CurrentApp().Driver().CanvasForObject(m.PeopleMap).Content(), 600, 500)
	drag := func(to fyne.Position) {
		chip.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}})
		chip.DragEnd()
	}
	drag(fyne.NewPos(-200, -200))
	if len(m.placed) != 0 {
		t.Errorf("beside the map it was kept: %v", m.placed)
	}
	drag(m.plot.at(3, 1))
	if len(m.placed) != 1 || m.placed[0] != (MapPerson{ID: "ben", Influence: 3, Strength: 1}) {
		t.Errorf("kept %+v", m.placed)
	}
	if !m.drawing.ghost.Hidden {
		t.Error("where it would be is still shown")
	}
	chip.Tapped(nil)
	if m.Picked() != "ben" {
		t.Errorf("chosen is %q", m.Picked())
	}
}
