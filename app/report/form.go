package report

import (
	"fmt"
	"time"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// FormPDF writes a form to be filled in by hand as a PDF.
func (w Writer) FormPDF(page mentoring.FormPage) ([]byte, error) {
	pages, err := w.formPages(page)
	if err != nil {
		return nil, err
	}
	data, err := writePDF(pages, describeForm(page))
	if err != nil {
		return nil, fmt.Errorf("write the PDF of a form: %w", err)
	}
	return data, nil
}

// formPages lays a form to be filled in by hand out on pages of paper: one,
// unless its words are many.
func (w Writer) formPages(page mentoring.FormPage) ([]Page, error) {
	n := namesOf(page).isolated()
	setter, err := newTypesetter(n.wording)
	if err != nil {
		return nil, fmt.Errorf("lay out a form: %w", err)
	}
	setter.find = w.Find
	f := form{flow: newFlow(setter, w.paper())}
	f.header(n, page.Form.Made)
	for _, c := range page.Form.Competencies {
		f.rating(n.which(), c)
	}
	f.written(Fact{n.T("An example"), n.T(formExample)}, Fact{n.T("One thing"), n.wish()})
	f.footers(n.formNumber(page.Form))
	return f.pages, nil
}

// form lays out a form.
type form struct{ *flow }

const (
	questionSpace = 13.0 // above a question
	choiceIndent  = 18.0 // of the words beside a box to tick
	choiceGap     = 2.5  // between choices
	tickBox       = 9.5  // the side of a box to tick
	leastBlank    = 3    // lines to write an answer on
	mostBlank     = 8
)

// header is the title with who asks above a line.
func (f *form) header(n formNames, made mentoring.Date) {
	f.set(f.paragraphs(say(n.meta(made), quiet)), bodyLeading)
	f.y += 2
	f.set(f.paragraphs(say(n.title(), titleLook)), titleLeading)
	f.y += 2
	words := lang.Sentences(n.intro(), n.onPaper())
	f.set(f.paragraphs(say(words, quiet)), bodyLeading)
	f.y += 8
	f.need(0)
	f.hairline(f.paper.right())
}

// rating is a question about a competency with boxes to tick. It stays on one
// page if one holds it.
func (f *form) rating(question string, c mentoring.Competency) {
	choices := f.words.choices(c)
	f.space(questionSpace)
	f.need(f.ratingHeight(question, c, choices))
	f.question(line1(c.Name), question)
	if topic := formTopic(c); topic != "" {
		f.set(f.paragraphs(say(topic, quiet)), bodyLeading)
	}
	for _, choice := range choices {
		f.space(choiceGap)
		f.choice(choice.Text)
	}
}

// choice is a box to tick and what it stands for: at the right when that is
// read from there.
func (f *form) choice(text string) {
	words, x, indent := f.paragraphs(say(text, body)), f.left, f.indent
	if words[0].rtl {
		x, indent = f.right()-tickBox, f.indentRight
	}
	f.lead(func(y float64) []Op { return emptyTick(Point{x, y + (bodyLeading-tickBox)/2}) })
	indent(choiceIndent, func() { f.set(words, bodyLeading) })
}

func (f *form) ratingHeight(question string, c mentoring.Competency, choices []formChoice) float64 {
	lines := len(f.fixed(f.paper.wide(), say(question, subLook))) + len(f.fixed(f.paper.wide(), say(formTopic(c), quiet)))
	for _, choice := range choices {
		lines += len(f.fixed(f.paper.wide()-choiceIndent, say(choice.Text, body)))
	}
	return min(float64(lines)*bodyLeading+float64(len(choices))*choiceGap+3, f.paper.bottom()-marginTop)
}

// question sets a question, which the outline names.
func (f *form) question(name, text string) {
	page := &f.pages[len(f.pages)-1]
	page.Marks = append(page.Marks, Mark{Title: name, Y: f.y})
	f.set(f.paragraphs(say(text, subLook)), bodyLeading)
	f.y += 1.5
}

// written are questions with lines to write on, which share what is left of the
// page.
func (f *form) written(questions ...Fact) {
	for i, q := range questions {
		f.space(questionSpace)
		head := float64(len(f.fixed(f.paper.wide(), say(q.Text, subLook))))*bodyLeading + 1.5
		f.need(head + leastBlank*blankHeight)
		still := float64(len(questions) - i)
		room := (f.paper.bottom() - f.y - (still-1)*questionSpace) / still
		f.question(q.Label, q.Text)
		for range max(leastBlank, min(mostBlank, int((room-head)/blankHeight))) {
			f.y += blankHeight
			f.hairline(f.paper.right())
		}
	}
}

// footers name the form at the foot of each page.
func (f *form) footers(number string) {
	for i := range f.pages {
		text := number
		if len(f.pages) > 1 {
			text = f.words.F("%s, page %d of %d", number, i+1, len(f.pages))
		}
		l := f.fixed(f.paper.wide(), say(text, footerLook))[0]
		f.pages[i].Ops = append(f.pages[i].Ops, l.within(marginLeft, f.paper.right(), f.paper.foot())...)
	}
	f.noteLostBelow()
}

// emptyTick is a box to tick by hand.
func emptyTick(at Point) []Op {
	const edge = 0.8
	outer := Box{at.X, at.Y, at.X + tickBox, at.Y + tickBox}
	return []Op{Rect{outer, 1.5, muted}, Rect{Box{outer.Left + edge, outer.Top + edge, outer.Right - edge, outer.Bottom - edge}, 1, surface}}
}

// describeForm gives what the document says of itself.
func describeForm(page mentoring.FormPage) about {
	n := namesOf(page)
	a := about{language: n.Code, title: n.title(), author: line1(page.Asker), subject: n.formNumber(page.Form)}
	if a.author == "" {
		a.author = "Trefoil"
	}
	a.made = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	if !page.Form.Made.IsZero() {
		a.made = page.Form.Made.At(mentoring.Clock{}, time.UTC)
	}
	return a
}
