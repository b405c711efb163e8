package report

import (
	"bytes"
	"fmt"
	"html/template"
	"strings"

	"trefoil/app/markdown"
	"trefoil/app/mentoring"
	"trefoil/assets"
)

// HTML returns a document that was made as Markdown as one page for a browser,
// with the radar after its heading. It needs no other file, holds no script, and
// what the Markdown says of HTML is left out.
func HTML(text []byte, radar mentoring.RadarValues) ([]byte, error) {
	head, rest := parted(string(text))
	headHTML, err := markdown.HTML([]byte(head))
	if err != nil {
		return nil, fmt.Errorf("write HTML: %w", err)
	}
	body, err := markdown.HTML([]byte(rest))
	if err != nil {
		return nil, fmt.Errorf("write HTML: %w", err)
	}
	page := struct {
		Language, Title, Legend string
		Style                   template.CSS
		Head, Body, Radar       template.HTML
	}{
		Language: "en", Title: titleOf(head), Style: template.CSS(assets.DocumentStyle),
		Head: template.HTML(headHTML), Body: template.HTML(body),
	}
	if radar.Known() {
		page.Radar, page.Legend = template.HTML(radarSVG(radar)), radarLegend(radar)
	}
	var b bytes.Buffer
	if err := documentPage.Execute(&b, page); err != nil {
		return nil, fmt.Errorf("write HTML: %w", err)
	}
	return b.Bytes(), nil
}

var documentPage = template.Must(template.New("document").Parse(assets.DocumentPage))

// parted takes a document apart before its first section.
func parted(text string) (head, rest string) {
	if i := strings.Index(text, "\n## "); i >= 0 {
		return text[:i+1], text[i+1:]
	}
	return text, ""
}

// titleOf is the heading without its marks.
func titleOf(head string) string {
	line, _, _ := strings.Cut(strings.TrimPrefix(head, "# "), "\n")
	return strings.ReplaceAll(line, `\`, "")
}

// The drawing of the radar, in its own units.
const (
	svgWidth  = 360.0
	svgHeight = 300.0
)

// radarSVG draws the radar with the geometry of the page and the screen.
func radarSVG(v mentoring.RadarValues) string {
	r := mentoring.FitRadar(50, 30, svgWidth-100, svgHeight-70)
	var b strings.Builder
	fmt.Fprintf(&b, `<svg viewBox="0 0 %g %g" role="img" aria-label="%s">`, svgWidth, svgHeight, template.HTMLEscapeString(radarLegend(v)+". "+standing(v.Now)))
	ring := r.Ring(float64(mentoring.MaxLevel))
	polygon(&b, "whole", ring[:])
	for level := 1; level <= int(mentoring.MaxLevel); level++ {
		ring := r.Ring(float64(level))
		polygon(&b, "ring", ring[:])
	}
	if allKnown(v.Now) {
		polygon(&b, "now", []mentoring.Point{r.At(0, v.Now[0].Mean), r.At(1, v.Now[1].Mean), r.At(2, v.Now[2].Mean)})
	}
	for d, dimension := range mentoring.Dimensions {
		svgLine(&b, string(dimension), "", r.Center, r.At(d, float64(mentoring.MaxLevel)))
	}
	for _, layer := range []struct {
		values      mentoring.Values
		class, dash string
	}{
		{v.Aim, "quiet", "1.5 3.8"}, {v.Earlier, "quiet", "5 4"}, {v.Mentor, "edge", "7 3.5 1.6 3.5"}, {v.Others, "edge", "9 4.5"}, {v.Now, "edge", ""},
	} {
		for _, e := range r.Edges(layer.values) {
			svgLine(&b, layer.class, layer.dash, e[0], e[1])
		}
	}
	radarLabels(&b, r, v.Now)
	b.WriteString("</svg>")
	return b.String()
}

// radarLabels writes the names at the tips, and dots where the values are.
func radarLabels(b *strings.Builder, r mentoring.Radar, now mentoring.Values) {
	for d, dimension := range mentoring.Dimensions {
		tip, anchor, down := r.At(d, float64(mentoring.MaxLevel)), "middle", 20.0
		if d == 0 {
			down = -10
		}
		fmt.Fprintf(b, `<text class="%s" x="%.1f" y="%.1f" text-anchor="%s">%s</text>`, dimension, tip.X, tip.Y+down, anchor, dimension.Short())
		if now[d].Known() {
			at := r.At(d, now[d].Mean)
			fmt.Fprintf(b, `<circle class="%s" cx="%.1f" cy="%.1f" r="5"><title>%s %s</title></circle>`, dimension, at.X, at.Y, dimension.Name(), mentoring.Figure(now[d].Mean))
		}
	}
}

func polygon(b *strings.Builder, class string, points []mentoring.Point) {
	fmt.Fprintf(b, `<polygon class="%s" points="`, class)
	for _, p := range points {
		fmt.Fprintf(b, "%.1f,%.1f ", p.X, p.Y)
	}
	b.WriteString(`"/>`)
}

func svgLine(b *strings.Builder, class, dash string, from, to mentoring.Point) {
	fmt.Fprintf(b, `<line class="%s" x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f"`, class, from.X, from.Y, to.X, to.Y)
	if dash != "" {
		fmt.Fprintf(b, ` stroke-dasharray="%s"`, dash)
	}
	b.WriteString("/>")
}

// radarLegend says which line is which.
func radarLegend(v mentoring.RadarValues) string {
	var parts []string
	if v.Now.Known() {
		parts = append(parts, "Solid: now")
	}
	if v.Others.Known() {
		parts = append(parts, "long dashes: others")
	}
	if v.Mentor.Known() {
		parts = append(parts, "dashes and dots: the mentor")
	}
	if v.Earlier.Known() {
		word := "short dashes: before"
		if !v.EarlierDay.IsZero() {
			word = "short dashes: " + v.EarlierDay.Format("2 January 2006")
		}
		parts = append(parts, word)
	}
	if v.Aim.Known() {
		parts = append(parts, "dots: the aim")
	}
	return strings.Join(parts, ", ")
}
