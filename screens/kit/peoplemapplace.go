package kit

import (
	"math"

	"fyne.io/fyne/v2"

	"trefoil/app/mentoring"
)

// MapPerson is one person on a map of people: influence on what the mentee
// wants to reach and strength of the relationship, 0 to 4 each, and where the
// person stood on an earlier day when that was elsewhere.
type MapPerson struct {
	ID                          mentoring.ID
	Name                        string
	Influence, Strength         float64
	Moved                       bool
	ThenInfluence, ThenStrength float64
}

const (
	mapDot  float32 = 24 // across, of a person
	mapThen float32 = 10 // across, of where the person was
	mapSide float32 = mapDot/2 + ringGap
	mapGap  float32 = 6   // from a person to the name
	mapStep         = 0.1 // of an arrow key
)

// mapPlot is the part of a map in which 0 to 4 lies. People at its edges reach
// beyond it, but not beyond the map.
type mapPlot struct{ left, top, width, height float32 }

// fitMap leaves room for people at the edges, and for one line of words above
// and below.
func fitMap(size fyne.Size, word float32) mapPlot {
	top := word + mapSide
	return mapPlot{
		left: mapSide, top: top,
		width: max(0, size.Width-2*mapSide), height: max(0, size.Height-2*top),
	}
}

// at is where a person lies. What is outside 0 to 4 lies at the edge.
func (m mapPlot) at(influence, strength float64) fyne.Position {
	most := float64(mentoring.MaxLevel)
	return fyne.NewPos(
		m.left+m.width*float32(onMap(strength)/most),
		m.top+m.height*float32(1-onMap(influence)/most),
	)
}

// values is what a position means, to a twentieth of a level, 0 to 4 wherever
// it lies.
func (m mapPlot) values(at fyne.Position) (influence, strength float64) {
	most := float64(mentoring.MaxLevel)
	if m.width > 0 {
		strength = onMap(most * float64((at.X-m.left)/m.width))
	}
	if m.height > 0 {
		influence = onMap(most * float64(1-(at.Y-m.top)/m.height))
	}
	return toTwentieth(influence), toTwentieth(strength)
}

// holds says that a position lies on the plot, or so near that a person there
// would touch it.
func (m mapPlot) holds(at fyne.Position) bool {
	return at.X >= m.left-mapSide && at.X <= m.left+m.width+mapSide &&
		at.Y >= m.top-mapSide && at.Y <= m.top+m.height+mapSide
}

func onMap(v float64) float64 {
	if !(v > 0) { // nor what is no number
		return 0
	}
	return math.Min(v, float64(mentoring.MaxLevel))
}

func toTwentieth(v float64) float64 { return math.Round(v*20) / 20 }
