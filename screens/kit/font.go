package kit

import (
	"encoding/binary"
	"slices"
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
	han, hanBold := level(assets.FontHan), level(assets.FontHanBold)
	for resource, han := range map[fyne.Resource][]byte{
		theme.DefaultTextFont():           han,
		theme.DefaultTextItalicFont():     han,
		theme.DefaultTextBoldFont():       hanBold,
		theme.DefaultTextBoldItalicFont(): hanBold,
	} {
		if r, ok := resource.(*fyne.StaticResource); ok {
			r.StaticContent = han
		}
	}
})

// level returns a font whose lines are as high as those of Noto Sans. Fyne
// gives a line the height of Noto Sans whatever is in it, but moves the whole
// line down for a font that asks for more above it, and the tail of a g in it
// would be cut off.
func level(font []byte) []byte {
	font = slices.Clone(font)
	copy(heights(font), heights(assets.FontRegular))
	return font
}

// heights is where a font file says how far its lines reach above and below
// the letters: ascender and descender in the table hhea.
func heights(font []byte) []byte {
	for entry := font[12:]; len(entry) >= 16; entry = entry[16:] {
		if string(entry[:4]) == "hhea" {
			return font[binary.BigEndian.Uint32(entry[8:])+4:][:4]
		}
	}
	return nil
}
