package kit

import "fyne.io/fyne/v2"

// NewFixedWidth returns a layout that gives its object one width, whatever there
// is.
func NewFixedWidth(width float32) fyne.Layout { return fixedWidth(width) }

// fixedWidth gives its object one width.
type fixedWidth float32

// Layout places the object.
func (w fixedWidth) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(fyne.NewSize(float32(w), size.Height))
	}
}

// MinSize is the width and the height the object needs.
func (w fixedWidth) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, o := range objects {
		height = max(height, o.MinSize().Height)
	}
	return fyne.NewSize(float32(w), height)
}
