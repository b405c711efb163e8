package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// noBar is the view of an entry of one line, which reaches beyond what is seen of it: there
// Fyne shows a bar when the text is longer than the field.
type noBar struct {
	scroll *container.Scroll
	clip   *container.Clip
}

// barRoom is where the bar is, and hears the pointer.
const barRoom = 10

// hideBar leaves out the bar of the stock entry.
func (r *entryRenderer) hideBar() {
	for _, o := range r.WidgetRenderer.Objects() {
		if scroll, ok := o.(*container.Scroll); ok {
			r.noBar = &noBar{scroll, container.NewClip(&fyne.Container{Objects: []fyne.CanvasObject{scroll}})}
		}
	}
}

// place takes the place that the stock entry gave to the view.
func (n *noBar) place() {
	at, size := n.scroll.Position(), n.scroll.Size()
	n.clip.Move(at)
	n.clip.Resize(size)
	n.scroll.Move(fyne.Position{})
	n.scroll.Resize(size.AddWidthHeight(0, barRoom))
}
