package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Room shows a page in the room that there is for it. A page that needs more, as with
// large type in a small window, is scrolled, down and across; else the window would
// grow for it, out of its screen.
type Room struct {
	widget.BaseWidget
	content fyne.CanvasObject
	scroll  *container.Scroll
}

// NewRoom returns the room with a page in it.
func NewRoom(content fyne.CanvasObject) *Room {
	r := &Room{content: content, scroll: container.NewScroll(content)}
	r.ExtendBaseWidget(r)
	return r
}

// Begin shows another page from its upper left.
func (r *Room) Begin() {
	r.place(r.Size())
	r.scroll.ScrollToOffset(fyne.Position{})
}

// CreateRenderer is for Fyne.
func (r *Room) CreateRenderer() fyne.WidgetRenderer { return render(r, r.scroll) }

// The least that is shown of a page.
const roomWidth, roomHeight = 320, 240

func (r *Room) minSize() fyne.Size { return fyne.NewSize(roomWidth, roomHeight) }

func (r *Room) place(size fyne.Size) {
	r.content.Resize(size.Max(r.content.MinSize()))
	r.scroll.Resize(size)
	r.scroll.ScrollToOffset(r.inside(r.scroll.Offset))
}

func (r *Room) paint() {}

// inside is the nearest place to one that the page can be scrolled to.
func (r *Room) inside(at fyne.Position) fyne.Position {
	over := r.content.Size().Subtract(r.scroll.Size())
	return fyne.NewPos(max(0, min(at.X, over.Width)), max(0, min(at.Y, over.Height)))
}

func (r *Room) offset() fyne.Position { return r.scroll.Offset }

// overflows says that there is more of the page above or below.
func (r *Room) overflows() bool { return r.content.Size().Height > r.scroll.Size().Height }

// bring scrolls as little as is needed to show what lies at a place of the page. What
// is larger than the room, which shows nothing else, stays as it is.
func (r *Room) bring(at fyne.Position, size fyne.Size) {
	to, room := r.scroll.Offset, r.scroll.Size()
	if at.X > to.X || at.X+size.Width < to.X+room.Width {
		to.X = nearer(to.X, room.Width, at.X, size.Width)
	}
	if at.Y > to.Y || at.Y+size.Height < to.Y+room.Height {
		to.Y = nearer(to.Y, room.Height, at.Y, size.Height)
	}
	r.scroll.ScrollToOffset(r.inside(to))
}

// nearer is how far to scroll, along one side of a view, to what lies in it.
func nearer(offset, room, at, size float32) float32 {
	switch {
	case at-revealMargin < offset || size > room:
		return at - revealMargin
	case at+size+revealMargin > offset+room:
		return at + size + revealMargin - room
	}
	return offset
}
