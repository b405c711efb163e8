package prepare

import (
	"fyne.io/fyne/v2"

	"trefoil/screens/kit"
)

// part is a card that can say how high it would like to be in a width.
type part struct {
	card   *kit.Card
	list   *kit.FitList
	wanted func(width float32) float32
}

// newPart returns a card with as many lines as there is room for. More leads
// to the others.
func newPart(title string, aside any, more func()) *part {
	p := &part{list: kit.NewFitList(12, more)}
	p.card = kit.NewCardTitled(title, aside, p.list.Content)
	p.wanted = func(width float32) float32 {
		return p.card.MinSize().Height - p.list.Content.MinSize().Height + p.list.Height(width)
	}
	return p
}

// newScrolled returns a card whose content scrolls where there is not room for
// all of it: for what is worked on in place.
func newScrolled(title string, content fyne.CanvasObject) (*part, *kit.Scroll) {
	scroll := kit.NewScroll(content)
	p := &part{card: kit.NewCardTitled(title, nil, scroll)}
	p.wanted = func(width float32) float32 {
		content.Resize(fyne.NewSize(width, content.Size().Height))
		return p.card.MinSize().Height - scroll.MinSize().Height + content.MinSize().Height
	}
	return p, scroll
}

// set shows these lines.
func (p *part) set(lines ...fyne.CanvasObject) { p.list.Set(lines...) }
