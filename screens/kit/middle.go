package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// middleSide is the least room around what is in the middle.
const middleSide = 16

// NewMiddle returns the content in the middle of a view, as wide as is said for type of
// the usual size, or as there is room. It scrolls where it is too high.
func NewMiddle(width float32, content fyne.CanvasObject) *Scroll {
	return NewScroll(container.New(middle(width), content))
}

type middle float32

// Layout places the content.
func (m middle) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := min(Scaled(float32(m)), size.Width-2*middleSide)
	height := FitHeight(objects[0], width)
	objects[0].Move(fyne.NewPos((size.Width-width)/2, max(middleSide, (size.Height-height)/2)))
}

// MinSize asks for the height of the content and the room around it.
func (m middle) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, objects[0].MinSize().Height+2*middleSide)
}
