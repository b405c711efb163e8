package kit

import (
	"fyne.io/fyne/v2"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// layer is one of the lines of a radar, in the order of the legend.
type layer int

const (
	nowLayer layer = iota
	othersLayer
	mentorLayer
	earlierLayer
	aimLayer
	layerCount
)

// stroke is how a layer is drawn. The dashes tell the layers apart, for colour
// means a dimension: their lengths and those of the gaps after each, or none
// for a solid line.
type stroke struct {
	width  float32
	ink    fyne.ThemeColorName
	dashes []float64
}

var strokes = [layerCount]stroke{
	nowLayer:     {2.2, Ink, nil},
	othersLayer:  {2, Ink, []float64{9, 4.5}},
	mentorLayer:  {1.8, Ink, []float64{7, 3.5, 1.6, 3.5}},
	earlierLayer: {1.6, Muted, []float64{5, 4}},
	aimLayer:     {1.5, Muted, []float64{1.5, 3.8}},
}

// values returns the values of a layer.
func (d RadarData) values(l layer) mentoring.Values {
	switch l {
	case othersLayer:
		return d.Others
	case mentorLayer:
		return d.Mentor
	case earlierLayer:
		return d.Earlier
	case aimLayer:
		return d.Aim
	default:
		return d.Now
	}
}

// label returns how the legend names a layer, "" for one that has no values.
func (d RadarData) label(l layer) string {
	if !d.values(l).Known() {
		return ""
	}
	switch l {
	case othersLayer:
		return orElse(d.OthersLabel, lang.X("radar", "others"))
	case mentorLayer:
		return orElse(d.MentorLabel, lang.X("radar", "mentor"))
	case earlierLayer:
		return orElse(d.EarlierLabel, lang.X("radar", "earlier"))
	case aimLayer:
		return orElse(d.AimLabel, lang.X("radar", "aim"))
	default:
		return orElse(d.NowLabel, lang.X("radar", "now"))
	}
}

// sampleWidth returns how long a piece of the line is that shows its dashes.
func (s stroke) sampleWidth() float32 {
	const least = 14
	if len(s.dashes) == 0 {
		return least
	}
	whole := s.dashes[0]
	for _, d := range s.dashes {
		whole += d
	}
	return max(least, float32(whole))
}

// begin starts to draw a layer with a pool of lines.
func (s stroke) begin(pool *linePool) { pool.begin(Color(s.ink), s.width) }

// add draws one line of a layer.
func (s stroke) add(pool *linePool, from, to mentoring.Point) {
	if len(s.dashes) == 0 {
		pool.add(from, to)
		return
	}
	pool.addDashed(from, to, s.dashes)
}
