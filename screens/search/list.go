package search

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"trefoil/screens/kit"
)

// list is what was found. It makes only the rows in view.
type list struct {
	widget.List
	lines  []line
	picked int // the row that Enter opens
}

func newList(p *Panel) *list {
	l := &list{}
	l.HideSeparators = true
	l.Length = func() int { return len(l.lines) }
	l.CreateItem = func() fyne.CanvasObject { return newRow() }
	l.UpdateItem = func(i int, o fyne.CanvasObject) { o.(*row).show(l.lines[i], i == l.picked) }
	l.OnSelected = p.pick
	l.ExtendBaseWidget(l)
	return l
}

// show lists other lines, with the first one picked.
func (l *list) show(lines []line) {
	l.lines, l.picked = lines, 0
	l.Refresh()
	l.ScrollToTop()
}

// move picks another row, as far as there are any.
func (l *list) move(by int) {
	was := l.picked
	l.picked = max(0, min(len(l.lines)-1, l.picked+by))
	if l.picked != was {
		l.RefreshItem(was)
		l.RefreshItem(l.picked)
		l.ScrollTo(l.picked)
	}
}

// inSight is how many rows are in view.
func (l *list) inSight() int {
	return max(1, int(l.Size().Height/newRow().MinSize().Height)-1)
}

// row is one line: the words that were found, where they stand, and what that
// is.
type row struct {
	widget.BaseWidget
	words  *kit.Highlight
	where  *kit.Label
	kind   *kit.Label
	lock   *kit.Lock
	bar    *kit.Box
	ground *kit.Box
	whole  *fyne.Container
}

func newRow() *row {
	r := &row{
		words: kit.NewHighlight(), where: kit.Small("").Ellipsis(), kind: kit.Small("").Single().Trailing(),
		lock: kit.NewLock(kit.Muted), bar: kit.NewBox(kit.Ink, nil), ground: kit.NewBox(kit.Sunken, nil),
	}
	r.bar.Radius, r.ground.Radius = 1.5, 8
	r.whole = container.New(rowLayout{}, r.ground, r.bar, r.words, r.where, r.kind, r.lock)
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is for Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.whole) }

func (r *row) show(l line, picked bool) {
	r.words.Set(l.words())
	r.where.SetText(l.where)
	r.where.Hidden = l.where == ""
	r.kind.SetText(l.kind)
	r.lock.Hidden = !l.private
	r.ground.Hidden, r.bar.Hidden = !picked, !picked
	r.whole.Refresh()
}
