package markdown

import (
	"html"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestHTML(t *testing.T) {
	for _, c := range []struct{ name, source, want string }{
		{"nothing", " \n", ""},
		{"typed lines stay lines", "one\ntwo", "<p>one<br>\ntwo</p>\n"},
		{"no code by indenting", "a\n\n      b", "<p>a</p>\n<p>b</p>\n"},
		{"no underlined headings", "Own\n===", "<p>Own<br>\n===</p>\n"},
		{"headings stand lower", "# A\n##### B", "<h3>A</h3>\n<h6>B</h6>\n"},
		{"styles", "**b *bi*** ~~s~~ `a < b`", "<p><strong>b </strong><strong><em>bi</em></strong> <del>s</del> <code>a &lt; b</code></p>\n"},
		{"HTML is text", "<b>x</b> <!-- y -->\n\n<div>\n& &lt;", "<p>&lt;b&gt;x&lt;/b&gt; &lt;!-- y --&gt;</p>\n<p>&lt;div&gt;<br>\n&amp; &lt;</p>\n"},
		{"a link", "[**the** plan](https://a.b/?c=1&d=\"e\")", `<p><a href="https://a.b/?c=1&amp;d=%22e%22"><strong>the</strong> plan</a></p>` + "\n"},
		{"a mailbox", "[Maya](mailto:maya@a.b)[Ü](HTTP://a.b/ü)", `<p><a href="mailto:maya@a.b">Maya</a><a href="HTTP://a.b/%C3%BC">Ü</a></p>` + "\n"},
		{"links that run something", "[a](javascript:b) [c](data:text/html,d) [e](JavaScript&#58;f) [g](file:///h) [i](j) [k](http:l) [m](vbscript:n)", "<p>a c e g i k m</p>\n"},
		{"an image is its text", "![our team](https://a.b/x.png)", "<p>our team</p>\n"},
		{"bullets", "- a\n  b\n- c\n  - d", "<ul>\n<li>a<br>\nb</li>\n<li>c\n<ul>\n<li>d</li>\n</ul>\n</li>\n</ul>\n"},
		{"numbers", "3. a\n\n4. b", "<ol start=\"3\">\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ol>\n"},
		{"tasks", "- [ ] a\n- [x] b", "<ul>\n<li><input type=\"checkbox\" disabled> a</li>\n<li><input type=\"checkbox\" checked disabled> b</li>\n</ul>\n"},
		{"quote", "> a\n> > b", "<blockquote>\n<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>\n</blockquote>\n"},
		{"code", "```\"><script>\n<b>\n  c\n```", "<pre><code>&lt;b&gt;\n  c\n</code></pre>\n"},
		{"rule", "a\n\n---", "<p>a</p>\n<hr>\n"},
		{"table", "|a|b|\n|-|-:|\n|`<`|d|", "<table>\n<thead>\n<tr><th>a</th><th style=\"text-align:right\">b</th></tr>\n</thead>\n<tbody>\n<tr><td><code>&lt;</code></td><td style=\"text-align:right\">d</td></tr>\n</tbody>\n</table>\n"},
	} {
		if got := HTML(Parse(c.source), 2); got != c.want {
			t.Errorf("%s:\n%s\nwant:\n%s", c.name, got, c.want)
		}
	}
}

// ours are all elements that HTML writes, and how.
var ours = regexp.MustCompile(`</?(?:p|h[1-6]|ul|ol|li|blockquote|pre|code|table|thead|tbody|tr|th|td|strong|em|del|a)>|<br>|<hr>` +
	`|<ol start="\d+">|<t[hd] style="text-align:(?:left|center|right)">|<input type="checkbox"(?: checked)? disabled>` +
	`|<a href="(?i:https?://|mailto:)[^"<>\s]*">`)

// said is the text of HTML that holds elements of ours only.
func said(t interface{ Fatalf(string, ...any) }, page string) string {
	text := ours.ReplaceAllString(page, " ")
	if strings.ContainsAny(text, `<>"'`) {
		t.Fatalf("foreign HTML in %q", page)
	}
	return html.UnescapeString(text)
}

// dense is a text without its white space.
func dense(text string) string { return strings.Join(strings.Fields(text), "") }

// unmarked is all text of blocks that is shown.
func unmarked(blocks []Block) string {
	var b strings.Builder
	for _, block := range blocks {
		switch block := block.(type) {
		case Quote:
			b.WriteString(unmarked(block.Blocks))
		case List:
			for _, item := range block.Items {
				b.WriteString(unmarked(item.Blocks))
			}
		default:
			b.WriteString(plain(block))
		}
	}
	return b.String()
}

// Whatever is typed, the page says what the screen says, and nothing of it is HTML.
func TestHTMLSaysTheSameAndHoldsNoneOfTheNotes(t *testing.T) {
	part := rapid.SampledFrom(append([]string{"word", "Łódź", "李静", "<script>", "</code>", "<img src=x onerror=y>", "<!--", "-->", "&lt;", "&#60;b&#62;", "\"", "'", "](javascript:x)", "](https://a.b\"onx=y)",
		"](<https://a.b c>)", "](https&#58;//a)", "<https://a.b>", "\x00", "\r\n", "\u2028"}, marks...))
	rapid.Check(t, func(t *rapid.T) {
		source := strings.Join(rapid.SliceOfN(part, 1, 40).Draw(t, "parts"), "")
		blocks := Parse(source)
		if got, want := dense(said(t, HTML(blocks, 2))), dense(unmarked(blocks)); got != want {
			t.Fatalf("%q says %q, not %q", source, got, want)
		}
	})
}

func TestCodeLines(t *testing.T) {
	source := "a\n```\nb\n\nc\n```\n- d\n  ```\n  e\nf\n\n- ~~~\n  g\n  ~~~\n\n> ```\n> h\n> ```\n1. i\n\n       j\n```\nk"
	var got []string
	code := CodeLines(source)
	for i, l := range strings.Split(source, "\n") {
		if code[i] {
			got = append(got, l)
		}
	}
	if want := "b||c|  e|  g|> h|k"; strings.Join(got, "|") != want {
		t.Errorf("%q, want %q", strings.Join(got, "|"), want)
	}
}
