package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// wrappedSpace is a space that was typed at the end of a line and had no room there. Where
// a text wraps, Fyne (2.8, lineBounds) gives such a space no place in any row, and so the
// caret none behind it: it goes before the space, or to the end of another line, and what
// is typed next would stand there.
type wrappedSpace struct {
	text     string // with it
	at       int    // where it stands
	row, col int    // of the caret before it
}

// typeSpace types a space, and notes it where it may have no room.
func (e *Entry) typeSpace() {
	if !e.MultiLine || e.SelectedText() != "" {
		e.Entry.TypedRune(' ')
		return
	}
	s := wrappedSpace{at: e.CursorTextOffset(), row: e.CursorRow, col: e.CursorColumn}
	e.Entry.TypedRune(' ')
	s.text = e.Text
	e.space = &s
	if e.CursorTextOffset() != s.at+1 {
		e.CursorRow, e.CursorColumn = s.row, s.col
		e.Refresh()
	}
}

// takeSpace takes out a space that had no room, and leaves the caret where it stood; it
// says whether there was one. Whoever calls it puts it back together with what comes after
// it, which has room.
func (e *Entry) takeSpace() bool {
	s := e.space
	e.space = nil
	if s == nil || e.Text != s.text || e.CursorTextOffset() == s.at+1 {
		return false
	}
	e.CursorRow, e.CursorColumn = s.row, s.col
	if e.CursorTextOffset() != s.at { // the text was laid out anew
		return false
	}
	e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	return true
}

// typeRune types a letter, behind a space that had no room where there is one.
func (e *Entry) typeRune(r rune) {
	switch {
	case e.takeSpace():
		e.Entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: ownClipboard(" " + string(r))})
	case r == ' ':
		e.typeSpace()
	default:
		e.Entry.TypedRune(r)
	}
}

// keyBehindSpace does what a key does behind a space that had no room, and says whether
// that was all. The keys of letters come here, too, before the letters do.
func (e *Entry) keyBehindSpace(key fyne.KeyName) (done bool) {
	switch key {
	case fyne.KeyBackspace:
		return e.takeSpace()
	case fyne.KeyReturn, fyne.KeyEnter:
		e.takeSpace()
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyPageDown:
		e.space = nil
	}
	return false
}

// MouseDown moves the caret.
func (e *Entry) MouseDown(event *desktop.MouseEvent) {
	e.space = nil
	e.Entry.MouseDown(event)
}

// ownClipboard is a clipboard with these words on it, to put them in all at once.
type ownClipboard string

// Content returns the words.
func (c ownClipboard) Content() string { return string(c) }

// SetContent does nothing.
func (ownClipboard) SetContent(string) {}
