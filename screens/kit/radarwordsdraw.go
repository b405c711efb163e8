package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"trefoil/app/mentoring"
)

// textLines are up to two lines of text, one of them hidden when there is one.
type textLines [2]*canvas.Text

func newTextLines() textLines {
	return textLines{canvas.NewText("", color.Transparent), canvas.NewText("", color.Transparent)}
}

// look sets the type and the colour of all lines.
func (t textLines) look(size float32, style fyne.TextStyle, c color.Color) {
	for _, line := range t {
		line.TextSize, line.TextStyle, line.Color = size, style, c
	}
}

// place writes the lines below each other, centred in a width, and returns where
// the next thing below them begins.
func (t textLines) place(lines []string, at fyne.Position, width float32) (bottom float32) {
	for i, text := range t {
		text.Hidden = i >= len(lines)
		if text.Hidden {
			continue
		}
		text.Text = lines[i]
		least := text.MinSize()
		text.Resize(least)
		text.Move(at.AddXY((width-least.Width)/2, 0))
		text.Refresh()
		at.Y += least.Height
	}
	return at.Y
}

// placeWords writes names and figures at the tips and numbers at the rings.
func (r *Radar) placeWords(size fyne.Size, w radarWords) {
	lefts := w.lefts(r.at, size.Width)
	for i, d := range mentoring.Dimensions {
		ink, _ := DimensionColors(d)
		r.names[i].look(w.nameSize, strong, Color(ink))
		r.figures[i].look(w.textSize, fyne.TextStyle{}, Color(Muted))
		at := fyne.NewPos(lefts[i], r.wordsTop(i, w))
		at.Y = r.names[i].place(w.axes[i].name, at, w.width(i))
		r.figures[i].place(w.axes[i].figures, at, w.width(i))
	}
	r.placeNumbers()
}

// lefts returns where the words of each axis begin: centred at its tip, but
// inside the width, and the lower two not on each other.
func (w radarWords) lefts(at mentoring.Radar, width float32) [3]float32 {
	var lefts [3]float32
	for i := range lefts {
		lefts[i] = position(at.At(i, 4)).X - w.width(i)/2
	}
	if over := lefts[2] + w.width(2) + radarWordGap - lefts[1]; over > 0 {
		lefts[1] += over / 2
		lefts[2] -= over / 2
	}
	lefts[0] = max(0, min(lefts[0], width-w.width(0)))
	lefts[2] = max(0, lefts[2])
	lefts[1] = min(max(lefts[1], lefts[2]+w.width(2)+radarWordGap), width-w.width(1))
	lefts[2] = min(lefts[2], lefts[1]-radarWordGap-w.width(2))
	return lefts
}

// wordsTop is above the upper tip and below the lower ones.
func (r *Radar) wordsTop(i int, w radarWords) float32 {
	tip := position(r.at.At(i, 4)).Y
	if i == 0 {
		return tip - w.above()
	}
	return tip + radarWordGap
}

// placeNumbers writes 1 to 4 beside the upright axis, where there is room.
func (r *Radar) placeNumbers() {
	for i, n := range r.numbers {
		n.TextSize, n.Color = textSize(SizeSmall)-1, Color(Muted)
		least := n.MinSize()
		n.Hidden = r.at.Radius/4 < float64(least.Height)
		n.Resize(least)
		n.Move(position(r.at.At(0, float64(i+1))).AddXY(7, 0))
		n.Refresh()
	}
}
