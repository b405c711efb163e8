package screens

import (
	"fyne.io/fyne/v2"

	"trefoil/screens/kit"
)

const (
	sidebarWidth = 232
	sidebarSide  = 11 // around what is in it
)

// beside is the layout of the window. Its objects are the screen, the sidebar
// and the hairline between them, in the order in which Tab goes through them.
type beside struct{}

// Layout places the sidebar, the hairline, and the screen in the room left.
func (beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	screen, sidebar, line := objects[0], objects[1], objects[2]
	sidebar.Resize(fyne.NewSize(sidebarWidth, size.Height))
	line.Move(fyne.NewPos(sidebarWidth, 0))
	line.Resize(fyne.NewSize(1, size.Height))
	screen.Move(fyne.NewPos(sidebarWidth+1, 0))
	screen.Resize(fyne.NewSize(max(0, size.Width-sidebarWidth-1), size.Height))
}

// MinSize is that of the sidebar and the screen side by side.
func (beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	screen, sidebar := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(sidebarWidth+1+screen.Width, max(sidebar.Height, screen.Height))
}

// under is the layout of a banner, where it shows, the screen below it, and the notes
// below that.
type under struct{}

// Layout gives the banner the height that it needs, the notes too, but at most half of what
// is left, and the screen the rest.
func (under) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	banner, screen, notes := objects[0], objects[1], objects[2]
	top := fit(banner, size.Width)
	bottom := min(fit(notes, size.Width), (size.Height-top)/2)
	screen.Move(fyne.NewPos(0, top))
	screen.Resize(size.SubtractWidthHeight(0, top+bottom))
	notes.Move(fyne.NewPos(0, size.Height-bottom))
	notes.Resize(fyne.NewSize(size.Width, bottom))
}

// MinSize is that of the screen, which gives way to the banner and the notes.
func (under) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[1].MinSize() }

// fit gives an object a width and the height that it needs then, none where it is hidden.
func fit(o fyne.CanvasObject, width float32) float32 {
	if !o.Visible() {
		return 0
	}
	return kit.FitHeight(o, width)
}
