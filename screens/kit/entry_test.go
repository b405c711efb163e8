package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

func TestEntryKnowsDoneEscapeAndEnter(t *testing.T) {
	start(t, Light)
	var got string
	for _, e := range []*Entry{NewEntry("a"), NewMultiEntry("a")} {
		show(t, e, 300, 100)
		got = ""
		e.OnSubmitted = func(string) { got += "s" }
		e.OnDone = func() { got += "d" }
		e.OnEscape = func() { got += "e" }
		e.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault})
		press(e, fyne.KeyEscape, fyne.KeyReturn)
		if want := map[bool]string{false: "des", true: "de"}[e.MultiLine]; got != want {
			t.Errorf("several lines %v: got %q, want %q", e.MultiLine, got, want)
		}
	}
}

func TestEntryIsSetQuietlyAndShowsItsFocus(t *testing.T) {
	start(t, Light)
	n := 0
	e := NewEntry("")
	e.OnChanged = func(string) { n++ }
	w := show(t, e, 300, 36)
	e.SetQuietly("Maya")
	if e.Text != "Maya" || n != 0 {
		t.Errorf("text %q, %d calls", e.Text, n)
	}
	test.Type(e, "!")
	if n != 1 {
		t.Errorf("typing called back %d times", n)
	}
	look := test.WidgetRenderer(e).(*entryRenderer).ground.whole
	w.Canvas().Focus(e)
	if look.StrokeColor != Color(Ink) {
		t.Error("the focus does not show")
	}
	w.Canvas().Unfocus()
	if look.StrokeColor != Color(FieldLine) {
		t.Error("the border stays")
	}
}

func TestFieldShowsWhatIsWrongInsteadOfTheHint(t *testing.T) {
	start(t, Light)
	f := NewField("Role", NewEntry(""))
	show(t, f, 300, 200)
	small := f.MinSize().Height
	f.SetHint("In a few words.")
	if f.note.Text() != "In a few words." || f.MinSize().Height <= small {
		t.Errorf("the hint is %q", f.note.Text())
	}
	f.SetError("Too long.")
	if f.note.Text() != "Too long." || f.note.color != Danger {
		t.Errorf("the error is %q in %s", f.note.Text(), f.note.color)
	}
	f.SetError("")
	if f.note.Text() != "In a few words." || f.note.color != Muted {
		t.Error("the hint does not come back")
	}
}

func TestSelectIsSetQuietly(t *testing.T) {
	start(t, Light)
	n := 0
	s := NewSelect([]string{"One", "Two"}, func(string) { n++ })
	show(t, s, 200, 36)
	s.SetQuietly("Two")
	if s.Selected != "Two" || n != 0 {
		t.Errorf("selected %q, %d calls", s.Selected, n)
	}
	s.SetSelected("One")
	if n != 1 {
		t.Error("choosing does not call back")
	}
}

func TestASelectIsUsedByKey(t *testing.T) {
	start(t, Light)
	s := NewSelect([]string{"One", "Two"}, nil)
	c := show(t, s, 200, 200).Canvas()
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace} {
		s.SetQuietly("One")
		c.Focus(s)
		typeKey(c, key)
		if c.Overlays().Top() == nil {
			t.Fatalf("%s doesn't open the list", key)
		}
		typeKey(c, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
		if s.Selected != "Two" || c.Overlays().Top() != nil || c.Focused() != fyne.Focusable(s) {
			t.Errorf("after %s: selected %q, the keyboard is in %T", key, s.Selected, c.Focused())
		}
	}
}

// What a form asks before it throws something away takes the keyboard, and gives it
// back when the answer is no.
func TestAFormThatGoesOnGivesTheKeyboardBack(t *testing.T) {
	start(t, Light)
	thrown := 0
	entry := NewEntry("")
	bar := NewFormBar("Save", func() {}, func() { thrown++ }, func() bool { return true })
	entry.OnEscape = bar.Cancel
	c := show(t, container.NewVBox(entry, bar), 400, 200).Canvas()
	for what, back := range map[string]func(){
		"Escape": bar.Cancel, // the window hands it on
		"Go on":  func() { typeKey(c, fyne.KeyReturn) },
	} {
		c.Focus(entry)
		typeKey(c, fyne.KeyEscape)
		if !bar.Asking() || c.Focused() != fyne.Focusable(bar.keep) {
			t.Fatalf("%s: Escape doesn't ask", what)
		}
		back()
		if bar.Asking() || c.Focused() != fyne.Focusable(entry) || thrown != 0 {
			t.Errorf("%s: the keyboard is in %T", what, c.Focused())
		}
	}
}

// Of an entry of one line the bar of a text that is longer lies beyond what is seen.
func TestNoBarInAnEntryOfOneLine(t *testing.T) {
	start(t, Light)
	e := NewEntry("")
	show(t, e, 200, 36)
	e.SetText(strings.Repeat("longer than the field ", 10))
	r := test.WidgetRenderer(e).(*entryRenderer)
	if r.noBar.scroll.Size().Height < r.noBar.clip.Size().Height+barRoom {
		t.Errorf("the view is %v, what is seen of it %v", r.noBar.scroll.Size(), r.noBar.clip.Size())
	}
	if m := test.WidgetRenderer(NewMultiEntry("")).(*entryRenderer); m.noBar != nil {
		t.Error("an entry of several lines has no bar")
	}
}
