package kit

import "fyne.io/fyne/v2"

// flow puts its objects one after the other, like words.
type flow struct {
	gap   float32
	below float32  // between lines
	width *float32 // of the last layout, to know how many lines there are
}

// NewFlow returns a layout that puts objects side by side, each as wide as it
// needs, and goes on in the next line where there is no room left.
func NewFlow(gap float32) fyne.Layout { return flow{gap, 0, new(float32)} }

// NewFlowLines is NewFlow with a gap between the lines, too, for what has an
// edge of its own.
func NewFlowLines(gap, below float32) fyne.Layout { return flow{gap, below, new(float32)} }

// Layout places the objects; those of one line are centred in its height.
func (f flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	*f.width = size.Width
	y := float32(0)
	for _, line := range f.lines(objects) {
		height := float32(0)
		for _, o := range line {
			height = max(height, FitHeight(o, min(natural(o), size.Width)))
		}
		x := float32(0)
		for _, o := range line {
			o.Move(fyne.NewPos(x, y+(height-o.Size().Height)/2))
			x += o.Size().Width + f.gap
		}
		y += height + f.below
	}
}

// MinSize is as high as the lines of the last layout, and as wide as the
// widest object that doesn't wrap.
func (f flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for i, line := range f.lines(objects) {
		if i > 0 {
			size.Height += f.below
		}
		size.Height += highest(line)
		for _, o := range line {
			size.Width = max(size.Width, o.MinSize().Width)
		}
	}
	return size
}

func (f flow) lines(objects []fyne.CanvasObject) [][]fyne.CanvasObject {
	return folded(visible(objects), natural, f.gap, *f.width)
}

func highest(objects []fyne.CanvasObject) float32 {
	height := float32(0)
	for _, o := range visible(objects) {
		height = max(height, o.MinSize().Height)
	}
	return height
}

// natural is how wide an object is that has all the room it could want.
func natural(o fyne.CanvasObject) float32 {
	switch o := o.(type) {
	case *Label:
		return o.OneLine() + 1
	case *Segmented:
		return o.oneLine()
	case *Tabs:
		return o.OneLine()
	}
	return o.MinSize().Width
}

// capped is a label that takes no more than a width.
type capped struct{ most float32 }

// NewCapped returns a label that is as wide as its text, but no wider than
// most (at the usual size of type); then it ends with an ellipsis.
func NewCapped(label *Label, most float32) *fyne.Container {
	return &fyne.Container{Layout: capped{most}, Objects: []fyne.CanvasObject{label.Ellipsis()}}
}

// Layout gives the label all there is.
func (capped) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// MinSize is that of the whole text on one line, or the most there may be.
func (c capped) MinSize(objects []fyne.CanvasObject) fyne.Size {
	most := c.most * textSize(SizeBody) / textSizes[SizeBody]
	return fyne.NewSize(min(natural(objects[0]), most), lineHeight(textSize(objects[0].(*Label).size)))
}
