package session

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"trefoil/screens/kit"
)

// writer is an entry of the size that it has in the window.
func writer(t testing.TB, text string) (*noteEntry, fyne.Window) {
	t.Helper()
	a := test.NewApp()
	t.Cleanup(a.Quit)
	a.Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	e := newNoteEntry("What was said")
	w := test.NewWindow(e.box)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(440, 600))
	w.Canvas().Focus(e)
	e.SetText(text)
	return e, w
}

// whole fails unless the sections are the text and the rows are the sections.
func whole(t interface {
	Helper()
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}, p *notePage) {
	t.Helper()
	var joined []string
	row := 0
	for _, para := range p.paras {
		text := p.Text[para.at : para.at+para.size]
		joined = append(joined, text)
		at := 0
		for _, r := range para.rows {
			if r.from != at || r.to < r.from {
				t.Fatalf("a row begins at %d, the one before ended at %d", r.from, at)
			}
			at = r.to
		}
		if at != para.size || para.row != row {
			t.Fatalf("the rows end at %d of %d, the first is %d, not %d", at, para.size, row, para.row)
		}
		row += len(para.rows)
	}
	if strings.Join(joined, "\n") != p.Text {
		t.Fatal("the sections are not the text")
	}
}

// somePart draws what notes are made of, also what is no proper text.
func somePart(t *rapid.T) string {
	return rapid.SampledFrom([]string{
		"", "word ", "\n", "\n\n", "# Head\n", "- point\n", "שלום ", "👩‍👩‍👧", "李静李静李静", "é", "\t", "   ",
		strings.Repeat("long", 40), strings.Repeat("a few words ", 40), "\xff", "\xf0\x9f",
	}).Draw(t, "part")
}

func TestSectionsAreTheNote(t *testing.T) {
	e, _ := writer(t, "")
	rapid.Check(t, func(t *rapid.T) {
		want := ""
		e.SetQuietly(want)
		for range rapid.IntRange(1, 30).Draw(t, "edits") {
			from := rapid.IntRange(0, len(want)).Draw(t, "from")
			to := rapid.IntRange(from, min(len(want), from+200)).Draw(t, "to")
			text := somePart(t)
			want = want[:from] + text + want[to:]
			e.edit(from, to, text)
			if e.Text != want {
				t.Fatalf("%q, want %q", e.Text, want)
			}
			whole(t, &e.notePage)
			fresh := notePage{ruler: e.ruler, width: e.width}
			fresh.set(want)
			if diff := cmp.Diff(fresh.paras, e.paras, cmp.AllowUnexported(notePara{}, noteRow{})); diff != "" {
				t.Fatal("broken anew it is other:", diff)
			}
		}
	})
}

func TestUndoAndRedoGoThroughAllOfIt(t *testing.T) {
	e, _ := writer(t, "")
	rapid.Check(t, func(t *rapid.T) {
		start := somePart(t)
		e.SetQuietly(start)
		for range rapid.IntRange(1, 40).Draw(t, "edits") {
			switch rapid.IntRange(0, 4).Draw(t, "kind") {
			case 0:
				e.insert(somePart(t))
			case 1:
				e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
			case 2:
				e.moveTo(rapid.IntRange(0, len(e.Text)).Draw(t, "place"))
				e.moveTo(before(e.Text, e.caret))
			default:
				e.TypedRune(rapid.SampledFrom([]rune("abc .\tй")).Draw(t, "letter"))
			}
		}
		end := e.Text
		for range e.history.done {
			e.Undo()
		}
		if e.Text != start {
			t.Fatalf("undone: %q, want %q", e.Text, start)
		}
		for range e.history.undone {
			e.Redo()
		}
		if e.Text != end {
			t.Fatalf("done again: %q, want %q", e.Text, end)
		}
		whole(t, &e.notePage)
	})
}

func TestCaretGoesThroughAllSections(t *testing.T) {
	e, _ := writer(t, strings.Repeat("one two three\n\n"+strings.Repeat("long words ", 30)+"\n", 20))
	press := func(keys ...fyne.KeyName) {
		for _, key := range keys {
			e.TypedKey(&fyne.KeyEvent{Name: key})
		}
	}
	for row := 0; row < e.rowCount(); row++ {
		is(t, "row on the way down", e.rowOf(e.caret), row)
		press(fyne.KeyDown)
	}
	is(t, "the end", e.caret, len(e.Text))
	for row := e.rowCount() - 1; row >= 0; row-- {
		is(t, "row on the way up", e.rowOf(e.caret), row)
		press(fyne.KeyUp)
	}
	is(t, "the start", e.caret, 0)
	for range len(e.Text) {
		press(fyne.KeyRight)
	}
	is(t, "to the right", e.caret, len(e.Text))
	for range len(e.Text) {
		press(fyne.KeyLeft)
	}
	is(t, "to the left", e.caret, 0)
	press(fyne.KeyPageDown)
	is(t, "a page down", e.rowOf(e.caret), e.pageRows())
	press(fyne.KeyPageUp, fyne.KeyEnd)
	is(t, "the end of the row", e.caret, len("one two three"))
	press(fyne.KeyDelete, fyne.KeyDelete)
	is(t, "joined", strings.HasPrefix(e.Text, "one two threelong"), true)
	press(fyne.KeyReturn, fyne.KeyBackspace)
	is(t, "joined again", strings.HasPrefix(e.Text, "one two threelong"), true)
}

