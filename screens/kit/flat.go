package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// WithoutShadow leaves out the shadow that Fyne draws at the ends of what can
// be scrolled: it would lie across a card.
func WithoutShadow(o fyne.CanvasObject) fyne.CanvasObject {
	return container.NewThemeOverride(o, flat{})
}

// flat is the theme now in use, without shadows. It asks for that theme anew
// each time, so that a change of theme reaches it.
type flat struct{}

func (flat) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	if name == theme.ColorNameShadow {
		return color.Transparent
	}
	return inUse().Color(name, variant)
}

func (flat) Font(style fyne.TextStyle) fyne.Resource    { return inUse().Font(style) }
func (flat) Icon(name fyne.ThemeIconName) fyne.Resource { return inUse().Icon(name) }
func (flat) Size(name fyne.ThemeSizeName) float32       { return inUse().Size(name) }

func inUse() fyne.Theme { return fyne.CurrentApp().Settings().Theme() }
