package report

import (
	"fmt"
	"strings"

	"trefoil/app/mentoring"
)

// SessionDocument is the document about a session.
func SessionDocument(page mentoring.SessionPage) Document {
	meta, title := heading(page)
	doc := Document{
		Title: title, Meta: meta, Below: with(page.Mentee, page.Mentor), Subject: meta, Author: line1(page.Mentee),
		Made: undated(page.Made), Footer: privacy(page.Mentee, page.Mentor),
	}
	if page.Mentor != "" {
		doc.Author = line1(page.Mentee + " and " + page.Mentor)
	}
	if page.Made.IsZero() && !page.Day.IsZero() {
		doc.Made = undated(page.Day.At(mentoring.Clock{}, doc.Made.Location()))
	}
	doc.talk(page)
	doc.tell(caughtTitle, Facts(caughtLines(page.Caught)))
	if len(page.Goals) > 0 {
		doc.add("Goals discussed", goalTable(page.Goals))
	}
	if len(page.Commitments) > 0 {
		doc.add("Commitments", promiseTable(unhurried(page.Commitments), page.Day))
	}
	doc.tell(lettingGoTitle, Facts(lettingGoLines(page.LettingGo, page.Day)))
	doc.note("Summary", page.Summary)
	doc.say("What shifted", shifted(page.Shift))
	doc.say(usefulTitle, useful(page))
	doc.say("Next time", next(page.Next))
	return doc
}

// talk is the shared notes, with the radar beside them, or the radar alone.
func (d *Document) talk(page mentoring.SessionPage) {
	radar := sessionRadar(page)
	if notes := Notes(page.Notes); len(notes.parse()) > 0 {
		d.Sections = append(d.Sections, Section{Title: "What we talked about", Aside: radar, Blocks: []Block{notes}})
	} else if radar != nil {
		d.add("Where things stand", *radar)
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
func sessionRadar(page mentoring.SessionPage) *Radar {
	if !page.Now.Known() && !page.Earlier.Known() {
		return nil
	}
	r := Radar{Now: page.Now, Small: true, Caption: sessionCaption(page)}
	if page.Now.Known() {
		r.Layers = append(r.Layers, Layer{page.Now, "now", OfNow})
	}
	if page.Earlier.Known() {
		label := "before"
		if !page.EarlierDay.IsZero() {
			label = dayWords(page.EarlierDay)
		}
		r.Layers = append(r.Layers, Layer{page.Earlier, label, OfEarlier})
	}
	return &r
}

// sessionCaption says which line is which, and when there is too little to tell.
func sessionCaption(page mentoring.SessionPage) []string {
	var lines []string
	if page.Earlier.Known() && !page.EarlierDay.IsZero() {
		parts := []string{"dashed: " + pastDay(page.EarlierDay, page.Day)}
		if page.Now.Known() {
			parts = append([]string{"solid: today"}, parts...)
		}
		lines = append(lines, strings.Join(parts, ", "))
	}
	if page.Now.Known() && page.Now[0].Of+page.Now[1].Of+page.Now[2].Of < 3 {
		lines = append(lines, "fewer than three ratings: "+tooEarly)
	}
	return lines
}

// SessionsDocument is the documents about several sessions of one pair in one.
func SessionsDocument(pages []mentoring.SessionPage) Document {
	if len(pages) == 0 {
		return SessionDocument(mentoring.SessionPage{})
	}
	doc := SessionDocument(pages[len(pages)-1])
	doc.Title = fmt.Sprintf("%d sessions with %s", len(pages), line1(pages[0].Mentee))
	doc.Footer = privacy(pages[0].Mentee, pages[0].Mentor)
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
