// Empty shows a Fyne window with nothing in it, or with one field to type into
// when it is called with "field", with a long list of short texts when it is called
// with "list", or with as many texts and boxes as Today has when it is called with
// "full". What Trefoil's window costs is compared with it.
package main

import (
	"image/color"
	"os"
	"strconv"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/canvas"
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
	case os.Args[1] == "full":
		w.SetContent(full())
	case os.Args[1] == "list":
		w.SetContent(widget.NewList(
			func() int { return 10_000 },
			func() fyne.CanvasObject { return widget.NewLabel("") },
			func(i int, row fyne.CanvasObject) { row.(*widget.Label).SetText("Row " + strconv.Itoa(i)) },
		))
	}
	w.ShowAndRun()
}

// full is as much as Trefoil shows first, of the sample: nothing is read for it, and
// nothing has to find its place.
func full() fyne.CanvasObject {
	words := []string{"A staff engineer", "Say no to the extra report, with a reason", "Relationship", "Watch one customer for an hour", "Mon 30 Nov"}
	page := container.NewWithoutLayout()
	at := func(i int) fyne.Position { return fyne.NewPos(float32(20+i%5*250), float32(10+i/5*40)) }
	for i := range 77 {
		box := canvas.NewRectangle(color.White)
		box.CornerRadius, box.StrokeWidth, box.StrokeColor = 6, 1, color.Gray{Y: 200}
		box.Move(at(i))
		box.Resize(fyne.NewSize(200, 34))
		page.Add(box)
	}
	for i := range 91 {
		text := canvas.NewText(words[i%len(words)]+" "+strconv.Itoa(i), color.Black)
		text.TextStyle.Bold = i%3 == 0
		text.Move(at(i))
		page.Add(text)
	}
	return page
}
