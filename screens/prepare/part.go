package prepare

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/screens/kit"
)

// part is a card whose content scrolls where there is not room for all of it.
type part struct {
	card   *kit.Card
	scroll *kit.Scroll
	column *fyne.Container
}

func newPart(title string, aside any) *part {
	p := &part{column: container.New(kit.NewStack(12))}
	p.scroll = kit.NewScroll(p.column)
	p.card = kit.NewCardTitled(title, aside, p.scroll)
	return p
}

// set shows these lines.
func (p *part) set(lines ...fyne.CanvasObject) { p.column.Objects = lines }

// shared gives the cards of a column the height that they need, and where that
// is more than there is, each a fair share of it. The last reaches down to the
// end.
type shared struct{ parts []*part }

func columnOf(parts ...*part) *fyne.Container {
	column := container.New(shared{parts})
	for _, p := range parts {
		column.Add(p.card)
	}
	return column
}

// Layout places the cards.
func (s shared) Layout(cards []fyne.CanvasObject, size fyne.Size) {
	room := size.Height - float32(len(cards)-1)*kit.Gap
	heights := share(s.wanted(size.Width), room)
	y := float32(0)
	for i, card := range cards {
		card.Move(fyne.NewPos(0, y))
		card.Resize(fyne.NewSize(size.Width, heights[i]))
		y += heights[i] + kit.Gap
	}
}

// cardSide is what a card has around its content.
const cardSide = 16

// wanted is how high each card would be if nothing in it had to scroll.
func (s shared) wanted(width float32) []float32 {
	heights := make([]float32, len(s.parts))
	for i, p := range s.parts {
		p.column.Resize(fyne.NewSize(width-2*cardSide, p.column.Size().Height))
		heights[i] = p.card.MinSize().Height - p.scroll.MinSize().Height + p.column.MinSize().Height
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

// MinSize is small: the cards scroll.
func (shared) MinSize(cards []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, card := range cards {
		least := card.MinSize()
		size = fyne.NewSize(max(size.Width, least.Width), size.Height+least.Height+kit.Gap)
	}
	return size
}
