package session

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"trefoil/app/mentoring"
	"trefoil/data/datatest"
	"trefoil/screens/kit"
)

func TestTheTwoNotesAreTwoTexts(t *testing.T) {
	d := newDesk(t)
	is(t, "shared", d.notes.entry().Text, "shared")
	d.typed("for both. ")
	d.choose(d.menu.menu.Items, "Private notes")
	is(t, "private", d.notes.entry().Text, "private")
	d.typed("for me. ")
	if err := d.Leave(); err != nil {
		t.Fatal(err)
	}
	shared, private, err := d.app.Notes(d.id)
	if err != nil {
		t.Fatal(err)
	}
	is(t, "shared", shared.Text, "for both. shared")
	is(t, "private", private.Text, "for me. private")
	page, err := d.app.SessionPage(d.id)
	if err != nil {
		t.Fatal(err)
	}
	is(t, "the page", page.Notes, shared.Text)
}

func TestPrivateNotesSayThatTheyAre(t *testing.T) {
	d := newDesk(t)
	d.notes.pick(privateNotes)
	is(t, "the pane", d.notes.panes[privateNotes].box.Visible(), true)
	is(t, "the other pane", d.notes.panes[sharedNotes].box.Visible(), false)
	has(t, test.RenderObjectToMarkup(d.notes.card), "Only you read this.")
}

func TestReloadLeavesNotesBeingTypedAlone(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.typed("half a ")
	datatest.Save(t, d.store, mentoring.SharedNotes{SessionID: d.id, Text: "from elsewhere"})
	d.Reload()
	d.typed("sentence, ")
	is(t, "the notes", d.notes.entry().Text, "half a sentence, shared")
}

func TestNotesThatCannotBeSavedKeepTheScreen(t *testing.T) {
	d := newDesk(t)
	service := &faulty{Service: d.app, broken: mentoring.ErrDiskFull}
	d.open(service)
	d.typed("not lost ")
	if d.Leave() == nil {
		t.Fatal("left without saving")
	}
	d.settle()
	is(t, "the state", d.head.saved.Text(), "Not saved")
	has(t, d.head.trouble.Text(), "The disk is full")
	is(t, "the notes", d.notes.entry().Text, "not lost shared")
	service.broken = nil
	if err := d.Leave(); err != nil {
		t.Fatal(err)
	}
	d.settle()
	is(t, "trouble", d.head.trouble.Visible(), false)
	shared, _, err := d.app.Notes(d.id)
	if err != nil {
		t.Fatal(err)
	}
	is(t, "shared", shared.Text, "not lost shared")
}

func TestSavedIsSaidAfterTheCommit(t *testing.T) {
	d := newDesk(t)
	is(t, "the state", d.head.saved.Text(), "")
	d.typed("x")
	is(t, "the state", d.head.saved.Text(), "Saving")
	if err := d.flush(); err != nil {
		t.Fatal(err)
	}
	is(t, "the state before the window knows", d.head.saved.Text(), "Saving")
	d.settle()
	is(t, "the state", d.head.saved.Text(), "Saved")
}

func TestTitleIsSavedWhileItIsTyped(t *testing.T) {
	d := newDesk(t)
	d.window.Canvas().Focus(d.head.title)
	d.typed("The budget freeze")
	if err := d.flush(); err != nil {
		t.Fatal(err)
	}
	is(t, "the title", d.current().Session.Title, "The budget freeze")
	d.Reload()
	is(t, "the entry", d.head.title.Text, "The budget freeze")
}

// A theme of its own costs much, so the title has none until it is typed into.
func TestTheTitleGetsItsTypeWhenItIsTypedInto(t *testing.T) {
	d := newDesk(t)
	title := d.head.title
	size := func() float32 { return title.Theme().Size(theme.SizeNameText) }
	if size() != current().Size(theme.SizeNameText) {
		t.Error("it has it before")
	}
	d.window.Canvas().Focus(title)
	if size() != current().Size(kit.SizeTitle) {
		t.Errorf("its type is %v", size())
	}
}

