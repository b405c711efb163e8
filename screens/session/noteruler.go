package session

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"trefoil/screens/kit"
)

// ruler measures type, and remembers what it measured.
type ruler struct {
	size  [2]float32 // of the text and of headings
	known map[ruled]float32
}

type ruled struct {
	text string
	head bool
}

// maxKnown bounds what is remembered; a long note has fewer different words.
const maxKnown = 20_000

// fit takes over the sizes of the theme and says whether they are others.
func (r *ruler) fit() bool {
	size := [2]float32{current().Size(kit.SizeBody), current().Size(kit.SizeSection)}
	if r.size == size {
		return false
	}
	r.size, r.known = size, make(map[ruled]float32)
	return true
}

func (r *ruler) sizeOf(head bool) float32 {
	if head {
		return r.size[1]
	}
	return r.size[0]
}

// width is that of a text as it is drawn.
func (r *ruler) width(text string, head bool) float32 {
	if text == "" {
		return 0
	}
	// What is measured is remembered, and a part would keep the whole text.
	return fyne.MeasureText(strings.Clone(text), r.sizeOf(head), fyne.TextStyle{Bold: head}).Width
}

// remembered is the width of a word.
func (r *ruler) remembered(word string, head bool) float32 {
	key := ruled{word, head}
	width, ok := r.known[key]
	if !ok {
		if len(r.known) >= maxKnown || r.known == nil {
			r.known = make(map[ruled]float32)
		}
		width = r.width(word, head)
		r.known[ruled{strings.Clone(word), head}] = width
	}
	return width
}

// longWord is from how many bytes on a word is broken anywhere.
const longWord = 48

// rows breaks a paragraph between words, and within what has no spaces. Spaces
// at the end of a row hang over.
func (r *ruler) rows(text string, head bool, width float32) []noteRow {
	if width <= 0 || text == "" {
		return []noteRow{{0, len(text)}}
	}
	return r.breakFrom(nil, ruled{text, head}, width, func(int) []noteRow { return nil })
}

// again breaks a paragraph in which something was put from a place on, up to
// end, so that it has grown. It begins a little before and stops where a row
// begins as one did; the rows from there on are as they were.
func (r *ruler) again(old []noteRow, line ruled, width float32, c changed) []noteRow {
	if width <= 0 || line.text == "" {
		return []noteRow{{0, len(line.text)}}
	}
	first := sort.Search(len(old), func(i int) bool { return old[i].from > c.at-2*longWord }) - 2
	kept := append([]noteRow{}, old[:max(0, first)]...)
	return r.breakFrom(kept, line, width, func(at int) []noteRow {
		if at <= c.end {
			return nil
		}
		i := sort.Search(len(old), func(i int) bool { return old[i].from >= at-c.grown })
		if i == len(old) || old[i].from != at-c.grown {
			return nil
		}
		rest := append([]noteRow{}, old[i:]...)
		for i := range rest {
			rest[i].from += c.grown
			rest[i].to += c.grown
		}
		return rest
	})
}

// changed is what was put into a paragraph: from where to where, and how much
// longer it made it.
type changed struct{ at, end, grown int }

// breakFrom breaks what comes after the rows there are. It stops where the rest
// is known.
func (r *ruler) breakFrom(rows []noteRow, line ruled, width float32, rest func(at int) []noteRow) []noteRow {
	from, x := 0, float32(0)
	if len(rows) > 0 {
		from = rows[len(rows)-1].to
	}
	for at := from; at < len(line.text); {
		end := at + wordLen(line.text[at:])
		w := r.remembered(line.text[at:end], line.head)
		over := x+w > width && at > from
		if over && line.text[at] == ' ' {
			over = x > width // one space may hang over, more begin a row
		}
		if over {
			rows = append(rows, noteRow{from, at})
			if known := rest(at); known != nil {
				return append(rows, known...)
			}
			from, x = at, 0
		}
		x += w
		at = end
	}
	return append(rows, noteRow{from, len(line.text)})
}

// wordLen returns how much at the start of a text stays together: a word, or
// one letter of what is written without spaces or is too long for a row.
func wordLen(text string) int {
	for at := 0; at < len(text); {
		letter, size := rune(text[at]), 1
		if letter >= utf8.RuneSelf {
			letter, size = utf8.DecodeRuneInString(text[at:])
		}
		if letter == ' ' || letter == '\t' || letter > 0x2E7F && breaksAnywhere(letter) {
			if at > 0 {
				return at
			}
			return after(text, 0)
		}
		if at += size; at > longWord {
			return after(text, 0)
		}
	}
	return len(text)
}

func breaksAnywhere(letter rune) bool {
	return unicode.In(letter, unicode.Han, unicode.Hiragana, unicode.Katakana) || letter >= 0x3000 && letter < 0x3040
}

// after returns where the letter at a place ends, with the marks on it.
func after(text string, at int) int {
	_, size := utf8.DecodeRuneInString(text[at:])
	at += size
	for at < len(text) {
		letter, size := utf8.DecodeRuneInString(text[at:])
		last, _ := utf8.DecodeLastRuneInString(text[:at])
		if !joins(letter) && last != joiner {
			break
		}
		at += size
	}
	return at
}

// before returns where the letter that ends at a place begins.
func before(text string, at int) int {
	for at > 0 {
		letter, size := utf8.DecodeLastRuneInString(text[:at])
		at -= size
		if last, _ := utf8.DecodeLastRuneInString(text[:at]); !joins(letter) && last != joiner {
			break
		}
	}
	return at
}

const joiner = '\u200d'

// joins says that a rune belongs to the letter before it.
func joins(r rune) bool {
	return r >= 0x300 && (r == joiner || unicode.In(r, unicode.Mn, unicode.Me) || r >= 0x1F3FB && r <= 0x1F3FF)
}
