package report

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func typesetterFor(t testing.TB) *typesetter {
	t.Helper()
	setter, err := newTypesetter(english)
	if err != nil {
		t.Fatal(err)
	}
	return setter
}

// seenLine is a line as it is seen from left to right.
func seenLine(l line) string {
	var b strings.Builder
	for _, p := range l.pieces {
		b.WriteString(p.text)
	}
	return b.String()
}

func TestLinesAreSeenInTheirOrder(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"plain text", "plain text"},
		{"say שלום now", "say םולש now"},
		{"12, שלום 34 עולם.", ".םלוע 34 םולש ,12"}, // the first letter is Hebrew: read from the right
		{"then שלום 34 עולם.", "then םלוע 34 םולש."},
		{"שלום CFO (א)", "(א) CFO םולש"},
		{"e\u0301", "é"},
		{"a\u200bb\u00adc\ufeff", "abc"},
		{"👩\u200d👧 and 🇵🇱", "□ and □"},
	} {
		got := seenLine(typesetterFor(t).fixed(500, say(c.text, body))[0])
		// Brackets within the Hebrew are turned when they are drawn.
		if got = strings.NewReplacer(")א(", "(א)").Replace(got); got != c.want {
			t.Errorf("%q is seen as %q, want %q", c.text, got, c.want)
		}
	}
}

// The letters of an Arabic word join, which makes these narrow; see listCoverage.
func TestArabicJoins(t *testing.T) {
	setter := typesetterFor(t)
	for _, face := range []Face{Arabic, ArabicBold} {
		for _, letter := range "بتثنيئى" {
			alone := setter.word([]rune{letter}, face, true)
			within := setter.word([]rune{'س', letter, 'س'}, face, true)
			around := setter.word([]rune("سس"), face, true)
			if joined := within.width - around.width; joined > alone.width*0.8 {
				t.Errorf("%c stands alone within a word (%v, %v)", letter, joined, alone.width)
			}
		}
	}
}

func TestLinesKeepAllText(t *testing.T) {
	setter := typesetterFor(t)
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom([]string{"a", "word", "李静", "שלום", "مرحبا", "(1)", "क्षत्रिय", "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwww", "x-y/z"}), 1, 30).Draw(t, "words")
		width := rapid.Float64Range(5, 300).Draw(t, "width")
		text := strings.Join(words, " ")
		for _, p := range setter.paragraphs(say(text, body)) {
			var all strings.Builder
			for at := 0; at < len(p.runes); {
				l, next := p.line(at, width)
				if l.width > width+0.01 && next-at > 1 && !p.complex {
					t.Fatalf("%q is %v wide, not %v", seenLine(l), l.width, width)
				}
				all.WriteString(string(p.runes[at:next]))
				at = next
			}
			if all.String() != text {
				t.Fatalf("%q became %q", text, all.String())
			}
		}
	})
}
