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

// place writes the lines below each other, centred in a width, and returns where
// the next thing below them begins.
func (t textLines) place(lines []string, at fyne.Position, width float32, in lettering) (bottom float32) {
	for i, text := range t {
		see(text, i < len(lines))
		if text.Hidden {
			continue
		}
		letter(text, lines[i], in)
		least := text.MinSize()
		text.Resize(least)
		text.Move(at.AddXY((width-least.Width)/2, 0))
		at.Y += least.Height
	}
	return at.Y
}

// placeWords writes names and figures at the tips and numbers at the rings.
func (r *Radar) placeWords(size fyne.Size, w radarWords) {
	lefts := w.lefts(r.at, size.Width)
	for i, d := range mentoring.Dimensions {
		ink, _ := DimensionColors(d)
		at := fyne.NewPos(lefts[i], r.wordsTop(i, w))
		at.Y = r.names[i].place(w.axes[i].name, at, w.width(i), lettering{w.nameSize, strong, Color(ink)})
		r.figures[i].place(w.axes[i].figures, at, w.width(i), lettering{w.textSize, fyne.TextStyle{}, Color(Muted)})
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
		letter(n, n.Text, lettering{textSize(SizeSmall) - 1, fyne.TextStyle{}, Color(Muted)})
		least := n.MinSize()
		see(n, r.at.Radius/4 >= float64(least.Height))
		n.Resize(least)
		n.Move(position(r.at.At(0, float64(i+1))).AddXY(7, 0))
	}
}
