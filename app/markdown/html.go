package markdown

import (
	"fmt"
	"html"
	"strings"

	"github.com/yuin/goldmark/util"
)

// HTML returns blocks as HTML, without what surrounds a page, their headings so many
// levels down. Whatever was typed is text there: HTML in it shows as it was typed, and a
// link that leads neither to the web nor to a mailbox is its words.
func HTML(blocks []Block, down int) string {
	w := writer{down: down}
	w.blocks(blocks)
	return w.String()
}

// writer collects HTML.
type writer struct {
	strings.Builder
	down int
}

func (w *writer) put(format string, args ...any) { fmt.Fprintf(w, format, args...) }

func (w *writer) blocks(all []Block) {
	for _, b := range all {
		w.block(b)
	}
}

func (w *writer) block(b Block) {
	switch b := b.(type) {
	case Heading:
		level := min(6, b.Level+w.down)
		w.put("<h%d>%s</h%d>\n", level, b.Text.html(), level)
	case Paragraph:
		w.put("<p>%s</p>\n", b.Text.html())
	case List:
		w.list(b)
	case Quote:
		w.put("<blockquote>\n")
		w.blocks(b.Blocks)
		w.put("</blockquote>\n")
	case Code:
		w.put("<pre><code>%s\n</code></pre>\n", html.EscapeString(b.Text))
	case Table:
		w.table(b)
	case Rule:
		w.put("<hr>\n")
	}
}

func (w *writer) list(l List) {
	name, begin := "ul", "<ul>\n"
	if l.Ordered {
		name, begin = "ol", fmt.Sprintf("<ol start=\"%d\">\n", l.Start)
	}
	w.put("%s", begin)
	for _, item := range l.Items {
		w.put("<li>%s", boxes[item.Task])
		w.item(item.Blocks, l.Loose)
		w.put("</li>\n")
	}
	w.put("</%s>\n", name)
}

// boxes are those of items, to be looked at only.
var boxes = [...]string{NoTask: "", OpenTask: `<input type="checkbox" disabled> `, DoneTask: `<input type="checkbox" checked disabled> `}

// item puts the first words of an item beside its mark, unless the items stand apart.
func (w *writer) item(all []Block, loose bool) {
	if len(all) == 0 {
		return
	}
	if p, ok := all[0].(Paragraph); ok && !loose {
		w.put("%s", p.Text.html())
		all = all[1:]
	}
	if len(all) > 0 {
		w.put("\n")
	}
	w.blocks(all)
}

func (w *writer) table(t Table) {
	w.put("<table>\n<thead>\n")
	w.row("th", t.Align, t.Head)
	w.put("</thead>\n<tbody>\n")
	for _, row := range t.Rows {
		w.row("td", t.Align, row)
	}
	w.put("</tbody>\n</table>\n")
}

func (w *writer) row(cell string, align []Align, texts []Text) {
	w.put("<tr>")
	for k, text := range texts {
		w.put("<%s%s>%s</%s>", cell, aligned[align[k]], text.html(), cell)
	}
	w.put("</tr>\n")
}

var aligned = [...]string{AlignNone: "", AlignLeft: ` style="text-align:left"`, AlignCenter: ` style="text-align:center"`, AlignRight: ` style="text-align:right"`}

// html is the text with its styles. A new line is one there, too.
func (t Text) html() string {
	var b strings.Builder
	link := ""
	for _, s := range append(t[:len(t):len(t)], Span{}) {
		if s.Link != link {
			b.WriteString(linkEnd(link))
			b.WriteString(linkBegin(s.Link))
			link = s.Link
		}
		b.WriteString(s.html())
	}
	return b.String()
}

func (s Span) html() string {
	said := strings.ReplaceAll(html.EscapeString(s.Text), "\n", "<br>\n")
	for _, style := range []struct {
		on   bool
		name string
	}{{s.Code, "code"}, {s.Strike, "del"}, {s.Italic, "em"}, {s.Bold, "strong"}} {
		if style.on {
			said = "<" + style.name + ">" + said + "</" + style.name + ">"
		}
	}
	return said
}

func linkBegin(link string) string {
	if !leads(link) {
		return ""
	}
	return `<a href="` + html.EscapeString(string(util.URLEscape([]byte(link), true))) + `">`
}

func linkEnd(link string) string {
	if !leads(link) {
		return ""
	}
	return "</a>"
}

// leads says that a link leads to the web or to a mailbox. Whatever else it may be, a
// browser could run it.
func leads(link string) bool {
	scheme, _, _ := strings.Cut(link, ":")
	switch strings.ToLower(scheme) {
	case "https", "http":
		return strings.HasPrefix(link[len(scheme):], "://")
	case "mailto":
		return true
	}
	return false
}
