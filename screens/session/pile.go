package session

import (
	"fyne.io/fyne/v2"

	"trefoil/screens/kit"
)

// pile shares the right column out among its cards. Goals and commitments
// scroll by themselves; what is being written gets the most of the room. Where there is
// too little of it for two that scroll, both are whole, and the column scrolls.
type pile struct {
	screen *Screen
	last   *natures
}

// natures is how high the goals, and all of the column, were in the last layout with
// nothing that scrolls.
type natures struct{ goals, all float32 }

func newPile(s *Screen) pile { return pile{s, &natures{}} }

const (
	cardSide    = 16
	goalsShare  = 0.5
	goalsAsking = 0.65
	goalsAside  = 0.24 // while a commitment is written
	leastRoom   = 320  // for two cards that scroll, with type of the usual size
	goodRoom    = 480  // the same, where the line stays in view below goals that are whole
	goalsMost   = 0.66 // of the room, for that
)

// Layout places the words of the wrap-up, the goals and the commitments.
func (p pile) Layout(parts []fyne.CanvasObject, size fyne.Size) {
	said, goals, promises := parts[0], parts[1], parts[2]
	y := float32(0)
	if said.Visible() {
		y = kit.FitHeight(said, size.Width) + kit.Gap
	}
	room := max(0, size.Height-y-kit.Gap)
	height := natural(goals, p.screen.goals.scroll, p.screen.goals.column, size.Width)
	others := natural(promises, p.screen.commitments.scroll, p.screen.commitments.column, size.Width)
	*p.last = natures{height, y + height + kit.Gap + others}
	if !p.narrow(parts) {
		height, others = min(height, max(room*p.share(), room-others)), 0
	}
	goals.Move(fyne.NewPos(0, y))
	goals.Resize(fyne.NewSize(size.Width, height))
	promises.Move(fyne.NewPos(0, y+height+kit.Gap))
	promises.Resize(fyne.NewSize(size.Width, max(others, room-height)))
}

// narrow says that the column is too low for two cards that scroll.
func (p pile) narrow(parts []fyne.CanvasObject) bool {
	room := p.screen.side.Size().Height - kit.Gap
	if said := parts[0]; said.Visible() {
		room -= said.MinSize().Height + kit.Gap
	}
	if room < kit.Scaled(goodRoom) && p.last.goals <= room*goalsMost {
		return true
	}
	return room < kit.Scaled(leastRoom)
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
	return head + kit.FitHeight(content, width-2*cardSide)
}

// MinSize is what the column is as high as in any case: all of it where it is too low for
// cards that scroll.
func (p pile) MinSize(parts []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, part := range parts {
		if part.Visible() {
			size.Width = max(size.Width, part.MinSize().Width)
		}
	}
	if p.narrow(parts) {
		size.Height = p.last.all
	}
	return size
}

// reveal has an object in one of the cards in view, in the card and in the column.
func (p pile) reveal(scroll *kit.Scroll, content, o fyne.CanvasObject) {
	reveal(scroll, content, o)
	p.screen.side.Reveal(o)
}

// refit gives the cards, and the column where it scrolls, the height that they need now.
func (p pile) refit() {
	s := p.screen
	p.Layout(s.right.Objects, s.right.Size())
	s.goals.scroll.Refit()
	s.commitments.scroll.Refit()
	if s.right.Size().Height != max(s.side.Size().Height, s.right.MinSize().Height) {
		s.side.Refit()
	}
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
