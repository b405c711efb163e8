package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Card is a surface with a hairline border, a title and a remark or a control
// beside it where there are any.
type Card struct {
	widget.BaseWidget
	box     *Box
	title   *Label
	aside   *fyne.Container
	head    *fyne.Container
	content *fyne.Container
}

// NewCard returns a card without a title.
func NewCard(content fyne.CanvasObject) *Card { return NewCardTitled("", nil, content) }

// NewCardTitled returns a card with a title. The aside is a remark as a
// string, a canvas object, or nil.
func NewCardTitled(title string, aside any, content fyne.CanvasObject) *Card {
	c := &Card{title: Heading(title), aside: container.NewStack(), content: container.NewStack()}
	c.head = container.New(cardHead{new(bool)}, c.title, c.aside)
	c.box = NewBox(Surface, container.New(cardLayout{}, c.head, c.content))
	c.box.Border, c.box.Radius = Line, cardRadius
	c.box.Pad = fyne.NewSquareSize(cardPadding)
	c.head.Hidden = title == ""
	c.setAside(aside)
	c.setContent(content)
	c.ExtendBaseWidget(c)
	return c
}

// SetTitle changes the title; without one there is no head.
func (c *Card) SetTitle(title string) {
	c.head.Hidden = title == ""
	c.title.SetText(title)
	c.Refresh()
}

// SetAside changes what stands beside the title: a string, a canvas object or
// nil.
func (c *Card) SetAside(aside any) {
	c.setAside(aside)
	c.Refresh()
}

// SetContent changes what is in the card.
func (c *Card) SetContent(content fyne.CanvasObject) {
	c.setContent(content)
	c.Refresh()
}

func (c *Card) setAside(aside any) {
	c.aside.Objects = nil
	switch a := aside.(type) {
	case string:
		c.aside.Objects = []fyne.CanvasObject{Small(a).Single()}
	case fyne.CanvasObject:
		c.aside.Objects = []fyne.CanvasObject{a}
	}
	c.aside.Hidden = len(c.aside.Objects) == 0
}

func (c *Card) setContent(content fyne.CanvasObject) {
	c.content.Objects = nil
	if content != nil {
		c.content.Objects = []fyne.CanvasObject{content}
	}
}

// CreateRenderer is for Fyne.
func (c *Card) CreateRenderer() fyne.WidgetRenderer { return wrap(c, c.box) }

// cardHead puts the remark beside the title, and below it where that would leave too
// little of the title.
type cardHead struct{ below *bool }

const (
	asideGap  = 12
	leastHead = 80 // of a title, with type of the usual size
)

var cardRow = row{gap: asideGap, fill: 0}

// Layout places title and remark.
func (h cardHead) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	title, aside := objects[0], objects[1]
	room := size.Width - aside.MinSize().Width - asideGap
	*h.below = aside.Visible() && room < min(natural(title), Scaled(leastHead))
	if !*h.below {
		cardRow.Layout(objects, size)
		return
	}
	y := FitHeight(title, size.Width)
	aside.Move(fyne.NewPos(0, y))
	aside.Resize(fyne.NewSize(size.Width, aside.MinSize().Height))
}

// MinSize is as of the last layout.
func (h cardHead) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if !*h.below {
		return cardRow.MinSize(objects)
	}
	return stack{}.MinSize(objects)
}

// cardLayout puts the head above the content, which takes the room left.
type cardLayout struct{}

const headGap = 10

// Layout places head and content.
func (cardLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	head, content := objects[0], objects[1]
	y := float32(0)
	if head.Visible() {
		y = FitHeight(head, size.Width) + headGap
	}
	content.Move(fyne.NewPos(0, y))
	content.Resize(fyne.NewSize(size.Width, max(0, size.Height-y)))
}

// MinSize is that of head and content below each other.
func (cardLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return stack{headGap}.MinSize(objects)
}
