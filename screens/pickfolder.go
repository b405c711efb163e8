package screens

import (
	"log/slog"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"trefoil/app/lang"
)

const unreadable = "It can't be read. Nothing was changed; check that you may open it, or choose another."

// pickFolder asks for a folder and hands over where it is.
func (s *Shell) pickFolder(then func(path string)) {
	d := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		if folder == nil && err == nil {
			return // cancelled
		}
		path := ""
		if err == nil {
			path = folder.Path()
		}
		s.picked(path, err, then)
	}, s.Window)
	d.SetConfirmText(lang.T("Choose"))
	d.SetTitleText(lang.T("Choose a folder"))
	s.showFiles(d)
}

func (s *Shell) picked(path string, err error, then func(string)) {
	if err != nil {
		slog.Error("choose", "error", err)
		s.toasts.ShowError(lang.T(unreadable))
		return
	}
	then(path)
}
