package kit

import (
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"
)

// eachSign measures a text as if each sign were one wide.
func eachSign(r run) float32 { return float32(utf8.RuneCountInString(r.text)) }

// shownLines shows lines with bold parts in stars.
func shownLines(lines [][]run) string {
	var all []string
	for _, line := range lines {
		var b strings.Builder
		for _, r := range line {
			if r.style.Bold {
				b.WriteString("*" + r.text + "*")
			} else {
				b.WriteString(r.text)
			}
		}
		all = append(all, strings.TrimRight(b.String(), " "))
	}
	return strings.Join(all, "|")
}

// plainAndBold makes runs of a text with bold parts in stars.
func plainAndBold(text string) (runs []run) {
	for i, part := range strings.Split(text, "*") {
		if part != "" {
			runs = append(runs, run{part, fyne.TextStyle{Bold: i%2 == 1}, Text})
		}
	}
	return runs
}

func TestProseBreaks(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float32
		want  string
	}{
		{"one *two* three", 8, "one *two*|three"},
		{"one *two*, three", 7, "one|*two*,|three"},
		{"a *long* word", 40, "a *long* word"},
		{"two\nlines *of it*", 40, "two|lines *of it*"},
		{"*abcdefgh*", 3, "*abc*|*def*|*gh*"},
		{"这是*私人*笔记", 4, "这是*私人*|笔记"},
		{"这是*私人*，笔记", 4, "这是*私*|*人*，笔记"},
		{"记下“承诺”吧", 3, "记下|“承|诺”吧"},
		{"用 Trefoil 记下", 8, "用|Trefoil|记下"},
		{"一二三。", 3, "一二|三。"},
		{"", 3, ""},
		{"か\u3099き", 2, "か\u3099|き"},
		{"10\u00a0km *weit*", 8, "10\u00a0km|*weit*"},
		{"👩\u200d👦👩\u200d👦", 3, "👩\u200d👦|👩\u200d👦"},
	} {
		if got := shownLines(breakRuns(plainAndBold(c.text), c.width, eachSign)); got != c.want {
			t.Errorf("%q in %v: %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

// Nothing of a text is lost but spaces, and no line is too wide.
func TestProseKeepsAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.RuneFrom([]rune("ab ，。“”私人*(")), 0, 60, -1).Draw(t, "text")
		width := float32(rapid.IntRange(1, 20).Draw(t, "width"))
		runs := plainAndBold(text)
		var back strings.Builder
		for _, line := range breakRuns(runs, width, eachSign) {
			back.WriteString(textOf(line))
			if wide := len([]rune(strings.TrimRight(textOf(line), " "))); float32(wide) > width {
				t.Fatalf("%q is wider than %v", textOf(line), width)
			}
		}
		if back.String() != textOf(runs) {
			t.Fatalf("%q became %q", textOf(runs), back.String())
		}
	})
}
