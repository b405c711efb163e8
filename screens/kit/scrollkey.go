package kit

import "fyne.io/fyne/v2"

// scrollStep is how far an arrow key scrolls.
const scrollStep float32 = 48

// ScrollByKey scrolls the largest view in an object that has more than it shows and,
// where the object is the room of a page with more than that shows, the page: forward
// first the page and at its end the view in it, back the other way about. It says
// whether the key is one that scrolls, and there was something to scroll.
func ScrollByKey(in fyne.CanvasObject, key fyne.KeyName) bool {
	view := func() (scrolls, moved bool) { return largestScroll(in).scrollByKey(key) }
	page := func() (scrolls, moved bool) {
		room, _ := in.(*Room)
		return room.scrollByKey(key)
	}
	first, then := page, view
	if key == fyne.KeyUp || key == fyne.KeyPageUp || key == fyne.KeyHome {
		first, then = view, page
	}
	one, moved := first()
	if moved {
		return true
	}
	other, _ := then()
	return one || other
}

func (s *Scroll) scrollByKey(key fyne.KeyName) (scrolls, moved bool) {
	if s == nil {
		return false, false
	}
	to, ok := scrolledBy(key, s.Offset(), s.scroll.Size().Height, s.content.Size().Height)
	if !ok || to == s.Offset() {
		return ok, false
	}
	s.ScrollTo(to)
	return true, true
}

func (r *Room) scrollByKey(key fyne.KeyName) (scrolls, moved bool) {
	if r == nil || !r.overflows() {
		return false, false
	}
	at := r.scroll.Offset
	to, ok := scrolledBy(key, at.Y, r.scroll.Size().Height, r.content.Size().Height)
	if !ok || to == at.Y {
		return ok, false
	}
	r.scroll.ScrollToOffset(fyne.NewPos(at.X, to))
	return true, true
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
	if s, ok := in.(*Scroll); ok && s.overflows() {
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
