package screens

import (
	"log/slog"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"trefoil/app/lang"
)

// pickFile asks for a file with one of the endings and says which it is. Who
// asked reads it, for it may be large.
func (s *Shell) pickFile(endings []string, picked func(path string)) {
	s.showFiles(fileToPick(s.Window, endings, picked, s.toasts.ShowError))
}

// fileToPick is the dialog that asks for a file.
func fileToPick(window fyne.Window, endings []string, picked func(path string), failed func(words string)) *dialog.FileDialog {
	d := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		if file == nil && err == nil {
			return // cancelled
		}
		if err == nil {
			err = file.Close()
		}
		if err != nil {
			slog.Error("pick file", "error", err)
			failed(lang.T("The file can't be read. Nothing was changed; check that you may open it, or choose another."))
			return
		}
		picked(file.URI().Path())
	}, window)
	d.SetFilter(storage.NewExtensionFileFilter(endings))
	d.SetConfirmText(lang.T("Open"))
	d.SetTitleText(lang.T("Choose a file"))
	return d
}
