package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestNextArea(t *testing.T) {
	a, b := NewButton("a", Outlined, nil), NewButton("b", Outlined, nil)
	c, d, e := NewButton("c", Outlined, nil), NewButton("d", Outlined, nil), NewButton("e", Outlined, nil)
	one, two := NewBox(Surface, nil), NewBox(Surface, nil)
	stops := []stop{{a, nil}, {b, one}, {c, one}, {d, two}, {e, nil}}
	for _, x := range []struct {
		from          fyne.Focusable
		forward, back fyne.Focusable
	}{
		{nil, a, e}, {a, b, e}, {b, d, a}, {c, d, a}, {d, e, b}, {e, a, d},
	} {
		if got := nextArea(stops, x.from, false); got != x.forward {
			t.Errorf("after %v comes %v", x.from, got)
		}
		if got := nextArea(stops, x.from, true); got != x.back {
			t.Errorf("before %v comes %v", x.from, got)
		}
	}
	if nextArea(nil, a, false) != nil {
		t.Error("something has the keyboard where nothing can")
	}
}

// Tab doesn't stop at what is hidden or can't be used, so F6 doesn't either.
func TestStopsOfAreas(t *testing.T) {
	usable, unusable, hidden := NewButton("a", Outlined, nil), NewButton("b", Outlined, nil), NewButton("c", Outlined, nil)
	unusable.Disable()
	hidden.Hide()
	got := stopsIn(nil, &fyne.Container{Objects: []fyne.CanvasObject{unusable, hidden, usable}}, nil)
	if len(got) != 1 || got[0].at != fyne.Focusable(usable) {
		t.Errorf("it stops at %v", got)
	}
}
