package search

import "fyne.io/fyne/v2"

// panelLayout puts the field on top, the list in the room there is, and a
// remark at the bottom, with lines between.
type panelLayout struct{}

const (
	panelSide = 12
	footRoom  = 34
)

// Layout places field, line, list, line and remark.
func (panelLayout) Layout(parts []fyne.CanvasObject, size fyne.Size) {
	field, rule, middle, line, foot := parts[0], parts[1], parts[2], parts[3], parts[4]
	height := field.MinSize().Height
	field.Move(fyne.NewPos(panelSide, panelSide))
	field.Resize(fyne.NewSize(size.Width-2*panelSide, height))
	y := height + 2*panelSide
	rule.Move(fyne.NewPos(0, y))
	rule.Resize(fyne.NewSize(size.Width, 1))
	bottom := max(footRoom, foot.MinSize().Height+12)
	middle.Move(fyne.NewPos(panelSide/2, y+panelSide/2))
	middle.Resize(fyne.NewSize(size.Width-panelSide, max(0, size.Height-y-panelSide-bottom)))
	line.Move(fyne.NewPos(0, size.Height-bottom))
	line.Resize(fyne.NewSize(size.Width, 1))
	foot.Move(fyne.NewPos(panelSide/2+rowSide, size.Height-bottom+(bottom-foot.MinSize().Height)/2))
	foot.Resize(fyne.NewSize(size.Width-panelSide-2*rowSide, foot.MinSize().Height))
}

// MinSize is small: the list scrolls.
func (panelLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 120) }

// rowLayout is that of one line of the list.
type rowLayout struct{}

const (
	rowSide = 12
	rowTop  = 6
	kindGap = 14
)

// Layout places ground and mark, the words with what they are at the end of the
// line, and below them where they stand. Words without a where are in the
// middle.
func (rowLayout) Layout(parts []fyne.CanvasObject, size fyne.Size) {
	ground, bar, words, where, kind, lock := parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]
	ground.Resize(size)
	bar.Move(fyne.NewPos(3, 8))
	bar.Resize(fyne.NewSize(3, size.Height-16))
	end := kind.MinSize()
	kind.Resize(end)
	kind.Move(fyne.NewPos(size.Width-rowSide-end.Width, (size.Height-end.Height)/2))
	room := end.Width + kindGap
	if lock.Visible() {
		sign := lock.MinSize()
		lock.Resize(sign)
		lock.Move(fyne.NewPos(size.Width-rowSide-end.Width-sign.Width-5, (size.Height-sign.Height)/2))
		room += sign.Width + 5
	}
	line := words.MinSize().Height
	y := (size.Height - line) / 2
	if where.Visible() {
		y = rowTop
		where.Move(fyne.NewPos(rowSide, y+line))
		where.Resize(fyne.NewSize(size.Width-2*rowSide-room, where.MinSize().Height))
	}
	words.Move(fyne.NewPos(rowSide, y))
	words.Resize(fyne.NewSize(size.Width-2*rowSide-room, line))
}

// MinSize is two lines high, so that all rows are.
func (rowLayout) MinSize(parts []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(100, parts[2].MinSize().Height+parts[4].MinSize().Height+2*rowTop)
}
