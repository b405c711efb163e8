package kit

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"trefoil/app/mentoring"
)

func TestThemeHasTheTokensOfTheDesign(t *testing.T) {
	light, dark := NewTheme(Light, 1), NewTheme(Dark, 1)
	for name, want := range palette {
		if got := light.Color(name, theme.VariantDark); got != color.Color(want.light) {
			t.Errorf("light %s is %v", name, got)
		}
		if got := dark.Color(name, theme.VariantLight); got != color.Color(want.dark) {
			t.Errorf("dark %s is %v", name, got)
		}
	}
	follow := NewTheme(FollowSystem, 1)
	if follow.Color(Surface, theme.VariantDark) == follow.Color(Surface, theme.VariantLight) {
		t.Error("the system's variant makes no difference")
	}
}

func TestThemeTakesTheSizesOfTheDesignTimesTheScale(t *testing.T) {
	th := NewTheme(Light, 1.5)
	for name, want := range map[fyne.ThemeSizeName]float32{
		SizeBody: 21, SizeSmall: 18, SizeSection: 24, SizeTitle: 36, theme.SizeNameInputRadius: 8,
	} {
		if got := th.Size(name); got != want {
			t.Errorf("%s is %v, want %v", name, got, want)
		}
	}
	if got := NewTheme(Light, 0).Size(SizeBody); got != 14 {
		t.Errorf("no scale makes body %v", got)
	}
}

func TestColorIsThatOfTheThemeInUse(t *testing.T) {
	start(t, Dark)
	if got := Color(Surface); got != color.Color(palette[Surface].dark) {
		t.Errorf("surface is %v", got)
	}
}

func TestNoDimensionIsInk(t *testing.T) {
	if ink, tint := DimensionColors(mentoring.Dimension("")); ink != Ink || tint != Sunken {
		t.Errorf("got %s on %s", ink, tint)
	}
}

func TestHanIsDrawnWithTheFontsThatComeAlong(t *testing.T) {
	NewTheme(Light, 1)
	for _, r := range []fyne.Resource{theme.DefaultTextFont(), theme.DefaultTextBoldFont()} {
		if len(r.Content()) < 2_000_000 {
			t.Errorf("%s falls back to a font without Chinese", r.Name())
		}
	}
	start(t, Light)
	one, two := measureWith(14, fyne.TextStyle{})("李"), measureWith(14, fyne.TextStyle{})("静")
	if one < 13.5 || one != two {
		t.Errorf("signs are %v and %v wide, not full width", one, two)
	}
}

// TestContrast holds every pair of colours in use to the WCAG: text 4.5 to 1,
// lines that carry meaning 3 to 1.
func TestContrast(t *testing.T) {
	type use struct {
		front, ground fyne.ThemeColorName
		least         float64
	}
	var uses []use
	for _, ground := range []fyne.ThemeColorName{Background, Surface, Sunken} {
		for _, text := range []fyne.ThemeColorName{Text, Muted, Danger} {
			uses = append(uses, use{text, ground, 4.5})
		}
		uses = append(uses, use{Ink, ground, 3})
	}
	uses = append(uses, use{FieldLine, Surface, 3}, use{FieldLine, Background, 3})
	for _, d := range mentoring.Dimensions {
		ink, tint := DimensionColors(d)
		uses = append(uses, use{ink, Surface, 4.5}, use{Text, tint, 4.5}, use{ink, tint, 3},
			use{ink, Background, 3}, use{ink, Sunken, 3}, use{Surface, ink, 3})
	}
	uses = append(uses, use{OnInk, Ink, 4.5}, use{Late, Surface, 4.5}, use{Late, Background, 4.5},
		use{Text, LateTint, 4.5}, use{Muted, LateTint, 4.5}, use{Late, LateTint, 3})
	held := map[fyne.ThemeColorName]bool{Line: true} // a hairline carries no meaning of its own
	for _, u := range uses {
		held[u.front], held[u.ground] = true, true
	}
	for name := range palette {
		if !held[name] {
			t.Errorf("%s is in no pair", name)
		}
	}
	for _, u := range uses {
		for i, name := range []string{"light", "dark"} {
			front, ground := shade(u.front, i), shade(u.ground, i)
			if got := contrast(front, ground); got < u.least {
				t.Errorf("%s: %s on %s has %.2f to 1, needs %.1f", name, u.front, u.ground, got, u.least)
			}
		}
	}
}

func TestContrastOfTags(t *testing.T) {
	for _, look := range []Appearance{Light, Dark} {
		start(t, look)
		tags := []*Tag{NewLateTag("late")}
		for _, d := range mentoring.Dimensions {
			tags = append(tags, NewDimensionTag(d))
		}
		for _, tag := range tags {
			text, ground := onTint(tag.ink).(color.NRGBA), Color(tag.tint).(color.NRGBA)
			if got := contrast(text, ground); got < 4.5 {
				t.Errorf("%s: %s has %.2f to 1", look, tag.tint, got)
			}
		}
	}
}

// A primary button that can't be pressed is still read, and isn't taken for one that can.
func TestContrastOfADisabledPrimaryButton(t *testing.T) {
	for _, look := range []Appearance{Light, Dark} {
		start(t, look)
		b := NewButton("Save", Primary, nil)
		b.Disable()
		text, ground, border := b.colors()
		on := color.NRGBAModel.Convert(ground).(color.NRGBA)
		words := color.NRGBAModel.Convert(text).(color.NRGBA)
		share := float64(words.A) / 255
		words.A = 255
		if got := contrast(mix(ground, words, share).(color.NRGBA), on); got < 3 || got > 5 {
			t.Errorf("%s: the words have %.2f to 1", look, got)
		}
		if border == color.Transparent || contrast(on, Color(Ink).(color.NRGBA)) < 4.5 {
			t.Errorf("%s: it looks as if it could be pressed", look)
		}
	}
}

func shade(name fyne.ThemeColorName, variant int) color.NRGBA {
	return [2]color.NRGBA{palette[name].light, palette[name].dark}[variant]
}

func contrast(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func luminance(c color.NRGBA) float64 {
	part := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
}

func TestWhatLiesAboveTheWindowHasAGroundOfItsOwn(t *testing.T) {
	for variant, th := range map[fyne.ThemeVariant]fyne.Theme{theme.VariantLight: NewTheme(Light, 1), theme.VariantDark: NewTheme(Dark, 1)} {
		for _, name := range []fyne.ThemeColorName{theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground} {
			ground := th.Color(name, variant).(color.NRGBA)
			if got := contrast(ground, th.Color(Surface, variant).(color.NRGBA)); got < 1.1 {
				t.Errorf("%s can't be told from a card: %.2f to 1", name, got)
			}
			for _, text := range []fyne.ThemeColorName{Text, Muted, Danger} {
				if got := contrast(ground, th.Color(text, variant).(color.NRGBA)); got < 4.5 {
					t.Errorf("%s on %s has %.2f to 1", text, name, got)
				}
			}
		}
		if _, _, _, a := th.Color(theme.ColorNameShadow, variant).RGBA(); a != 0 {
			t.Error("there is a shadow")
		}
	}
}
