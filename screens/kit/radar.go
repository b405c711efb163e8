package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// Radar draws where somebody stands on the three dimensions. The full one has
// names and figures at its axes; the compact one is a picture alone.
type Radar struct {
	widget.BaseWidget
	Compact bool
	// OnDot hears which dimension's dot was pressed. With it the dots can be
	// reached with pointer and keys, and Caption says what stands beside the one
	// that they mean, "" for nothing. Both are set before the radar is shown.
	OnDot   func(dimension int)
	Caption func(dimension int) string

	data   RadarData
	shown  layers // on the way to those of the data while the lines move
	motion radarMotion
	at     mentoring.Radar // where the levels are
	placed fyne.Size       // for which all is drawn

	outer, shape   *canvas.ArbitraryPolygon
	rings, axes    *linePool
	layers         [layerCount]*linePool
	dots           [3]*canvas.Circle
	pressable      *radarDots
	numbers        [4]*canvas.Text
	names, figures [3]textLines
	name, short    func(mentoring.Dimension) string // of a dimension, at its axis
}

// NewRadar returns a full radar without values.
func NewRadar() *Radar {
	r := &Radar{
		outer: canvas.NewArbitraryPolygon(nil, color.Transparent),
		shape: canvas.NewArbitraryPolygon(nil, color.Transparent),
		rings: newLinePool(), axes: newLinePool(),
		name:  func(d mentoring.Dimension) string { return lang.T(d.Name()) },
		short: func(d mentoring.Dimension) string { return lang.T(d.Short()) },
	}
	for i := range r.layers {
		r.layers[i] = newLinePool()
	}
	for i := range r.dots {
		r.dots[i] = canvas.NewCircle(color.Transparent)
		r.names[i], r.figures[i] = newTextLines(), newTextLines()
	}
	for i := range r.numbers {
		r.numbers[i] = canvas.NewText(string(rune('1'+i)), color.Transparent)
	}
	r.pressable = newRadarDots(r)
	r.ExtendBaseWidget(r)
	return r
}

// NewCompactRadar returns a radar without words, for a card.
func NewCompactRadar() *Radar {
	r := NewRadar()
	r.Compact = true
	return r
}

// Set shows other data at once.
func (r *Radar) Set(d RadarData) {
	if r.data != d || r.motion.animation != nil {
		r.halt()
		r.data, r.shown = d, d.layers()
		r.Refresh()
	}
}

// CreateRenderer is for Fyne.
func (r *Radar) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{r.outer, r.rings.box, r.shape, r.axes.box}
	if !r.Compact {
		objects = append(objects, r.texts()...)
	}
	for i := range r.layers {
		objects = append(objects, r.layers[len(r.layers)-1-i].box) // the present above all
	}
	for _, dot := range r.dots {
		objects = append(objects, dot)
	}
	return radarRenderer{render(r, append(objects, r.pressable)...), r}
}

// texts are the numbers at the rings and the words at the axes.
func (r *Radar) texts() []fyne.CanvasObject {
	var texts []fyne.CanvasObject
	for _, n := range r.numbers {
		texts = append(texts, n)
	}
	for i := range r.names {
		for _, lines := range []textLines{r.names[i], r.figures[i]} {
			texts = append(texts, lines[0], lines[1])
		}
	}
	return texts
}

// radarRenderer lets nothing move on when the radar is gone.
type radarRenderer struct {
	fyne.WidgetRenderer
	radar *Radar
}

// Destroy ends what moves.
func (r radarRenderer) Destroy() {
	r.radar.halt()
	r.radar.shown = r.radar.data.layers()
	r.WidgetRenderer.Destroy()
}

const (
	leastRadar float32 = 200 // a side of it, with type of the usual size
	mostLeast  float32 = 300 // with the largest type
)

func (r *Radar) minSize() fyne.Size {
	if r.Compact {
		return fyne.NewSize(104, 92)
	}
	side := min(Scaled(leastRadar), mostLeast)
	return fyne.NewSize(side, side)
}

// place draws everything, for every line depends on the size.
func (r *Radar) place(size fyne.Size) {
	if size.IsZero() || size == r.placed {
		return
	}
	r.placed = size
	if r.Compact {
		const inset = 3
		r.at = mentoring.FitRadar(inset, inset, float64(size.Width)-2*inset, float64(size.Height)-2*inset)
		r.draw()
		return // its dots are too small to press
	}
	words := r.words(size)
	r.at = words.fit(size)
	r.draw()
	r.placeWords(size, words)
	r.pressable.follow(size)
}

// paint has place draw anew, in the colours of the theme.
func (r *Radar) paint() { r.placed = fyne.Size{} }
