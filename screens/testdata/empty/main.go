// Empty shows a Fyne window with nothing in it, or with one field to type into
// when it is called with "field", or with a long list of short texts when it is
// called with "list". What Trefoil's window costs is compared with it.
package main

import (
	"os"
	"strconv"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

func main() {
	w := fyneapp.NewWithID("org.trefoil.Empty").NewWindow("Empty")
	w.Resize(fyne.NewSize(1280, 800))
	switch {
	case len(os.Args) < 2:
	case os.Args[1] == "field":
		field := widget.NewEntry()
		w.SetContent(container.NewVBox(field))
		w.Canvas().Focus(field)
	case os.Args[1] == "list":
		w.SetContent(widget.NewList(
			func() int { return 10_000 },
			func() fyne.CanvasObject { return widget.NewLabel("") },
			func(i int, row fyne.CanvasObject) { row.(*widget.Label).SetText("Row " + strconv.Itoa(i)) },
		))
	}
	w.ShowAndRun()
}
