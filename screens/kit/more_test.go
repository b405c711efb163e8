package kit

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// typeKey sends a key as the driver does: to what has the keyboard, and a space then
// once more as its sign.
func typeKey(c fyne.Canvas, keys ...fyne.KeyName) {
	for _, key := range keys {
		c.Focused().TypedKey(&fyne.KeyEvent{Name: key})
		if f := c.Focused(); key == fyne.KeySpace && f != nil {
			f.TypedRune(' ')
		}
	}
}

func TestAMenuIsUsedByKey(t *testing.T) {
	start(t, Light)
	var did []string
	entry := NewEntry("")
	more := NewMore(func() []*fyne.MenuItem {
		item := func(name string) *fyne.MenuItem { return fyne.NewMenuItem(name, func() { did = append(did, name) }) }
		edit := fyne.NewMenuItem("edit", func() { fyne.CurrentApp().Driver().CanvasForObject(entry).Focus(entry) })
		return []*fyne.MenuItem{item("first"), item("second"), edit}
	})
	w := show(t, container.NewVBox(more, entry), 400, 300)
	c := w.Canvas()
	c.Focus(more)
	open := func() bool { return c.Overlays().Top() != nil }
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace} {
		typeKey(c, key)
		if _, is := c.Focused().(*widget.PopUpMenu); !open() || !is {
			t.Fatalf("%s doesn't open it", key)
		}
		typeKey(c, fyne.KeyEscape)
		if open() || c.Focused() != fyne.Focusable(more) {
			t.Fatalf("after %s Escape doesn't close it", key)
		}
	}
	typeKey(c, fyne.KeyReturn, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	typeKey(c, fyne.KeySpace, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeySpace)
	if !slices.Equal(did, []string{"second", "first"}) || open() {
		t.Errorf("did %q, the menu is open: %t", did, open())
	}
	typeKey(c, fyne.KeySpace, fyne.KeyUp, fyne.KeySpace) // the last
	if c.Focused() != fyne.Focusable(entry) || entry.Text != "" {
		t.Errorf("a space that picks is typed: %q", entry.Text)
	}
	typeKey(c, fyne.KeySpace)
	if entry.Text != " " {
		t.Errorf("the next space isn't typed: %q", entry.Text)
	}
}
