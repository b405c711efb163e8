package kit

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"

	"trefoil/app/lang"
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
	{fyne.KeyModifierControl, lang.Key("Ctrl+"), "⌃"},
	{fyne.KeyModifierAlt, lang.Key("Alt+"), "⌥"},
	{fyne.KeyModifierShift, lang.Key("Shift+"), "⇧"},
	{fyne.KeyModifierSuper, lang.Key("Super+"), "⌘"},
}

// printed are the names of keys that differ from what stands on them.
var printed = map[fyne.KeyName]string{
	fyne.KeyReturn: lang.Key("Enter"), fyne.KeyEscape: lang.Key("Esc"), fyne.KeyDelete: lang.Key("Delete"),
	fyne.KeyPageUp: lang.Key("Page Up"), fyne.KeyPageDown: lang.Key("Page Down"),
}

func keyWords(keys fyne.KeyboardShortcut, mac bool) string {
	var words strings.Builder
	for _, m := range modifiers {
		switch {
		case keys.Mod()&m.key == 0:
		case mac:
			words.WriteString(m.mac)
		default:
			words.WriteString(lang.T(m.words))
		}
	}
	name, ok := printed[keys.Key()]
	if !ok {
		name = string(keys.Key())
	}
	words.WriteString(lang.T(name))
	return words.String()
}
