package session

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"trefoil/app/lang"
)

// tapCount counts presses of the button at one place, one soon after another.
type tapCount struct {
	times int
	place int
	last  time.Time
}

// soon is how long after a press the next counts as its double.
const soon = 400 * time.Millisecond

func (t *tapCount) press(place int) int {
	now := time.Now()
	if place != t.place || now.Sub(t.last) > soon || t.times == 3 {
		t.times = 0
	}
	*t = tapCount{t.times + 1, place, now}
	return t.times
}

// Cursor is that of a text.
func (n *noteEntry) Cursor() desktop.Cursor { return desktop.TextCursor }

// under is the place under the pointer.
func (n *noteEntry) under(at fyne.Position) int {
	row := int((at.Y - noteInset) / n.rowHeight())
	switch {
	case at.Y < noteInset:
		row = 0
	case row >= n.rowCount():
		return len(n.Text)
	}
	return n.placeAt(row, at.X-noteInset)
}

// MouseDown puts the caret under the pointer. Twice it selects a word, three
// times a line.
func (n *noteEntry) MouseDown(m *desktop.MouseEvent) {
	place := n.under(m.Position)
	if m.Button == desktop.MouseButtonSecondary {
		if from, to := n.selection(); place < from || place > to || from == to {
			n.moveTo(place)
		}
		n.takeFocus()
		return
	}
	n.shift = m.Modifier&fyne.KeyModifierShift != 0
	switch n.taps.press(place) {
	case 2:
		n.choose(n.wordAt(place))
	case 3:
		n.choose(n.lineAt(place))
	default:
		n.goTo(place)
	}
	n.takeFocus()
}

// MouseUp does nothing.
func (n *noteEntry) MouseUp(*desktop.MouseEvent) {}

// Dragged selects up to the pointer.
func (n *noteEntry) Dragged(d *fyne.DragEvent) { n.choose(n.anchor, n.under(d.Position)) }

// DragEnd does nothing.
func (n *noteEntry) DragEnd() {}

// Tapped does nothing: the press did it.
func (n *noteEntry) Tapped(*fyne.PointEvent) {}

func (n *noteEntry) takeFocus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(n); c != nil {
		c.Focus(n)
	}
}

// wordAt returns the bounds of the word at a place.
func (n *noteEntry) wordAt(place int) (from, to int) {
	line, end := n.lineAt(place)
	from, to = place, place
	for from > line && !separates(lastRune(n.Text[:from])) {
		from = before(n.Text, from)
	}
	for to < end && !separates(firstRune(n.Text[to:])) {
		to = after(n.Text, to)
	}
	return from, to
}

// TappedSecondary offers what can be done with the text.
func (n *noteEntry) TappedSecondary(p *fyne.PointEvent) {
	c := fyne.CurrentApp().Driver().CanvasForObject(n)
	if c == nil {
		return
	}
	board := fyne.CurrentApp().Clipboard()
	some := n.SelectedText() != ""
	item := func(text string, able bool, do func()) *fyne.MenuItem {
		i := fyne.NewMenuItem(text, do)
		i.Disabled = !able
		return i
	}
	menu := fyne.NewMenu("",
		item(lang.T("Undo"), len(n.history.done) > 0, n.Undo),
		item(lang.T("Redo"), len(n.history.undone) > 0, n.Redo),
		fyne.NewMenuItemSeparator(),
		item(lang.T("Cut"), some, func() { n.TypedShortcut(&fyne.ShortcutCut{Clipboard: board}) }),
		item(lang.T("Copy"), some, func() { n.copyTo(board) }),
		item(lang.T("Paste"), true, func() { n.insert(board.Content()) }),
		item(lang.T("Select all"), n.Text != "", n.selectAll))
	widget.ShowPopUpMenuAtPosition(menu, c, p.AbsolutePosition)
}
