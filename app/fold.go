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
