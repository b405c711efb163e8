package app

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns a text as it is searched: in lower case, without accents, with
// letters that have none of their own written as people type them when their
// keyboard lacks them (ł as l, ß as ss), and with plain quotes and dashes. Two
// texts that differ in nothing else fold to the same.
func Fold(text string) string {
	i := 0
	for i < len(text) && text[i] < utf8.RuneSelf && (text[i] < 'A' || text[i] > 'Z') {
		i++
	}
	if i == len(text) {
		return text
	}
	out := make([]byte, i, len(text))
	copy(out, text)
	for size := 0; i < len(text); i += size {
		out, size = appendFolded(out, text[i:])
	}
	return string(out)
}

// folded is a folded text that knows where each byte of it comes from.
type folded struct {
	text string
	from []int // the place in the original of each byte, and at the end its length
}

// foldWhere folds a text as Fold does.
func foldWhere(text string) folded {
	out := make([]byte, 0, len(text))
	from := make([]int, 0, len(text)+1)
	for i, size := 0, 0; i < len(text); i += size {
		out, size = appendFolded(out, text[i:])
		for len(from) < len(out) {
			from = append(from, i)
		}
	}
	return folded{string(out), append(from, len(text))}
}

// Spell folds a text as Fold does, but for ä, ö and ü: they are spelled ae, oe and
// ue, as German does where a keyboard lacks them.
func Spell(text string) string {
	if !umlauts(text) {
		return Fold(text)
	}
	return spellWhere(text).text
}

// spellWhere folds a text as Spell does.
func spellWhere(text string) folded {
	out := make([]byte, 0, len(text)+16)
	from := make([]int, 0, len(text)+17)
	for i, size := 0, 0; i < len(text); i += size {
		out, size = appendSpelled(out, text[i:])
		at := i
		if len(from) > 0 && strings.HasPrefix(text[i:], dots) {
			at = from[len(from)-1] // they are part of the letter before
		}
		for len(from) < len(out) {
			from = append(from, at)
		}
	}
	return folded{string(out), append(from, len(text))}
}

// dots are the two of ä, ö and ü as a sign of their own, after the letter.
const dots = "\u0308"

// umlauts says that a text has one of the letters that Spell and Fold tell apart.
func umlauts(text string) bool {
	for _, letter := range []string{"ä", "ö", "ü", "Ä", "Ö", "Ü", dots} {
		if strings.Contains(text, letter) {
			return true
		}
	}
	return false
}

// appendSpelled is appendFolded for Spell.
func appendSpelled(out []byte, text string) ([]byte, int) {
	r, size := utf8.DecodeRuneInString(text)
	switch r {
	case 'ä', 'Ä':
		return append(out, "ae"...), size
	case 'ö', 'Ö':
		return append(out, "oe"...), size
	case 'ü', 'Ü':
		return append(out, "ue"...), size
	case '\u0308':
		if len(out) > 0 && strings.IndexByte("aou", out[len(out)-1]) >= 0 {
			return append(out, 'e'), size
		}
	}
	return appendFolded(out, text)
}

// SameName says that two names are the same as they are typed: case and accents
// don't matter, and Müller is Mueller and Muller, though these two are not the same.
func SameName(a, b string) bool { return Fold(a) == Fold(b) || Spell(a) == Spell(b) }

// appendFolded folds the first rune of a text and says how long it was.
func appendFolded(out []byte, text string) ([]byte, int) {
	c := text[0]
	switch {
	case 'A' <= c && c <= 'Z':
		return append(out, c+'a'-'A'), 1
	case c < utf8.RuneSelf:
		return append(out, c), 1
	}
	r, size := utf8.DecodeRuneInString(text)
	if int(r) < len(latin()) {
		return append(out, latin()[r]...), size
	}
	return append(out, foldRune(r)...), size
}

// latin holds what the letters of Latin script fold to, which are most of those
// with accents.
var latin = sync.OnceValue(func() *[0x250]string {
	var table [0x250]string
	for r := range table {
		table[r] = foldRune(rune(r))
	}
	return &table
})

func foldRune(r rune) string {
	if plain, ok := plainer[r]; ok {
		return plain
	}
	var out strings.Builder
	for _, part := range norm.NFKD.String(string(r)) {
		if unicode.Is(unicode.Mn, part) || unicode.Is(unicode.Cf, part) {
			continue // an accent, or a sign that nobody sees
		}
		part = unicode.ToLower(part)
		if plain, ok := plainer[part]; ok {
			out.WriteString(plain)
			continue
		}
		out.WriteRune(part)
	}
	return out.String()
}

// plainer says how signs are typed that don't come apart into a letter and an
// accent.
var plainer = map[rune]string{
	'ł': "l", 'đ': "d", 'ø': "o", 'ħ': "h", 'ŧ': "t", 'ŋ': "n", 'ƶ': "z", 'ɨ': "i",
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'þ': "th", 'ð': "d", 'ı': "i", 'ĸ': "k", 'ə': "e",
	'Ł': "l", 'Đ': "d", 'Ø': "o", 'Ħ': "h", 'ẞ': "ss", 'ς': "σ",
	'‘': "'", '’': "'", '‚': "'", '“': `"`, '”': `"`, '„': `"`, '«': `"`, '»': `"`,
	'？': "？", '！': "！", // these end a sentence without a space after them
	'‐': "-", '‑': "-", '‒': "-", '–': "-", '—': "-", '−': "-",
}
