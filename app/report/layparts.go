package report

import (
	"fmt"
	"math"

	"trefoil/app/markdown"
)

// toneLooks and toneLeadings are how the tones of a paragraph are set.
var (
	toneLooks    = [...]look{Plain: body, Quiet: quiet, Fine: fineLook, Small: footerLook}
	toneLeadings = [...]float64{Plain: bodyLeading, Quiet: bodyLeading, Fine: fineLeading, Small: smallLeading}
)

// riched is a text in its looks, each a change of one.
func riched(text Rich, base look) []chunk {
	chunks := make([]chunk, len(text))
	for i, s := range text {
		l := base
		l.bold = l.bold || s.Bold
		switch {
		case s.Small:
			l = footerLook
		case s.Dimension.Index() >= 0:
			l.color = colorOf(s.Dimension)
		case s.Quiet:
			l.color = muted
		}
		chunks[i] = chunk{s.Text, l}
	}
	return chunks
}

// parse reads the notes.
func (n Notes) parse() []markdown.Block { return markdown.Parse(string(n)) }

// emblemHeader is the mark with the title and the line below it in the middle.
func (f *flow) emblemHeader(doc Document) {
	f.y += 18
	f.emblem(Point{f.paper.Width / 2, f.y + 24}, 15)
	f.y += 70
	f.centred(titleLeading, say(doc.Title, titleLook))
	f.y += 4
	f.centred(bodyLeading, say(doc.Meta, quiet))
	f.y += 14
	f.hairline(f.paper.right())
}

// emblem draws the mark: three circles, technical on top.
func (f *flow) emblem(middle Point, radius float64) {
	for _, d := range []int{2, 1, 0} {
		angle := math.Pi * (float64(d)*2/3 - 0.5)
		x, y := middle.X+radius*0.62*math.Cos(angle), middle.Y+radius*0.62*math.Sin(angle)
		f.add(Rect{Box{x - radius, y - radius, x + radius, y + radius}, radius, dimensionColors[d]})
	}
}

// centred sets up to two lines in the middle of the page.
func (f *flow) centred(leading float64, text ...chunk) {
	for _, l := range f.fitted(f.paper.wide(), headLines, text...) {
		f.add(l.draw(Point{f.paper.Width/2 - l.width/2, f.baseline(l.size(), leading)})...)
		f.y += leading
	}
}

const (
	signatureRoom = 84.0 // for a name by hand, with what stands below
	signatureGap  = 28.0 // between two
)

// signatures are places to sign, side by side, each for a name and a date.
func (f *flow) signatures(names []string) {
	f.clear()
	f.space(signatureRoom / 2)
	f.need(signatureRoom)
	f.y += signatureRoom / 2
	width := (f.paper.wide()+signatureGap)/float64(len(names)) - signatureGap
	for i, who := range names {
		left := marginLeft + float64(i)*(width+signatureGap)
		f.add(Line{From: Point{left, f.y}, To: Point{left + width, f.y}, Width: 0.75, Color: muted})
		name := f.fitted(width, 1, say(f.words.F("%s, date", who), footerLook))[0]
		f.add(name.within(left, left+width, f.y+smallLeading)...)
	}
	f.y += smallLeading + 4
}

// contentsFrom is from how many pages on a document has a list of its sections.
const (
	contentsFrom  = 4
	contentsTitle = "Contents"
)

// contents sets the list of the sections with their pages on a page of its own
// after the heading, and the sections anew on the pages that follow.
func (f *flow) contents(doc Document) {
	rest := newFlow(f.typesetter, f.paper)
	rest.padding, rest.apart = f.padding, f.apart
	rest.sections(doc)
	text := rest.pages
	front, title := newFlow(f.typesetter, f.paper), f.words.T(contentsTitle)
	front.header(doc)
	front.y += 24
	front.set(front.paragraphs(say(title, sectionLook)), sectionHeight)
	front.y += 6
	for i, page := range text {
		for _, m := range page.Marks {
			front.entry(m, i+2)
		}
	}
	front.pages[0].Marks = []Mark{{Title: title, Y: marginTop}}
	f.pages = append(front.pages[:1:1], text...)
}

// entry is one line of the contents, which leads to its section.
func (f *flow) entry(m Mark, page int) {
	const number = 40.0
	top, right := f.y, f.paper.right()
	title := f.fitted(f.paper.wide()-number, 1, say(m.Title, body))[0]
	at := f.fixed(number, say(fmt.Sprint(page), body))[0]
	y := f.baseline(body.size, bodyLeading+4)
	f.add(title.within(marginLeft, right-number, y)...)
	f.add(at.draw(Point{right - at.width, y})...)
	f.y += bodyLeading + 4
	f.add(Jump{Box{marginLeft, top, right, f.y}, page, m.Y})
}
