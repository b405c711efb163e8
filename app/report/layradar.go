package report

import "trefoil/app/mentoring"

const (
	standWidth  = 178.0 // of the radar with its legend
	standRadius = 77.0
	standGap    = 30.0 // between it and the words beside it
	legendLine  = 10.5
	legendPiece = 22.0 // of a line, which shows its dashes
	captionLine = 8.5
)

// radar sets a radar at the present place.
func (f *flow) radar(r Radar) {
	if r.Small {
		f.smallRadar(r, marginLeft, f.y)
		f.y += f.smallHeight(r)
		return
	}
	bottom := f.legendRadar(r, f.y)
	f.left = marginLeft + standWidth + standGap
	f.standWords(r)
	f.left, f.y = marginLeft, max(bottom, f.y)
}

// shape draws the lines of a radar into a box, the first so that it is seen best.
func (f *flow) shape(r Radar, box Box) {
	shape := mentoring.FitRadar(box.Left, box.Top, box.Right-box.Left, box.Bottom-box.Top)
	f.grid(shape, r.Now)
	for i := len(r.Layers) - 1; i >= 0; i-- {
		if l := r.Layers[i]; l.Whose != OfNow {
			f.edges(shape, l.Values, strokes[l.Whose])
		}
	}
	f.now(shape, r.Now)
}

// smallRadar draws a radar with its caption from a top left corner.
func (f *flow) smallRadar(r Radar, left, top float64) {
	box := Box{left, top + radarTop, left + radarWidth, top + radarTop + 1.5*radarRadius}
	f.shape(r, box)
	bottom := f.figures(r.Now, box)
	for i, l := range f.caption(r) {
		f.add(l.draw(Point{left + (radarWidth-l.width)/2, bottom + 25 + captionLine*float64(i)})...)
	}
}

// caption is what stands below a small radar, in lines.
func (f *flow) caption(r Radar) []line {
	var lines []line
	for _, said := range r.Caption {
		lines = append(lines, f.fixed(radarWidth, say(said, captionLook))...)
	}
	return lines
}

// smallHeight is that of a small radar, which has room for two lines below it, and
// more for more of them.
func (f *flow) smallHeight(r Radar) float64 {
	return radarHeight + captionLine*float64(max(0, len(f.caption(r))-2))
}

// legendRadar draws a radar with its legend and returns where they end.
func (f *flow) legendRadar(r Radar, top float64) (bottom float64) {
	box := Box{marginLeft, top + radarTop, marginLeft + standWidth, top + radarTop + 1.5*standRadius}
	f.shape(r, box)
	y := f.figures(r.Now, box) + 25
	for _, l := range r.Layers {
		f.add(strokes[l.Whose].line(Point{box.Left, y - 2.5}, Point{box.Left + legendPiece, y - 2.5}))
		for _, label := range f.fitted(standWidth-legendPiece-6, 2, say(l.Label, footerLook)) {
			f.add(label.within(box.Left+legendPiece+6, box.Right, y)...)
			y += legendLine
		}
	}
	return y
}

// standWords says whose view this is, and of each dimension how it moved.
func (f *flow) standWords(r Radar) {
	f.short(bodyLeading, say(r.View, quiet))
	for d, dimension := range mentoring.Dimensions {
		f.y += 6
		name := []chunk{say(f.words.T(dimension.Name()), strong.colored(dimensionColors[d]))}
		if v := r.Now[d]; v.Known() {
			name = append(name, say(" "+f.words.figure(v.Mean), strong))
		} else {
			name = append(name, say(" "+f.words.valueOf4(v), quiet))
		}
		f.short(bodyLeading, name...)
		f.short(bodyLeading, say(r.Said[d].Trend, body))
		f.short(smallLeading, say(r.Said[d].Others, footerLook))
	}
}

// short sets text in three lines of the column at most, and nothing for none.
func (f *flow) short(leading float64, text ...chunk) {
	if len(text) == 1 && text[0].text == "" {
		return
	}
	for _, l := range f.fitted(f.width(), 3, text...) {
		f.line(l, leading)
	}
}
