package report

import (
	"strings"
	"unicode"

	"github.com/go-text/typesetting/segmenter"
	"golang.org/x/text/unicode/norm"
)

// missing stands for what can't be shown, such as an emoji.
const missing = '□'

// maxMarks is how many accents one letter may bear. No script needs more; a
// pile of them would reach into the lines above.
const maxMarks = 4

// clean returns the characters of a text that can be set: composed, without
// control characters but "\n", and with one box for each thing outside the
// range of characters that a font of a PDF can hold.
func clean(s string) []rune {
	s = strings.ToValidUTF8(s, "\uFFFD")
	if !norm.NFC.IsNormalString(s) {
		s = norm.NFC.String(s)
	}
	out := make([]rune, 0, len(s))
	marks, beyond := 0, false
	for _, r := range s {
		switch {
		case r == '\t':
			r = ' '
		case r != '\n' && unicode.IsControl(r), dropped(r):
			continue
		}
		if !unicode.Is(unicode.M, r) {
			marks = 0
		} else if marks++; marks > maxMarks {
			continue
		}
		beyond = beyond || r > 0xFFFF
		out = append(out, r)
	}
	if beyond {
		return boxed(out)
	}
	return out
}

// dropped says that a character shows nothing and shapes nothing: marks of
// byte order, soft hyphens, variation selectors, private and unassigned ends.
func dropped(r rune) bool {
	return r == 0xFEFF || r == 0xAD || r >= 0xFE00 && r <= 0xFE0F || r == 0xFFFE || r == 0xFFFF
}

// invisible says that a character only guides others and is not drawn.
func invisible(r rune) bool {
	return r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x206F
}

// boxed puts one box in the place of each cluster with a character beyond the
// basic plane, so that a flag or a family is one box and not four.
func boxed(runes []rune) []rune {
	var seg segmenter.Segmenter
	seg.Init(runes)
	out := make([]rune, 0, len(runes))
	for it := seg.GraphemeIterator(); it.Next(); {
		cluster := it.Grapheme().Text
		if beyondBasic(cluster) {
			out = append(out, missing)
			continue
		}
		out = append(out, cluster...)
	}
	return out
}

func beyondBasic(cluster []rune) bool {
	for _, r := range cluster {
		if r > 0xFFFF {
			return true
		}
	}
	return false
}
