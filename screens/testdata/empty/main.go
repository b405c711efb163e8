// Empty shows a Fyne window with nothing in it, or with one field to type into
// when it is called with "field". What Trefoil's window costs is compared with
// it.
package main

import (
	"os"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

func main() {
	w := fyneapp.NewWithID("org.trefoil.Empty").NewWindow("Empty")
	w.Resize(fyne.NewSize(1280, 800))
	if len(os.Args) > 1 && os.Args[1] == "field" {
		field := widget.NewEntry()
		w.SetContent(container.NewVBox(field))
		w.Canvas().Focus(field)
	}
	w.ShowAndRun()
}
