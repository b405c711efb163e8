package kit

import (
	"slices"

	"fyne.io/fyne/v2"
)

// split puts its objects side by side where there is room, else in several rows, and
// where there is room for one alone below each other.
type split struct {
	columns
	least  float32
	across *int // how many stood side by side in the last layout
}

// NewSplit returns a layout of columns in the given proportions. They go on in further
// rows where it is narrower than least, with larger text more, and where one of them
// needs more than its share.
func NewSplit(least, gap float32, weights ...float32) fyne.Layout {
	return newSplit(least, gap, weights)
}

func newSplit(least, gap float32, weights []float32) split {
	alone := 1 // until it is known how wide it is
	return split{columns{gap, weights}, least, &alone}
}

// Layout places the objects.
func (s split) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	shown := visible(objects)
	*s.across = s.fitting(shown, size.Width)
	if *s.across >= len(shown) {
		s.columns.Layout(shown, size)
		return
	}
	y := float32(0)
	for row := range slices.Chunk(shown, *s.across) {
		width := s.share(*s.across, size.Width)
		height := float32(0)
		for _, o := range row {
			height = max(height, FitHeight(o, width))
		}
		for i, o := range row {
			o.Move(fyne.NewPos(float32(i)*(width+s.gap), y))
			o.Resize(fyne.NewSize(width, height))
		}
		y += height + s.gap
	}
}

// fitting is how many objects have room side by side: all, or about half of them, and
// so on.
func (s split) fitting(shown []fyne.CanvasObject, width float32) int {
	if len(shown) < 2 || width >= max(Scaled(s.least), s.columns.MinSize(shown).Width) {
		return max(1, len(shown))
	}
	needs := float32(0)
	for _, o := range shown {
		needs = max(needs, o.MinSize().Width)
	}
	n := (len(shown) + 1) / 2
	for n > 1 && s.share(n, width) < max(needs, s.share(len(shown), Scaled(s.least))) {
		n = (n + 1) / 2
	}
	return n
}

// share is the width of one of several objects side by side.
func (s split) share(n int, width float32) float32 {
	return (width - s.gap*float32(n-1)) / float32(n)
}

// MinSize is as wide as the widest object and as high as the last layout
// needed.
func (s split) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for row := range slices.Chunk(visible(objects), *s.across) {
		height := float32(0)
		for _, o := range row {
			least := o.MinSize()
			size.Width, height = max(size.Width, least.Width), max(height, least.Height)
		}
		size.Height += height + s.gap
	}
	size.Height = max(0, size.Height-s.gap)
	return size
}

func (s split) stacked() bool { return *s.across == 1 }

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
	if !s.stacked() {
		height := max(s.first.MinSize().Height, min(s.second.Size().Height, s.scroll.Size().Height))
		s.first.Resize(fyne.NewSize(s.first.Size().Width, height))
		s.stay()
	}
}

// stay keeps the first column in view while the second is scrolled.
func (s *splitScroll) stay() {
	if s.stacked() {
		return
	}
	beyond := max(0, s.first.Size().Height-s.scroll.Size().Height) // of the first, below the view
	room := max(0, s.second.Size().Height-s.first.Size().Height)
	s.first.Move(fyne.NewPos(0, min(max(0, s.scroll.Offset()-beyond), room)))
}
