package session

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"trefoil/screens/kit"
)

const (
	noteInset  = 8   // from the edge to the text
	leading    = 1.6 // height of a row in the size of the type
	caretWidth = 2
)

// CreateRenderer is for Fyne.
func (n *noteEntry) CreateRenderer() fyne.WidgetRenderer {
	r := &noteRenderer{entry: n, caret: canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

// rowHeight is that of one row.
func (n *noteEntry) rowHeight() float32 {
	return float32(int(current().Size(kit.SizeBody)*leading + 0.5))
}

// height is what the whole text needs.
func (n *noteEntry) height() float32 {
	return float32(n.rowCount())*n.rowHeight() + 2*noteInset
}

// MinSize is as high as the text and the view.
func (n *noteEntry) MinSize() fyne.Size {
	if n.ruler.fit() {
		n.fit(n.width)
	}
	return fyne.NewSize(60, n.height())
}

// Resize breaks the text anew for another width.
func (n *noteEntry) Resize(size fyne.Size) {
	other := n.ruler.fit()
	if width := size.Width - 2*noteInset; width != n.width || other {
		n.fit(width)
	}
	size.Height = max(n.height(), n.scroll.Size().Height)
	n.BaseWidget.Resize(size)
}

// grow takes the height that the text has now.
func (n *noteEntry) grow() {
	if size := n.Size(); size.Width > 0 && size.Height != max(n.height(), n.scroll.Size().Height) {
		n.Resize(size)
		n.scroll.Refresh()
	}
}

// show draws the text, with the caret in view.
func (n *noteEntry) show() {
	top, view := n.scroll.Offset.Y, n.scroll.Size().Height
	h := n.rowHeight()
	y := float32(n.rowOf(n.caret))*h + noteInset
	switch {
	case view <= 0 || n.focused && n.caret == n.anchor && y >= top && y+h <= top+view:
	case y-h < top:
		n.scrollTo(max(0, y-h-noteInset))
	case y+2*h > top+view:
		n.scrollTo(min(y+2*h, n.height()) - view)
	}
	n.Refresh()
}

func (n *noteEntry) scrollTo(y float32) {
	n.scroll.ScrollToOffset(fyne.NewPos(0, max(0, min(y, n.Size().Height-n.scroll.Size().Height))))
}

// rowsInView returns the first row in view and the one after the last.
func (n *noteEntry) rowsInView() (first, end int) {
	h, top := n.rowHeight(), n.scroll.Offset.Y-noteInset
	first = max(0, int(top/h))
	return first, min(n.rowCount(), int((top+n.scroll.Size().Height)/h)+1)
}

// noteRenderer draws the rows in view, what is selected in them, and the caret.
type noteRenderer struct {
	entry   *noteEntry
	rows    []*canvas.Text
	used    int // of the rows
	marked  []*canvas.Rectangle
	caret   *canvas.Rectangle
	objects []fyne.CanvasObject
}

// Destroy does nothing.
func (r *noteRenderer) Destroy() {}

// Layout draws anew, for the rows may be others.
func (r *noteRenderer) Layout(fyne.Size) { r.paint() }

// MinSize is that of the entry.
func (r *noteRenderer) MinSize() fyne.Size { return r.entry.MinSize() }

// Objects are what is in view.
func (r *noteRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Refresh draws anew.
func (r *noteRenderer) Refresh() {
	if r.entry.ruler.fit() {
		r.entry.fit(r.entry.width)
	}
	r.paint()
	canvas.Refresh(r.entry)
}

func (r *noteRenderer) paint() {
	n := r.entry
	r.objects, r.used = r.objects[:0], 0
	first, end := n.rowsInView()
	r.paintMarked(first, end)
	if n.Text == "" {
		r.paintPlaceHolder()
	} else {
		r.paintRows(first, end)
	}
	r.paintCaret()
}

// textAt draws a text in a row.
func (r *noteRenderer) textAt(row int, text string, head bool) *canvas.Text {
	if r.used == len(r.rows) {
		r.rows = append(r.rows, canvas.NewText("", color.Transparent))
	}
	t := r.rows[r.used]
	r.used++
	if t.Text != text {
		t.Text = strings.Clone(text) // what is drawn is remembered, and a part would keep the whole
	}
	t.TextSize, t.TextStyle.Bold = r.entry.ruler.sizeOf(head), head
	t.Color = kit.Color(kit.Text)
	size := t.MinSize()
	h := r.entry.rowHeight()
	t.Resize(size)
	t.Move(fyne.NewPos(noteInset, noteInset+float32(row)*h+(h-size.Height)/2))
	r.objects = append(r.objects, t)
	return t
}

func (r *noteRenderer) paintRows(first, end int) {
	for row := first; row < end; row++ {
		from, to, head := r.entry.span(row)
		if from < to {
			r.textAt(row, r.entry.Text[from:to], head)
		}
	}
}

func (r *noteRenderer) paintPlaceHolder() {
	n := r.entry
	for i, row := range n.ruler.rows(n.PlaceHolder, false, n.width) {
		r.textAt(i, n.PlaceHolder[row.from:row.to], false).Color = kit.Color(kit.Muted)
	}
}

func (r *noteRenderer) paintMarked(first, end int) {
	n := r.entry
	from, to := n.selection()
	if from == to {
		return
	}
	h := n.rowHeight()
	used := 0
	for row := max(first, n.rowOf(from)); row < min(end, n.rowOf(to)+1); row++ {
		start, stop, head := n.span(row)
		left := n.ruler.width(n.Text[start:max(start, from)], head)
		right := n.ruler.width(n.Text[start:min(stop, to)], head)
		if stop < to {
			right += 4 // so that an empty line shows
		}
		if used == len(r.marked) {
			r.marked = append(r.marked, canvas.NewRectangle(color.Transparent))
		}
		mark := r.marked[used]
		used++
		mark.FillColor = current().Color(theme.ColorNameSelection, fyne.CurrentApp().Settings().ThemeVariant())
		mark.Move(fyne.NewPos(noteInset+left, noteInset+float32(row)*h))
		mark.Resize(fyne.NewSize(max(0, right-left), h))
		r.objects = append(r.objects, mark)
	}
}

func (r *noteRenderer) paintCaret() {
	n := r.entry
	if !n.focused {
		return
	}
	row, h := n.rowOf(n.caret), n.rowHeight()
	r.caret.FillColor = kit.Color(kit.Ink)
	r.caret.Move(fyne.NewPos(noteInset+n.xOf(n.caret)-caretWidth/4.0, noteInset+float32(row)*h+2))
	r.caret.Resize(fyne.NewSize(caretWidth, h-4))
	r.objects = append(r.objects, r.caret)
}
