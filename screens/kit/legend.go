package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"trefoil/app/mentoring"
)

// RadarLegend shows which line of a radar is which: solid is now, dashed
// earlier, dotted the aim.
type RadarLegend struct {
	widget.BaseWidget
	labels  [3]*Label
	samples [3]*linePool
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
	now, earlier, aim := d.Legend()
	for i, text := range []string{now, earlier, aim} {
		l.labels[i].SetText(text)
		l.labels[i].Hidden = text == ""
	}
	l.Refresh()
}

// CreateRenderer is for Fyne.
func (l *RadarLegend) CreateRenderer() fyne.WidgetRenderer {
	return render(l, l.samples[0].box, l.samples[1].box, l.samples[2].box, l.labels[0], l.labels[1], l.labels[2])
}

const (
	sampleWidth float32 = 14
	sampleGap   float32 = 5
	legendGap   float32 = 12
)

func (l *RadarLegend) minSize() fyne.Size {
	size := fyne.NewSize(0, lineHeight(textSize(SizeSmall)))
	for _, label := range l.labels {
		if !label.Hidden {
			size.Width += sampleWidth + sampleGap + label.MinSize().Width + legendGap
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
		y := float64(size.Height / 2)
		from := mentoring.Point{X: float64(x), Y: y}
		l.sample(i, from, mentoring.Point{X: float64(x + sampleWidth), Y: y})
		least := label.MinSize()
		label.Resize(least)
		label.Move(fyne.NewPos(x+sampleWidth+sampleGap, (size.Height-least.Height)/2))
		x += sampleWidth + sampleGap + least.Width + legendGap
	}
}

func (l *RadarLegend) sample(i int, from, to mentoring.Point) {
	pool := l.samples[i]
	switch i {
	case 0:
		pool.begin(Color(Ink), 2.2)
		pool.add(from, to)
	case 1:
		pool.begin(Color(Muted), 1.6)
		pool.addDashed(from, to, 5, 4)
	case 2:
		pool.begin(Color(Muted), 1.5)
		pool.addDashed(from, to, 1.5, 2.5)
	}
	pool.end()
}

func (l *RadarLegend) paint() {}
