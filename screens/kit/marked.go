package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// marked puts a mark before the words that it belongs to, in the height of the
// first line.
type marked struct{ indent float32 }

// NewMarked returns a layout of a mark and, indented, the words that it belongs
// to. The indent is with type of the usual size.
func NewMarked(indent float32) fyne.Layout { return marked{indent} }

// markHeight is that of a line with type of the usual size.
const markHeight = 20

// Layout places mark and words.
func (l marked) Layout(parts []fyne.CanvasObject, size fyne.Size) {
	least, indent := parts[0].MinSize(), Scaled(l.indent)
	parts[0].Move(fyne.NewPos(0, (Scaled(markHeight)-least.Height)/2))
	parts[0].Resize(least)
	parts[1].Move(fyne.NewPos(indent, 0))
	FitHeight(parts[1], size.Width-indent)
}

// MinSize is as high as the words.
func (l marked) MinSize(parts []fyne.CanvasObject) fyne.Size {
	return parts[1].MinSize().AddWidthHeight(Scaled(l.indent), 0).Max(fyne.NewSize(0, Scaled(markHeight)))
}

// FootOf puts a button behind the small print of a line.
func FootOf(words, more fyne.CanvasObject) *fyne.Container {
	return container.New(NewRow(4, 0), words, more)
}
