package markdown

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func plainText(s string) Text { return Text{{Text: s}} }

func para(s string) Block { return Paragraph{Text: plainText(s)} }

func TestParse(t *testing.T) {
	bold, link := Style{Bold: true}, Style{Link: "https://example.org"}
	for _, c := range []struct {
		name, source string
		want         []Block
	}{
		{"nothing", " \n\n", nil},
		{"typed lines stay lines", "one\ntwo  \nthree\\\nfour", []Block{para("one\ntwo\nthree\nfour")}},
		{"paragraphs", "one\n\n\ntwo", []Block{para("one"), para("two")}},
		{"headings", "# A\n### B *b*", []Block{Heading{1, plainText("A")}, Heading{3, Text{{Text: "B "}, {Text: "b", Style: Style{Italic: true}}}}}},
		{"styles", "**b *bi*** ~~s~~ `c*`", []Block{Paragraph{Text{
			{"b ", bold}, {"bi", Style{Bold: true, Italic: true}}, {Text: " "}, {"s", Style{Strike: true}}, {Text: " "}, {"c*", Style{Code: true}}}}}},
		{"a link keeps both", "see [**the** plan](https://example.org)", []Block{Paragraph{Text{
			{Text: "see "}, {"the", Style{Bold: true, Link: link.Link}}, {" plan", link}}}}},
		{"an empty link", "[](https://example.org)", []Block{Paragraph{Text{{link.Link, link}}}}},
		{"an image is its text", "![our *team*](x.png) ![](y.png)", []Block{Paragraph{Text{
			{Text: "our "}, {"team", Style{Italic: true}}, {Text: " y.png"}}}}},
		{"HTML is text", "<b>x</b> <!-- y -->\n\n<div>\nz", []Block{para("<b>x</b> <!-- y -->"), para("<div>\nz")}},
		{"addresses are text", "<https://a.b> www.a.b", []Block{para("<https://a.b> www.a.b")}},
		{"no hidden definitions", "[Maya]: https://a.b", []Block{para("[Maya]: https://a.b")}},
		{"no underlined headings", "Said\n-\n\nOwn\n===", []Block{para("Said\n-"), para("Own\n===")}},
		{"no code by indenting", "a\n\n      b", []Block{para("a"), para("b")}},
		{"escapes and references", `\*a\* &amp; R&D &copy; &nosuch; \&amp;`, []Block{para("*a* & R&D © &nosuch; &amp;")}},
		{"rule", "a\n\n---\n", []Block{para("a"), Rule{}}},
		{"quote", "> a\n> > b", []Block{Quote{[]Block{para("a"), Quote{[]Block{para("b")}}}}}},
		{"code", "```go\na\n\n  b\n```", []Block{Code{"go", "a\n\n  b"}}},
		{"control characters vanish", "a\x00b\x1b\u0085c\r\nd\re", []Block{para("abc\nd\ne")}},
		{"invalid bytes show", "a\xffb", []Block{para("a\uFFFDb")}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, Parse(c.source)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestParseLists(t *testing.T) {
	nested := List{Items: []Item{{Blocks: []Block{para("c")}}}}
	for _, c := range []struct {
		name, source string
		want         Block
	}{
		{"bullets", "- a\n- b\n  - c", List{Items: []Item{{Blocks: []Block{para("a")}}, {Blocks: []Block{para("b"), nested}}}}},
		{"numbers", "3. a\n4. b", List{Ordered: true, Start: 3, Items: []Item{{Blocks: []Block{para("a")}}, {Blocks: []Block{para("b")}}}}},
		{"loose", "- a\n\n- b", List{Loose: true, Items: []Item{{Blocks: []Block{para("a")}}, {Blocks: []Block{para("b")}}}}},
		{"tasks", "- [ ] **bold** rest\n- [x] done\n- [ ]\n- [a](b) c", List{Items: []Item{
			{OpenTask, []Block{Paragraph{Text{{"bold", Style{Bold: true}}, {Text: " rest"}}}}},
			{DoneTask, []Block{para("done")}},
			{OpenTask, nil},
			{NoTask, []Block{Paragraph{Text{{"a", Style{Link: "b"}}, {Text: " c"}}}}}}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff([]Block{c.want}, Parse(c.source)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestParseTables(t *testing.T) {
	source := "| a | b\\|c | `d\\|e` |\n|:--|:-:|--:|\n| 1 |\n| 1 | 2 | 3 | *4* | 5 |"
	want := []Block{Table{
		Align: []Align{AlignLeft, AlignCenter, AlignRight},
		Head:  []Text{plainText("a"), plainText("b|c"), {{"d|e", Style{Code: true}}}},
		Rows: [][]Text{
			{plainText("1"), nil, nil},
			{plainText("1"), plainText("2"), {{Text: "3"}, {Text: " | *4* | 5"}}},
		},
	}}
	if diff := cmp.Diff(want, Parse(source)); diff != "" {
		t.Error(diff)
	}
}
