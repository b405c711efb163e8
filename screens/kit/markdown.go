package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"trefoil/app/markdown"
)

// Markdown shows notes as they read. It loads nothing: an image is its words,
// and a link shows where it leads.
type Markdown struct {
	widget.BaseWidget
	text   string
	column *fyne.Container
}

// NewMarkdown returns the notes, set.
func NewMarkdown(text string) *Markdown {
	m := &Markdown{text: text, column: setBlocks(markdown.Parse(text))}
	m.ExtendBaseWidget(m)
	return m
}

// Text returns the notes as they were typed.
func (m *Markdown) Text() string { return m.text }

// SetText shows other notes.
func (m *Markdown) SetText(text string) {
	if m.text != text {
		m.text = text
		m.column.Objects = setBlocks(markdown.Parse(text)).Objects
		m.Refresh()
	}
}

// CreateRenderer is for Fyne.
func (m *Markdown) CreateRenderer() fyne.WidgetRenderer { return render(m, m.column) }

func (m *Markdown) minSize() fyne.Size { return m.column.MinSize() }

func (m *Markdown) place(size fyne.Size) {
	m.column.Resize(size)
	m.column.Layout.Layout(m.column.Objects, size)
}

func (m *Markdown) paint() {}

// setBlocks puts blocks below each other.
func setBlocks(blocks []markdown.Block) *fyne.Container {
	column := container.New(NewStack(8))
	for _, b := range blocks {
		column.Objects = append(column.Objects, setBlock(b))
	}
	return column
}

func setBlock(b markdown.Block) fyne.CanvasObject {
	switch b := b.(type) {
	case markdown.Heading:
		return setHeading(b)
	case markdown.Paragraph:
		return setText(b.Text)
	case markdown.List:
		return setList(b)
	case markdown.Quote:
		return container.New(hanging{14}, newBar(), setBlocks(b.Blocks))
	case markdown.Code:
		return setCode(b)
	case markdown.Table:
		return setTable(b)
	default:
		return NewRule()
	}
}

func setHeading(h markdown.Heading) fyne.CanvasObject {
	if h.Level > 2 {
		return Body(h.Text.String()).Strong()
	}
	return Heading(h.Text.String())
}

func setCode(c markdown.Code) fyne.CanvasObject {
	code := Body(strings.ReplaceAll(c.Text, "\t", "    "))
	code.style.Monospace = true
	box := NewBox(Sunken, code)
	box.Radius, box.Pad = controlRadius, fyne.NewSize(12, 8)
	return box
}

func setTable(t markdown.Table) fyne.CanvasObject {
	rows := []TableRow{{Cells: []fyne.CanvasObject{setRow(t.Head, true)}}}
	for _, row := range t.Rows {
		rows = append(rows, TableRow{Cells: []fyne.CanvasObject{setRow(row, false)}})
	}
	table := NewTable(0, 0)
	table.SetRows(rows)
	return table
}

func setRow(cells []markdown.Text, head bool) fyne.CanvasObject {
	row := container.New(NewColumns(12))
	for _, cell := range cells {
		if head {
			row.Objects = append(row.Objects, Small(cell.String()).Strong())
		} else {
			row.Objects = append(row.Objects, setText(cell))
		}
	}
	return row
}

// newBar returns the line before a quote.
func newBar() *Box {
	bar := NewBox(Line, nil)
	bar.Pad, bar.Radius = fyne.NewSize(1.5, 0), 1.5
	return bar
}

// hanging is a layout of two: a mark, and beside it what hangs on it, indented.
// The indent is that with type of the usual size.
type hanging struct{ indent float32 }

// Layout places both; the mark is as high as what hangs on it.
func (h hanging) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	indent := Scaled(h.indent)
	height := FitHeight(objects[1], size.Width-indent)
	objects[1].Move(fyne.NewPos(indent, 0))
	objects[0].Resize(fyne.NewSize(objects[0].MinSize().Width, height))
}

// MinSize is that of what hangs on the mark, and the indent.
func (h hanging) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[1].MinSize().AddWidthHeight(Scaled(h.indent), 0)
}
