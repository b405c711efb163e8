package kit

import "fyne.io/fyne/v2"

// split puts its objects side by side where there is room, else below each
// other.
type split struct {
	columns
	least   float32
	stacked *bool // in the last layout
}

// NewSplit returns a layout of columns in the given proportions, which lie
// below each other where it is narrower than least, with larger text more, and where
// one of them needs more than its share.
func NewSplit(least, gap float32, weights ...float32) fyne.Layout {
	return newSplit(least, gap, weights)
}

func newSplit(least, gap float32, weights []float32) split {
	stacked := true // until it is known how wide it is
	return split{columns{gap, weights}, least, &stacked}
}

// Layout places the objects.
func (s split) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	*s.stacked = size.Width < max(Scaled(s.least), s.columns.MinSize(objects).Width)
	if *s.stacked {
		stack{s.gap}.Layout(objects, size)
		return
	}
	s.columns.Layout(objects, size)
}

// MinSize is as wide as the widest object and as high as the last layout
// needed.
func (s split) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if *s.stacked {
		return stack{s.gap}.MinSize(objects)
	}
	var size fyne.Size
	for _, o := range visible(objects) {
		size = size.Max(o.MinSize())
	}
	return size
}

// tower puts its objects below each other; the last one takes the room left.
type tower struct{ stack }

// NewTower returns a layout like NewStack in which the last object reaches
// down to the end.
func NewTower(gap float32) fyne.Layout { return tower{stack{gap}} }

// Layout places the objects.
func (t tower) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	t.stack.Layout(objects, size)
	shown := visible(objects)
	if len(shown) == 0 {
		return
	}
	last := shown[len(shown)-1]
	last.Resize(fyne.NewSize(size.Width, max(last.Size().Height, size.Height-last.Position().Y)))
}

// splitScroll is a split in which the first column is no higher than what is
// in view and stays there, so that a picture in it is seen whole beside a long
// list.
type splitScroll struct {
	split
	scroll        *Scroll
	first, second fyne.CanvasObject
}

// NewSplitScroll returns two objects as NewSplit places them, in a view that
// scrolls. Side by side, the first is only as high as the view and scrolls no
// further than it must.
func NewSplitScroll(least, gap float32, first, second fyne.CanvasObject, weights ...float32) *Scroll {
	l := &splitScroll{split: newSplit(least, gap, weights), first: first, second: second}
	l.scroll = NewScroll(&fyne.Container{Layout: l, Objects: []fyne.CanvasObject{first, second}})
	l.scroll.scroll.OnScrolled = func(fyne.Position) { l.stay() }
	l.scroll.placed = l.fill
	return l.scroll
}

// Layout places the objects.
func (s *splitScroll) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	s.split.Layout(objects, size)
	s.fill()
}

// fill makes the first column as high as the view.
func (s *splitScroll) fill() {
	if !*s.stacked {
		height := max(s.first.MinSize().Height, min(s.second.Size().Height, s.scroll.Size().Height))
		s.first.Resize(fyne.NewSize(s.first.Size().Width, height))
		s.stay()
	}
}

// stay keeps the first column in view while the second is scrolled.
func (s *splitScroll) stay() {
	if *s.stacked {
		return
	}
	beyond := max(0, s.first.Size().Height-s.scroll.Size().Height) // of the first, below the view
	room := max(0, s.second.Size().Height-s.first.Size().Height)
	s.first.Move(fyne.NewPos(0, min(max(0, s.scroll.Offset()-beyond), room)))
}
