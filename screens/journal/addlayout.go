package journal

import "fyne.io/fyne/v2"

// addLayout puts the button behind the field, in the height of its line: what
// is said below the field doesn't move it.
type addLayout struct{}

const buttonGap = 8

// Layout places field and button.
func (addLayout) Layout(parts []fyne.CanvasObject, size fyne.Size) {
	field, button := parts[0], parts[1]
	least := button.MinSize()
	button.Move(fyne.NewPos(size.Width-least.Width, 0))
	button.Resize(least)
	field.Resize(fyne.NewSize(size.Width-least.Width-buttonGap, size.Height))
}

// MinSize is that of both.
func (addLayout) MinSize(parts []fyne.CanvasObject) fyne.Size {
	field, button := parts[0].MinSize(), parts[1].MinSize()
	return fyne.NewSize(field.Width+buttonGap+button.Width, max(field.Height, button.Height))
}
