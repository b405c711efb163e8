package kit

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
)

// KeyWords names the keys of a shortcut as they are printed on the keyboard,
// "Ctrl+Shift+S" or "⇧⌘S"; empty for a shortcut without keys.
func KeyWords(s fyne.Shortcut) string {
	keys, ok := s.(fyne.KeyboardShortcut)
	if !ok {
		return ""
	}
	return keyWords(keys, runtime.GOOS == "darwin")
}

// modifiers are in the order in which the systems name them: Windows and Linux,
// and macOS.
var modifiers = []struct {
	key        fyne.KeyModifier
	words, mac string
}{
	{fyne.KeyModifierControl, "Ctrl+", "⌃"},
	{fyne.KeyModifierAlt, "Alt+", "⌥"},
	{fyne.KeyModifierShift, "Shift+", "⇧"},
	{fyne.KeyModifierSuper, "Super+", "⌘"},
}

// printed are the names of keys that differ from what stands on them.
var printed = map[fyne.KeyName]string{
	fyne.KeyReturn: "Enter", fyne.KeyPageUp: "Page Up", fyne.KeyPageDown: "Page Down", fyne.KeyEscape: "Esc",
}

func keyWords(keys fyne.KeyboardShortcut, mac bool) string {
	var words strings.Builder
	for _, m := range modifiers {
		switch {
		case keys.Mod()&m.key == 0:
		case mac:
			words.WriteString(m.mac)
		default:
			words.WriteString(m.words)
		}
	}
	name, ok := printed[keys.Key()]
	if !ok {
		name = string(keys.Key())
	}
	words.WriteString(name)
	return words.String()
}
