package kit

import (
	"strings"

	"fyne.io/fyne/v2"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

const (
	radarWordGap   float32 = 6
	radarWordShare float32 = 0.6 // of the height that words may take, above and below together
	radarWordLeast float32 = 9   // the smallest type; words that need a smaller one are shortened
)

// axisWords is what stands at the tip of an axis, in lines.
type axisWords struct{ name, figures []string }

// radarWords is what stands at all axes, and how large.
type radarWords struct {
	axes               [3]axisWords
	nameSize, textSize float32
}

var strong = fyne.TextStyle{Bold: true}

// words chooses how the words are written, so that all are in sight and none
// touch: the full names, else the short ones, else on two lines, else in smaller
// type, else shortened. The figures go to two lines before a name is shortened.
func (r *Radar) words(size fyne.Size) radarWords {
	var best radarWords
	for i, way := range []struct {
		name           func(mentoring.Dimension) string
		names, figures int // lines
	}{{r.name, 1, 1}, {r.name, 1, 2}, {r.short, 1, 1}, {r.short, 1, 2}, {r.short, 2, 1}, {r.short, 2, 2}} {
		w := r.written(way.name, way.names, way.figures)
		if w.room(size) >= 1 {
			return w
		}
		w.shrink(size)
		if i == 0 || w.better(best, size) {
			best = w
		}
	}
	best.shorten(size.Width)
	return best
}

// shrink makes the type as much smaller as is needed, but not too small to read.
// Sizes are whole numbers, for others are set unevenly; and small type is wider
// than its size says, so that one step more may be needed.
func (w *radarWords) shrink(size fyne.Size) {
	least := min(w.textSize, radarWordLeast)
	whole := w.textSize
	for part := w.room(size) * whole; w.textSize > least && w.room(size) < 1; part-- {
		w.textSize = max(least, float32(int(part)))
		w.nameSize = w.textSize + 1
	}
}

// better says that the words need no shortening, or less, or are larger.
func (w radarWords) better(than radarWords, size fyne.Size) bool {
	room, other := min(1, w.room(size)), min(1, than.room(size))
	if room == other {
		return w.textSize > than.textSize
	}
	return room > other
}

// written returns the words in the type that people chose, with names and
// figures on up to so many lines.
func (r *Radar) written(name func(mentoring.Dimension) string, names, figures int) radarWords {
	w := radarWords{textSize: textSize(SizeSmall), nameSize: textSize(SizeSmall) + 1}
	texts := RadarFigures(r.data)
	for i, d := range mentoring.Dimensions {
		w.axes[i] = axisWords{[]string{name(d)}, []string{texts[i]}}
		if names > 1 {
			w.axes[i].name = halves(name(d), " ", w.measureName())
		}
		if figures > 1 {
			w.axes[i].figures = halves(texts[i], betweenFigures(), w.measureFigures())
		}
	}
	return w
}

// betweenFigures is what lang.Commas puts between two.
func betweenFigures() string { return strings.ReplaceAll(lang.T("%s, %s"), "%s", "") }

// halves breaks a text after one of the separators into two lines that are
// narrow, or into one when it has none.
func halves(text, separator string, measure measurer) []string {
	best, narrowest := []string{text}, measure(text)
	for at := 0; ; {
		next := strings.Index(text[at:], separator)
		if next < 0 {
			return best
		}
		at += next + len(separator)
		first, second := strings.TrimRight(text[:at], " "), text[at:]
		if wide := max(measure(first), measure(second)); wide < narrowest {
			best, narrowest = []string{first, second}, wide
		}
	}
}

func (w radarWords) measureName() measurer    { return measureWith(w.nameSize, strong) }
func (w radarWords) measureFigures() measurer { return measureWith(w.textSize, fyne.TextStyle{}) }

// width is that of the widest line at an axis.
func (w radarWords) width(i int) float32 {
	return max(widestOf(w.axes[i].name, w.measureName()), widestOf(w.axes[i].figures, w.measureFigures()))
}

func widestOf(lines []string, measure measurer) float32 {
	widest := float32(0)
	for _, line := range lines {
		widest = max(widest, measure(line))
	}
	return widest
}

// height is that of all lines at an axis.
func (w radarWords) height(i int) float32 {
	return float32(len(w.axes[i].name))*fyne.MeasureText("M", w.nameSize, strong).Height +
		float32(len(w.axes[i].figures))*fyne.MeasureText("M", w.textSize, fyne.TextStyle{}).Height
}

// above and below are the room that words need beside the triangle.
func (w radarWords) above() float32 { return w.height(0) + radarWordGap }
func (w radarWords) below() float32 { return max(w.height(1), w.height(2)) + radarWordGap }

// room returns how much larger the words could be, below 1 how much smaller
// they would have to be.
func (w radarWords) room(size fyne.Size) float32 {
	width := max(w.width(0), w.width(1)+w.width(2)+radarWordGap)
	height := w.above() + w.below() - 2*radarWordGap
	return min(size.Width/width, (size.Height*radarWordShare-2*radarWordGap)/height)
}

// fit returns the geometry that leaves room for the words around it.
func (w radarWords) fit(size fyne.Size) mentoring.Radar {
	widest := max(w.width(0), w.width(1), w.width(2))
	side := float64(min(widest/2, size.Width*0.16))
	above, below := float64(w.above()), float64(w.below())
	return mentoring.FitRadar(side, above, float64(size.Width)-2*side, float64(size.Height)-above-below)
}

// shorten ends words with an ellipsis that don't fit into the width. Of the two
// below, each may have half of it, and what the other leaves.
func (w *radarWords) shorten(width float32) {
	below := width - radarWordGap
	left, right := w.width(2), w.width(1)
	for i, most := range [3]float32{width, max(below/2, below-left), max(below/2, below-right)} {
		for j, line := range w.axes[i].name {
			w.axes[i].name[j] = ellipsize(line, most, w.measureName())
		}
		for j, line := range w.axes[i].figures {
			w.axes[i].figures[j] = ellipsize(line, most, w.measureFigures())
		}
	}
}
