package screens

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// While it is asked where a document goes no key and no shortcut reaches what
// lies behind, and Escape ends the asking.
func TestTheDialogIsAnsweredFirst(t *testing.T) {
	d := newDesk(t, func(s *app.Service) { _, err := s.AddMentee(app.MenteeDetails{Name: "Maya"}); ok(t, err) })
	d.saveDocument(app.Document{Name: "page.pdf"})
	d.Window.Canvas().OnTypedRune()('1')
	for _, m := range d.Window.MainMenu().Items {
		if len(m.Items) > 0 {
			t.Errorf("%s has items behind the dialog", m.Label)
		}
	}
	d.Window.Canvas().Unfocus() // the name of the file takes Escape for itself
	d.at("Today – Trefoil")
	d.key(fyne.KeyEscape)
	if d.asking() {
		t.Fatal("Escape doesn't close the dialog")
	}
	d.at("Today – Trefoil")
	d.Window.Canvas().OnTypedRune()('1')
	d.at("Overview – Maya – Trefoil")
	if len(d.Window.MainMenu().Items[0].Items) == 0 {
		t.Error("the menus stay empty")
	}
}

// Escape leaves the question on top, and not the dialog below it.
func TestEscapeLeavesTheTopmostDialog(t *testing.T) {
	d := newDesk(t, two)
	d.saveDocument(app.Document{Name: "page.pdf"})
	d.Window.Canvas().Unfocus()
	dialog.ShowConfirm("Overwrite?", "page.pdf", func(bool) {}, d.Window)
	d.key(fyne.KeyEscape)
	if n := len(d.Window.Canvas().Overlays().List()); n != 1 {
		t.Errorf("%d dialogs are left", n)
	}
	d.Window.Canvas().Unfocus()
	d.key(fyne.KeyEscape)
	d.askToQuit(mentoring.ErrDiskFull)
	d.key(fyne.KeyEscape)
	if d.quitAsked || d.asking() {
		t.Error("Escape doesn't stay")
	}
}

// A document takes the place of the file that was chosen, or the file stays what it was.
func TestAFileIsReplacedWholeOrNotAtAll(t *testing.T) {
	const before, after = "before", "after"
	for name, c := range map[string]struct {
		file, want, said string
	}{
		"written": {"page.pdf", after, "Saved as page.pdf."},
		// Beside a name that is as long as one may be there is none for the new bytes.
		"not written": {strings.Repeat("x", 250) + ".pdf", before, "The document was not saved there."},
	} {
		t.Run(name, func(t *testing.T) {
			home := t.TempDir()
			t.Setenv("HOME", home)
			path := filepath.Join(home, c.file)
			ok(t, os.WriteFile(path, []byte(before), 0o600))
			d := newDesk(t, two)
			d.saveDocument(app.Document{Name: c.file, Bytes: []byte(after)})
			d.press("Save")
			if got, err := os.ReadFile(path); err != nil || string(got) != before {
				t.Fatalf("before it is confirmed it holds %q, %v", got, err)
			}
			d.press("Yes")
			if got, err := os.ReadFile(path); err != nil || string(got) != c.want {
				t.Errorf("it holds %q, want %q, %v", got, c.want, err)
			}
			if said := d.toasts.Texts(); len(said) != 1 || !strings.HasPrefix(said[0], c.said) {
				t.Errorf("said %q", said)
			}
		})
	}
}

// press presses a button of the dialog on top.
func (d *desk) press(text string) {
	d.t.Helper()
	for _, b := range shown[*widget.Button](d.Window.Canvas().Overlays().Top()) {
		if b.Text == text {
			test.Tap(b)
			d.settle()
			return
		}
	}
	d.t.Fatalf("no %q in the dialog", text)
}

// What is chosen is opened when something is written into it, and not before.
func TestAFileThatIsChosenIsNotEmptied(t *testing.T) {
	newDesk(t, two)
	keepFilesWhole()
	keepFilesWhole()
	path := filepath.Join(t.TempDir(), "page.md")
	ok(t, os.WriteFile(path, []byte("before"), 0o600))
	for _, text := range []string{"", "after"} {
		file, err := storage.Writer(storage.NewFileURI(path))
		ok(t, err)
		want := "before"
		if text != "" {
			want = text
			_, err = file.Write([]byte(text))
			ok(t, err)
		}
		ok(t, file.Close())
		if got, err := os.ReadFile(path); err != nil || string(got) != want || file.URI().Path() != path {
			t.Errorf("%s holds %q, want %q, %v", file.URI(), got, want, err)
		}
	}
}

// A document that was made twice is asked for once, and none is when the screen was given
// out of hand meanwhile.
func TestOneDialogForADocument(t *testing.T) {
	d := newDesk(t, two)
	doc := app.Document{Name: "session.pdf", Bytes: []byte("x")}
	d.saveDocument(doc)
	d.saveDocument(doc)
	if n := len(d.Window.Canvas().Overlays().List()); n != 1 {
		t.Errorf("%d dialogs are open", n)
	}
	d.leaveDialog()
	d.visit(kit.Route{Page: kit.ReviewPage, Pair: d.maya()})
	d.saveDocument(doc)
	if n := len(d.Window.Canvas().Overlays().List()); n != 0 {
		t.Errorf("%d dialogs are open before the mentee", n)
	}
}
