package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"trefoil/app/mentoring"
)

// RadarLegend shows which line of a radar is which: for each layer a piece of
// its line, and its name.
type RadarLegend struct {
	widget.BaseWidget
	labels  [layerCount]*Label
	samples [layerCount]*linePool
}

// NewRadarLegend returns an empty legend.
func NewRadarLegend() *RadarLegend {
	l := &RadarLegend{}
	for i := range l.labels {
		l.labels[i], l.samples[i] = newLabel("", SizeSmall, Muted), newLinePool()
	}
	l.ExtendBaseWidget(l)
	return l
}

// Set shows the legend of the data.
func (l *RadarLegend) Set(d RadarData) {
	for i, label := range l.labels {
		text := d.label(layer(i))
		label.SetText(text)
		label.Hidden = text == ""
	}
	l.Refresh()
}

// CreateRenderer is for Fyne.
func (l *RadarLegend) CreateRenderer() fyne.WidgetRenderer {
	var objects []fyne.CanvasObject
	for i, label := range l.labels {
		objects = append(objects, l.samples[i].box, label)
	}
	return render(l, objects...)
}

const (
	sampleGap float32 = 5
	legendGap float32 = 12
)

func (l *RadarLegend) minSize() fyne.Size {
	size := fyne.NewSize(0, lineHeight(textSize(SizeSmall)))
	for i, label := range l.labels {
		if !label.Hidden {
			size.Width += strokes[i].sampleWidth() + sampleGap + label.MinSize().Width + legendGap
		}
	}
	size.Width = max(0, size.Width-legendGap)
	return size
}

func (l *RadarLegend) place(size fyne.Size) {
	x := max(0, size.Width-l.minSize().Width)
	for i, label := range l.labels {
		l.samples[i].box.Hidden = label.Hidden
		if label.Hidden {
			continue
		}
		y, sample := float64(size.Height/2), strokes[i].sampleWidth()
		strokes[i].begin(l.samples[i])
		strokes[i].add(l.samples[i], mentoring.Point{X: float64(x), Y: y}, mentoring.Point{X: float64(x + sample), Y: y})
		l.samples[i].end()
		least := label.MinSize()
		label.Resize(least)
		label.Move(fyne.NewPos(x+sample+sampleGap, (size.Height-least.Height)/2))
		x += sample + sampleGap + least.Width + legendGap
	}
}

func (l *RadarLegend) paint() {}
