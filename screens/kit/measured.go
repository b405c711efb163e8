package kit

import "fyne.io/fyne/v2"

// measured is the size of the text that was measured last. Layouts ask for it
// again and again, and Fyne's own memory of sizes is slow to ask.
type measured struct {
	text  string
	size  float32
	style fyne.TextStyle
	is    fyne.Size
}

// of returns the size of a text, as fyne.MeasureText does.
func (m *measured) of(text string, size float32, style fyne.TextStyle) fyne.Size {
	if m.is.Height == 0 || m.text != text || m.size != size || m.style != style {
		*m = measured{text, size, style, fyne.MeasureText(text, size, style)}
	}
	return m.is
}
