package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

// The mark has the colours of the dimensions in both looks, and stays in its square.
func TestLogo(t *testing.T) {
	for _, look := range []Appearance{Light, Dark} {
		start(t, look)
		logo := NewLogo(24)
		show(t, logo, 24, 24)
		for i, circle := range logo.circles {
			if circle.FillColor != faded(logoParts[i].ink, logoShare) {
				t.Errorf("%s: circle %d is %v", look, i, circle.FillColor)
			}
			end := circle.Position().Add(circle.Size())
			if at := circle.Position(); at.X < 0 || at.Y < 0 || end.X > 24 || end.Y > 24 || circle.Size() != fyne.NewSquareSize(2*logoRadius*24.0/64) {
				t.Errorf("circle %d lies from %v to %v", i, at, end)
			}
		}
	}
}
