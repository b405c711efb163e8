package kit

import (
	"bytes"
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
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

// The Han fonts are left out until they are needed, and then behind the others.
func TestHanLeftOut(t *testing.T) {
	start(t, Light)
	t.Cleanup(NeedHan)
	font := func(bold bool) fyne.Resource { return NewTheme(Light, 1).Font(fyne.TextStyle{Bold: bold}) }
	with := [2]fyne.Resource{font(false), font(true)}
	LeaveOutHan()
	for i, fallback := range []fyne.Resource{theme.DefaultTextFont(), theme.DefaultTextBoldFont()} {
		own := with[i].Content()
		if font(i == 1) != fallback || !bytes.Equal(fallback.Content(), own) || !WithoutHan() {
			t.Error("left out, there are two fonts of bold", i == 1)
		}
		NeedHan()
		if font(i == 1) != with[i] || bytes.Equal(fallback.Content(), own) || WithoutHan() {
			t.Error("needed, there is one font of bold", i == 1)
		}
		LeaveOutHan()
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
