package report

import (
	"bytes"
	"fmt"
	"sync"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"

	"trefoil/assets"
)

// Face is one of the fonts of a document.
type Face uint8

// The fonts. The first four are Noto Sans for Latin, Greek, Cyrillic and
// Devanagari; the others serve the scripts that these lack, upright only.
const (
	Regular Face = iota
	Bold
	Italic
	BoldItalic
	Hebrew
	HebrewBold
	Arabic
	ArabicBold
	Han
	HanBold
	faceCount
)

var faceNames = [faceCount]string{"regular", "bold", "italic", "bold-italic", "hebrew", "hebrew-bold", "arabic", "arabic-bold", "han", "han-bold"}

// String names the font for tests.
func (f Face) String() string {
	if f >= faceCount {
		return "another"
	}
	return faceNames[f]
}

// File returns the font as a TrueType file.
func (f Face) File() []byte {
	switch f {
	case Regular:
		return assets.FontRegular
	case Bold:
		return assets.FontBold
	}
	return [faceCount]func() []byte{
		Italic: assets.FontItalic, BoldItalic: assets.FontBoldItalic,
		Hebrew: assets.FontHebrew, HebrewBold: assets.FontHebrewBold,
		Arabic: assets.FontArabic, ArabicBold: assets.FontArabicBold,
		Han: assets.FontHan, HanBold: assets.FontHanBold,
	}[f]()
}

// fonts are read when they are first needed and then kept; they can be used by
// many documents at once, which a font.Face can't.
var fonts = func() (all [faceCount]func() (*font.Font, error)) {
	for f := range faceCount {
		all[f] = sync.OnceValues(func() (*font.Font, error) {
			loader, err := opentype.NewLoader(bytes.NewReader(f.File()))
			if err != nil {
				return nil, fmt.Errorf("read the %v font: %w", f, err)
			}
			parsed, err := font.NewFont(loader)
			if err != nil {
				return nil, fmt.Errorf("read the %v font: %w", f, err)
			}
			listCoverage(parsed)
			return parsed, nil
		})
	}
	return all
}()

// styled returns the Noto Sans of a style.
func styled(bold, italic bool) Face {
	switch {
	case bold && italic:
		return BoldItalic
	case bold:
		return Bold
	case italic:
		return Italic
	}
	return Regular
}

// faces are the fonts of one document in the making.
type faces struct {
	open [faceCount]*font.Face

	chinese bool // signs such as quotes are those of Chinese, too

	find   Finder // of fonts for what all of these lack; may be nil
	others []*font.Face
	asked  map[rune]bool

	err error // the first that opening a font ran into
}

func (f *faces) face(which Face) *font.Face {
	if which >= faceCount {
		return f.others[which-faceCount]
	}
	if f.open[which] == nil {
		parsed, err := fonts[which]()
		if err != nil {
			f.err = err
			return nil
		}
		f.open[which] = font.NewFace(parsed)
	}
	return f.open[which]
}

// choose returns the font in which a character is set in a style: Noto Sans
// if it has it, or else the font of its script. In Chinese, quotes and dashes are
// as wide as its letters. It says when none has it.
func (f *faces) choose(r rune, bold, italic bool) (face Face, ok bool) {
	order := [...]Face{styled(bold, italic), Hebrew, Arabic, Han}
	if bold {
		order[1], order[2], order[3] = HebrewBold, ArabicBold, HanBold
	}
	if f.chinese && r > unicode.MaxASCII && unicode.IsPunct(r) {
		order[0], order[3] = order[3], order[0]
	}
	for _, face := range order {
		if f.has(face, r) {
			return face, true
		}
	}
	if other, ok := f.fromElsewhere(r); ok {
		return other, true
	}
	return styled(bold, italic), false
}

func (f *faces) has(which Face, r rune) bool {
	face := f.face(which)
	if face == nil {
		return false
	}
	_, ok := face.NominalGlyph(r)
	return ok
}

// advance is the width of a character, as a part of the font size.
func (f *faces) advance(which Face, r rune) float64 {
	face := f.face(which)
	if face == nil {
		return 0
	}
	glyph, _ := face.NominalGlyph(r)
	return float64(face.HorizontalAdvance(glyph)) / float64(face.Upem())
}
