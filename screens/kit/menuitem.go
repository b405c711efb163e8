package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Ctrl is the key that goes with a letter: Control, or Command on a Mac.
const Ctrl = fyne.KeyModifierShortcutDefault

// Keyed returns an item of a menu with a shortcut, which works wherever the
// keyboard is, also in a text. Without a modifier Fyne calls no shortcut.
// Fyne answers to the shortcut of a disabled item, too, so the item looks itself.
func Keyed(text string, modifier fyne.KeyModifier, key fyne.KeyName, do func()) *fyne.MenuItem {
	item := fyne.NewMenuItem(text, nil)
	item.Action = func() {
		Touch()
		if !item.Disabled {
			do()
		}
	}
	item.Shortcut = &desktop.CustomShortcut{KeyName: key, Modifier: modifier}
	return item
}
