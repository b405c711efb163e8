package report

import (
	"strings"

	"trefoil/app/mentoring"
)

// SessionDocument is the document about a session.
func SessionDocument(page mentoring.SessionPage) Document {
	w := wordingOf(page.Language)
	meta, title := w.heading(page)
	doc := Document{
		Language: w.Language, Title: title, Meta: meta, Below: w.with(page.Mentee, page.Mentor), Subject: meta, Author: line1(page.Mentee),
		Made: undated(page.Made), Footer: w.privacy(page.Mentee, page.Mentor),
	}
	if page.Mentor != "" {
		doc.Author = w.F("%s and %s", line1(page.Mentee), line1(page.Mentor))
	}
	if page.Made.IsZero() && !page.Day.IsZero() {
		doc.Made = undated(page.Day.At(mentoring.Clock{}, doc.Made.Location()))
	}
	doc.talk(page)
	doc.tell(w.T(caughtTitle), w.caughtLines(page.Caught))
	switch {
	case len(page.Goals) == 0:
	case page.Unchecked:
		doc.add(w.T("Goals"), w.goalTable(page.Goals))
	default:
		doc.add(w.T("Goals discussed"), w.goalTable(page.Goals))
	}
	if len(page.Commitments) > 0 {
		doc.add(w.T("Commitments"), w.promiseTable(unhurried(page.Commitments), page.Day))
	}
	doc.tell(w.T(lettingGoTitle), w.lettingGoLines(page.LettingGo, page.Day))
	doc.note(w.T("Summary"), page.Summary)
	doc.say(w.T(reportShifts), w.shifted(page.Shift))
	doc.say(w.T(usefulTitle), w.useful(page))
	doc.say(w.T("Next time"), w.next(page.Next))
	return doc
}

// talk is the shared notes, with the radar beside them, or the radar alone.
func (d *Document) talk(page mentoring.SessionPage) {
	w := d.words()
	radar := w.sessionRadar(page)
	if notes := Notes(page.Notes); len(notes.parse()) > 0 {
		d.Sections = append(d.Sections, Section{Title: w.T("What we talked about"), Aside: radar, Blocks: []Block{notes}})
	} else if radar != nil {
		d.add(w.T(reportStand), *radar)
	}
}

// add, tell, note and say add a section; the last three only when there is
// something to tell.
func (d *Document) add(title string, blocks ...Block) {
	d.Sections = append(d.Sections, Section{Title: title, Blocks: blocks})
}

func (d *Document) tell(title string, facts Facts) {
	if len(facts) > 0 {
		d.add(title, facts)
	}
}

func (d *Document) note(title, text string) {
	if notes := Notes(text); len(notes.parse()) > 0 {
		d.add(title, notes)
	}
}

func (d *Document) say(title, text string) {
	if text != "" {
		d.add(title, Paragraph{Text: plain(text)})
	}
}

// sessionRadar is where the mentee stood on the day of a session, nil when that
// is not known.
func (w wording) sessionRadar(page mentoring.SessionPage) *Radar {
	if !page.Now.Known() && !page.Earlier.Known() {
		return nil
	}
	r := Radar{Now: page.Now, Small: true, Caption: w.sessionCaption(page)}
	if page.Now.Known() {
		r.Layers = append(r.Layers, Layer{page.Now, w.X("radar", "now"), OfNow})
	}
	if page.Earlier.Known() {
		label := w.X("radar", "before")
		if !page.EarlierDay.IsZero() {
			label = w.dayWords(page.EarlierDay)
		}
		r.Layers = append(r.Layers, Layer{page.Earlier, label, OfEarlier})
	}
	return &r
}

// sessionCaption says which line is which, and when there is too little to tell.
func (w wording) sessionCaption(page mentoring.SessionPage) []string {
	var lines []string
	if page.Earlier.Known() && !page.EarlierDay.IsZero() {
		today := ""
		if page.Now.Known() {
			today = w.T("solid: today")
		}
		lines = append(lines, w.list(today, w.F("dashed: %s", w.pastDay(page.EarlierDay, page.Day))))
	}
	if page.Now.Known() && page.Now[0].Of+page.Now[1].Of+page.Now[2].Of < 3 {
		lines = append(lines, w.T("fewer than three ratings: too early to tell"))
	}
	return lines
}

// SessionsDocument is the documents about several sessions of one pair in one.
func SessionsDocument(pages []mentoring.SessionPage) Document {
	if len(pages) == 0 {
		return SessionDocument(mentoring.SessionPage{})
	}
	doc := SessionDocument(pages[len(pages)-1])
	w := doc.words()
	doc.Title = w.N(len(pages), "%d session with %s", "%d sessions with %s", line1(pages[0].Mentee))
	doc.Footer = w.privacy(pages[0].Mentee, pages[0].Mentor)
	doc.Sections = nil
	for _, page := range pages {
		doc.Parts = append(doc.Parts, SessionDocument(page))
	}
	return doc
}

// line1 puts text on one line of valid characters.
func line1(s string) string {
	return strings.Join(strings.Fields(strings.ToValidUTF8(s, "\uFFFD")), " ")
}
