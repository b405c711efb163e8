package report

import (
	"bytes"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	gmtext "github.com/yuin/goldmark/text"
	"pgregory.net/rapid"
)

func TestNotesInMarkdownKeepTheirCode(t *testing.T) {
	for _, c := range []struct{ name, notes, want string }{
		{"HTML", "a < b, <b>, \\<c> and \\\\<d>", `a \< b, \<b>, \<c> and \\\<d>`},
		{"after an address", "https://a.b/<c> www.a.b/\\<d>\n<e>", "https://a.b/&lt;c> www.a.b/&lt;d>\n\\<e>"},
		{"code in a line", "if `a < b` then <c>, ``x ` <y>``", "if `a < b` then \\<c>, ``x ` <y>``"},
		{"code in the next line", "`a < b`\n`c < d`", "`a < b`\n`c < d`"},
		{"no code", "\\`a < b and ``c < d`", "\\`a \\< b and ``c \\< d`"},
		{"code that may end elsewhere", "a ` b\n`c` <d> `e < f`\n\n`g < h`", "a ` b\n`c` \\<d> `e \\< f`\n\n`g < h`"},
		{"code that is cells", "|a|b|\n|-|-|\n|`c|<d>`|", "|a|b|\n|-|-|\n|`c|&lt;d>`|"},
		{"code beside a link", "[a](https://a.b) `a < b`", "[a](https://a.b) `a < b`"},
		{"code in a link", "[a](/b '`') `c` <d> `", "[a](/b '`') `c` &lt;d> `"},
		{"a block", "```\na < b\n# c\n---\n```\nd < e", "```\na < b\n# c\n---\n```\nd \\< e"},
		{"a block in a list", "- x\n  ```\n  # a < b\n  ```\n- ```\n  c < d\n  ```\n\ny < z", "- x\n  ```\n  # a < b\n  ```\n- ```\n  c < d\n  ```\n\ny \\< z"},
		{"a block deep in a list", "1. a\n   - b\n\n     ```\n     c < d\n     ```", "1. a\n   - b\n\n     ```\n     c < d\n     ```"},
		{"a block that a list ends", "- a\n  ```\n  b < c\n<script>", "- a\n  ```\n  b < c\n\\<script>"},
		{"no code elsewhere", "---\n\t`\n- \n  ```\n<b>", "---\n\t`\n- \n  ```\n&lt;b>"},
		{"a block in a quote", "> ```\n> a < b\n> ```\n> c < d", "> ```\n> a < b\n> ```\n> c \\< d"},
		{"left open", "~~~~\na < b", "~~~~\na < b\n~~~~"},
		{"left open in a list", "- ```\n  a < b", "- ```\n  a < b"},
		{"headings", "# a\n##### b\n#c\n####### d", "### a\n###### b\n#c\n####### d"},
		{"no underlined headings", "a\n===\nb\n-\nc\n---\nd", "a\n\\===\nb\n\\-\nc\n\n---\nd"},
		{"a rule after code", "```\na\n```\n---", "```\na\n```\n---"},
		{"other line ends", "```\r\na < b\r\n```\rc < d", "```\na < b\n```\nc \\< d"},
	} {
		if got := Notes(c.notes).held(); got != c.want {
			t.Errorf("%s:\n%s\nwant:\n%s", c.name, got, c.want)
		}
	}
}

// Whoever reads the Markdown finds no HTML in it, and what comes after the notes in its
// own place.
func TestNotesInMarkdownHoldNoHTML(t *testing.T) {
	reader := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser()
	part := rapid.SampledFrom([]string{"word", " ", "\n", "\n\n", "<b>", "<b> ", "`<b>`", "<!--", "<script>\n", "</a", "`", "``", "` ", " `", "\n```\n", "\n~~~~\n", "\n  ```\n", "\n    ", "\n- ", "\n  - ", "\n1. ",
		"\n- ```\n", "\n> ", "\n# ", "\\", "|", "\n|-|-|\n", "| ", "[a](", ")", "[a]: /b \"", "\"\n", "](/c \"", "https://a.b/", "www.a.b/", "*", "~~", "\t", "\r\n", "\n===\n", "\n---\n"})
	rapid.Check(t, func(t *rapid.T) {
		notes := strings.Join(rapid.SliceOfN(part, 1, 25).Draw(t, "parts"), "")
		source := []byte(Notes(notes).held() + "\n\n## After\n")
		document := reader.Parse(gmtext.NewReader(source))
		_ = ast.Walk(document, func(n ast.Node, _ bool) (ast.WalkStatus, error) {
			if n.Kind() == ast.KindHTMLBlock || n.Kind() == ast.KindRawHTML {
				t.Fatalf("HTML in the document of %q:\n%s", notes, source)
			}
			return ast.WalkContinue, nil
		})
		if last, ok := document.LastChild().(*ast.Heading); !ok || last.Level != 2 || !bytes.Equal(last.Lines().Value(source), []byte("After")) {
			t.Fatalf("what comes after %q is lost:\n%s", notes, source)
		}
	})
}