func TestALongTitleEndsInAnEllipsisUntilItIsEdited(t *testing.T) {
	d := newDesk(t)
	title := d.head.title
	cut := func(when string, want bool) {
		t.Helper()
		if got := !title.cover.Hidden && title.label.Cut(); got != want {
			t.Errorf("%s it ends in an ellipsis: %v", when, got)
		}
	}
	d.window.Canvas().Focus(title)
	d.typed("Short")
	d.window.Canvas().Unfocus()
	cut("short,", false)
	d.window.Canvas().Focus(title)
	d.typed(strings.Repeat(" and what it takes to say no to it", 10))
	cut("while it is typed", false)
	d.window.Canvas().Unfocus()
	cut("long,", true)
	d.window.Canvas().Focus(title)
	cut("with the keyboard", false)
}

func TestPastedTextStaysWhole(t *testing.T) {
	d := newDesk(t)
	d.notes.entry().SetText("")
	text := strings.Repeat("שלום 👩‍👩‍👧 Zażółć 李静\n", 20) + strings.Repeat("The quick brown fox. ", 4800) // 100,000 letters
	d.notes.entry().insert("a\x00b\x07c\r\n" + text)
	want := "abc\n" + text
	if d.notes.entry().Text != want {
		t.Fatal("the text was changed")
	}
	if err := d.Leave(); err != nil {
		t.Fatal(err)
	}
	shared, _, err := d.app.Notes(d.id)
	if err != nil {
		t.Fatal(err)
	}
	if shared.Text != want {
		t.Fatal("the text was saved otherwise")
	}
}

func TestToolsAndShortcutsSetMarkdown(t *testing.T) {
	d := newDesk(t)
	e := d.notes.entry()
	e.SetText("one\ntwo")
	e.moveTo(0)
	d.choose(d.menu.menu.Items, "Bold")
	is(t, "bold", e.Text, "****one\ntwo")
	d.typed("so ")
	is(t, "typed between", e.Text, "**so **one\ntwo")
	for range 3 { // the word, the space, the marks
		e.Undo()
	}
	is(t, "undone", e.Text, "one\ntwo")
	e.moveTo(5)
	d.tap(d.notes.tools.tools[2])
	is(t, "list", e.Text, "one\n- two")
	d.tap(d.notes.tools.tools[3])
	is(t, "boxes", e.Text, "one\n- [ ] two")
	d.tap(d.notes.tools.tools[3])
	is(t, "plain again", e.Text, "one\ntwo")
	e.TypedShortcut(&fyne.ShortcutSelectAll{})
	d.tap(d.notes.tools.tools[2])
	is(t, "all lines", e.Text, "- one\n- two")
	e.TypedShortcut(&fyne.ShortcutSelectAll{})
	d.choose(d.menu.menu.Items, "Italic")
	is(t, "italic", e.Text, "*- one\n- two*")
}

func TestListsGoOn(t *testing.T) {
	d := newDesk(t)
	for _, c := range []struct{ text, after string }{
		{"- one", "- one\n- "},
		{"9. one", "9. one\n10. "},
		{"- [x] one", "- [x] one\n- [ ] "},
		{"> said", "> said\n> "},
		{"plain", "plain\n"},
		{"- ", ""},
	} {
		e := d.notes.entry()
		e.SetText(c.text)
		e.moveTo(len(c.text))
		d.press(fyne.KeyReturn)
		is(t, c.text, e.Text, c.after)
	}
}

func TestPreview(t *testing.T) {
	d := newDesk(t)
	d.choose(d.menu.menu.Items, "Preview or write")
	is(t, "the reading pane", d.notes.pane().scroll.Visible(), true)
	is(t, "the writing pane", d.notes.pane().entry.box.Visible(), false)
	d.tap(d.notes.tools.preview)
	is(t, "the writing pane", d.notes.pane().entry.box.Visible(), true)
	d.typed("on ")
	is(t, "the notes", d.notes.entry().Text, "on shared")
}

func TestTabGoesOnFromTheNotes(t *testing.T) {
	d := newDesk(t)
	d.window.Canvas().FocusNext()
	if d.window.Canvas().Focused() == fyne.Focusable(d.notes.entry()) {
		t.Error("the keyboard stays in the notes")
	}
	is(t, "tabs are taken", d.notes.entry().AcceptsTab(), false)
}

func TestWrapped(t *testing.T) {
	for _, c := range []struct{ text, mark, want string }{
		{"word", boldMark, "**word**"}, {"**word**", boldMark, "word"}, {" word ", boldMark, " **word** "},
		{"word", italicMark, "*word*"}, {"**word**", italicMark, "***word***"}, {"", boldMark, "****"},
	} {
		is(t, c.text, wrapped(c.text, c.mark), c.want)
	}
}
