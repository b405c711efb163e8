package mentoring

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestCleanText(t *testing.T) {
	for _, c := range [][3]string{
		{"a\r\nb\rc\n\td", "a\nb\nc\n\td", "a b c d"},
		{"\x00a\x1b[31mb\x7f\u2028", "a[31mb", "a[31mb"},
		{"\xff李\u200d静 \u202eA", "李\u200d静 \u202eA", "李\u200d静 \u202eA"},
		{"  a   b  ", "  a   b  ", "a b"},
	} {
		if got := CleanText(c[0]); got != c[1] {
			t.Errorf("the text of %q: %q, want %q", c[0], got, c[1])
		}
		if got := CleanLine(c[0]); got != c[2] {
			t.Errorf("the line of %q: %q, want %q", c[0], got, c[2])
		}
	}
}

func TestFileName(t *testing.T) {
	for name, want := range map[string]string{
		"Maya Okafor": "Maya Okafor", "../a\\b:c*?\"<>|\x00\n. ": "-a-b-c------", "李静": "李静", "A\u202efdp.exe": "Afdp.exe", " . ": "",
		"CON": "CON-", "con.txt": "con.txt-", "COM1": "COM1-", "COM0": "COM0", "Conny": "Conny", "lpt9 .a": "lpt9 .a-", "\u200d": "",
	} {
		if got := FileName(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		name := FileName(rapid.String().Draw(t, "name"))
		if !utf8.ValidString(name) || strings.ContainsAny(name, "/\\:*?\"<>|") || strings.ContainsFunc(name, unicode.IsControl) || name != strings.Trim(name, " .") || reserved(name) {
			t.Fatalf("%q", name)
		}
	})
}
