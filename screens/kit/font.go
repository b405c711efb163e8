package kit

import (
	"strings"
	"sync"
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"trefoil/assets"
)

var (
	regular    = fyne.NewStaticResource("NotoSans-Regular.ttf", assets.FontRegular)
	bold       = fyne.NewStaticResource("NotoSans-Bold.ttf", assets.FontBold)
	italic     = &packed{"NotoSans-Italic.ttf", assets.FontItalic}
	boldItalic = &packed{"NotoSans-BoldItalic.ttf", assets.FontBoldItalic}
	code       = fyne.NewStaticResource("code.ttf", theme.DefaultTextMonospaceFont().Content()) // Fyne's, before fallBack
)

// packed is a font that is unpacked when it is first needed.
type packed struct {
	name   string
	unpack func() []byte
}

// Name is for Fyne.
func (p *packed) Name() string { return p.name }

// Content is for Fyne.
func (p *packed) Content() []byte { return p.unpack() }

// ReadFonts reads the fonts of what every page shows, which Fyne does when it first
// measures a text in them. It may do so while the window is made, but not while
// anything else is measured.
func ReadFonts() {
	for _, style := range []fyne.TextStyle{{}, {Bold: true}} {
		fyne.MeasureText("M", textSizes[SizeBody], style)
	}
}

// Font returns Noto Sans in every style but the ones for code and for symbols.
func (l *look) Font(style fyne.TextStyle) fyne.Resource {
	fallBackOnce() // before Fyne asks for its own
	switch {
	case style.Monospace:
		return code
	case style.Symbol:
		return l.Theme.Font(style)
	case style.Bold && style.Italic:
		return boldItalic
	case style.Bold:
		return bold
	case style.Italic:
		return italic
	default:
		return regular
	}
}

var fewHan atomic.Bool

// FewHan says that of the fonts for Chinese and Japanese there are only the small
// ones, with signs and the characters that are frequent in names.
func FewHan() bool { return fewHan.Load() }

// TakeFewHan leaves the large fonts for Chinese and Japanese out until they are
// needed. It is called before anything is measured.
func TakeFewHan() {
	fewHan.Store(true)
	fallBack()
}

// NeedHan takes the large fonts for Chinese and Japanese, and draws everything anew
// where they were left out.
func NeedHan() {
	if !fewHan.Swap(false) {
		return
	}
	fallBack()
	settings := fyne.CurrentApp().Settings()
	settings.SetTheme(settings.Theme())
}

// NeedHanFor takes the large fonts before a text is shown of which the small ones
// lack a sign.
func NeedHanFor(text string) {
	if FewHan() && strings.ContainsFunc(text, RareHan) {
		NeedHan()
	}
}

// RareHan says that a sign may be in the large fonts, and isn't in the small ones.
func RareHan(r rune) bool {
	numbers, han, wide := r >= 0x2460 && r < 0x2500, r >= 0x2E80 && r < 0xA000, r >= 0xFF00 && r < 0xFFF0
	return (numbers || han || wide) && !strings.ContainsRune(assets.NamesHan, r)
}

// fallBack lets Fyne look into our Han fonts for what Noto Sans lacks. After the
// theme's font Fyne asks its own default font of the same style, and only then the
// fonts of the system, which may have no Chinese at all. Its default is Noto Sans
// again, so nothing is lost when its content is ours. Fyne 2.8 has no other way to
// add a font for missing signs.
func fallBack() {
	usual, strong := assets.FontNames, assets.FontNamesBold
	if !fewHan.Load() {
		usual, strong = assets.FontHan(), assets.FontHanBold()
	}
	for resource, font := range map[fyne.Resource][]byte{
		theme.DefaultTextFont():           usual,
		theme.DefaultTextItalicFont():     usual,
		theme.DefaultTextBoldFont():       strong,
		theme.DefaultTextBoldItalicFont(): strong,
		theme.DefaultTextMonospaceFont():  usual,
	} {
		if r, ok := resource.(*fyne.StaticResource); ok {
			r.StaticContent = font
		}
	}
}

var fallBackOnce = sync.OnceFunc(fallBack)
