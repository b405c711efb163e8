package session

import (
	"fyne.io/fyne/v2"

	"trefoil/screens/kit"
)

// lineEntry is an entry for one line that may be long: it wraps, and Enter
// sends it off.
type lineEntry struct{ kit.Entry }

func newLineEntry() *lineEntry {
	e := &lineEntry{}
	e.MultiLine, e.Wrapping = true, fyne.TextWrapWord
	e.ExtendBaseWidget(e)
	e.SetMinRowsVisible(2)
	return e
}

// TypedKey sends the line off on Enter.
func (e *lineEntry) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter {
		e.OnSubmitted(e.Text)
		return
	}
	e.Entry.TypedKey(key)
}
