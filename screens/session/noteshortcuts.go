package session

import (
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"trefoil/screens/kit"
)

// redo types again what Undo took back in the text with the keyboard.
func (s *Screen) redo() {
	if text, ok := s.host.Window.Canvas().Focused().(interface{ Redo() }); ok {
		text.Redo()
	}
}

// TypedShortcut copies, cuts, pastes, selects, undoes, and moves by words.
func (n *noteEntry) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutUndo:
		n.Undo()
	case *fyne.ShortcutRedo:
		n.Redo()
	case *fyne.ShortcutSelectAll:
		n.selectAll()
	case *fyne.ShortcutCopy:
		n.copyTo(s.Clipboard)
	case *fyne.ShortcutCut:
		n.copyTo(s.Clipboard)
		n.insert("")
	case *fyne.ShortcutPaste:
		n.insert(s.Clipboard.Content())
	case *desktop.CustomShortcut:
		n.typedCustom(s)
	}
}

func (n *noteEntry) selectAll() {
	n.anchor, n.caret, n.aimed = 0, len(n.Text), -1
	n.Refresh() // without scrolling to the end
}

func (n *noteEntry) copyTo(c fyne.Clipboard) {
	if text := n.SelectedText(); text != "" {
		c.SetContent(text)
		kit.Copied(text)
	}
}

// byWord is the key that makes a step one of a word.
func byWord() fyne.KeyModifier {
	if runtime.GOOS == "darwin" {
		return fyne.KeyModifierAlt
	}
	return fyne.KeyModifierControl
}

func (n *noteEntry) typedCustom(s *desktop.CustomShortcut) {
	shifted := s.Modifier&fyne.KeyModifierShift != 0
	modifier := s.Modifier &^ fyne.KeyModifierShift
	if modifier == byWord() {
		n.shift = shifted
		n.wordKey(s.KeyName)
	}
	if modifier != kit.Ctrl {
		return
	}
	n.shift = shifted
	switch s.KeyName {
	case fyne.KeyReturn, fyne.KeyEnter:
		n.OnEscape()
	case fyne.KeyZ:
		n.Redo() // with Shift; where there is a menu, that takes it
	case fyne.KeyHome:
		n.goTo(0)
	case fyne.KeyEnd:
		n.goTo(len(n.Text))
	}
	if runtime.GOOS == "darwin" {
		n.commandKey(s.KeyName)
	}
}

func (n *noteEntry) wordKey(key fyne.KeyName) {
	switch key {
	case fyne.KeyLeft:
		n.goTo(n.wordLeft(n.caret))
	case fyne.KeyRight:
		n.goTo(n.wordRight(n.caret))
	case fyne.KeyBackspace:
		n.delete(n.wordLeft)
	case fyne.KeyDelete:
		n.delete(n.wordRight)
	}
}

// commandKey answers to Command with an arrow, as on a Mac.
func (n *noteEntry) commandKey(key fyne.KeyName) {
	switch key {
	case fyne.KeyLeft:
		n.goTo(n.rowStart())
	case fyne.KeyRight:
		n.goTo(n.rowEnd())
	case fyne.KeyUp:
		n.goTo(0)
	case fyne.KeyDown:
		n.goTo(len(n.Text))
	}
}
