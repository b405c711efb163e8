package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"trefoil/app/mentoring"
)

const radarWordGap float32 = 6

// radarWords is what stands at the axes, and how large.
type radarWords struct {
	names, figures     [3]string
	nameSize, textSize float32
	widest, height     float32 // of the words of one axis
}

// words chooses names short enough for the width: the full ones, else the
// short ones, else smaller type.
func (r *Radar) words(size fyne.Size) radarWords {
	w := radarWords{figures: RadarFigures(r.data)}
	w.textSize = textSize(SizeSmall)
	w.nameSize = w.textSize + 1
	for i, d := range mentoring.Dimensions {
		w.names[i] = d.Name()
	}
	if w.needed() > size.Width {
		for i, d := range mentoring.Dimensions {
			w.names[i] = d.Short()
		}
	}
	if needed := w.needed(); needed > size.Width && needed > 0 {
		w.nameSize *= size.Width / needed
		w.textSize *= size.Width / needed
	}
	w.height = fyne.MeasureText("M", w.nameSize, strong).Height + fyne.MeasureText("M", w.textSize, fyne.TextStyle{}).Height
	for i := range w.names {
		w.widest = max(w.widest, w.width(i))
	}
	return w
}

var strong = fyne.TextStyle{Bold: true}

// needed is the width in which no words touch or are cut.
func (w radarWords) needed() float32 { return max(w.width(0), w.width(1)+w.width(2)+radarWordGap) }

func (w radarWords) width(i int) float32 {
	return max(
		fyne.MeasureText(w.names[i], w.nameSize, strong).Width,
		fyne.MeasureText(w.figures[i], w.textSize, fyne.TextStyle{}).Width,
	)
}

// placeWords writes names and figures at the tips and numbers at the rings.
func (r *Radar) placeWords(size fyne.Size, w radarWords) {
	lefts := w.lefts(r.at, size.Width)
	for i, d := range mentoring.Dimensions {
		name, figures := r.names[i], r.figures[i]
		name.Hidden, figures.Hidden = r.Compact, r.Compact
		ink, _ := DimensionColors(d)
		name.Text, name.TextSize, name.TextStyle, name.Color = w.names[i], w.nameSize, strong, Color(ink)
		figures.Text, figures.TextSize, figures.Color = w.figures[i], w.textSize, Color(Muted)
		top := r.wordsTop(i, w)
		for _, text := range []*canvas.Text{name, figures} {
			least := text.MinSize()
			text.Resize(least)
			text.Move(fyne.NewPos(lefts[i]+(w.width(i)-least.Width)/2, top))
			text.Refresh()
			top += least.Height
		}
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
		return tip - radarWordGap - w.height
	}
	return tip + radarWordGap
}

// placeNumbers writes 1 to 4 beside the upright axis, where there is room.
func (r *Radar) placeNumbers() {
	for i, n := range r.numbers {
		n.TextSize, n.Color = textSize(SizeSmall)-1, Color(Muted)
		least := n.MinSize()
		n.Hidden = r.Compact || r.at.Radius/4 < float64(least.Height)
		n.Resize(least)
		n.Move(position(r.at.At(0, float64(i+1))).AddXY(7, 0))
		n.Refresh()
	}
}
