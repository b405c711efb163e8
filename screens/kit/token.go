package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"trefoil/app/mentoring"
)

// The colours of the design, by name. A dimension has an ink for what carries
// meaning and a tint for the ground under it.
const (
	Background       fyne.ThemeColorName = "trefoil.background"
	Surface          fyne.ThemeColorName = "trefoil.surface"
	Sunken           fyne.ThemeColorName = "trefoil.sunken"
	Line             fyne.ThemeColorName = "trefoil.line"
	FieldLine        fyne.ThemeColorName = "trefoil.fieldLine" // around what can be typed into or chosen from
	Text             fyne.ThemeColorName = "trefoil.text"
	Muted            fyne.ThemeColorName = "trefoil.muted"
	Ink              fyne.ThemeColorName = "trefoil.ink"
	OnInk            fyne.ThemeColorName = "trefoil.onInk"
	TechnicalInk     fyne.ThemeColorName = "trefoil.technical"
	TechnicalTint    fyne.ThemeColorName = "trefoil.technicalTint"
	RelationshipInk  fyne.ThemeColorName = "trefoil.relationship"
	RelationshipTint fyne.ThemeColorName = "trefoil.relationshipTint"
	BusinessInk      fyne.ThemeColorName = "trefoil.business"
	BusinessTint     fyne.ThemeColorName = "trefoil.businessTint"
	Late             fyne.ThemeColorName = "trefoil.late"
	LateTint         fyne.ThemeColorName = "trefoil.lateTint"
	Danger           fyne.ThemeColorName = "trefoil.danger"
)

// pair is one colour on light paper and on dark.
type pair struct{ light, dark color.NRGBA }

var palette = map[fyne.ThemeColorName]pair{
	Background:       {rgb(0xF4F5F7), rgb(0x15181E)},
	Surface:          {rgb(0xFFFFFF), rgb(0x1D2129)},
	Sunken:           {rgb(0xE9EBEF), rgb(0x12151A)},
	Line:             {rgb(0xD9DCE2), rgb(0x313743)},
	FieldLine:        {rgb(0x848C9B), rgb(0x6B7383)},
	Text:             {rgb(0x1B212C), rgb(0xE9EAEE)},
	Muted:            {rgb(0x596170), rgb(0xA1A8B6)},
	Ink:              {rgb(0x232B3A), rgb(0xE3E6EC)},
	OnInk:            {rgb(0xFFFFFF), rgb(0x15181E)},
	TechnicalInk:     {rgb(0x2B67B0), rgb(0x78AEEA)},
	TechnicalTint:    {rgb(0xDCE8F6), rgb(0x22344A)},
	RelationshipInk:  {rgb(0xB9501A), rgb(0xF0986A)},
	RelationshipTint: {rgb(0xF8E3D6), rgb(0x46301F)},
	BusinessInk:      {rgb(0x1D7458), rgb(0x5DC59C)},
	BusinessTint:     {rgb(0xD6ECE3), rgb(0x1D3B30)},
	Late:             {rgb(0x986500), rgb(0xE3B341)},
	LateTint:         {rgb(0xFBEFCF), rgb(0x3D3215)},
	Danger:           {rgb(0xB3261E), rgb(0xF2857D)},
}

// Color returns the colour of a token in the theme and variant now in use.
func Color(name fyne.ThemeColorName) color.Color {
	settings := fyne.CurrentApp().Settings()
	if t, ok := settings.Theme().(*look); ok {
		return t.Color(name, settings.ThemeVariant())
	}
	return tokenColor(name, settings.ThemeVariant())
}

// DimensionColors returns the ink and the tint of a dimension. What has no
// dimension is drawn in ink on the sunken ground.
func DimensionColors(d mentoring.Dimension) (ink, tint fyne.ThemeColorName) {
	switch d {
	case mentoring.Technical:
		return TechnicalInk, TechnicalTint
	case mentoring.Relationship:
		return RelationshipInk, RelationshipTint
	case mentoring.Business:
		return BusinessInk, BusinessTint
	default:
		return Ink, Sunken
	}
}

func tokenColor(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	p, ok := palette[name]
	switch {
	case !ok:
		return theme.DefaultTheme().Color(name, variant)
	case variant == theme.VariantDark:
		return p.dark
	default:
		return p.light
	}
}

// faded returns the colour of a token with the given share of its strength.
func faded(name fyne.ThemeColorName, share float64) color.Color {
	return fade(Color(name), share)
}

func fade(c color.Color, share float64) color.Color {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	n.A = uint8(float64(n.A)*share + 0.5)
	return n
}

// onTint returns an ink as words on a tint are written: with a fifth of the
// text colour in it. The bare ink of relationship and of late is too pale on
// its own tint (4.0 and 4.3 to 1).
func onTint(ink fyne.ThemeColorName) color.Color { return mix(Color(ink), Color(Text), 0.2) }

// mix returns a with a share of b in it.
func mix(a, b color.Color, share float64) color.Color {
	m, n := color.NRGBAModel.Convert(a).(color.NRGBA), color.NRGBAModel.Convert(b).(color.NRGBA)
	part := func(x, y uint8) uint8 { return uint8(float64(x)*(1-share) + float64(y)*share + 0.5) }
	return color.NRGBA{R: part(m.R, n.R), G: part(m.G, n.G), B: part(m.B, n.B), A: part(m.A, n.A)}
}

// unseen returns what the inside of a bare outline in the colour c is filled
// with. It can't be seen; but into nothing at all the outline would fade
// through black, and look dirty.
func unseen(c color.Color) color.Color {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	n.A = 1
	return n
}

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xFF}
}
