package kit

import "fyne.io/fyne/v2"

// trigger is what the widgets share that do one thing when they are pressed, by
// the pointer or with Enter and Space.
type trigger struct {
	control
	OnTapped func()
}

// Tapped presses the widget.
func (t *trigger) Tapped(e *fyne.PointEvent) {
	Touch()
	if !t.second(e) && t.OnTapped != nil && !t.Disabled() {
		t.OnTapped()
	}
}

// TypedKey presses the widget with Enter and Space.
func (t *trigger) TypedKey(key *fyne.KeyEvent) {
	if isPress(key) && !t.strayed(key) {
		t.Tapped(nil)
		return
	}
	t.control.TypedKey(key)
}

// AccessibilityRole is button, of links too: most of them act here.
func (t *trigger) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// isPress says that a key presses what has the focus. Space does so, too, but
// with its sign and not with its key (see control.TypedRune).
func isPress(key *fyne.KeyEvent) bool {
	return key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter
}
