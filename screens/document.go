package screens

import (
	"errors"
	"log/slog"
	"net/url"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"trefoil/app"

	"trefoil/app/lang"
)

// saveDocument asks where a finished document should go, and shows it there.
func (s *Shell) saveDocument(document app.Document) { s.saveAs(document, s.openDocument) }

// saveAs asks where a finished document should go. It replaces the file chosen in one
// step; when that fails the file is what it was.
func (s *Shell) saveAs(document app.Document, saved func(path string)) {
	keepFilesWhole()
	d := dialog.NewFileSave(func(file fyne.URIWriteCloser, err error) {
		if file == nil && err == nil {
			return // cancelled
		}
		if err == nil {
			err = errors.Join(file.Close(), app.WriteFile(file.URI().Path(), document.Bytes))
		}
		if err != nil {
			slog.Error("save document", "error", err)
			s.toasts.ShowError(lang.T("The document was not saved there. Nothing else was changed; choose another folder and try again."))
			return
		}
		saved(file.URI().Path())
	}, s.Window)
	d.SetFileName(document.Name)
	d.SetConfirmText(lang.T("Save"))
	d.SetTitleText(lang.T("Save the document as"))
	s.showFiles(d)
}

// openDocument shows a document in the system's viewer.
func (s *Shell) openDocument(path string) {
	name := filepath.Base(path)
	if err := s.App.OpenURL(&url.URL{Scheme: "file", Path: path}); err != nil {
		slog.Error("open document", "error", err)
		s.toasts.Show(lang.F("Saved as %s. No program to show it was found.", name))
		return
	}
	s.toasts.Show(lang.F("Saved as %s.", name))
}

// showFolder shows the folder that a file is in.
func (s *Shell) showFolder(path string) {
	folder := filepath.Dir(path)
	if err := s.App.OpenURL(&url.URL{Scheme: "file", Path: folder}); err != nil {
		slog.Error("show folder", "error", err)
		s.toasts.Show(lang.F("No program to show folders was found. It lies in %s.", folder))
	}
}

// documentsFolder is where documents usually go: the user's folder for them,
// or the home folder.
func documentsFolder() fyne.ListableURI {
	home, err := os.UserHomeDir()
	if err != nil {
		return nil
	}
	for _, path := range []string{filepath.Join(home, "Documents"), home} {
		if folder, err := storage.ListerForURI(storage.NewFileURI(path)); err == nil {
			return folder
		}
	}
	return nil
}
