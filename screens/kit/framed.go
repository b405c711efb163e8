package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Framed puts a top and a bottom, which may be nil, above and below what takes
// the room left. Tab goes through them from top to bottom, other than with
// Fyne's NewBorder, where it begins in the middle; and what wraps in them has the
// height that it takes in this width, where Fyne's has that of the width before.
func Framed(top, middle, bottom fyne.CanvasObject) *fyne.Container {
	c := container.New(framed{top, bottom})
	for _, o := range []fyne.CanvasObject{top, middle, bottom} {
		if o != nil {
			c.Objects = append(c.Objects, o)
		}
	}
	return c
}

type framed struct{ top, bottom fyne.CanvasObject }

const framedGap = 4

// Layout places top and bottom, and between them what is left.
func (f framed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	begin, end := float32(0), size.Height
	for _, o := range visible(objects) {
		switch o {
		case f.top:
			begin = FitHeight(o, size.Width) + framedGap
			o.Move(fyne.Position{})
		case f.bottom:
			height := FitHeight(o, size.Width)
			end -= height + framedGap
			o.Move(fyne.NewPos(0, size.Height-height))
		}
	}
	for _, o := range visible(objects) {
		if o != f.top && o != f.bottom {
			o.Resize(fyne.NewSize(size.Width, max(0, end-begin)))
			o.Move(fyne.NewPos(0, begin))
		}
	}
}

// MinSize is that of all of them below each other.
func (f framed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return stack{framedGap}.MinSize(objects)
}
