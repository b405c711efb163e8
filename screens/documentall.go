package screens

import (
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"trefoil/app"
	"trefoil/app/lang"
)

// saveDocuments asks for a folder and writes finished documents into it.
func (s *Shell) saveDocuments(documents []app.Document) {
	d := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		if folder == nil && err == nil {
			return // cancelled
		}
		if err == nil {
			err = writeInto(folder.Path(), documents)
		}
		if err != nil {
			slog.Error("save documents", "error", err)
			s.toasts.ShowError(lang.T("Not all documents were saved there. Nothing else was changed; choose another folder and try again."))
			return
		}
		s.toasts.Show(lang.F("Saved %s in %s.", lang.N(len(documents), "%d document", "%d documents"), filepath.Base(folder.Path())))
	}, s.Window)
	d.SetConfirmText(lang.T("Save here"))
	d.SetTitleText(lang.T("Save the documents in"))
	s.showFiles(d)
}

// writeInto writes documents into a folder, none of them over a file that is
// there.
func writeInto(folder string, documents []app.Document) error {
	for _, doc := range documents {
		path, err := freePath(folder, doc.Name)
		if err != nil {
			return err
		}
		if err := app.WriteFile(path, doc.Bytes); err != nil {
			return err
		}
	}
	return nil
}

// mostNumbered is how many files of one name there may be in a folder.
const mostNumbered = 1000

// freePath is where a file of that name can be written: "form.pdf", or "form
// 2.pdf" when that is taken.
func freePath(folder, name string) (string, error) {
	ending := filepath.Ext(name)
	for i := 1; i < mostNumbered; i++ {
		path := filepath.Join(folder, name)
		if i > 1 {
			path = filepath.Join(folder, fmt.Sprintf("%s %d%s", strings.TrimSuffix(name, ending), i, ending))
		}
		if _, err := os.Lstat(path); errors.Is(err, os.ErrNotExist) {
			return path, nil
		} else if err != nil {
			return "", fmt.Errorf("look for a free name: %w", err)
		}
	}
	return "", fmt.Errorf("%d files of one name", mostNumbered)
}

// mostOpened is how many bytes of a file are read: all that answers can be, and
// one more, so that a longer file is known to be none.
const mostOpened = 1<<20 + 1

// openFile asks for a file and hands over what is in it.
func (s *Shell) openFile(then func([]byte)) {
	d := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		if file == nil && err == nil {
			return // cancelled
		}
		var content []byte
		if err == nil {
			content, err = io.ReadAll(io.LimitReader(file, mostOpened))
			err = errors.Join(err, file.Close())
		}
		if err != nil {
			slog.Error("open file", "error", err)
			s.toasts.ShowError(lang.T("The file can't be read. Nothing was changed; check that you may open it, or choose another."))
			return
		}
		then(content)
	}, s.Window)
	d.SetConfirmText(lang.T("Open"))
	d.SetTitleText(lang.T("Choose a file"))
	s.showFiles(d)
}

// showFiles shows a dialog for files, large enough to choose in. A document that is done
// while another dialog asks was made twice, and one that is done when the screen was given
// out of hand must not open the mentor's folders before the mentee.
func (s *Shell) showFiles(d *dialog.FileDialog) {
	if s.asking() || s.handed() {
		return
	}
	if folder := documentsFolder(); folder != nil {
		d.SetLocation(folder)
	}
	s.ask(d, nil)
	showLarge(d, s.Window)
}

func showLarge(d *dialog.FileDialog, window fyne.Window) {
	d.Show() // makes the dialog, which can be sized only then
	size := window.Canvas().Size()
	d.Resize(fyne.NewSize(min(860, size.Width-40), min(600, size.Height-40)))
}
