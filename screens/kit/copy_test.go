package kit

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// holdCopied holds the time of the clipboard: due are what waits for a minute.
func holdCopied(t *testing.T) (due *[]func()) {
	t.Helper()
	due = new([]func())
	before := copiedLater
	t.Cleanup(func() { copiedLater = before })
	copiedLater = func(d time.Duration, f func()) {
		if d != time.Minute {
			t.Errorf("the clipboard is cleared after %v", d)
		}
		*due = append(*due, f)
	}
	return due
}

func TestWhatWasCopiedLeavesTheClipboardAfterAMinute(t *testing.T) {
	start(t, Light)
	due := holdCopied(t)
	board := fyne.CurrentApp().Clipboard()
	holds := func(when, want string) {
		t.Helper()
		if got := board.Content(); got != want {
			t.Errorf("%s the clipboard holds %q, want %q", when, got, want)
		}
	}
	Copy("what Maya said")
	holds("at first", "what Maya said")
	(*due)[0]()
	holds("after a minute", "")

	Copy("what Maya said")
	board.SetContent("of another program")
	(*due)[1]()
	holds("after another program's copy", "of another program")

	Copy("one")
	Copy("two")
	(*due)[2]()
	holds("a minute after the first of two", "two")
	(*due)[3]()
	holds("a minute after the second", "")

	Copy("what Maya said")
	ForgetCopied()
	holds("after locking", "")
	board.SetContent("of another program")
	ForgetCopied()
	(*due)[4]()
	holds("after locking with what isn't Trefoil's", "of another program")
}

func TestEveryWayOfCopyingCounts(t *testing.T) {
	start(t, Light)
	due := holdCopied(t)
	e := NewMultiEntry("")
	show(t, e, 300, 100)
	board := fyne.CurrentApp().Clipboard()
	for _, shortcut := range []fyne.Shortcut{&fyne.ShortcutCopy{Clipboard: board}, &fyne.ShortcutCut{Clipboard: board}} {
		e.SetText("what Maya said")
		e.TypedShortcut(&fyne.ShortcutSelectAll{})
		e.TypedShortcut(shortcut)
		if board.Content() != "what Maya said" || len(*due) == 0 {
			t.Fatalf("%s: %q, %d due", shortcut.ShortcutName(), board.Content(), len(*due))
		}
		(*due)[len(*due)-1]()
		if got := board.Content(); got != "" {
			t.Errorf("%s: still %q", shortcut.ShortcutName(), got)
		}
	}
	secret := NewEntry("")
	secret.Password = true
	show(t, secret, 300, 40)
	test.Type(secret, "open sesame")
	secret.TypedShortcut(&fyne.ShortcutSelectAll{})
	secret.TypedShortcut(&fyne.ShortcutCopy{Clipboard: board})
	if got := board.Content(); got != "" {
		t.Errorf("a passphrase was copied: %q", got)
	}
}
