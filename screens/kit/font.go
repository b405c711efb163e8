package kit

import (
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"trefoil/assets"
)

var (
	regular    = fyne.NewStaticResource("NotoSans-Regular.ttf", assets.FontRegular)
	bold       = fyne.NewStaticResource("NotoSans-Bold.ttf", assets.FontBold)
	italic     = fyne.NewStaticResource("NotoSans-Italic.ttf", assets.FontItalic)
	boldItalic = fyne.NewStaticResource("NotoSans-BoldItalic.ttf", assets.FontBoldItalic)
)

// Font returns Noto Sans in every style but the ones for code and for symbols.
func (l *look) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Monospace, style.Symbol:
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

// fallBackToHan lets Fyne look into our Han fonts for what Noto Sans lacks.
// After the theme's font Fyne asks its own default font of the same style, and
// only then the fonts of the system, which may have no Chinese at all. Its
// default is Noto Sans again, so nothing is lost when its content is ours. Fyne
// 2.8 has no other way to add a font for missing signs.
var fallBackToHan = sync.OnceFunc(func() {
	for resource, han := range map[fyne.Resource][]byte{
		theme.DefaultTextFont():           assets.FontHan,
		theme.DefaultTextItalicFont():     assets.FontHan,
		theme.DefaultTextBoldFont():       assets.FontHanBold,
		theme.DefaultTextBoldItalicFont(): assets.FontHanBold,
	} {
		if r, ok := resource.(*fyne.StaticResource); ok {
			r.StaticContent = han
		}
	}
})
