package kit

import "fyne.io/fyne/v2"

// scrollStep is how far an arrow key scrolls.
const scrollStep float32 = 48

// ScrollByKey scrolls the largest view in an object that has more than it shows, or
// the object itself where it is the room of a page and that view is at its end. It says
// whether the key is one that scrolls, and there was such a view.
func ScrollByKey(in fyne.CanvasObject, key fyne.KeyName) bool {
	room, _ := in.(*Room)
	overflows := room != nil && room.overflows()
	if s := largestScroll(in); s != nil {
		to, ok := scrolledBy(key, s.Offset(), s.scroll.Size().Height, s.content.Size().Height)
		if ok && (to != s.Offset() || !overflows) {
			s.ScrollTo(to)
			return true
		}
	}
	if !overflows {
		return false
	}
	to, ok := scrolledBy(key, room.scroll.Offset.Y, room.scroll.Size().Height, room.content.Size().Height)
	if ok {
		room.scroll.ScrollToOffset(fyne.NewPos(room.scroll.Offset.X, to))
	}
	return ok
}

// scrolledBy is where a key scrolls to, from an offset in a view of what ends at end.
func scrolledBy(key fyne.KeyName, offset, view, end float32) (to float32, ok bool) {
	to, ok = map[fyne.KeyName]float32{
		fyne.KeyUp: offset - scrollStep, fyne.KeyDown: offset + scrollStep,
		fyne.KeyPageUp: offset - view + scrollStep, fyne.KeyPageDown: offset + view - scrollStep,
		fyne.KeyHome: 0, fyne.KeyEnd: end,
	}[key]
	return min(max(to, 0), end-view), ok
}

// largestScroll returns the highest view in an object that can be scrolled, nil
// when all of everything is shown.
func largestScroll(in fyne.CanvasObject) (largest *Scroll) {
	if in == nil || !in.Visible() {
		return nil
	}
	if s, ok := in.(*Scroll); ok && s.content.Size().Height > s.scroll.Size().Height {
		return s
	}
	for _, o := range inside(in) {
		s := largestScroll(o)
		if s != nil && (largest == nil || s.Size().Height > largest.Size().Height) {
			largest = s
		}
	}
	return largest
}
