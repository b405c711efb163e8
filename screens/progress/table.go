package progress

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// table is the page as a table: the dimensions first, then all competencies,
// sorted by any column and ready to copy.
type table struct {
	screen  *Screen
	card    *kit.Card
	days    *kit.Label
	grid    *kit.Table
	heads   []*kit.SortHead
	names   []string // of the columns
	by      int
	falling bool
	rows    []tableRow
}

// tableRow is one line of the table as text, with what it is sorted by.
type tableRow struct {
	cells []string
	keys  []float64 // by column; of a column of words its text counts
	dim   mentoring.Dimension
	whole bool // a dimension, which stays on top
}

// tableHeads are the names of the columns; that of the mentee is set later.
func tableHeads() []string {
	return []string{
		lang.T("Competency"), lang.T("Dimension"), lang.T("Mentee"), lang.T("You"), lang.T("Others"),
		lang.X("column", "Then"), lang.X("column", "Change"), lang.T("In words"),
	}
}

const (
	columns      = 8
	nameColumn   = 0
	firstFigure  = 2
	lastFigure   = 6
	menteeColumn = 2
	thenColumn   = 5
)

func newTable(s *Screen) *table {
	t := &table{screen: s, days: kit.Small("").Ellipsis(), grid: kit.NewTable(9, columns-1), by: -1, names: tableHeads()}
	for i, name := range t.names {
		head := kit.NewSortHead(name, func() { t.sortBy(i) })
		if i >= firstFigure && i <= lastFigure {
			head.Trailing()
		}
		t.heads = append(t.heads, head)
	}
	copyAll := kit.NewButton(lang.T("Copy table"), kit.Outlined, t.copy).Small()
	top := container.New(kit.NewRow(10, 0), t.days, copyAll)
	t.card = kit.NewCard(kit.Framed(top, kit.NewScroll(spaced(t.grid)), nil))
	return t
}

func (t *table) show(p app.ProgressPage) {
	today := t.screen.service.Today()
	t.names[menteeColumn] = mentoring.Clip(brief(p.Mentee), narrowName)
	t.heads[menteeColumn].SetText(t.names[menteeColumn])
	t.days.SetText(tableDays(p, today))
	t.rows = nil
	for d := range mentoring.Dimensions {
		t.rows = append(t.rows, dimensionRow(p, d, today))
	}
	for _, l := range p.Lines {
		t.rows = append(t.rows, competencyRow(p, l, today))
	}
	t.fill()
}

// tableDays says of which days the table is, and in whose eyes it compares.
func tableDays(p app.ProgressPage, today mentoring.Date) string {
	on, since := kit.MonthDay(p.View.On, today), kit.MonthDay(p.View.Since, today)
	switch {
	case since == "":
		return lang.F("On %s", on)
	case p.View.Eyes == mentoring.Mentor:
		return lang.F("On %s, compared with %s in your eyes", on, since)
	case p.View.Eyes == mentoring.Other:
		return lang.F("On %s, compared with %s in others’ eyes", on, since)
	}
	return lang.F("On %s, compared with %s in %s’s eyes", on, since, brief(p.Mentee))
}

// sortBy sorts by a column, and the other way when it is by that already; the
// third press is back to the order of the model.
func (t *table) sortBy(column int) {
	switch {
	case t.by != column:
		t.by, t.falling = column, column >= firstFigure && column <= lastFigure
	case t.falling == (column >= firstFigure && column <= lastFigure):
		t.falling = !t.falling
	default:
		t.by = -1
	}
	t.fill()
}

// sorted returns the rows as they are to be shown: dimensions first.
func (t *table) sorted() []tableRow {
	rows := slices.Clone(t.rows)
	if t.by < 0 {
		return rows
	}
	slices.SortStableFunc(rows, func(a, b tableRow) int {
		if a.whole || b.whole {
			return boolInt(b.whole) - boolInt(a.whole)
		}
		order := strings.Compare(strings.ToLower(a.cells[t.by]), strings.ToLower(b.cells[t.by]))
		if t.by >= firstFigure && t.by <= lastFigure {
			order = cmp.Compare(a.keys[t.by], b.keys[t.by])
		}
		if t.falling {
			return -order
		}
		return order
	})
	return rows
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (t *table) fill() {
	head := kit.TableRow{}
	for i, h := range t.heads {
		h.SetSorting(kit.Unsorted)
		if i == t.by {
			h.SetSorting(kit.Rising)
			if t.falling {
				h.SetSorting(kit.Falling)
			}
		}
		head.Cells = append(head.Cells, h)
	}
	rows := []kit.TableRow{head}
	for _, r := range t.sorted() {
		rows = append(rows, r.widgets())
	}
	t.grid.SetRows(rows)
	t.card.Refresh()
}

// widgets returns the row as cells: the name, the figures at the right of their
// columns, the words at the end wrapped.
func (r tableRow) widgets() kit.TableRow {
	var row kit.TableRow
	for i, text := range r.cells {
		row.Cells = append(row.Cells, r.cell(i, text))
	}
	return row
}

// widestName is how wide the column of names gets, in points.
const widestName = 116

func (r tableRow) cell(column int, text string) fyne.CanvasObject {
	label := kit.Small(text).In(kit.Text)
	switch {
	case column == nameColumn && r.whole:
		ink, _ := kit.DimensionColors(r.dim)
		return kit.NewCapped(label.Strong().In(ink).Wrapped(2), widestName)
	case column == nameColumn:
		return kit.NewCapped(label.Wrapped(2), widestName)
	case column >= firstFigure && column <= lastFigure:
		return label.Trailing().Single()
	case column < firstFigure:
		return label.In(kit.Muted).Single()
	}
	return label
}

// copy puts the table as it is sorted onto the clipboard, with tabs between the
// cells, as spreadsheets like it.
func (t *table) copy() {
	var b strings.Builder
	b.WriteString(strings.Join(t.names, "\t") + "\n")
	for _, r := range t.sorted() {
		cells := make([]string, len(r.cells))
		for i, c := range r.cells {
			cells[i] = strings.Join(strings.Fields(c), " ")
		}
		b.WriteString(strings.Join(cells, "\t") + "\n")
	}
	kit.Copy(b.String())
	t.screen.host.Say(lang.T("Table copied"))
}
