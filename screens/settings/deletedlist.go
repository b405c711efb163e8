package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// deletedList names what can be brought back. It makes only the rows in view, so that
// thousands open at once.
type deletedList struct {
	widget.List
	page  *deleted
	rows  []app.Deleted
	today mentoring.Date
	at    int // the row that has the keyboard
}

func newDeletedList(d *deleted) *deletedList {
	l := &deletedList{page: d}
	l.HideSeparators = true
	l.Length = func() int { return len(l.rows) }
	l.CreateItem = func() fyne.CanvasObject { return newDeletedRow(d) }
	l.UpdateItem = func(i int, o fyne.CanvasObject) { o.(*deletedRow).show(l.rows[i], l.today) }
	l.OnHighlighted = func(i int) { l.at = i }
	l.OnSelected = func(int) { l.UnselectAll() }
	l.ExtendBaseWidget(l)
	return l
}

func (l *deletedList) show(rows []app.Deleted, today mentoring.Date) {
	l.rows, l.today = rows, today
	l.Refresh()
}

// TypedKey goes through the list with the arrows, brings back on Enter, and hands any
// other key on to the window.
func (l *deletedList) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp, fyne.KeyDown:
		l.List.TypedKey(key)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if l.at < len(l.rows) {
			l.page.bringBack(l.rows[l.at])
		}
	default:
		if listen := l.page.screen.host.Window.Canvas().OnTypedKey(); listen != nil {
			listen(key)
		}
	}
}

// TypedRune hands signs on to the window.
func (l *deletedList) TypedRune(r rune) {
	if listen := l.page.screen.host.Window.Canvas().OnTypedRune(); listen != nil && r != ' ' {
		listen(r)
	}
}

// deletedRow is one line of the list.
type deletedRow struct {
	widget.BaseWidget
	text, words *kit.Label
	back        *kit.Link
	shown       app.Deleted
}

func newDeletedRow(d *deleted) *deletedRow {
	r := &deletedRow{text: kit.Body("").Ellipsis(), words: kit.Small("").Ellipsis()}
	r.back = kit.NewLink(lang.T("Bring back"), func() { d.bringBack(r.shown) })
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is for Fyne.
func (r *deletedRow) CreateRenderer() fyne.WidgetRenderer {
	line := container.New(kit.NewRow(12, 0), container.New(kit.NewStack(0), r.text, r.words), r.back)
	box := kit.NewBox("", line)
	box.Pad = fyne.NewSize(8, 4)
	return widget.NewSimpleRenderer(box)
}

func (r *deletedRow) show(d app.Deleted, today mentoring.Date) {
	r.shown = d
	text := d.Text
	if text == "" {
		text = lang.T(deletedNames[d.Ref.Kind])
	}
	r.text.SetText(text)
	r.words.SetText(deletedWords(d, today))
}