func TestAimStaysWhileGoingDown(t *testing.T) {
	e, _ := writer(t, "a long first line\nb\na long third line")
	e.moveTo(12)
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	is(t, "in the short line", e.caret, 19)
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	is(t, "below where it was", e.caret >= 31 && e.caret <= 33, true)
}

func TestSelectionGoesOverSections(t *testing.T) {
	e, _ := writer(t, "first\nsecond\nthird")
	board := fyne.CurrentApp().Clipboard()
	e.moveTo(3)
	e.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	e.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	is(t, "selected", e.SelectedText(), "st\nsecond")
	e.TypedShortcut(&fyne.ShortcutCut{Clipboard: board})
	is(t, "cut", e.Text, "fir\nthird")
	e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: board})
	is(t, "pasted", e.Text, "first\nsecond\nthird")
	e.TypedShortcut(&fyne.ShortcutSelectAll{})
	e.TypedShortcut(&fyne.ShortcutCopy{Clipboard: board})
	is(t, "copied", board.Content(), e.Text)
	e.TypedRune('x')
	is(t, "replaced", e.Text, "x")
	e.TypedShortcut(&fyne.ShortcutUndo{})
	is(t, "undone", e.Text, "first\nsecond\nthird")
	e.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: kit.Ctrl | fyne.KeyModifierShift})
	is(t, "done again", e.Text, "x")
}

func TestKeysThatGoByWords(t *testing.T) {
	e, _ := writer(t, "one two, three")
	key := func(name fyne.KeyName) {
		e.TypedShortcut(&desktop.CustomShortcut{KeyName: name, Modifier: byWord()})
	}
	e.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyEnd, Modifier: kit.Ctrl})
	for _, want := range []int{9, 4, 0} {
		key(fyne.KeyLeft)
		is(t, "to the left", e.caret, want)
	}
	for _, want := range []int{3, 7, 14} {
		key(fyne.KeyRight)
		is(t, "to the right", e.caret, want)
	}
	key(fyne.KeyBackspace)
	is(t, "deleted", e.Text, "one two, ")
	e.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyHome, Modifier: kit.Ctrl})
	is(t, "the start", e.caret, 0)
}

func TestLettersOfSeveralRunesStayWhole(t *testing.T) {
	e, _ := writer(t, "a👩‍👩‍👧e\u0301")
	e.moveTo(len(e.Text))
	for _, want := range []string{"a👩‍👩‍👧", "a", ""} {
		e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
		is(t, "deleted", e.Text, want)
	}
}

func TestPointerPutsTheCaretAndSelects(t *testing.T) {
	e, w := writer(t, "first line\nsecond line")
	at := func(row int, letters string) fyne.Position {
		return fyne.NewPos(noteInset+e.ruler.width(letters, false)+1, noteInset+(float32(row)+0.5)*e.rowHeight())
	}
	down := func(p fyne.Position) {
		e.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}, Button: desktop.MouseButtonPrimary})
	}
	w.Canvas().Unfocus()
	down(at(1, "second"))
	is(t, "the caret", e.caret, len("first line\nsecond"))
	is(t, "the keyboard", w.Canvas().Focused() == fyne.Focusable(e), true)
	e.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at(0, "first")}})
	is(t, "dragged over", e.SelectedText(), " line\nsecond")
	down(at(1, "sec"))
	down(at(1, "sec"))
	is(t, "pressed twice", e.SelectedText(), "second")
	down(at(1, "sec"))
	is(t, "pressed three times", e.SelectedText(), "second line")
	down(fyne.NewPos(20, 500))
	is(t, "below the text", e.caret, len(e.Text))
}

func TestTypingAtTheEndStaysInView(t *testing.T) {
	e, _ := writer(t, strings.Repeat("A paragraph of some words.\n", 200))
	e.moveTo(len(e.Text))
	for range 40 {
		e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		e.TypedRune('x')
		y := float32(e.rowOf(e.caret)) * e.rowHeight()
		if top := e.scroll.Offset.Y; y < top || y+e.rowHeight() > top+e.scroll.Size().Height {
			t.Fatalf("the caret is at %v, in view is %v to %v", y, top, top+e.scroll.Size().Height)
		}
	}
	first, end := e.rowsInView()
	is(t, "only what is in view is drawn", len(test.WidgetRenderer(e).Objects()) <= end-first+1, true)
}

func TestMuchPastedStaysWholeAndUsable(t *testing.T) {
	for name, text := range map[string]string{
		"words":    strings.Repeat("The quick brown fox. ", 4800),
		"no space": strings.Repeat("x", 100_000),
		"lines":    strings.Repeat("line\n", 20_000),
	} {
		t.Run(name, func(t *testing.T) {
			e, w := writer(t, "before after")
			e.moveTo(7)
			e.insert(text)
			is(t, "whole", e.Text == "before "+text+"after", true)
			e.moveTo(7 + len(text)/2)
			test.Type(e, "in the middle")
			e.moveTo(len(e.Text))
			test.Type(e, " at the end")
			is(t, "typed", e.Text == "before "+text[:len(text)/2]+"in the middle"+text[len(text)/2:]+"after at the end", true)
			whole(t, &e.notePage)
			w.Resize(fyne.NewSize(300, 500))
			whole(t, &e.notePage)
			for range 3 * len("in the middle at the end") {
				e.Undo()
			}
			is(t, "undone", e.Text, "before after")
		})
	}
}
