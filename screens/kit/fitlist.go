package kit

import (
	"fyne.io/fyne/v2"

	"trefoil/app/lang"
)

// FitList shows as many of its lines as there is room for, from the first, and
// says below them how many more there are. It never scrolls.
type FitList struct {
	Content *fyne.Container
	gap     float32
	more    *Link
	head    fyne.CanvasObject // may be nil
	lines   []fyne.CanvasObject
}

// NewFitList returns an empty list with a gap between the lines. More shows
// the lines for which there is no room.
func NewFitList(gap float32, more func()) *FitList {
	l := &FitList{gap: gap, more: NewLink("", more)}
	l.Content = &fyne.Container{Layout: l}
	l.more.Hide()
	return l
}

// Set shows these lines.
func (l *FitList) Set(lines ...fyne.CanvasObject) { l.SetBelow(nil, lines...) }

// SetBelow shows these lines below a head, which gives way where it would leave no room
// for any of them.
func (l *FitList) SetBelow(head fyne.CanvasObject, lines ...fyne.CanvasObject) {
	l.head, l.lines = head, lines
	l.Content.Objects = append(append([]fyne.CanvasObject(nil), lines...), l.more)
	if head != nil {
		l.Content.Objects = append([]fyne.CanvasObject{head}, l.Content.Objects...)
	}
	l.Content.Refresh()
}

// More is what leads to the lines for which there is no room.
func (l *FitList) More() *Link { return l.more }

// Shown is how many lines there was room for.
func (l *FitList) Shown() int {
	return len(visible(l.lines))
}

// Height is how high the list would be in a width if all lines were shown.
func (l *FitList) Height(width float32) float32 { return l.above(width) + l.height(width) }

// above is how much room the head takes.
func (l *FitList) above(width float32) float32 {
	if l.head == nil {
		return 0
	}
	return FitHeight(l.head, width) + l.gap
}

func (l *FitList) height(width float32) float32 {
	height := -l.gap
	for _, line := range l.lines {
		height += FitHeight(line, width) + l.gap
	}
	return max(0, height)
}

// Layout places what fits and hides the rest.
func (l *FitList) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	y := l.above(size.Width)
	if y > 0 && l.fit(size.SubtractWidthHeight(0, y)) == 0 {
		y = 0
	}
	if l.head != nil {
		see(l.head, y > 0)
	}
	fit := l.fit(size.SubtractWidthHeight(0, y))
	for i, line := range l.lines {
		see(line, i < fit)
		if i < fit {
			line.Move(fyne.NewPos(0, y))
			y += line.Size().Height + l.gap
		}
	}
	see(l.more, fit < len(l.lines))
	if fit < len(l.lines) {
		l.more.SetText(lang.N(len(l.lines)-fit, "and %d more", "and %d more"))
		l.more.Move(fyne.NewPos(0, y))
		l.more.Resize(l.more.MinSize())
	}
}

// fit returns how many lines fit, with the words on the rest.
func (l *FitList) fit(size fyne.Size) int {
	if l.height(size.Width) <= size.Height+0.5 { // sizes are summed up in other orders elsewhere
		return len(l.lines)
	}
	room := size.Height - l.more.MinSize().Height
	for i, line := range l.lines {
		if room -= line.Size().Height + l.gap; room < 0 {
			return i
		}
	}
	return len(l.lines)
}

// see shows or hides an object that isn't so already.
func see(o fyne.CanvasObject, shown bool) {
	switch {
	case shown == o.Visible():
	case shown:
		o.Show()
	default:
		o.Hide()
	}
}

// MinSize is as wide as the lines need, and one small line high.
func (l *FitList) MinSize([]fyne.CanvasObject) fyne.Size {
	width := float32(0)
	if l.head != nil {
		width = l.head.MinSize().Width
	}
	for _, line := range l.lines {
		width = max(width, line.MinSize().Width)
	}
	return fyne.NewSize(width, l.more.MinSize().Height)
}
