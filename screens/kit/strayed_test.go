package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
)

// What isn't on the screen any more takes no key: a form that was closed would be saved
// again, or changed unseen.
func TestKeysOfWhatIsGoneAreTheWindows(t *testing.T) {
	start(t, Light)
	pressed := 0
	entry, button, check := NewEntry(""), NewButton("Save", Outlined, func() { pressed++ }), NewCheck(false, func(bool) { pressed++ })
	entry.OnSubmitted = func(string) { pressed++ }
	entry.OnDone = func() { pressed++ }
	form := container.NewVBox(entry, button, check)
	room := container.NewVBox(NewButton("Stays", Outlined, nil), form)
	c := show(t, room, 300, 300).Canvas()
	var keys []fyne.KeyName
	var letters []rune
	c.SetOnTypedKey(func(key *fyne.KeyEvent) { keys = append(keys, key.Name) })
	c.SetOnTypedRune(func(r rune) { letters = append(letters, r) })
	for name, gone := range map[string]func(){
		"hidden":  form.Hide,
		"removed": func() { form.Show(); room.Objects = room.Objects[:1]; room.Refresh() },
	} {
		for _, f := range []fyne.Focusable{entry, button, check} {
			room.Objects = append(room.Objects[:1], form)
			form.Show()
			c.Focus(f)
			if c.Focused() != f {
				t.Fatalf("%T has no focus", f)
			}
			gone()
			keys, letters = nil, nil
			f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			if c.Focused() != nil || len(keys) != 1 {
				t.Errorf("%s: %T keeps the keyboard, the window heard %v", name, f, keys)
			}
			form.Show()
			room.Objects = append(room.Objects[:1], form)
			c.Focus(f)
			gone()
			f.TypedRune('x')
			if len(letters) != 1 {
				t.Errorf("%s: of %T the window heard %q", name, f, letters)
			}
		}
	}
	form.Hide()
	room.Objects = append(room.Objects[:1], form)
	form.Show()
	c.Focus(entry)
	form.Hide()
	entry.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault})
	if pressed != 0 || entry.Text != "" {
		t.Errorf("it was pressed %d times, and %q typed", pressed, entry.Text)
	}
}
