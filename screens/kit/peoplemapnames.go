package kit

import "fyne.io/fyne/v2"

// mapName is a name beside a person: what is written of it, and where.
type mapName struct {
	text string
	area mapArea
}

// mapArea is a rectangle on a map.
type mapArea struct{ x, y, width, height float32 }

// mapNames places names beside people.
type mapNames struct {
	size    fyne.Size // of the map
	height  float32   // of a name
	measure measurer
	spots   []mapArea // of people and of words that stay where they are
	placed  []mapName
}

// nameWidths are how wide a name may be: usually, and where it would lie on
// another otherwise.
var nameWidths = [...]float32{200, 120, 64}

// mostCovered is how much of a name may lie on something else, as a share. What
// can't be read is better not written: the person still has a circle, and a name
// beside the map when chosen.
const mostCovered = 0.12

// place puts each name beside its person, by the index in the spots: at the
// right, else at the left, else a little higher or lower, else above or below,
// else shortened. No name lies outside the map. Where no place is free the name
// takes the one where it covers least, or is left away when that is too much;
// that of the chosen person, -1 for nobody, is always written.
func (m *mapNames) place(names []string, chosen int) []mapName {
	for i, name := range names {
		best, covered := m.best(i, name)
		if i != chosen && covered > mostCovered*best.area.width*best.area.height {
			best = mapName{}
		}
		m.placed = append(m.placed, best)
	}
	return m.placed
}

func (m *mapNames) best(person int, name string) (best mapName, least float32) {
	least = -1
	for _, width := range nameWidths {
		text := ellipsize(name, min(width, m.size.Width), m.measure)
		for _, area := range m.candidates(m.spots[person], m.measure(text)) {
			covered := m.covered(area)
			if least < 0 || covered < least {
				best, least = mapName{text, area}, covered
			}
			if covered == 0 {
				return best, least
			}
		}
		if text == name && m.measure(name) <= nameWidths[len(nameWidths)-1] {
			break // shorter it would not be
		}
	}
	return best, least
}

// candidates are the places for a name, the best first. Those that would reach
// beyond the map are pushed back into it, and come last.
func (m *mapNames) candidates(at mapArea, width float32) []mapArea {
	middle := at.y + (at.height-m.height)/2
	right, left := at.x+at.width+mapGap, at.x-mapGap-width
	centre := at.x + (at.width-width)/2
	var inside, pushed []mapArea
	add := func(x, y float32) {
		a := mapArea{x, y, width, m.height}
		kept := a
		kept.x = max(0, min(a.x, m.size.Width-width))
		kept.y = max(0, min(a.y, m.size.Height-m.height))
		if kept == a {
			inside = append(inside, a)
		} else {
			pushed = append(pushed, kept)
		}
	}
	for _, off := range [...]float32{0, -0.4, 0.4, -0.8, 0.8} {
		add(right, middle+off*m.height)
		add(left, middle+off*m.height)
	}
	for _, x := range [...]float32{centre, at.x, at.x + at.width - width} {
		add(x, at.y-m.height)
		add(x, at.y+at.height)
	}
	return append(inside, pushed...)
}

// covered is how much of an area covers people, other names and words.
func (m *mapNames) covered(a mapArea) float32 {
	var sum float32
	for _, spot := range m.spots {
		sum += a.common(spot)
	}
	for _, n := range m.placed {
		sum += a.common(n.area)
	}
	return sum
}

// common is how large the part is that two areas share.
func (a mapArea) common(b mapArea) float32 {
	width := min(a.x+a.width, b.x+b.width) - max(a.x, b.x)
	height := min(a.y+a.height, b.y+b.height) - max(a.y, b.y)
	return max(0, width) * max(0, height)
}
