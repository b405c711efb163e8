package kit

import "fyne.io/fyne/v2"

// views puts two views side by side, and below each other where the room is narrow for
// the type. What is in them scrolls, so they could be of any height: they keep enough
// to be read.
type views struct {
	columns
	stacked *bool // in the last layout
}

// The least width of both views side by side, and the least height of each below each
// other, with type of the usual size.
const leastViews, leastView = 480, 300

// NewViews returns a layout of views in the given proportions that are as high as there
// is room, side by side or below each other.
func NewViews(gap float32, weights ...float32) fyne.Layout {
	return views{columns{gap, weights}, new(bool)}
}

// Layout places the views.
func (v views) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	shown := visible(objects)
	*v.stacked = len(shown) > 1 && size.Width < max(v.columns.MinSize(objects).Width, Scaled(leastViews))
	if !*v.stacked {
		v.columns.Layout(objects, size)
		return
	}
	even := (size.Height - v.gap*float32(len(shown)-1)) / float32(len(shown))
	y := float32(0)
	for _, o := range shown {
		height := max(even, v.height(o))
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, height))
		y += height + v.gap
	}
}

// MinSize is as wide as one view needs, and as high as those of the last layout do.
func (v views) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	shown := visible(objects)
	for _, o := range shown {
		size.Width = max(size.Width, o.MinSize().Width)
		if *v.stacked {
			size.Height += v.height(o)
		} else {
			size.Height = max(size.Height, o.MinSize().Height)
		}
	}
	if *v.stacked {
		size.Height += v.gap * float32(len(shown)-1)
	}
	return size
}

// height is how high a view is at least, below another.
func (views) height(view fyne.CanvasObject) float32 {
	return max(view.MinSize().Height, Scaled(leastView))
}
