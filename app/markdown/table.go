package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

func (c converter) table(n *east.Table) Table {
	var t Table
	for _, a := range n.Alignments {
		t.Align = append(t.Align, alignOf(a))
	}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		cells := c.cells(row, len(t.Align))
		if _, ok := row.(*east.TableHeader); ok {
			t.Head = cells
		} else {
			t.Rows = append(t.Rows, cells)
		}
	}
	return t
}

func alignOf(a east.Alignment) Align {
	switch a {
	case east.AlignLeft:
		return AlignLeft
	case east.AlignCenter:
		return AlignCenter
	case east.AlignRight:
		return AlignRight
	}
	return AlignNone
}

// cells converts one row. Words in cells beyond the last column, which GitHub
// drops, go on in the last cell.
func (c converter) cells(row ast.Node, columns int) []Text {
	cells := make([]Text, 0, columns)
	end := -1
	for n := row.FirstChild(); n != nil && len(cells) < columns; n = n.NextSibling() {
		cells = append(cells, c.text(n))
		if n.Lines().Len() > 0 {
			end = n.Lines().At(0).Stop
		}
	}
	for len(cells) < columns {
		cells = append(cells, nil)
	}
	if rest := c.beyond(end); rest != "" && columns > 0 {
		cells[columns-1] = append(cells[columns-1], Span{Text: " | " + rest})
	}
	return cells
}

// beyond returns what stands in a table row after the cell that ends at from.
func (c converter) beyond(from int) string {
	if from < 0 {
		return ""
	}
	rest := c.source[from:]
	if i := bytes.IndexByte(rest, '\n'); i >= 0 {
		rest = rest[:i]
	}
	return resolve(bytes.Trim(rest, "| \t"))
}
