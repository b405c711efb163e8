package kit

import "fyne.io/fyne/v2"

// Fyne leaves the keyboard with what was hidden or taken off the screen, such as a field
// of a form that is closed. What is typed then would be written into it unseen, and
// Enter would save the form again.

// strayed takes the keyboard from what has it and isn't on the screen any more, and
// returns the canvas, which is to have the key; nil where all is well.
func strayed(is func(fyne.Focusable) bool) fyne.Canvas {
	c := focusedIn(is)
	if c == nil {
		return nil
	}
	o, ok := c.Focused().(fyne.CanvasObject)
	if !ok || onScreen(c, o) {
		return nil
	}
	c.Unfocus()
	return c
}

// onScreen says that an object is in view, or scrolled out of it. The driver knows the
// place of what it draws, and gives anything else the upper left corner.
func onScreen(c fyne.Canvas, o fyne.CanvasObject) bool {
	if fyne.CurrentApp().Driver().AbsolutePositionForObject(o) != (fyne.Position{}) {
		return true
	}
	for _, tree := range append(c.Overlays().List(), c.Content()) {
		if _, found := find(tree, o, func(scroller, fyne.Position) {}); found {
			return true
		}
	}
	return false
}

// keyStrayed hands a key on where what has the keyboard strayed, and says whether it did.
func keyStrayed(is func(fyne.Focusable) bool, key *fyne.KeyEvent) bool {
	c := strayed(is)
	if c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(key)
	}
	return c != nil
}

// runeStrayed is keyStrayed for a sign.
func runeStrayed(is func(fyne.Focusable) bool, r rune) bool {
	c := strayed(is)
	if c != nil && c.OnTypedRune() != nil {
		c.OnTypedRune()(r)
	}
	return c != nil
}
