package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// TableRow is one row of a Table. What is below, such as a form for this row,
// goes across all columns. A row may be without cells.
type TableRow struct {
	Cells []fyne.CanvasObject
	Below fyne.CanvasObject
}

// Table puts rows of cells below each other, with a hairline above each. A
// column is as wide as its widest cell, but for the one that takes the room
// that is left.
type Table struct {
	widget.BaseWidget
	gap   float32
	fill  int
	rows  []TableRow
	rules []*canvas.Rectangle
	all   *fyne.Container
}

// NewTable returns a table without rows. Fill is the index of the column that
// takes the room that is left.
func NewTable(gap float32, fill int) *Table {
	t := &Table{gap: gap, fill: fill, all: &fyne.Container{}}
	t.ExtendBaseWidget(t)
	return t
}

// SetRows shows other rows. Objects that were shown before keep their focus.
func (t *Table) SetRows(rows []TableRow) {
	t.rows = rows
	t.all.Objects = nil
	for i, row := range rows {
		t.all.Objects = append(append(t.all.Objects, t.rule(i)), row.Cells...)
		if row.Below != nil {
			t.all.Objects = append(t.all.Objects, row.Below)
		}
	}
	t.Refresh()
}

func (t *Table) rule(i int) *canvas.Rectangle {
	for len(t.rules) <= i {
		t.rules = append(t.rules, canvas.NewRectangle(color.Transparent))
	}
	return t.rules[i]
}

// CreateRenderer is for Fyne.
func (t *Table) CreateRenderer() fyne.WidgetRenderer { return render(t, t.all) }

const tablePad float32 = 9 // above and below what is in a row

// columns returns how wide the columns are when the whole is as wide as given.
func (t *Table) columns(whole float32) []float32 {
	var widths []float32
	for _, row := range t.rows {
		widths, _ = t.widen(widths, row.Cells)
	}
	return t.fillUp(widths, whole)
}

// widen gives the columns the widths that the cells of a row need, too, and
// returns how high that row is.
func (t *Table) widen(widths []float32, cells []fyne.CanvasObject) ([]float32, float32) {
	height := float32(0)
	for i, cell := range cells {
		if i == len(widths) {
			widths = append(widths, 0)
		}
		if !cell.Visible() {
			continue
		}
		least := cell.MinSize()
		height = max(height, least.Height)
		if i != t.fill {
			widths[i] = max(widths[i], least.Width)
		}
	}
	return widths, height
}

// fillUp gives the room that is left to the column that takes it.
func (t *Table) fillUp(widths []float32, whole float32) []float32 {
	left := whole
	for i, w := range widths {
		if w > 0 && i != t.fill {
			left -= w + t.gap
		}
	}
	if t.fill < len(widths) {
		widths[t.fill] = max(left, tableLeast)
	}
	return widths
}

// tableLeast is the narrowest that the column is which takes the room left.
const tableLeast float32 = 60

func (t *Table) minSize() fyne.Size {
	var widths []float32
	width, height := float32(0), float32(0)
	for _, row := range t.rows {
		height += hairline + tablePad
		if len(row.Cells) > 0 {
			var high float32
			widths, high = t.widen(widths, row.Cells)
			height += high + tablePad
		}
		if row.Below != nil {
			height += row.Below.MinSize().Height + tablePad
		}
	}
	for _, w := range t.fillUp(widths, 0) {
		if w > 0 {
			width += w + t.gap
		}
	}
	return fyne.NewSize(max(0, width-t.gap), height)
}

func (t *Table) place(size fyne.Size) {
	t.all.Resize(size)
	columns := t.columns(size.Width)
	y := float32(0)
	for i, row := range t.rows {
		t.rules[i].Move(fyne.NewPos(0, y))
		t.rules[i].Resize(fyne.NewSize(size.Width, hairline))
		y += hairline + tablePad
		if len(row.Cells) > 0 {
			y += t.placeRow(row.Cells, columns, y) + tablePad
		}
		if row.Below != nil {
			row.Below.Move(fyne.NewPos(0, y))
			y += FitHeight(row.Below, size.Width) + tablePad
		}
	}
}

// placeRow centres the cells of a row and returns how high it is.
func (t *Table) placeRow(cells []fyne.CanvasObject, columns []float32, y float32) float32 {
	height := float32(0)
	for i, cell := range cells {
		height = max(height, FitHeight(cell, columns[i]))
	}
	x := float32(0)
	for i, cell := range cells {
		cell.Move(fyne.NewPos(x, y+(height-cell.Size().Height)/2))
		if columns[i] > 0 {
			x += columns[i] + t.gap
		}
	}
	return height
}

func (t *Table) paint() {
	for _, rule := range t.rules {
		rule.FillColor = Color(Line)
	}
}
