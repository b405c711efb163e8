package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

func TestKeyWords(t *testing.T) {
	for _, c := range []struct {
		shortcut   fyne.KeyboardShortcut
		words, mac string
	}{
		{&desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift}, "Ctrl+Shift+S", "⌃⇧S"},
		{&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierSuper}, "Super+Enter", "⌘Enter"},
		{&desktop.CustomShortcut{KeyName: fyne.KeyF1}, "F1", "F1"},
		{&desktop.CustomShortcut{KeyName: fyne.KeyComma, Modifier: fyne.KeyModifierAlt}, "Alt+,", "⌥,"},
	} {
		if got := keyWords(c.shortcut, false); got != c.words {
			t.Errorf("%q, want %q", got, c.words)
		}
		if got := keyWords(c.shortcut, true); got != c.mac {
			t.Errorf("on a Mac %q, want %q", got, c.mac)
		}
	}
	if KeyWords(&fyne.ShortcutUndo{}) == "" {
		t.Error("undo has no keys")
	}
}
