package session

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// noteFind is the line in which words are looked for in one of the notes. What
// was found last is selected there.
type noteFind struct {
	notes *notes
	in    *noteEntry
	words *findEntry
	count *kit.Label
	line  *fyne.Container
	box   *kit.Box
	from  int // where the caret was when the words were begun
}

func newNoteFind(n *notes, in *noteEntry) *noteFind {
	f := &noteFind{notes: n, in: in, count: kit.Small("").Single()}
	f.words = newFindEntry(f)
	f.words.OnChanged = func(string) { f.look() }
	buttons := container.New(kit.NewRow(0, -1), f.count,
		kit.NewButton(lang.X("find", "Back"), kit.Quiet, func() { f.next(-1) }).Small(),
		kit.NewButton(lang.X("find", "Next"), kit.Quiet, func() { f.next(1) }).Small(),
		kit.NewButton(lang.T("Close"), kit.Quiet, f.close).Small())
	f.line = container.New(newTrailing(leastWords), f.words, buttons)
	f.box = kit.NewBox("", f.line)
	f.box.Pad = fyne.NewSize(notesSide+1, 4)
	f.box.Hide()
	return f
}

// find opens the line in the notes in view, with what is selected there.
func (n *notes) find() {
	if n.preview {
		n.show(false)
	}
	f := n.pane().find
	if text := f.in.SelectedText(); text != "" && !strings.Contains(text, "\n") {
		f.words.SetQuietly(text)
	}
	f.from, _ = f.in.selection()
	f.box.Show()
	n.pane().box.Refresh()
	n.screen.focus(f.words)
	f.words.TypedShortcut(&fyne.ShortcutSelectAll{})
	f.look()
}

// findNext goes to the next place where the words stand, or asks for words.
func (n *notes) findNext(by int) {
	if f := n.pane().find; f.words.Text == "" || n.preview {
		n.find()
	} else {
		f.next(by)
	}
}

// close leaves the line, with what was found selected.
func (f *noteFind) close() {
	f.box.Hide()
	f.notes.pane().box.Refresh()
	f.notes.screen.focus(f.in)
}

// look finds the first place from where the caret was.
func (f *noteFind) look() {
	f.goTo(func(found []app.Found) int {
		for i, at := range found {
			if at.From >= f.from {
				return i
			}
		}
		return 0
	})
}

// next goes on to the next place, or to the one before; behind the last comes
// the first.
func (f *noteFind) next(by int) {
	from, to := f.in.selection()
	f.goTo(func(found []app.Found) int {
		if by < 0 {
			for i := len(found) - 1; i >= 0; i-- {
				if found[i].From < from {
					return i
				}
			}
			return len(found) - 1
		}
		for i, at := range found {
			if at.From >= to {
				return i
			}
		}
		return 0
	})
}

// goTo selects one of the places where the words stand and says which it is.
func (f *noteFind) goTo(which func([]app.Found) int) {
	found := app.Find(f.in.Text, f.words.Text)
	switch {
	case f.words.Text == "":
		f.say("")
	case len(found) == 0:
		f.say(lang.T("Not found"))
	default:
		i := which(found)
		f.in.choose(found[i].From, found[i].To)
		f.from = found[i].From
		f.say(lang.F("%d of %d", i+1, len(found)))
	}
}

func (f *noteFind) say(text string) {
	f.count.SetText(text)
	f.line.Refresh()
	f.notes.pane().box.Refresh()
}

const leastWords = 120 // width of the field

// findEntry is where the words are typed. Enter goes on to the next place, with
// Shift to the one before.
type findEntry struct {
	kit.Entry
	find  *noteFind
	shift bool
}

func newFindEntry(f *noteFind) *findEntry {
	e := &findEntry{find: f}
	e.Wrapping, e.PlaceHolder = fyne.TextWrap(fyne.TextTruncateClip), lang.T("Find")
	e.Passing = true
	e.OnEscape, e.OnDone = f.close, f.close
	e.ExtendBaseWidget(e)
	return e
}

// KeyDown notes that Shift is held.
func (e *findEntry) KeyDown(key *fyne.KeyEvent) {
	e.shift = e.shift || isShift(key)
	e.Entry.KeyDown(key)
}

// KeyUp notes that Shift is let go.
func (e *findEntry) KeyUp(key *fyne.KeyEvent) {
	e.shift = e.shift && !isShift(key)
	e.Entry.KeyUp(key)
}

// FocusLost forgets Shift, whose letting go is no longer heard of.
func (e *findEntry) FocusLost() {
	e.shift = false
	e.Entry.FocusLost()
}

// TypedKey goes on to another place.
func (e *findEntry) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF3:
		e.find.next(direction(e.shift))
	default:
		e.Entry.TypedKey(key)
	}
}

func isShift(key *fyne.KeyEvent) bool {
	return key.Name == desktop.KeyShiftLeft || key.Name == desktop.KeyShiftRight
}

// direction is back with Shift.
func direction(shift bool) int {
	if shift {
		return -1
	}
	return 1
}
