package session

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"trefoil/app/mentoring"
)

// noteEntry is a long text in Markdown to type in, without a border, as large
// as the pane it lies in. It draws the rows in view and breaks only what is
// typed in, so that a long note is typed in as fast as an empty one; Fyne's own
// entry takes longer the longer its text is.
type noteEntry struct {
	widget.BaseWidget
	notePage
	PlaceHolder string
	OnChanged   func(string)
	OnEscape    func()
	findNext    func(by int)

	beyond [2]func() // undo and redo when there is nothing more to; may be nil
	edited func()    // something new was typed; may be nil

	caret   int     // where is typed
	anchor  int     // where the selection began; the caret's place when there is none
	aimed   float32 // how far from the left Up and Down go on; negative for as the caret is
	shift   bool
	focused bool
	taps    tapCount
	history history
	scroll  *container.Scroll
	box     fyne.CanvasObject
}

func newNoteEntry(placeholder string) *noteEntry {
	n := &noteEntry{PlaceHolder: placeholder, aimed: -1}
	n.set("")
	n.OnEscape, n.findNext = func() { blur(n) }, func(int) {}
	n.ExtendBaseWidget(n)
	n.scroll = container.NewVScroll(n)
	n.scroll.OnScrolled = func(fyne.Position) { n.Refresh() }
	n.box = n.scroll
	return n
}

// blur takes the keyboard out of a field.
func blur(o fyne.CanvasObject) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil {
		c.Unfocus()
	}
}

// SetText puts another text in, forgets what was typed before, and puts the
// caret at the start.
func (n *noteEntry) SetText(text string) {
	n.SetQuietly(text)
	n.changed()
}

// SetQuietly is SetText without telling of the change.
func (n *noteEntry) SetQuietly(text string) {
	n.set(text)
	n.history = history{}
	n.caret, n.anchor, n.aimed = 0, 0, -1
	n.grow()
	n.scroll.ScrollToOffset(fyne.Position{})
	n.Refresh()
}

// take shows another text without telling of the change, at the same place of
// it, with the caret as near as there is text.
func (n *noteEntry) take(text string, caret int) {
	if text != n.Text {
		n.set(text)
	}
	caret = min(caret, len(text))
	for caret > 0 && caret < len(text) && !utf8.RuneStart(text[caret]) {
		caret--
	}
	n.grow()
	n.choose(caret, caret)
}

// SelectedText is what is selected, "" when nothing is.
func (n *noteEntry) SelectedText() string {
	from, to := n.selection()
	return n.Text[from:to]
}

func (n *noteEntry) selection() (from, to int) {
	return min(n.caret, n.anchor), max(n.caret, n.anchor)
}

// choose selects what is between two places, with the caret at the second.
func (n *noteEntry) choose(anchor, caret int) {
	n.anchor, n.caret, n.aimed = min(anchor, len(n.Text)), min(caret, len(n.Text)), -1
	n.history.close()
	n.show()
}

// moveTo puts the caret at a place.
func (n *noteEntry) moveTo(place int) {
	place = min(max(0, place), len(n.Text))
	n.choose(place, place)
}

// insert puts a text at the caret, in the place of what is selected. Undo
// takes it back in one step.
func (n *noteEntry) insert(text string) {
	from, to := n.selection()
	n.edit(from, to, mentoring.CleanText(text))
}

// edit puts a text in the place of what stands between two places, and the
// caret behind it. Undo takes it back in one step.
func (n *noteEntry) edit(from, to int, text string) {
	if from == to && text == "" {
		return
	}
	old := strings.Clone(n.Text[from:to]) // a part of the text would keep all of it in memory
	n.history.add(change{at: from, old: old, new: text, caret: n.caret, anchor: n.anchor})
	if n.edited != nil {
		n.edited()
	}
	n.put(from, to, text, from+len(text))
}

// put changes the text and tells of it.
func (n *noteEntry) put(from, to int, text string, caret int) {
	n.replace(from, to, text)
	n.caret, n.anchor, n.aimed = caret, caret, -1
	n.changed()
	n.grow()
	n.show()
}

func (n *noteEntry) changed() {
	if n.OnChanged != nil {
		n.OnChanged(n.Text)
	}
}

// lineAtCursor returns the line in which the caret is, before and after it.
func (n *noteEntry) lineAtCursor() (before, after string) {
	from, to := n.lineAt(n.caret)
	return n.Text[from:n.caret], n.Text[n.caret:to]
}

// Undo takes back what was typed last.
func (n *noteEntry) Undo() {
	if c, ok := n.history.undo(); ok {
		n.put(c.at, c.at+len(c.new), c.old, c.at+len(c.old))
		n.choose(c.anchor, c.caret)
	} else if n.beyond[0] != nil {
		n.beyond[0]()
	}
}

// Redo types again what Undo took back.
func (n *noteEntry) Redo() {
	if c, ok := n.history.redo(); ok {
		n.put(c.at, c.at+len(c.old), c.new, c.at+len(c.new))
	} else if n.beyond[1] != nil {
		n.beyond[1]()
	}
}

// AcceptsTab is true in a list, which Tab indents. Elsewhere Tab goes on to
// the next field.
func (n *noteEntry) AcceptsTab() bool {
	from, to := n.lineAt(n.caret)
	return listMark(n.Text[from:to]) != ""
}
