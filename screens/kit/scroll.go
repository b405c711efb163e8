package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Scroll lets a body that is higher than the window be scrolled. Unlike
// Fyne's it first gives the content its width, so that texts which wrap get
// their height, and makes it at least as high as there is room.
type Scroll struct {
	widget.BaseWidget
	content fyne.CanvasObject
	scroll  *container.Scroll
	placed  func() // the view got its size or was scrolled; may be nil
}

// scrollSide is how far the view reaches beyond the content, so that the bar
// and the ring around what has the focus are not cut off.
const scrollSide float32 = 8

// NewScroll returns the content in a view that scrolls up and down.
func NewScroll(content fyne.CanvasObject) *Scroll {
	s := &Scroll{content: content}
	below := newWheel()
	below.of = s
	s.scroll = container.NewVScroll(container.New(scrollLayout{}, below, content))
	s.ExtendBaseWidget(s)
	return s
}

// Refit gives the content the height it needs after it was changed, and keeps
// the place scrolled to. Before it has room there is nothing to fit.
func (s *Scroll) Refit() {
	if s.Size().Width <= 0 {
		return
	}
	s.content.Refresh()
	s.place(s.Size())
	s.scroll.Refresh()
}

// overflows says that there is more in it than it shows.
func (s *Scroll) overflows() bool { return s.content.Size().Height > s.scroll.Size().Height }

// Offset is how far the content is scrolled.
func (s *Scroll) Offset() float32 { return s.scroll.Offset.Y }

// ScrollTo scrolls the content, as far as there is any.
func (s *Scroll) ScrollTo(y float32) {
	s.scroll.ScrollToOffset(fyne.NewPos(0, y))
	if s.placed != nil {
		s.placed() // Fyne tells only of what a person scrolls
	}
}

// Reveal scrolls as little as is needed to show a part of the content whole,
// or the top of it where the view is too low.
func (s *Scroll) Reveal(part fyne.CanvasObject) {
	if at, ok := find(s.content, part, func(scroller, fyne.Position) {}); ok {
		s.bring(at, part.Size())
	}
}

// CreateRenderer is for Fyne.
func (s *Scroll) CreateRenderer() fyne.WidgetRenderer { return render(s, s.scroll) }

func (s *Scroll) minSize() fyne.Size {
	return fyne.NewSize(s.content.MinSize().Width, s.scroll.MinSize().Height)
}

func (s *Scroll) place(size fyne.Size) {
	s.content.Resize(fyne.NewSize(size.Width, max(s.content.Size().Height, s.content.MinSize().Height)))
	s.content.Resize(fyne.NewSize(size.Width, max(size.Height, s.content.MinSize().Height)))
	s.scroll.Move(fyne.NewPos(-scrollSide, 0))
	s.scroll.Resize(size.AddWidthHeight(2*scrollSide, 0))
	if s.placed != nil {
		s.placed()
	}
}

func (s *Scroll) paint() {}

// scrollLayout leaves the room at the sides that the view reaches beyond. What hears the
// wheel lies below the content, everywhere.
type scrollLayout struct{}

// Layout places the content.
func (scrollLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	objects[1].Move(fyne.NewPos(scrollSide, 0))
	objects[1].Resize(size.SubtractWidthHeight(2*scrollSide, 0))
}

// MinSize is that of the content and the sides.
func (scrollLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[1].MinSize().AddWidthHeight(2*scrollSide, 0)
}
