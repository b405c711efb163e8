package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// engine reads what the package comment says, and no more.
var engine = parser.NewParser(
	parser.WithBlockParsers(
		util.Prioritized(parser.NewThematicBreakParser(), 200),
		util.Prioritized(parser.NewListParser(), 300),
		util.Prioritized(parser.NewListItemParser(), 400),
		util.Prioritized(parser.NewATXHeadingParser(), 600),
		util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
		util.Prioritized(parser.NewBlockquoteParser(), 800),
		util.Prioritized(paragraphs{parser.NewParagraphParser()}, 1000),
	),
	parser.WithInlineParsers(
		util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
		util.Prioritized(parser.NewCodeSpanParser(), 100),
		util.Prioritized(parser.NewLinkParser(), 200),
		util.Prioritized(parser.NewEmphasisParser(), 500),
		util.Prioritized(extension.NewStrikethroughParser(), 500),
	),
	parser.WithParagraphTransformers(
		util.Prioritized(tables{extension.NewTableParagraphTransformer()}, 200),
	),
)

// paragraphs may be indented, for there is no code by indenting.
type paragraphs struct{ parser.BlockParser }

func (paragraphs) CanAcceptIndentedLine() bool { return true }

// tables need a bar below their head. Without it, the dash of a list about to
// be typed would make a head of the line above.
type tables struct{ parser.ParagraphTransformer }

func (t tables) Transform(n *ast.Paragraph, r text.Reader, pc parser.Context) {
	lines := n.Lines()
	for i := 1; i < lines.Len(); i++ {
		line := lines.At(i)
		s := line.Value(r.Source())
		if bytes.IndexByte(s, '|') < 0 && len(bytes.Trim(s, "-: \t\n")) == 0 {
			return
		}
	}
	t.ParagraphTransformer.Transform(n, r, pc)
}

// Parse reads Markdown. Any text is valid: what means nothing is plain text.
func Parse(source string) []Block {
	c := converter{source: []byte(tame(source))}
	return c.blocks(engine.Parse(text.NewReader(c.source)), 0)
}

// converter makes our tree of goldmark's.
type converter struct {
	source []byte
	found  *places // collected where it is not nil
}

// places are where something stands in the source.
type places struct {
	boxes []int // lines with boxes
	code  []int // where the lines of blocks of code begin, in bytes
}

// blocks converts the children of a node that lies depth lists and quotes deep.
// Below maxDepth they are no longer nested, but kept.
func (c converter) blocks(parent ast.Node, depth int) []Block {
	var all []Block
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.List, *ast.Blockquote:
			all = append(all, c.container(n, depth)...)
		case *ast.ListItem: // only where a list is no longer nested
			all = append(all, c.blocks(n, depth)...)
		default:
			if b := c.leaf(n); b != nil {
				all = append(all, b)
			}
		}
	}
	return all
}

func (c converter) container(n ast.Node, depth int) []Block {
	if depth >= maxDepth {
		return c.blocks(n, depth)
	}
	if list, ok := n.(*ast.List); ok {
		return []Block{c.list(list, depth)}
	}
	return []Block{Quote{Blocks: c.blocks(n, depth+1)}}
}

func (c converter) leaf(n ast.Node) Block {
	switch n := n.(type) {
	case *ast.Heading:
		return Heading{Level: n.Level, Text: c.text(n)}
	case *ast.Paragraph, *ast.TextBlock:
		if t := c.text(n); len(t) > 0 {
			return Paragraph{Text: t}
		}
	case *ast.FencedCodeBlock:
		return c.code(n)
	case *east.Table:
		return c.table(n)
	case *ast.ThematicBreak:
		return Rule{}
	}
	return nil
}

func (c converter) list(n *ast.List, depth int) List {
	list := List{Ordered: n.IsOrdered(), Loose: !n.IsTight}
	if list.Ordered {
		list.Start = n.Start
	}
	for i := n.FirstChild(); i != nil; i = i.NextSibling() {
		task := task(i)
		if task != NoTask && c.found != nil {
			start := i.FirstChild().Lines().At(0).Start
			c.found.boxes = append(c.found.boxes, bytes.Count(c.source[:start], []byte{'\n'}))
		}
		list.Items = append(list.Items, Item{Task: task, Blocks: c.blocks(i, depth+1)})
	}
	return list
}

// task looks for the box with which the first line of an item may begin.
func task(item ast.Node) Task {
	first := item.FirstChild()
	if first == nil {
		return NoTask
	}
	box, ok := first.FirstChild().(*east.TaskCheckBox)
	switch {
	case !ok:
		return NoTask
	case box.IsChecked:
		return DoneTask
	default:
		return OpenTask
	}
}

func (c converter) code(n *ast.FencedCodeBlock) Code {
	var code Code
	if n.Info != nil {
		code.Language = resolve(n.Info.Segment.Value(c.source))
	}
	lines := n.Lines()
	var all []byte
	for i := range lines.Len() {
		line := lines.At(i)
		all = append(all, line.Value(c.source)...)
		if c.found != nil {
			c.found.code = append(c.found.code, line.Start)
		}
	}
	if k := len(all); k > 0 && all[k-1] == '\n' {
		all = all[:k-1]
	}
	code.Text = string(all)
	return code
}
