package screens

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// dropped takes in what was dragged onto the window. While the data is shut
// there is nothing to take it in with.
func (d *door) dropped(_ fyne.Position, items []fyne.URI) {
	if d.shell == nil {
		return
	}
	var paths []string
	for _, item := range items {
		if item.Scheme() == "file" {
			paths = append(paths, item.Path())
		}
	}
	d.shell.drop(paths)
}

const (
	dropOne  = "One file at a time, please. Several notes come in together as a folder."
	dropWhat = "Nothing was taken in. What can be is a table (CSV), notes in Markdown, a folder of them, or what Trefoil exported (zip or JSON)."
)

// drop shows what a file would bring, on the screen on which it is chosen
// otherwise. Nothing is added by that. What is given out of hand takes
// nothing, and a question that waits is answered first.
func (s *Shell) drop(paths []string) {
	kit.Touch()
	if s.handed() || s.asking() || len(paths) == 0 {
		return
	}
	to := takes(paths[0])
	switch {
	case len(paths) > 1:
		s.toasts.Show(lang.T(dropOne))
		return
	case to == "":
		s.toasts.Show(lang.T(dropWhat))
		return
	case s.route.Page != to:
		s.Go(kit.Route{Page: to})
	}
	if taker, ok := s.current.(interface{ Take(path string) }); ok && s.route.Page == to {
		taker.Take(paths[0])
	}
}

// takes is the screen that takes a file in, empty when none does.
func takes(path string) kit.Page {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return kit.IntakePage
	}
	switch strings.ToLower(filepath.Ext(path)) {
	case ".csv", ".tsv", ".txt", ".md", ".markdown":
		return kit.IntakePage
	case ".zip", ".json":
		return kit.SettingsPage
	}
	return ""
}
