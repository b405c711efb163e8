package session

import (
	"fyne.io/fyne/v2"

	"trefoil/screens/kit"
)

// trailing puts a second part at the end of the line that the first one fills,
// or below it where the first would have less than it needs.
type trailing struct {
	least float32 // width of the first part
	last  *float32
}

func newTrailing(least float32) fyne.Layout { return trailing{least, new(float32)} }

const trailingGap = 6

func (l trailing) stacked(parts []fyne.CanvasObject) bool {
	return *l.last < l.least+trailingGap+parts[1].MinSize().Width
}

// Layout places the two parts.
func (l trailing) Layout(parts []fyne.CanvasObject, size fyne.Size) {
	*l.last = size.Width
	second := parts[1].MinSize()
	parts[1].Resize(second)
	if l.stacked(parts) {
		parts[0].Move(fyne.Position{})
		parts[1].Move(fyne.NewPos(0, kit.FitHeight(parts[0], size.Width)+2))
		return
	}
	first := kit.FitHeight(parts[0], size.Width-trailingGap-second.Width)
	height := max(first, second.Height)
	parts[0].Move(fyne.NewPos(0, (height-first)/2))
	parts[1].Move(fyne.NewPos(size.Width-second.Width, (height-second.Height)/2))
}

// MinSize is what the last layout needed.
func (l trailing) MinSize(parts []fyne.CanvasObject) fyne.Size {
	first, second := parts[0].MinSize(), parts[1].MinSize()
	if l.stacked(parts) {
		return fyne.NewSize(max(first.Width, second.Width), first.Height+2+second.Height)
	}
	return fyne.NewSize(l.least+trailingGap+second.Width, max(first.Height, second.Height))
}
