package kit

import "fyne.io/fyne/v2"

// The layouts size every child twice: first to its width, then to the height
// it needs in that width. So texts that wrap get their room at once.

// stack puts its objects below each other.
type stack struct{ gap float32 }

// NewStack returns a layout that puts objects below each other, each as wide
// as there is room and as high as it needs, with the exact gap between.
func NewStack(gap float32) fyne.Layout { return stack{gap} }

// Layout places the objects.
func (s stack) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		o.Move(fyne.NewPos(0, y))
		y += FitHeight(o, size.Width) + s.gap
	}
}

// MinSize is the widest object and the sum of the heights.
func (s stack) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	n := 0
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		least := o.MinSize()
		size = fyne.NewSize(max(size.Width, least.Width), size.Height+least.Height)
		n++
	}
	return size.AddWidthHeight(0, s.gap*float32(max(0, n-1)))
}

// FitHeight gives an object a width and the height it needs then.
func FitHeight(o fyne.CanvasObject, width float32) float32 {
	o.Resize(fyne.NewSize(width, max(o.Size().Height, o.MinSize().Height)))
	height := o.MinSize().Height
	o.Resize(fyne.NewSize(width, height))
	return height
}

// columns puts its objects side by side in proportions.
type columns struct {
	gap     float32
	weights []float32
}

// NewColumns returns a layout of columns in the given proportions, all as high
// as there is room. Columns without a weight have weight 1.
func NewColumns(gap float32, weights ...float32) fyne.Layout { return columns{gap, weights} }

// Layout places the objects.
func (c columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	shown := visible(objects)
	var total float32
	for i := range shown {
		total += c.weight(i)
	}
	room := size.Width - c.gap*float32(len(shown)-1)
	x := float32(0)
	for i, o := range shown {
		width := room * c.weight(i) / total
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, size.Height))
		x += width + c.gap
	}
}

// MinSize is wide enough for each column in its proportion.
func (c columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	shown := visible(objects)
	var total, unit, height float32
	for i, o := range shown {
		least := o.MinSize()
		total += c.weight(i)
		unit = max(unit, least.Width/c.weight(i))
		height = max(height, least.Height)
	}
	return fyne.NewSize(unit*total+c.gap*float32(max(0, len(shown)-1)), height)
}

func (c columns) weight(i int) float32 {
	if i < len(c.weights) && c.weights[i] > 0 {
		return c.weights[i]
	}
	return 1
}

// row puts its objects on one line.
type row struct {
	gap  float32
	fill int
}

// NewRow returns a layout that puts objects on one line, each as wide as it
// needs and centred in height, with the exact gap between. The object with the
// index fill takes the room that is left; -1 is none.
func NewRow(gap float32, fill int) fyne.Layout { return row{gap, fill} }

// Layout places the objects.
func (r row) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left := size.Width
	for i, o := range objects {
		if o.Visible() && i != r.fill {
			left -= o.MinSize().Width + r.gap
		}
	}
	x := float32(0)
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		width := o.MinSize().Width
		if i == r.fill {
			width = max(width, left)
		}
		height := min(FitHeight(o, width), max(size.Height, o.MinSize().Height))
		o.Move(fyne.NewPos(x, (size.Height-height)/2))
		x += width + r.gap
	}
}

// MinSize is the sum of the widths and the highest object.
func (r row) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	shown := visible(objects)
	for _, o := range shown {
		least := o.MinSize()
		size = fyne.NewSize(size.Width+least.Width, max(size.Height, least.Height))
	}
	return size.AddWidthHeight(r.gap*float32(max(0, len(shown)-1)), 0)
}

// flowGrid puts its objects into as many equal columns as there is room for.
type flowGrid struct {
	least, gap float32
	width      *float32 // of the last layout, to know how many rows there are
}

// NewFlowGrid returns a layout of equal columns, as many as there is room for
// with at least minWidth each, with larger text more, and at least as wide as each
// object needs, and as many rows as that takes.
func NewFlowGrid(minWidth, gap float32) fyne.Layout {
	return flowGrid{minWidth, gap, new(float32)}
}

// Layout places the objects; those of one row are equally high.
func (g flowGrid) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	*g.width = size.Width
	shown := visible(objects)
	n := g.columns(shown)
	width := (size.Width - g.gap*float32(n-1)) / float32(n)
	y := float32(0)
	for start := 0; start < len(shown); start += n {
		row := shown[start:min(start+n, len(shown))]
		height := float32(0)
		for _, o := range row {
			height = max(height, FitHeight(o, width))
		}
		for i, o := range row {
			o.Move(fyne.NewPos(float32(i)*(width+g.gap), y))
			o.Resize(fyne.NewSize(width, height))
		}
		y += height + g.gap
	}
}

// MinSize is as wide as the widest object and as high as the rows of the last layout.
func (g flowGrid) MinSize(objects []fyne.CanvasObject) fyne.Size {
	shown := visible(objects)
	n := g.columns(shown)
	var size fyne.Size
	for start := 0; start < len(shown); start += n {
		height := float32(0)
		for _, o := range shown[start:min(start+n, len(shown))] {
			least := o.MinSize()
			size.Width, height = max(size.Width, least.Width), max(height, least.Height)
		}
		size.Height += height + g.gap
	}
	return fyne.NewSize(size.Width, max(0, size.Height-g.gap))
}

// columns returns how many columns fit, but no more than there are objects; one
// or two are as wide as three would be, for a card across the whole window is
// no card.
func (g flowGrid) columns(shown []fyne.CanvasObject) int {
	least := Scaled(g.least)
	for _, o := range shown {
		least = max(least, o.MinSize().Width)
	}
	fits := int((*g.width + g.gap) / (least + g.gap))
	return max(1, min(fits, max(len(shown), 3)))
}

func visible(objects []fyne.CanvasObject) []fyne.CanvasObject {
	var shown []fyne.CanvasObject
	for _, o := range objects {
		if o.Visible() {
			shown = append(shown, o)
		}
	}
	return shown
}
