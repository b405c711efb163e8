package report

import (
	"fmt"
	"html"
	"strings"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// The drawing of the radar, in its own units.
const (
	svgWidth  = 360.0
	svgHeight = 300.0
)

// figure draws a radar with its legend below it.
func (p *page) figure(r Radar, class string) {
	p.put("<figure class=\"%s\">\n%s\n<figcaption>", class, p.words.svg(r))
	for i, l := range r.Layers {
		if i > 0 {
			p.put("<br>")
		}
		p.put(`<svg class="line" viewBox="0 0 44 8" aria-hidden="true">`)
		svgLine(&p.Builder, l.Whose, mentoring.Point{X: 1, Y: 4}, mentoring.Point{X: 43, Y: 4})
		p.put("</svg> %s", html.EscapeString(p.words.F("%s: %s", capital(p.words.T(strokeWords[l.Whose])), l.Label)))
	}
	p.put("</figcaption>\n</figure>\n")
}

// strokeWords say how the lines look, for those who hear them.
var strokeWords = [...]string{
	OfNow: lang.Key("solid"), OfOthers: lang.Key("long dashes"), OfMentor: lang.Key("dashes and dots"), OfEarlier: lang.Key("short dashes"), OfAim: lang.Key("dots"),
}

// svg draws the radar with the geometry of the page and the screen.
func (w wording) svg(r Radar) string {
	shape := mentoring.FitRadar(50, 30, svgWidth-100, svgHeight-70)
	var b strings.Builder
	fmt.Fprintf(&b, `<svg viewBox="0 0 %g %g" role="img" aria-label="%s">`, svgWidth, svgHeight, html.EscapeString(orElse(w.standing(r.Now), w.T("Radar"))))
	for level := int(mentoring.MaxLevel); level > 0; level-- {
		ring, class := shape.Ring(float64(level)), "ring"
		if level == int(mentoring.MaxLevel) {
			class = "ring whole"
		}
		svgPolygon(&b, class, ring[:])
	}
	if allKnown(r.Now) {
		svgPolygon(&b, "shade", []mentoring.Point{shape.At(0, r.Now[0].Mean), shape.At(1, r.Now[1].Mean), shape.At(2, r.Now[2].Mean)})
	}
	for d, dimension := range mentoring.Dimensions {
		tip := shape.At(d, float64(mentoring.MaxLevel))
		fmt.Fprintf(&b, `<line class="%s" x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f"/>`, dimension, shape.Center.X, shape.Center.Y, tip.X, tip.Y)
	}
	for i := len(r.Layers) - 1; i >= 0; i-- {
		for _, e := range shape.Edges(r.Layers[i].Values) {
			svgLine(&b, r.Layers[i].Whose, e[0], e[1])
		}
	}
	w.svgLabels(&b, shape, r.Now)
	b.WriteString("</svg>")
	return b.String()
}

// svgLabels writes the names with their figures at the tips, and dots where the
// values are.
func (w wording) svgLabels(b *strings.Builder, r mentoring.Radar, now mentoring.Values) {
	bottom := r.At(1, float64(mentoring.MaxLevel)).Y + 20
	for d, at := range [3]struct {
		x, y   float64
		anchor string
	}{{svgWidth / 2, 20, "middle"}, {svgWidth - 4, bottom, "end"}, {4, bottom, "start"}} {
		dimension, name := mentoring.Dimensions[d], html.EscapeString(w.T(mentoring.Dimensions[d].Short()))
		if v := now[d]; v.Known() {
			dot := r.At(d, v.Mean)
			name += " " + w.figure(v.Mean)
			fmt.Fprintf(b, `<circle class="%s" cx="%.1f" cy="%.1f" r="5"/>`, dimension, dot.X, dot.Y)
		}
		fmt.Fprintf(b, `<text class="%s" x="%g" y="%.1f" text-anchor="%s">%s</text>`, dimension, at.x, at.y, at.anchor, name)
	}
}

func svgPolygon(b *strings.Builder, class string, points []mentoring.Point) {
	fmt.Fprintf(b, `<polygon class="%s" points="`, class)
	for _, p := range points {
		fmt.Fprintf(b, "%.1f,%.1f ", p.X, p.Y)
	}
	b.WriteString(`"/>`)
}

// svgLine draws a line as the page does, at twice its width.
func svgLine(b *strings.Builder, whose Whose, from, to mentoring.Point) {
	s, class := strokes[whose], "edge"
	if s.color == muted {
		class = "quiet"
	}
	fmt.Fprintf(b, `<line class="%s" stroke-width="%g" x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f"`, class, 2*s.width, from.X, from.Y, to.X, to.Y)
	if len(s.dashes) > 0 {
		b.WriteString(` stroke-dasharray="`)
		for _, d := range s.dashes {
			fmt.Fprintf(b, "%g ", 2*d)
		}
		b.WriteString(`"`)
	}
	b.WriteString("/>")
}
