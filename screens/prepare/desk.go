package prepare

import (
	"fyne.io/fyne/v2"

	"trefoil/screens/kit"
)

// desk lays the cards out. In three columns nothing scrolls: each card gets the
// height that it needs and, where that is more than there is, a fair share.
// Where there is room for two columns only, they are as high as they need.
type desk struct {
	screen *Screen
	width  *float32 // of the last layout
}

const (
	threeLeast  = 860 // the width from which on there are three columns, with type of the usual size
	heightLeast = 420 // of three columns; below that the page scrolls
	cardSide    = 16  // what a card has around its content
	fewPoints   = 5   // beside which the questions have room in their column
)

// columns returns the cards of each column, and how wide those are. The
// questions stand below the agenda that they go to, unless it is long.
func (d desk) columns() ([][]*part, float32) {
	s := d.screen
	last, promises, goals, questions := s.last.part, s.promises.part, s.goals.part, s.questions.part
	var all [][]*part
	switch {
	case *d.width < kit.Scaled(threeLeast):
		all = [][]*part{{last, promises, goals}, {s.points, questions}}
	case len(s.data.Points) > fewPoints:
		all = [][]*part{{last, promises}, {s.points}, {goals, questions}}
	default:
		all = [][]*part{{last}, {s.points, questions}, {promises, goals}}
	}
	n := float32(len(all))
	return all, (*d.width - (n-1)*kit.Gap) / n
}

// Layout places the cards.
func (d desk) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	*d.width = size.Width
	columns, width := d.columns()
	for k, column := range columns {
		x, y := float32(k)*(width+kit.Gap), float32(0)
		heights := share(wanted(column, width), size.Height-float32(len(column)-1)*kit.Gap)
		for i, p := range column {
			p.card.Move(fyne.NewPos(x, y))
			p.card.Resize(fyne.NewSize(width, heights[i]))
			y += heights[i] + kit.Gap
		}
	}
}

// MinSize is small for three columns, and what two columns need.
func (d desk) MinSize(cards []fyne.CanvasObject) fyne.Size {
	least := fyne.NewSize(0, kit.Scaled(heightLeast))
	for _, card := range cards {
		least.Width = max(least.Width, 2*card.MinSize().Width+kit.Gap)
	}
	columns, width := d.columns()
	if *d.width >= kit.Scaled(threeLeast) || *d.width == 0 {
		return least
	}
	for _, column := range columns {
		height := float32(len(column)-1) * kit.Gap
		for _, h := range wanted(column, width) {
			height += h
		}
		least.Height = max(least.Height, height)
	}
	return least
}

// wanted is how high each card would be with all that is in it.
func wanted(column []*part, width float32) []float32 {
	heights := make([]float32, len(column))
	for i, p := range column {
		heights[i] = p.wanted(width - 2*cardSide)
	}
	return heights
}

// share gives room to all: what asks for less than an equal part gets what it
// asks for, and the others share the rest.
func share(wanted []float32, room float32) []float32 {
	given := make([]float32, len(wanted))
	left, open := room, len(wanted)
	for again := true; again; {
		again = false
		for i, w := range wanted {
			if given[i] == 0 && w <= left/float32(open) && open > 1 {
				given[i] = w
				left -= w
				open--
				again = true
			}
		}
	}
	for i := range given {
		if given[i] == 0 {
			given[i] = max(0, left/float32(open))
		}
	}
	return given
}
