package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// Framed puts a top and a bottom, which may be nil, above and below what takes
// the room left. Tab goes through them from top to bottom, other than with
// Fyne's NewBorder, where it begins in the middle.
func Framed(top, middle, bottom fyne.CanvasObject) *fyne.Container {
	c := container.New(layout.NewBorderLayout(top, bottom, nil, nil))
	for _, o := range []fyne.CanvasObject{top, middle, bottom} {
		if o != nil {
			c.Objects = append(c.Objects, o)
		}
	}
	return c
}
