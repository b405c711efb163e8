package session

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/screens/kit"
)

// noteEntry is a long text in Markdown, without a border, as large as the pane
// it lies in. Lists go on by themselves on Enter.
type noteEntry struct {
	kit.Entry
	box fyne.CanvasObject
}

func newNoteEntry(placeholder string) *noteEntry {
	n := &noteEntry{}
	n.MultiLine, n.Wrapping, n.PlaceHolder = true, fyne.TextWrapWord, placeholder
	n.OnEscape = func() { blur(n) }
	n.OnDone = n.OnEscape
	n.ExtendBaseWidget(n)
	n.box = container.NewThemeOverride(n, plain{text: kit.SizeBody, pad: 8})
	return n
}

// blur takes the keyboard out of a field.
func blur(o fyne.CanvasObject) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil {
		c.Unfocus()
	}
}

// CreateRenderer is that of the stock entry: the caret shows the focus, no ring.
func (n *noteEntry) CreateRenderer() fyne.WidgetRenderer { return n.Entry.Entry.CreateRenderer() }

// AcceptsTab is false: Tab goes on to the next field, as everywhere.
func (n *noteEntry) AcceptsTab() bool { return false }

// TypedKey goes on with a list on Enter, and ends it on a point without words.
func (n *noteEntry) TypedKey(key *fyne.KeyEvent) {
	if key.Name != fyne.KeyReturn && key.Name != fyne.KeyEnter || n.SelectedText() != "" {
		n.Entry.TypedKey(key)
		return
	}
	before, after := n.lineAtCursor()
	mark := listMark(before)
	switch {
	case mark == "":
		n.Entry.TypedKey(key)
	case before == mark && after == "":
		n.erase(len([]rune(mark)))
	default:
		n.Entry.TypedKey(key)
		n.insert(nextMark(mark))
	}
}

// lineAtCursor returns the line in which the cursor is, before and after it.
func (n *noteEntry) lineAtCursor() (before, after string) {
	runes := []rune(n.Text)
	at := min(n.CursorTextOffset(), len(runes))
	head, tail := string(runes[:at]), string(runes[at:])
	before = head[strings.LastIndexByte(head, '\n')+1:]
	after, _, _ = strings.Cut(tail, "\n")
	return before, after
}

// insert puts a text at the cursor, in the place of what is selected. Undo
// takes it back in one step.
func (n *noteEntry) insert(text string) {
	n.TypedShortcut(&fyne.ShortcutPaste{Clipboard: given(text)})
}

// erase takes so many letters before the cursor away.
func (n *noteEntry) erase(letters int) {
	for range letters {
		n.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	}
}

// moveTo puts the cursor at a place, counted in letters from the start. The
// rows of the entry are those on the screen, so it looks for the right one.
func (n *noteEntry) moveTo(place int) {
	place = min(max(0, place), len([]rune(n.Text)))
	at := n.CursorTextOffset()
	for ; at > place; at = n.CursorTextOffset() {
		n.step(at, place, fyne.KeyLeft)
	}
	for ; at < place; at = n.CursorTextOffset() {
		n.step(at, place, fyne.KeyRight)
	}
	n.Refresh()
}

// step moves towards a place: within the row at once, else to the next row.
func (n *noteEntry) step(at, place int, over fyne.KeyName) {
	first := at - n.CursorColumn
	if place >= first && place < at {
		n.CursorColumn = place - first
		return
	}
	if over == fyne.KeyLeft {
		n.CursorColumn = 0
	}
	n.Entry.TypedKey(&fyne.KeyEvent{Name: over})
}

// given is a clipboard with a text on it.
type given string

func (g given) Content() string   { return string(g) }
func (g given) SetContent(string) {}
