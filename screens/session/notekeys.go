package session

import (
	"strings"

	"fyne.io/fyne/v2"

	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// FocusGained shows the caret.
func (n *noteEntry) FocusGained() {
	n.focused = true
	n.Refresh()
	kit.RevealFocused()
}

// FocusLost hides the caret.
func (n *noteEntry) FocusLost() {
	n.focused, n.shift = false, false
	n.history.close()
	n.Refresh()
}

// KeyDown notes that Shift is held, which selects.
func (n *noteEntry) KeyDown(key *fyne.KeyEvent) { n.holdShift(key, true) }

// KeyUp notes that Shift is let go.
func (n *noteEntry) KeyUp(key *fyne.KeyEvent) { n.holdShift(key, false) }

func (n *noteEntry) holdShift(key *fyne.KeyEvent, held bool) {
	if isShift(key) {
		n.shift = held
	}
}

// TypedRune types a letter in the place of what is selected.
func (n *noteEntry) TypedRune(r rune) {
	kit.Touch()
	if kit.IsStray(r) {
		return
	}
	if text := mentoring.CleanText(string(r)); text != "" {
		from, to := n.selection()
		n.edit(from, to, text)
	}
}

// TypedKey moves the caret, deletes, and begins new lines. What OfWindow names is the
// window's.
func (n *noteEntry) TypedKey(key *fyne.KeyEvent) {
	kit.Touch()
	kit.KeyHeard()
	if c := fyne.CurrentApp().Driver().CanvasForObject(n); kit.OfWindow(key.Name) && c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(key)
		return
	}
	switch key.Name {
	case fyne.KeyEscape:
		n.OnEscape()
	case fyne.KeyReturn, fyne.KeyEnter:
		n.newLine()
	case fyne.KeyF3:
		n.findNext(direction(n.shift))
	case fyne.KeyTab:
		n.indent(!n.shift)
	case fyne.KeyBackspace:
		n.delete(n.stepLeft)
	case fyne.KeyDelete:
		n.delete(n.stepRight)
	case fyne.KeyUp:
		n.climb(-1)
	case fyne.KeyDown:
		n.climb(1)
	case fyne.KeyPageUp:
		n.climb(-n.pageRows())
	case fyne.KeyPageDown:
		n.climb(n.pageRows())
	case fyne.KeyLeft:
		n.step(n.stepLeft, false)
	case fyne.KeyRight:
		n.step(n.stepRight, true)
	case fyne.KeyHome:
		n.goTo(n.rowStart())
	case fyne.KeyEnd:
		n.goTo(n.rowEnd())
	}
}

// goTo moves the caret; with Shift the selection goes along.
func (n *noteEntry) goTo(place int) {
	anchor := place
	if n.shift {
		anchor = n.anchor
	}
	n.choose(anchor, place)
}

// step moves the caret by a letter or a word, or to the end of what is selected.
func (n *noteEntry) step(by func(int) int, right bool) {
	from, to := n.selection()
	switch {
	case from == to || n.shift:
		n.goTo(by(n.caret))
	case right:
		n.goTo(to)
	default:
		n.goTo(from)
	}
}

func (n *noteEntry) stepLeft(place int) int  { return before(n.Text, place) }
func (n *noteEntry) stepRight(place int) int { return min(after(n.Text, place), len(n.Text)) }

func (n *noteEntry) wordLeft(place int) int {
	head := strings.TrimRightFunc(n.Text[:place], separates)
	at := strings.LastIndexFunc(head, separates)
	if at < 0 {
		return 0
	}
	return after(head, at)
}

func (n *noteEntry) wordRight(place int) int {
	tail := strings.TrimLeftFunc(n.Text[place:], separates)
	if end := strings.IndexFunc(tail, separates); end >= 0 {
		tail = tail[end:]
	} else {
		tail = ""
	}
	return len(n.Text) - len(tail)
}

// climb moves the caret so many rows down, or up, as far from the left as it
// was when that began.
func (n *noteEntry) climb(rows int) {
	aimed := n.aimed
	if aimed < 0 {
		aimed = n.xOf(n.caret)
	}
	switch row := n.rowOf(n.caret) + rows; {
	case row < 0:
		n.goTo(0)
	case row >= n.rowCount():
		n.goTo(len(n.Text))
	default:
		n.goTo(n.placeAt(row, aimed))
		n.aimed = aimed
	}
}

// pageRows is how many rows a page up or down goes.
func (n *noteEntry) pageRows() int {
	return max(1, int(n.scroll.Size().Height/n.rowHeight())-1)
}

func (n *noteEntry) rowStart() int {
	from, _, _ := n.span(n.rowOf(n.caret))
	return from
}

func (n *noteEntry) rowEnd() int { return n.placeAt(n.rowOf(n.caret), 1e6) }

// delete takes away what is selected, or what is between the caret and where a
// step leads.
func (n *noteEntry) delete(step func(int) int) {
	from, to := n.selection()
	if from == to {
		place := step(n.caret)
		from, to = min(n.caret, place), max(n.caret, place)
	}
	n.edit(from, to, "")
}
