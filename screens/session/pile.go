package session

import (
	"fyne.io/fyne/v2"

	"trefoil/screens/kit"
)

// pile shares the right column out among its cards. Goals and commitments
// scroll by themselves; what is being written gets the most of the room.
type pile struct{ screen *Screen }

const (
	cardSide    = 16
	goalsShare  = 0.5
	goalsAsking = 0.65
	goalsAside  = 0.24 // while a commitment is written
)

// Layout places the words of the wrap-up, the goals and the commitments.
func (p pile) Layout(parts []fyne.CanvasObject, size fyne.Size) {
	said, goals, promises := parts[0], parts[1], parts[2]
	y := float32(0)
	if said.Visible() {
		y = fit(said, size.Width) + kit.Gap
	}
	room := max(0, size.Height-y-kit.Gap)
	wanted := natural(goals, p.screen.goals.scroll, p.screen.goals.column, size.Width)
	others := natural(promises, p.screen.commitments.scroll, p.screen.commitments.column, size.Width)
	height := min(wanted, max(room*p.share(), room-others))
	goals.Move(fyne.NewPos(0, y))
	goals.Resize(fyne.NewSize(size.Width, height))
	promises.Move(fyne.NewPos(0, y+height+kit.Gap))
	promises.Resize(fyne.NewSize(size.Width, max(0, room-height)))
}

func (p pile) share() float32 {
	switch {
	case p.screen.goals.asking():
		return goalsAsking
	case p.screen.commitments.writing():
		return goalsAside
	default:
		return goalsShare
	}
}

// natural is how high a card would be if nothing in it had to scroll.
func natural(card fyne.CanvasObject, scroll, content fyne.CanvasObject, width float32) float32 {
	head := card.MinSize().Height - scroll.MinSize().Height
	return head + fit(content, width-2*cardSide)
}

// leastCard is how high a card is at least, with type of the usual size.
const leastCard = 84

// MinSize is small: the cards scroll.
func (p pile) MinSize(parts []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	if said := parts[0]; said.Visible() {
		size = said.MinSize().AddWidthHeight(0, kit.Gap)
	}
	for _, part := range parts[1:] {
		least := part.MinSize()
		size = fyne.NewSize(max(size.Width, least.Width), size.Height+max(least.Height, kit.Scaled(leastCard))+kit.Gap)
	}
	return size
}

// reveal scrolls as little as it takes to have an object in view.
func reveal(scroll *kit.Scroll, content, o fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(content).Y
	end := top + o.Size().Height
	switch from := scroll.Offset(); {
	case end > from+scroll.Size().Height:
		scroll.ScrollTo(max(0, min(top, end-scroll.Size().Height)))
	case top < from:
		scroll.ScrollTo(top)
	}
}
