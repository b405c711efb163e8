package kit

import "fyne.io/fyne/v2"

// footed puts two objects below each other; the first takes the room left.
type footed struct{ least, gap float32 }

// NewFooted returns a layout for two objects: the second lies at the foot, as
// high as it needs, and the first takes the room above it, which is at least
// so high.
func NewFooted(least, gap float32) fyne.Layout { return footed{least, gap} }

// Layout places the objects.
func (f footed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	first, second := objects[0], objects[1]
	height := FitHeight(second, size.Width)
	second.Move(fyne.NewPos(0, size.Height-height))
	first.Move(fyne.Position{})
	first.Resize(fyne.NewSize(size.Width, max(0, size.Height-height-f.gap)))
}

// MinSize is that of both below each other.
func (f footed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	first, second := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(first.Width, second.Width), max(first.Height, f.least)+f.gap+second.Height)
}
