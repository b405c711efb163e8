package kit

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
)

// measurer returns how wide a text is drawn.
type measurer func(string) float32

// wrapText breaks a text into lines of at most the given width, at spaces,
// between Han signs and, where a word alone is too long, inside it.
func wrapText(text string, width float32, measure measurer) []string {
	var lines []string
	for _, paragraph := range strings.Split(text, "\n") {
		lines = append(lines, wrapParagraph(paragraph, width, measure)...)
	}
	return lines
}

func wrapParagraph(text string, width float32, measure measurer) []string {
	if width <= 0 || measure(text) <= width {
		return []string{text}
	}
	var lines []string
	line, sum := "", float32(0)
	for _, piece := range pieces(text) {
		wide := measure(piece)
		if fits(line+piece, sum+wide, width, measure) {
			line, sum = line+piece, sum+wide
			continue
		}
		if line != "" {
			lines = append(lines, strings.TrimRight(line, " "))
		}
		line = piece
		for {
			head, rest := splitAt(line, width, measure)
			if rest == "" {
				break
			}
			lines, line = append(lines, head), rest
		}
		sum = measure(line)
	}
	return append(lines, strings.TrimRight(line, " "))
}

// fits says whether a line is no wider than there is room. To measure a line
// anew for each of its words takes long; the sum of the words is nearly as wide,
// and tells where it isn't close.
func fits(line string, sum, width float32, measure measurer) bool {
	if near := width / 8; sum < width-near {
		return true
	}
	return measure(strings.TrimRight(line, " ")) <= width
}

// pieces cuts a text where a line may end.
func pieces(text string) []string {
	var out []string
	start := 0
	runes := []rune(text)
	for i := 1; i < len(runes); i++ {
		if mayEnd(runes[i-1], runes[i]) {
			out = append(out, string(runes[start:i]))
			start = i
		}
	}
	return append(out, string(runes[start:]))
}

// mayEnd says that a line may end between two signs: after spaces, and in Chinese and
// Japanese between all signs, but not before one that closes nor after one that opens.
// Latin in between stays whole.
func mayEnd(before, after rune) bool {
	if isSpace(before) {
		return !isSpace(after)
	}
	east := isEastern(before) || isEastern(after)
	return east && before != 0 && !isSpace(after) && !opens(before) && !closes(after)
}

// isSpace says that a line may end behind a sign of white space: behind one that keeps
// a number and its unit together it may not.
func isSpace(sign rune) bool {
	return unicode.IsSpace(sign) && sign != '\u00A0' && sign != '\u202F' && sign != '\u2007'
}

// isEastern says that a sign is as wide as a Chinese one.
func isEastern(sign rune) bool {
	return unicode.In(sign, unicode.Han, unicode.Hiragana, unicode.Katakana) ||
		sign >= 0x3000 && sign <= 0x303F || sign >= 0xFF00 && sign <= 0xFF60
}

func opens(sign rune) bool { return unicode.In(sign, unicode.Ps, unicode.Pi) }

// closes says that a sign belongs to what comes before it.
func closes(sign rune) bool {
	return !opens(sign) && unicode.In(sign, unicode.P, unicode.M) || sign == 'ー' || sign == '%'
}

// splitAt cuts a word that is too long for a line. At least one sign stays in
// the head, so that it always ends.
func splitAt(word string, width float32, measure measurer) (head, rest string) {
	runes := []rune(strings.TrimRight(word, " "))
	if len(runes) < 2 || measure(string(runes)) <= width {
		return word, ""
	}
	n := max(1, fitting(runes, width, measure))
	return string(runes[:n]), string(runes[n:]) + word[len(string(runes)):]
}

// ellipsize shortens a text to the width and marks the cut.
func ellipsize(text string, width float32, measure measurer) string {
	if measure(text) <= width {
		return text
	}
	runes := []rune(text)
	n := fitting(runes, width-measure("…"), measure)
	return strings.TrimRight(string(runes[:n]), " ") + "…"
}

// fitting returns how many of the runes fit into the width.
func fitting(runes []rune, width float32, measure measurer) int {
	low, high := 0, len(runes)
	for low < high {
		mid := (low + high + 1) / 2
		if measure(string(runes[:mid])) <= width {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return low
}

func measureWith(size float32, style fyne.TextStyle) measurer {
	return func(s string) float32 { return fyne.MeasureText(s, size, style).Width }
}
