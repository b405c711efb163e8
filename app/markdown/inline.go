package markdown

import (
	"html"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

// text converts what stands inside a block. It goes through the tree without
// calling itself, so that no nesting of stars is deep enough to exhaust the
// stack.
func (c converter) text(block ast.Node) Text {
	w := inline{converter: c, inCell: block.Kind() == east.KindTableCell}
	n := block.FirstChild()
	for n != nil {
		w.enter(n, +1)
		if n.FirstChild() != nil {
			n = n.FirstChild()
			continue
		}
		n = w.next(n, block)
	}
	return w.out.trimmed()
}

// inline collects the spans of one block.
type inline struct {
	converter
	inCell                     bool
	bold, italic, strike, code int // how many of each the node lies in
	links                      []string
	out                        Text
}

// next leaves n, and all that ends with it, for what follows within block.
func (w *inline) next(n, block ast.Node) ast.Node {
	for n != block {
		w.enter(n, -1)
		if s := n.NextSibling(); s != nil {
			return s
		}
		n = n.Parent()
	}
	return nil
}

// enter notes that the walk goes into a node, or with -1 that it leaves it.
func (w *inline) enter(n ast.Node, by int) {
	switch n := n.(type) {
	case *ast.Emphasis:
		if n.Level > 1 {
			w.bold += by
		} else {
			w.italic += by
		}
	case *east.Strikethrough:
		w.strike += by
	case *ast.CodeSpan:
		w.code += by
	case *ast.Link:
		w.link(n, by)
	case *ast.Image:
		if by > 0 && !n.HasChildren() {
			w.add(string(n.Destination))
		}
	case *ast.Text:
		if by > 0 {
			w.typed(n)
		}
	case *ast.String:
		if by > 0 {
			w.add(string(n.Value))
		}
	}
}

func (w *inline) link(n *ast.Link, by int) {
	if by < 0 {
		w.links = w.links[:len(w.links)-1]
		return
	}
	w.links = append(w.links, string(n.Destination))
	if !n.HasChildren() {
		w.add(string(n.Destination))
	}
}

func (w *inline) typed(n *ast.Text) {
	raw := n.Segment.Value(w.source)
	switch {
	case w.code > 0 && w.inCell:
		w.add(strings.ReplaceAll(string(raw), `\|`, "|"))
	case w.code > 0 || n.IsRaw():
		w.add(string(raw))
	default:
		w.add(resolve(raw))
	}
	if n.SoftLineBreak() || n.HardLineBreak() {
		w.add("\n")
	}
}

// add appends text in the style of the place where the walk is.
func (w *inline) add(s string) {
	style := Style{Bold: w.bold > 0, Italic: w.italic > 0, Strike: w.strike > 0, Code: w.code > 0}
	if len(w.links) > 0 {
		style.Link = w.links[len(w.links)-1]
	}
	w.out = append(w.out, Span{Text: s, Style: style})
}

// trimmed joins neighbours of one style and drops white space at both ends.
func (t Text) trimmed() Text {
	var joined Text
	for i := 0; i < len(t); {
		var b strings.Builder
		style := t[i].Style
		for ; i < len(t) && t[i].Style == style; i++ {
			b.WriteString(t[i].Text)
		}
		if b.Len() > 0 {
			joined = append(joined, Span{Text: b.String(), Style: style})
		}
	}
	for k := len(joined) - 1; k >= 0; k = len(joined) - 1 {
		joined[k].Text = strings.TrimRight(joined[k].Text, " \t\n")
		if joined[k].Text != "" {
			break
		}
		joined = joined[:k]
	}
	return joined
}

// resolve replaces backslash escapes and named or numbered characters.
func resolve(raw []byte) string {
	var b strings.Builder
	for i := 0; i < len(raw); i++ {
		switch {
		case raw[i] == '\\' && i+1 < len(raw) && util.IsPunct(raw[i+1]):
			i++
			b.WriteByte(raw[i])
		case raw[i] == '&':
			s, n := entity(raw[i:])
			b.WriteString(s)
			i += n - 1
		default:
			b.WriteByte(raw[i])
		}
	}
	return b.String()
}

// longestEntity is more than the longest name of a character has bytes.
const longestEntity = 40

// entity reads a character reference at the start of raw and returns what it
// stands for and its length; an ampersand that begins none stands for itself.
func entity(raw []byte) (string, int) {
	for i := 1; i < len(raw) && i < longestEntity; i++ {
		if raw[i] != ';' {
			continue
		}
		if s := html.UnescapeString(string(raw[:i+1])); !strings.HasSuffix(s, ";") || s == ";" {
			return clean(s), i + 1
		}
		break
	}
	return "&", 1
}
