package report

import (
	"fmt"
	"strings"
	"time"

	"trefoil/app/markdown"
	"trefoil/app/mentoring"
)

// session lays out the document about one session.
type session struct {
	*flow
	page mentoring.SessionPage
}

// header is the title with a line above and one below.
func (s *session) header() {
	meta, title := heading(s.page)
	if meta != "" {
		s.set(s.paragraphs(say(meta, quiet)), bodyLeading)
		s.y += 2
	}
	s.set(s.paragraphs(say(title, titleLook)), titleLeading)
	s.y += 2
	if who := with(s.page.Mentee, s.page.Mentor); who != "" {
		s.set(s.paragraphs(say(who, quiet)), bodyLeading)
	}
	s.y += 11
	s.need(0)
	s.add(Line{From: Point{marginLeft, s.y}, To: Point{marginRight, s.y}, Width: 0.75, Color: hairline})
}

const (
	sectionSpace  = 16.0 // above a section
	sectionHeight = 21.0 // of its heading
)

// section begins a section, on a new page unless its heading and so much of
// what follows fit on this one.
func (f *flow) section(title string, follows float64) {
	f.clear()
	f.space(f.apart)
	f.need(sectionHeight + follows)
	page := &f.pages[len(f.pages)-1]
	page.Marks = append(page.Marks, Mark{Title: title, Y: f.y})
	f.set(f.paragraphs(say(title, sectionLook)), sectionHeight-3)
	f.y += 3
}

// talk is the shared notes, with the radar beside them.
func (s *session) talk() {
	blocks := markdown.Parse(s.page.Notes)
	radar := s.page.Now.Known() || s.page.Earlier.Known()
	switch {
	case len(blocks) > 0:
		s.section("What we talked about", radarHeight)
		if radar {
			top := s.y - sectionHeight
			s.radar(marginRight-radarWidth, top)
			s.aside = Box{marginRight - radarWidth - asideGap, top, marginRight, top + radarHeight}
		}
		s.blocks(blocks)
	case radar:
		s.section("Where things stand", radarHeight)
		s.radar(marginLeft, s.y)
		s.y += radarHeight
	}
	s.clear()
}

// caught is what was caught in the talk.
func (s *session) caught() { s.labelled(caughtTitle, caughtLines(s.page.Caught)) }

// closing is what was summed up, what shifted, and what comes next.
func (s *session) closing() {
	s.labelled(lettingGoTitle, lettingGoLines(s.page.LettingGo, s.page.Day))
	if blocks := markdown.Parse(s.page.Summary); len(blocks) > 0 {
		s.section("Summary", 2*bodyLeading)
		s.blocks(blocks)
	}
	if text := shifted(s.page.Shift); text != "" {
		s.section("What shifted", bodyLeading)
		s.set(s.paragraphs(say(text, body)), bodyLeading)
	}
	if text := useful(s.page); text != "" {
		s.section(usefulTitle, bodyLeading)
		s.set(s.paragraphs(say(text, body)), bodyLeading)
	}
	if text := next(s.page.Next); text != "" {
		s.section("Next time", bodyLeading)
		s.set(s.paragraphs(say(text, body)), bodyLeading)
	}
}

// footers stand at the foot of all pages, once their number is known.
func (f *flow) footers(text string) {
	lines := f.fixed(textWidth-60, say(text, footerLook))
	lines = lines[:min(len(lines), 3)]
	for i := range f.pages {
		y := PageHeight - 34.0
		number := f.fixed(60, say(fmt.Sprintf("%d of %d", i+1, len(f.pages)), footerLook))[0]
		ops := number.draw(Point{marginRight - number.width, y})
		for k, l := range lines {
			above := float64(len(lines)-1-k) * smallLeading
			ops = append(ops, l.within(marginLeft, marginRight-60, y-above)...)
		}
		f.pages[i].Ops = append(f.pages[i].Ops, ops...)
	}
	f.noteLost(len(lines))
}

// noteLost says above the foot of the last page what could not be shown.
func (f *flow) noteLost(foot int) {
	words := f.lostWords()
	if words == "" {
		return
	}
	last := &f.pages[len(f.pages)-1]
	const room = 4 // lines of the foot, with those of the foot itself
	lines := f.fixed(textWidth, say(words, footerLook))
	lines = lines[:min(len(lines), room-foot)]
	for k, l := range lines {
		above := float64(foot+len(lines)-1-k) * smallLeading
		last.Ops = append(last.Ops, l.within(marginLeft, marginRight, PageHeight-34-above)...)
	}
}

// describe gives what the document says of itself.
func describe(page mentoring.SessionPage) about {
	meta, title := heading(page)
	a := about{title: line1(title), author: line1(page.Mentee), subject: line1(meta), made: page.Made.UTC()}
	if page.Mentor != "" {
		a.author = line1(page.Mentee + " and " + page.Mentor)
	}
	if page.Made.IsZero() {
		a.made = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
		if !page.Day.IsZero() {
			a.made = page.Day.At(mentoring.Clock{}, time.UTC)
		}
	}
	return a
}

// line1 puts text on one line of valid characters.
func line1(s string) string {
	return strings.Join(strings.Fields(strings.ToValidUTF8(s, "\uFFFD")), " ")
}
