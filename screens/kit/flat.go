package kit

import "fyne.io/fyne/v2"

// WithoutShadow returns what can be scrolled as it is: the theme has no shadows
// any more. A theme of its own would cost each place its own copy of the fonts,
// a tenth of a second and some twenty megabytes.
func WithoutShadow(o fyne.CanvasObject) fyne.CanvasObject { return o }
