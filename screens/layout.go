package screens

import "fyne.io/fyne/v2"

const sidebarWidth = 232

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
