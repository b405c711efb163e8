package report

import "trefoil/app/mentoring"

const (
	standWidth  = 178.0 // of the radar with its words
	standRadius = 77.0
	standGap    = 30.0 // between it and the words beside it
	legendLine  = 10.5
	legendPiece = 22.0 // of a line, which shows its dashes
)

// layer is one of the lines of the radar.
type layer struct {
	values mentoring.Values
	label  string
	stroke stroke
}

// layers are the lines of the radar that have values, in the order of the legend.
func (p *progress) layers() []layer {
	var all []layer
	for _, l := range []layer{
		{p.page.Now, p.nowLabel(), nowStroke},
		{p.page.Others, othersLabel("Others", p.page.OthersPeople), othersStroke},
		{p.page.MentorsView, mentor(p.page), mentorStroke},
		{p.page.Then, p.page.Since.FormatNear("2 January", p.page.Rated), earlierStroke},
		{p.page.Aim, "Aim", aimStroke},
	} {
		if l.values.Known() {
			all = append(all, l)
		}
	}
	return all
}

// nowLabel names the values of the day looked at, and says when they are few.
func (p *progress) nowLabel() string {
	label := seer(p.page)
	if p.page.Eyes == mentoring.Other {
		label = othersLabel(label, p.page.OthersPeople)
	} else if p.page.Now[0].Of+p.page.Now[1].Of+p.page.Now[2].Of < 3 {
		label += ": " + tooEarly
	}
	if day := p.page.Rated.FormatNear("2 January", p.page.Day); day != "" && len(label) < 24 {
		label += ", " + day
	}
	return label
}

// othersLabel names others with how many they are; fewer than three are too few.
func othersLabel(label string, n int) string {
	label += ", " + people(n)
	if n < 3 {
		label += ": " + tooEarly
	}
	return label
}

// stand is the radar with its legend, and what it says in words beside it.
func (p *progress) stand() {
	if !pictured(p.page) {
		p.part(reportStand, noStand(p.page), nil, nil)
		return
	}
	p.section(reportStand, radarTop+1.5*standRadius)
	top := p.y
	bottom := p.radar(p.layers(), top)
	p.left = marginLeft + standWidth + standGap
	p.standWords()
	p.left, p.y = marginLeft, max(bottom, p.y)
}

// radar draws the radar with its legend and returns where they end.
func (p *progress) radar(layers []layer, top float64) (bottom float64) {
	box := Box{marginLeft, top + radarTop, marginLeft + standWidth, top + radarTop + 1.5*standRadius}
	shape := mentoring.FitRadar(box.Left, box.Top, box.Right-box.Left, box.Bottom-box.Top)
	p.grid(shape, p.page.Now)
	for i := len(layers) - 1; i >= 0; i-- { // the first is seen best
		p.edges(shape, layers[i].values, layers[i].stroke)
	}
	p.now(shape, p.page.Now)
	y := p.figures(p.page.Now, box) + 25
	for _, l := range layers {
		p.add(l.stroke.line(Point{box.Left, y - 2.5}, Point{box.Left + legendPiece, y - 2.5}))
		label := p.fitted(standWidth-legendPiece-6, 1, say(l.label, footerLook))[0]
		p.add(label.within(box.Left+legendPiece+6, box.Right, y)...)
		y += legendLine
	}
	return y
}

// standWords says whose view this is, and of each dimension how it moved.
func (p *progress) standWords() {
	p.short(bodyLeading, say(viewWords(p.page), quiet))
	for d, dimension := range mentoring.Dimensions {
		p.y += 6
		name := []chunk{say(dimension.Name(), strong.colored(dimensionColors[d]))}
		if v := p.page.Now[d]; v.Known() {
			name = append(name, say(" "+figure(v.Mean), strong))
		} else {
			name = append(name, say(" no rating", quiet))
		}
		p.short(bodyLeading, name...)
		p.short(bodyLeading, say(trendWords(p.page.Trends[d], p.page.Eyes), body))
		p.short(smallLeading, say(otherViews(p.page, d), footerLook))
	}
}

// short sets text in three lines of the column at most, and nothing for none.
func (p *progress) short(leading float64, text ...chunk) {
	if len(text) == 1 && text[0].text == "" {
		return
	}
	for _, l := range p.fitted(p.width(), 3, text...) {
		p.line(l, leading)
	}
}
