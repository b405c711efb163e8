package report

// lay sets a document, all but the foot of its pages.
func (f *flow) lay(doc Document) {
	if len(doc.Parts) > 0 {
		f.parts(doc.Parts)
		return
	}
	if doc.Dense {
		f.padding, f.apart = rowPadding/2, denseSpace
	}
	f.header(doc)
	f.sections(doc)
	if doc.Contents && len(f.pages) >= contentsFrom {
		f.contents(doc)
	}
}

func (f *flow) sections(doc Document) {
	for _, s := range doc.Sections {
		f.part(s)
	}
	if len(doc.Signatures) > 0 {
		f.signatures(doc.Signatures)
	}
}

// parts sets documents one after the other, each with its sections below it in
// the outline.
func (f *flow) parts(parts []Document) {
	f.pages = nil
	for _, doc := range parts {
		part := newFlow(f.typesetter, f.paper)
		part.lay(doc)
		for i := range part.pages {
			for k := range part.pages[i].Marks {
				part.pages[i].Marks[k].Level = 1
			}
		}
		part.pages[0].Marks = append([]Mark{{Title: doc.Title, Y: marginTop}}, part.pages[0].Marks...)
		f.pages = append(f.pages, part.pages...)
	}
}

// header is the title with a line above and one below.
func (f *flow) header(doc Document) {
	if doc.Emblem {
		f.emblemHeader(doc)
		return
	}
	if doc.Meta != "" {
		f.heads(doc, bodyLeading, say(doc.Meta, quiet))
		f.y += 2
	}
	f.heads(doc, titleLeading, say(doc.Title, titleLook))
	f.y += 2
	if doc.Below != "" {
		f.heads(doc, bodyLeading, say(doc.Below, quiet))
	}
	f.y += 11
	f.need(0)
	f.hairline(f.paper.right())
}

// heads sets a text of the header: all of it, but where a list of contents or
// the rest of the only page has to follow.
func (f *flow) heads(doc Document, leading float64, text chunk) {
	if doc.OnePage || doc.Contents {
		f.few(headLines, leading, text)
		return
	}
	f.set(f.paragraphs(text), leading)
}

const (
	sectionSpace  = 16.0 // above a section
	denseSpace    = 13.0 // the same where there is much to tell
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

// part sets a section.
func (f *flow) part(s Section) {
	follows := f.follows(s.Blocks)
	if s.Aside != nil {
		follows = max(follows, f.smallHeight(*s.Aside))
	}
	f.section(s.Title, follows)
	if s.Aside != nil {
		top, left := f.y-sectionHeight, f.paper.right()-radarWidth
		f.smallRadar(*s.Aside, left, top)
		f.aside = Box{left - asideGap, top, f.paper.right(), top + f.smallHeight(*s.Aside)}
	}
	for i, b := range s.Blocks {
		if i > 0 {
			f.y += f.between(s.Blocks[i-1], b)
		}
		f.setBlock(b)
	}
	f.clear()
}

// follows is how much of what follows a heading stays on its page.
func (f *flow) follows(blocks []Block) float64 {
	if len(blocks) == 0 {
		return 0
	}
	switch b := blocks[0].(type) {
	case Table:
		return f.tableStart(b)
	case Radar:
		return radarHeight
	case Paragraph:
		if b.Tone == Small || b.Tone == Fine {
			return 2*smallLeading + f.follows(blocks[1:])
		}
		return bodyLeading
	case Facts:
		return bodyLeading
	}
	return 2 * bodyLeading
}

// between is the room between two blocks.
func (f *flow) between(before, after Block) float64 {
	_, table := before.(Table)
	_, note := after.(Paragraph)
	switch {
	case table && note:
		return rowPadding
	case note:
		return 0
	}
	return 3
}

func (f *flow) setBlock(b Block) {
	switch b := b.(type) {
	case Paragraph:
		f.set(f.paragraphs(riched(b.Text, toneLooks[b.Tone])...), toneLeadings[b.Tone])
	case Notes:
		f.blocks(b.parse())
	case Facts:
		f.facts(b)
	case Table:
		f.table(f.columns(b), f.rows(b))
	case Radar:
		f.radar(b)
	case Blank:
		f.need(float64(b) * blankHeight)
		f.blank(int(b))
	}
}

// facts sets lines, each with a bold label where it has one.
func (f *flow) facts(all Facts) {
	for _, l := range all {
		text := []chunk{say(l.Text, body)}
		if l.Label != "" {
			text = []chunk{say(l.Label+f.words.colon(), strong), say(l.Text, body)}
		}
		f.set(f.paragraphs(text...), bodyLeading)
		f.y += 2
	}
}

// blank draws lines to write on, for which there is room.
func (f *flow) blank(lines int) {
	for range lines {
		f.y += blankHeight
		f.hairline(f.paper.right())
	}
}

// footers stand at the foot of all pages, once their number is known.
func (f *flow) footers(text string) {
	const number = 60.0 // points that the number of the page may take
	lines := f.fixed(f.paper.wide()-number, say(text, footerLook))
	lines = lines[:min(len(lines), 3)]
	for i := range f.pages {
		y := f.paper.foot()
		of := f.fixed(number, say(f.words.F("%d of %d", i+1, len(f.pages)), footerLook))[0]
		ops := of.draw(Point{f.paper.right() - of.width, y})
		for k, l := range lines {
			above := float64(len(lines)-1-k) * smallLeading
			ops = append(ops, l.within(marginLeft, f.paper.right()-number, y-above)...)
		}
		f.pages[i].Ops = append(f.pages[i].Ops, ops...)
	}
	f.noteLost(len(lines))
}

// noteLostBelow says the same in one line below the foot, for a page that has no
// other room.
func (f *flow) noteLostBelow() {
	if words := f.lostWords(); words != "" {
		l := f.fitted(f.paper.wide(), 1, say(words, footerLook))[0]
		last := &f.pages[len(f.pages)-1]
		last.Ops = append(last.Ops, l.within(marginLeft, f.paper.right(), f.paper.foot()+smallLeading)...)
	}
}

// noteLost says above the foot of the last page what could not be shown.
func (f *flow) noteLost(foot int) {
	words := f.lostWords()
	if words == "" {
		return
	}
	last := &f.pages[len(f.pages)-1]
	const room = 4 // lines of the foot, with those of the foot itself
	lines := f.fixed(f.paper.wide(), say(words, footerLook))
	lines = lines[:min(len(lines), room-foot)]
	for k, l := range lines {
		above := float64(foot+len(lines)-1-k) * smallLeading
		last.Ops = append(last.Ops, l.within(marginLeft, f.paper.right(), f.paper.foot()-above)...)
	}
}
