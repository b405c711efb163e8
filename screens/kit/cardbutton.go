package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// CardButton is a card that is pressed as a whole.
type CardButton struct {
	trigger
	name string
	card *Card
	veil *canvas.Rectangle
}

// NewCardButton returns a card with some content that is only looked at. The
// name is what it is called for those who don't see it.
func NewCardButton(name string, content fyne.CanvasObject, tapped func()) *CardButton {
	c := &CardButton{trigger: trigger{OnTapped: tapped}, name: name, card: NewCard(content), veil: canvas.NewRectangle(color.Transparent)}
	c.ExtendBaseWidget(c)
	return c
}

// SetName changes what the card is called.
func (c *CardButton) SetName(name string) { c.name = name }

// AccessibilityLabel is the name.
func (c *CardButton) AccessibilityLabel() string { return c.name }

// CreateRenderer is for Fyne.
func (c *CardButton) CreateRenderer() fyne.WidgetRenderer {
	return render(c, c.card, c.veil, c.focusRing())
}

func (c *CardButton) minSize() fyne.Size { return c.card.MinSize() }

func (c *CardButton) place(size fyne.Size) {
	c.card.Resize(size)
	c.veil.Resize(size)
	c.placeRing(fyne.Position{}, size, cardRadius)
}

func (c *CardButton) paint() {
	c.veil.CornerRadius, c.veil.FillColor = cardRadius, color.Transparent
	c.veil.StrokeColor, c.veil.StrokeWidth = color.Transparent, hairline
	if c.hovered {
		c.veil.StrokeColor = Color(Muted)
	}
	c.paintRing()
}
