package markdown

import (
	"strings"
	"testing"
	"time"
)

// A note is pasted by people and by programs gone wild. None may hang the app.
func TestParseIsQuickOnAnything(t *testing.T) {
	const size = 100_000
	for _, unit := range []string{
		">", "> ", "- ", "* ", "+ ", "1. ", "- a\n", "[", "![", "](", "[a](", "[a](<b", "[a](\"b", "(", ")", "*", "**", "_", "_a", "*a ", "*a **a ",
		"a**b", "a_b", "*a_ ", "~", "~~", "~a ", "`", "`a``b", "\\", "&", "&amp;", "&a", "<", "<a ", "<!--", "|", "|-", "-|", "|a", "a|\n", "#", "# \n",
		"+ a\n> ", "\\\\*a ", "```\n", "~~~\n", "\n", " ", "\t", "\x00", "\xff", "\u2028", "- [ ] ", "-\n", ">\n", "> - ", ">-", "word ", "a\n===\n", "a\n---\n", "[a]: b\n",
		"`\\|`|", "|`\\|`\n", "👍🏽", "*_~`[", "**a __b ", "[*a](b) ", "[[a](b)", "***a** ", "1.\n", "- - -:|",
	} {
		text := "a\n" + strings.Repeat(unit, size/len(unit)) + "z"
		start := time.Now()
		blocks := Parse(text)
		PlainText(blocks)
		HTML(blocks, 2)
		Elsewhere(text)
		if took := time.Since(start); took > 8*slack*time.Second {
			t.Errorf("%q repeated took %v", unit, took)
		}
	}
}

func TestParseIsQuickOnWideTables(t *testing.T) {
	row := strings.Repeat("|a", 10_000)
	start := time.Now()
	Parse(row + "\n" + strings.Repeat("|-", 10_000) + "\n" + strings.Repeat("|\n", 10_000))
	Parse(strings.Repeat("|a", maxColumns) + "\n" + strings.Repeat("|-", maxColumns) + "\n" + strings.Repeat("|\n", 20_000))
	if took := time.Since(start); took > 8*slack*time.Second {
		t.Errorf("took %v", took)
	}
}
