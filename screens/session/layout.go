package session

import (
	"fyne.io/fyne/v2"

	"trefoil/screens/kit"
)

// pageLayout puts header, trouble, gap, stages and the three columns below each
// other; the panel for the end takes the place of the columns.
type pageLayout struct{}

const (
	pageSide    = 22
	pageTop     = 14
	pageBottom  = 16
	headToBar   = 10
	barToColumn = 9
)

// Layout places the parts.
func (pageLayout) Layout(parts []fyne.CanvasObject, size fyne.Size) {
	width := size.Width - 2*pageSide
	y := float32(pageTop)
	for i, gap := range []float32{headToBar, headToBar, headToBar, barToColumn} {
		part := parts[i]
		if !part.Visible() {
			continue
		}
		part.Move(fyne.NewPos(pageSide, y))
		part.Resize(fyne.NewSize(width, part.Size().Height))
		height := part.MinSize().Height
		part.Resize(fyne.NewSize(width, height))
		y += height + gap
	}
	for _, body := range parts[4:] {
		body.Move(fyne.NewPos(pageSide, y))
		body.Resize(fyne.NewSize(width, max(0, size.Height-y-pageBottom)))
	}
}

// MinSize is that of the parts below each other.
func (pageLayout) MinSize(parts []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, pageTop+pageBottom+3*headToBar+barToColumn)
	for _, part := range parts {
		least := part.MinSize()
		size.Width = max(size.Width, least.Width)
		if part.Visible() {
			size.Height += least.Height
		}
	}
	return size.AddWidthHeight(2*pageSide, 0)
}

// columns puts the two narrow columns at the sides of the notes, which get the
// room that is left. Where the three have no room side by side, as with large type in
// a small window, the notes are on top.
type columns struct{ stacked *bool }

func newColumns() columns { return columns{new(bool)} }

const columnGap = 12

// Layout places the columns.
func (c columns) Layout(parts []fyne.CanvasObject, size fyne.Size) {
	least := [3]float32{parts[0].MinSize().Width, parts[1].MinSize().Width, parts[2].MinSize().Width}
	*c.stacked = size.Width < least[0]+least[1]+least[2]+2*columnGap
	if *c.stacked {
		c.stack(parts, size)
		return
	}
	left := max(least[0], between(size.Width*0.235, 176, 300))
	right := max(least[2], between(size.Width*0.28, 206, 360))
	if middle := size.Width - left - right - 2*columnGap; middle < least[1] {
		left, right = least[0], least[2]
	}
	widths := []float32{left, size.Width - left - right - 2*columnGap, right}
	x := float32(0)
	for i, part := range parts {
		part.Move(fyne.NewPos(x, 0))
		part.Resize(fyne.NewSize(widths[i], size.Height))
		x += widths[i] + columnGap
	}
}

// leastPair is how high the two columns below the notes are at least, with type of the
// usual size: what is in them scrolls.
const leastPair = 240

// pair is how high they are.
func (columns) pair(parts []fyne.CanvasObject) float32 {
	return max(parts[0].MinSize().Height, parts[2].MinSize().Height, kit.Scaled(leastPair))
}

// stack puts the notes above the two columns.
func (c columns) stack(parts []fyne.CanvasObject, size fyne.Size) {
	below := c.pair(parts)
	notes := max(parts[1].MinSize().Height, size.Height-below-columnGap)
	parts[1].Move(fyne.Position{})
	parts[1].Resize(fyne.NewSize(size.Width, notes))
	half := (size.Width - columnGap) / 2
	for i, part := range []fyne.CanvasObject{parts[0], parts[2]} {
		part.Move(fyne.NewPos(float32(i)*(half+columnGap), notes+columnGap))
		part.Resize(fyne.NewSize(half, below))
	}
}

// MinSize is what the columns need as they were placed last.
func (c columns) MinSize(parts []fyne.CanvasObject) fyne.Size {
	left, notes, right := parts[0].MinSize(), parts[1].MinSize(), parts[2].MinSize()
	size := fyne.NewSize(max(notes.Width, 2*max(left.Width, right.Width)+columnGap), max(left.Height, notes.Height, right.Height))
	if *c.stacked {
		size.Height = notes.Height + columnGap + c.pair(parts)
	}
	return size
}

func between(x, least, most float32) float32 { return min(max(x, least), most) }

// wide puts two parts on one line where there is room, else below each other.
type wide struct {
	gap   float32
	least func() float32 // what the second part needs beside the first
	last  *float32
}

func newWide(gap float32, least func() float32) fyne.Layout { return wide{gap, least, new(float32)} }

func (w wide) stacked(parts []fyne.CanvasObject) bool {
	return *w.last < parts[0].MinSize().Width+w.gap+max(w.least(), parts[1].MinSize().Width)
}

// Layout places the two parts.
func (w wide) Layout(parts []fyne.CanvasObject, size fyne.Size) {
	*w.last = size.Width
	first := parts[0].MinSize()
	if w.stacked(parts) {
		parts[0].Move(fyne.Position{})
		parts[0].Resize(fyne.NewSize(size.Width, first.Height))
		parts[1].Move(fyne.NewPos(0, first.Height))
		kit.FitHeight(parts[1], size.Width)
		return
	}
	height := kit.FitHeight(parts[1], size.Width-first.Width-w.gap)
	parts[0].Move(fyne.NewPos(0, max(0, (height-first.Height)/2)))
	parts[0].Resize(first)
	parts[1].Move(fyne.NewPos(first.Width+w.gap, max(0, (first.Height-height)/2)))
}

// MinSize is what the last layout needed.
func (w wide) MinSize(parts []fyne.CanvasObject) fyne.Size {
	first, second := parts[0].MinSize(), parts[1].MinSize()
	width := max(first.Width, second.Width)
	if w.stacked(parts) {
		return fyne.NewSize(width, first.Height+second.Height)
	}
	return fyne.NewSize(width, max(first.Height, second.Height))
}
