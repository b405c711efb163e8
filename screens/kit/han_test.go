package kit

import (
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// The tail of the g used to be cut off in a name with Han signs.
func TestHanSignsDoNotMoveALineDown(t *testing.T) {
	start(t, Light)
	for _, size := range []float32{12, 14, 16, 22, 28} {
		for _, style := range []fyne.TextStyle{{}, {Bold: true}, {Italic: true}, {Bold: true, Italic: true}} {
			latin, mixed := lowestInk(t, "Jing", size, style), lowestInk(t, "Jing 李静", size, style)
			if latin == 0 || latin != mixed {
				t.Errorf("size %v, %+v: the tail of the g ends at %d, with Han signs at %d", size, style, latin, mixed)
			}
		}
	}
}

// lowestInk is how far down a line of text reaches.
func lowestInk(t *testing.T, text string, size float32, style fyne.TextStyle) int {
	line := canvas.NewText(text, color.Black)
	line.TextSize, line.TextStyle = size, style
	picture := show(t, line, 200, 60).Canvas().Capture()
	for y := picture.Bounds().Max.Y - 1; y > 0; y-- {
		if hasInk(picture, y) {
			return y
		}
	}
	return 0
}

func hasInk(picture image.Image, y int) bool {
	for x := picture.Bounds().Min.X; x < picture.Bounds().Max.X; x++ {
		if r, _, _, _ := picture.At(x, y).RGBA(); r < 0x8000 {
			return true
		}
	}
	return false
}
