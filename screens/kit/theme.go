package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Appearance says whether the theme is light or dark.
type Appearance string

// The appearances.
const (
	FollowSystem Appearance = ""
	Light        Appearance = "light"
	Dark         Appearance = "dark"
)

// The four sizes of type. They are Fyne's own names, so that stock widgets use
// them, too.
const (
	SizeSmall   = theme.SizeNameCaptionText
	SizeBody    = theme.SizeNameText
	SizeSection = theme.SizeNameSubHeadingText
	SizeTitle   = theme.SizeNameHeadingText

	// SizeFar is that of a clock that is read from two metres.
	SizeFar fyne.ThemeSizeName = "trefoilFar"
)

// look is the theme of Trefoil.
type look struct {
	fyne.Theme
	appearance Appearance
	scale      float32
}

// NewTheme returns the theme. The scale enlarges all type: 1 is as designed.
func NewTheme(appearance Appearance, scale float32) fyne.Theme {
	if scale <= 0 {
		scale = 1
	}
	return &look{Theme: theme.DefaultTheme(), appearance: appearance, scale: scale}
}

// stockColors says which token stands for a colour of Fyne's own widgets, and
// in which strength.
var stockColors = map[fyne.ThemeColorName]struct {
	token fyne.ThemeColorName
	share float64
}{
	theme.ColorNameBackground:                {Background, 1},
	theme.ColorNameButton:                    {Surface, 1},
	theme.ColorNameDisabled:                  {Muted, 0.6},
	theme.ColorNameDisabledButton:            {Sunken, 1},
	theme.ColorNameError:                     {Danger, 1},
	theme.ColorNameFocus:                     {Ink, 0.14},
	theme.ColorNameForeground:                {Text, 1},
	theme.ColorNameForegroundOnError:         {OnInk, 1},
	theme.ColorNameForegroundOnPrimary:       {OnInk, 1},
	theme.ColorNameForegroundOnSuccess:       {OnInk, 1},
	theme.ColorNameForegroundOnWarning:       {OnInk, 1},
	theme.ColorNameHeaderBackground:          {Surface, 1},
	theme.ColorNameHover:                     {Ink, 0.06},
	theme.ColorNameHyperlink:                 {Text, 1},
	theme.ColorNameInnerWindowBorder:         {Line, 1},
	theme.ColorNameInnerWindowBorderInactive: {Line, 1},
	theme.ColorNameInputBackground:           {Surface, 1},
	theme.ColorNameInputBorder:               {FieldLine, 1},
	theme.ColorNamePlaceHolder:               {Muted, 1},
	theme.ColorNamePressed:                   {Ink, 0.12},
	theme.ColorNamePrimary:                   {Ink, 1},
	theme.ColorNameScrollBar:                 {Muted, 0.5},
	theme.ColorNameScrollBarBackground:       {Surface, 0},
	theme.ColorNameSelection:                 {Ink, 0.16},
	theme.ColorNameSeparator:                 {Line, 1},
	theme.ColorNameShadow:                    {Ink, 0},
	theme.ColorNameSuccess:                   {Text, 1},
	theme.ColorNameWarning:                   {Late, 1},
}

// Color returns a token of the design, or what a colour of Fyne's own is in
// the design. There are no shadows; what lies above the window, such as a menu,
// has a ground of its own instead.
func (l *look) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	variant = l.variant(variant)
	if name == theme.ColorNameMenuBackground || name == theme.ColorNameOverlayBackground {
		return mix(tokenColor(Surface, variant), tokenColor(Ink, variant), raised)
	}
	if stock, ok := stockColors[name]; ok {
		if stock.share == 0 {
			return color.Transparent // which isn't painted; a colour of no strength is
		}
		return fade(tokenColor(stock.token, variant), stock.share)
	}
	return tokenColor(name, variant)
}

func (l *look) variant(system fyne.ThemeVariant) fyne.ThemeVariant {
	switch l.appearance {
	case Light:
		return theme.VariantLight
	case Dark:
		return theme.VariantDark
	default:
		return system
	}
}

// raised is how much ink is in the ground of what lies above the window.
const raised = 0.09

// textSizes are the sizes of type at a scale of 1.
var textSizes = map[fyne.ThemeSizeName]float32{
	SizeSmall: 12, SizeBody: 14, SizeSection: 16, SizeTitle: 24, SizeFar: 88,
}

// stockSizes are the sizes of Fyne's own widgets that differ from its defaults.
var stockSizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameInputBorder:        1,
	theme.SizeNameInputRadius:        controlRadius,
	theme.SizeNameButtonRadius:       controlRadius,
	theme.SizeNameSelectionRadius:    controlRadius,
	theme.SizeNameCardRadius:         cardRadius,
	theme.SizeNameDialogRadius:       cardRadius,
	theme.SizeNamePopupRadius:        cardRadius,
	theme.SizeNameMenuRadius:         controlRadius,
	theme.SizeNameScrollBar:          10,
	theme.SizeNameScrollBarSmall:     4,
	theme.SizeNameScrollBarRadius:    4,
	theme.SizeNameModalBlurRadius:    3, // a dialog blurs what it lies above, for it casts no shadow
	theme.SizeNameSeparatorThickness: hairline,
}

// Scaled returns a width that was designed for a text, larger as all type is now.
func Scaled(width float32) float32 { return width * theme.Size(SizeBody) / textSizes[SizeBody] }

// Size returns a size; type grows with the scale.
func (l *look) Size(name fyne.ThemeSizeName) float32 {
	if size, ok := textSizes[name]; ok {
		return size * l.scale
	}
	if size, ok := stockSizes[name]; ok {
		return size
	}
	return l.Theme.Size(name)
}

// The measures of the design.
const (
	hairline      float32 = 1
	controlRadius float32 = 8
	cardRadius    float32 = 10
	cardPadding   float32 = 16
	pagePadding   float32 = 28

	// Gap is the distance between cards.
	Gap float32 = 14
)

// textSize returns a size of type in the theme now in use.
func textSize(name fyne.ThemeSizeName) float32 {
	return fyne.CurrentApp().Settings().Theme().Size(name)
}
