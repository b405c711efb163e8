package markdown

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// marks are put between words; none of them may swallow a word.
var marks = []string{" ", "\n", "\n\n", "\n- ", "\n  - ", "\n1. ", "\n> ", "\n# ", "\n- [ ] ", "\n- [x] ", "**", "*", " _", "_ ", "~~", "`", "\n```\n",
	" | ", "\n| ", "\n|---|---|\n", "\n---\n", " <", "> ", "\n<div>\n", "</b>", "[", "]", " (", ") ", "\\", "\t", "    ", "\n\n      ", " &", "; ", ": ", "\n===\n", "!["}

func TestEveryWordIsKept(t *testing.T) {
	word := rapid.StringMatching(`[a-zA-ZäłЖλ李ش]{3,8}`)
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(word, 1, 25).Draw(t, "words")
		var b strings.Builder
		for _, w := range words {
			b.WriteString(w)
			b.WriteString(rapid.SampledFrom(marks).Draw(t, "mark"))
		}
		all := everything(Parse(b.String()))
		for _, w := range words {
			if !strings.Contains(all, w) {
				t.Fatalf("%q lost %q:\n%s", b.String(), w, all)
			}
		}
	})
}

// everything is all text of a tree with what is not shown: the names of
// languages and the destinations of links.
func everything(blocks []Block) string {
	var b strings.Builder
	for _, block := range blocks {
		switch block := block.(type) {
		case Code:
			b.WriteString(block.Language + "\n")
		case Quote:
			b.WriteString(everything(block.Blocks))
		case List:
			for _, item := range block.Items {
				b.WriteString(everything(item.Blocks))
			}
		case Paragraph:
			for _, s := range block.Text {
				b.WriteString(s.Link + " ")
			}
		case Heading:
			for _, s := range block.Text {
				b.WriteString(s.Link + " ")
			}
		}
		b.WriteString("\n" + plain(block) + "\n")
	}
	return b.String()
}

func TestNestingIsBounded(t *testing.T) {
	for _, s := range []string{strings.Repeat(">", 100_000) + "end", strings.Repeat("- ", 50_000) + "end", strings.Repeat("1. ", 30_000) + "end", staircase(200)} {
		blocks := Parse(s)
		if d := depth(blocks); d > maxDepth {
			t.Errorf("%.20q… is %d deep", s, d)
		}
		if !strings.Contains(PlainText(blocks), "end") {
			t.Errorf("%.20q… lost its end", s)
		}
	}
}

func staircase(steps int) string {
	var b strings.Builder
	for i := range steps {
		b.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	return b.String() + strings.Repeat("  ", steps) + "end"
}

func depth(blocks []Block) int {
	most := 0
	for _, b := range blocks {
		switch b := b.(type) {
		case Quote:
			most = max(most, 1+depth(b.Blocks))
		case List:
			for _, item := range b.Items {
				most = max(most, 1+depth(item.Blocks))
			}
		}
	}
	return most
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"- [ ] **bold** rest", "- [ ] **bold**", "![]()", "|a|\n|-|\n|`\\|`|x|", "> - 1. # a\n```\n~~~", "[a](<b> 'c')", "*_~`[\\&#0;&#x110000;",
		"\x00\xff\ufeff\u2028", strings.Repeat("> ", 20) + "a", "- a\n\n  - [x] b\n\n    ---", "שלום **مرحبا** हिन्दी", "[a]: b\n[a]"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		blocks := Parse(s)
		if d := depth(blocks); d > maxDepth {
			t.Errorf("%d deep", d)
		}
		if all := PlainText(blocks); !utf8.ValidString(all) || strings.ContainsAny(all, "\x00\r") {
			t.Errorf("text is not clean: %q", all)
		}
		said(t, HTML(blocks, 2))
		if n := utf8.RuneCountInString(FirstText(s, 20)); n > 20 {
			t.Errorf("%d runes", n)
		}
	})
}
