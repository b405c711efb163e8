package mentee

import "fyne.io/fyne/v2"

// formWidth is as wide as a form is easy to read in.
const formWidth = 560

// formLayout keeps the form at a comfortable width at the left, and no higher
// than it is.
type formLayout struct{}

// Layout places the form.
func (formLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := min(size.Width, max(formWidth, objects[0].MinSize().Width))
	objects[0].Resize(fyne.NewSize(width, objects[0].MinSize().Height))
	objects[0].Resize(fyne.NewSize(width, objects[0].MinSize().Height))
}

// MinSize is that of the form.
func (formLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }
