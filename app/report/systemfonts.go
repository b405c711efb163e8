package report

import (
	"io"
	"log"
	"sync"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
	"github.com/go-text/typesetting/language"
)

// Finder finds a font that has a character, nil when there is none. It may be
// asked by several documents at once.
type Finder func(r rune) *font.Font

// SystemFonts finds fonts among those of the system, for what the fonts of a
// document lack. It looks through their folders when it is first asked, and keeps
// a list of them in a folder of its own or in the usual one for "".
func SystemFonts(folder string) Finder {
	var guard sync.Mutex
	ready := make(map[*font.Font]bool)
	open := sync.OnceValue(func() *fontscan.FontMap {
		all := fontscan.NewFontMap(log.New(io.Discard, "", 0))
		if err := all.UseSystemFonts(folder); err != nil {
			return nil // then none is found
		}
		all.SetQuery(fontscan.Query{Families: []string{"Noto Sans", "DejaVu Sans", fontscan.SansSerif}})
		return all
	})
	return func(r rune) *font.Font {
		guard.Lock()
		defer guard.Unlock()
		all := open()
		if all == nil {
			return nil
		}
		all.SetScript(language.LookupScript(r))
		if face := all.ResolveFace(r); face != nil && outlined(face, r) {
			if !ready[face.Font] { // once, before anybody uses it
				ready[face.Font] = true
				listCoverage(face.Font)
			}
			return face.Font
		}
		return nil
	}
}

// outlined says that a font draws a character with lines, and not as a picture
// or not at all.
func outlined(face *font.Face, r rune) bool {
	glyph, ok := face.NominalGlyph(r)
	if !ok {
		return false
	}
	outline, ok := face.GlyphData(glyph).(font.GlyphOutline)
	return ok && len(outline.Segments) > 0
}

// fromElsewhere returns the font of another place that has a character. Such
// fonts are numbered from faceCount on, in the order in which a document needs
// them.
func (f *faces) fromElsewhere(r rune) (face Face, ok bool) {
	for i := range f.others {
		if which := faceCount + Face(i); f.has(which, r) {
			return which, true
		}
	}
	if f.find == nil || f.asked[r] || !unicode.IsGraphic(r) || len(f.others) == mostOthers {
		return 0, false
	}
	if f.asked == nil {
		f.asked = make(map[rune]bool)
	}
	f.asked[r] = true
	found := f.find(r)
	if found == nil {
		return 0, false
	}
	f.others = append(f.others, font.NewFace(found))
	return faceCount + Face(len(f.others)-1), true
}

// mostOthers is how many fonts from elsewhere a document takes.
const mostOthers = 100
