package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// lettering is how words look.
type lettering struct {
	size  float32
	style fyne.TextStyle
	ink   color.Color
}

// letter gives a text its words and how they look, and has it drawn anew when that
// was otherwise. Fyne places everything once more before it draws it first: to be told
// then to draw what is as it was costs another picture of the whole window.
func letter(text *canvas.Text, words string, in lettering) {
	if text.Text == words && in == (lettering{text.TextSize, text.TextStyle, text.Color}) {
		return
	}
	text.Text, text.TextSize, text.TextStyle, text.Color = words, in.size, in.style, in.ink
	text.Refresh()
}
