package screens

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// TestOnMeasure puts a page into a window when the window is measured, once, and gives
// the size of that page.
func TestOnMeasure(t *testing.T) {
	w := test.NewWindow(nil)
	t.Cleanup(w.Close)
	w.SetPadded(false)
	measured := &onMeasure{window: w}
	w.SetContent(container.New(measured))
	page := canvas.NewRectangle(nil)
	page.SetMinSize(fyne.NewSize(300, 200))
	times := 0
	measured.do = func() {
		times++
		w.SetContent(page)
	}
	if got := measured.MinSize(nil); got != page.MinSize() {
		t.Errorf("measured %v, want that of the page, %v", got, page.MinSize())
	}
	measured.MinSize(nil)
	if times != 1 {
		t.Errorf("made %d times, want once", times)
	}
}
