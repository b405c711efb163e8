package kit

import "fyne.io/fyne/v2"

// scrollStep is how far an arrow key scrolls.
const scrollStep float32 = 48

// ScrollByKey scrolls the largest view in an object that has more than it shows.
// It says whether the key is one that scrolls, and there was such a view.
func ScrollByKey(in fyne.CanvasObject, key fyne.KeyName) bool {
	s := largestScroll(in)
	if s == nil {
		return false
	}
	view, end := s.scroll.Size().Height, s.content.Size().Height
	to, ok := map[fyne.KeyName]float32{
		fyne.KeyUp: s.Offset() - scrollStep, fyne.KeyDown: s.Offset() + scrollStep,
		fyne.KeyPageUp: s.Offset() - view + scrollStep, fyne.KeyPageDown: s.Offset() + view - scrollStep,
		fyne.KeyHome: 0, fyne.KeyEnd: end,
	}[key]
	if ok {
		s.ScrollTo(min(max(to, 0), end-view))
	}
	return ok
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
