package session

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"trefoil/screens/kit"
)

func TestTabIndentsInListsAndGoesOnElsewhere(t *testing.T) {
	d := newDesk(t)
	e := d.notes.entry()
	for _, c := range []struct {
		name, text string
		shift      bool
		want       string
	}{
		{"in", "- one", false, "   - one"},
		{"out", "   - one", true, "- one"},
		{"out by what there is", " - one", true, "- one"},
		{"out of nothing", "- one", true, "- one"},
		{"a number", "2. one", false, "   2. one"},
		{"a box", "- [ ] one", false, "   - [ ] one"},
	} {
		e.SetText(c.text)
		e.moveTo(len(c.text))
		is(t, c.name+" takes tabs", e.AcceptsTab(), true)
		e.shift = c.shift
		d.press(fyne.KeyTab)
		e.shift = false
		is(t, c.name, e.Text, c.want)
		is(t, c.name+": the caret", e.caret, len(c.want))
	}
	e.SetText("- one\n- two\nthree")
	e.choose(1, 8)
	d.press(fyne.KeyTab)
	is(t, "all that are selected", e.Text, "   - one\n   - two\nthree")
	e.Undo()
	is(t, "undone in one step", e.Text, "- one\n- two\nthree")
	e.moveTo(len(e.Text))
	is(t, "outside a list", e.AcceptsTab(), false)
}

func TestAPointWithoutWordsEndsTheList(t *testing.T) {
	d := newDesk(t)
	e := d.notes.entry()
	e.SetText("1. one")
	e.moveTo(6)
	d.press(fyne.KeyReturn)
	d.typed("two")
	d.press(fyne.KeyReturn, fyne.KeyReturn)
	is(t, "the notes", e.Text, "1. one\n2. two\n\n")
	e.SetText("- ")
	e.moveTo(2)
	d.press(fyne.KeyReturn)
	is(t, "a point without a list", e.Text, "")
	e.SetText("one - two")
	e.moveTo(3)
	d.press(fyne.KeyReturn)
	is(t, "no list", e.Text, "one\n - two")
	e.SetText("- one")
	e.moveTo(0)
	d.press(fyne.KeyReturn)
	is(t, "before the point", e.Text, "\n- one")
}

func TestBoxesAreTicked(t *testing.T) {
	d := newDesk(t)
	e := d.notes.entry()
	e.SetText("plain\n- [ ] one\n- [x] two")
	e.moveTo(8)
	d.choose(d.menu.menu.Items, "Tick the box")
	is(t, "ticked", e.Text, "plain\n- [x] one\n- [x] two")
	e.TypedShortcut(&fyne.ShortcutSelectAll{})
	d.choose(d.menu.menu.Items, "Tick the box")
	is(t, "turned round", e.Text, "plain\n- [ ] one\n- [ ] two")

	d.choose(d.menu.menu.Items, "Preview or write")
	box := func(i int) *kit.Check { return d.notes.pane().read.Checks()[i] }
	d.tap(box(1))
	is(t, "ticked where it is read", e.Text, "plain\n- [ ] one\n- [x] two")
	d.window.Canvas().Focus(box(0))
	d.typed(" ")
	is(t, "with a key", e.Text, "plain\n- [x] one\n- [x] two")
	d.tap(box(1))
	is(t, "the tick taken away", e.Text, "plain\n- [x] one\n- [ ] two")
	if err := d.Leave(); err != nil {
		t.Fatal(err)
	}
	shared, _, err := d.app.Notes(d.id)
	if err != nil {
		t.Fatal(err)
	}
	is(t, "saved", shared.Text, e.Text)
}

func TestWordsAreFound(t *testing.T) {
	d := newDesk(t)
	p := d.notes.pane()
	p.entry.SetText("Zażółć. żółć\nzolc")
	p.entry.moveTo(0)
	d.choose(d.menu.menu.Items, "Find in the notes")
	is(t, "the line", p.find.box.Visible(), true)
	d.typed("zolc")
	for _, want := range []string{"1 of 3", "2 of 3", "3 of 3", "1 of 3"} {
		is(t, "the count", p.find.count.Text(), want)
		d.press(fyne.KeyReturn)
	}
	is(t, "found", p.entry.SelectedText(), "żółć")
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	p.find.words.KeyDown(shift)
	d.press(fyne.KeyReturn, fyne.KeyF3)
	is(t, "back, over the first", p.find.count.Text(), "3 of 3")
	p.find.words.KeyUp(shift)
	d.press(fyne.KeyEscape)
	is(t, "the line is closed", p.find.box.Visible(), false)
	is(t, "what was found is selected", p.entry.SelectedText(), "zolc")
	is(t, "the keyboard", d.window.Canvas().Focused() == fyne.Focusable(p.entry), true)
	d.press(fyne.KeyF3)
	is(t, "from the notes", p.entry.caret, len("Zażółć"))
	d.choose(d.menu.menu.Items, "Find in the notes")
	is(t, "what is selected is looked for", p.find.words.Text, "żółć")
	d.typed("x")
	is(t, "not there", p.find.count.Text(), "Not found")
	d.choose(d.menu.menu.Items, "Preview or write")
	is(t, "closed where the notes are read", p.find.box.Visible(), false)
}
