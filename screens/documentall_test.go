package screens

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"trefoil/app"
)

func TestWritesDocumentsOverNothing(t *testing.T) {
	folder := t.TempDir()
	ok(t, os.WriteFile(filepath.Join(folder, "form.pdf"), []byte("before"), 0o600))
	ok(t, writeInto(folder, []app.Document{{Name: "form.pdf", Bytes: []byte("a")}, {Name: "form.pdf", Bytes: []byte("b")}, {Name: "other.html", Bytes: []byte("c")}}))
	for name, want := range map[string]string{"form.pdf": "before", "form 2.pdf": "a", "form 3.pdf": "b", "other.html": "c"} {
		if got, err := os.ReadFile(filepath.Join(folder, name)); err != nil || string(got) != want {
			t.Errorf("%s holds %q (%v), want %q", name, got, err, want)
		}
	}
	if err := writeInto(filepath.Join(folder, "none"), []app.Document{{Name: "form.pdf"}}); err == nil {
		t.Error("wrote into a folder that isn't there")
	}
}

func TestFilesAreChosenInADialogOfTheirOwn(t *testing.T) {
	d := newDesk(t, two)
	for name, show := range map[string]func(){
		"a folder": func() { d.saveDocuments([]app.Document{{Name: "form.pdf"}}) },
		"which":    func() { d.pickFile([]string{".zip"}, func(string) { t.Error("a file was picked") }) },
		"a place":  func() { d.pickFolder(func(string) { t.Error("a folder was picked") }) },
		"a file":   func() { d.openFile(func([]byte) { t.Error("a file was opened") }) },
	} {
		show()
		if !d.asking() {
			t.Errorf("%s is not asked for", name)
		}
		d.Window.Canvas().Unfocus()
		d.key(fyne.KeyEscape)
		if d.asking() {
			t.Errorf("Escape doesn't end asking for %s", name)
		}
	}
}
