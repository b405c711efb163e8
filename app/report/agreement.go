package report

import (
	"fmt"
	"time"

	"trefoil/app/markdown"
	"trefoil/app/mentoring"
)

// AgreementPDF returns the document of what a pair agreed, with places to sign,
// as a PDF of A4 pages. The same page always gives the same bytes.
func AgreementPDF(page mentoring.AgreementPage) ([]byte, error) {
	pages, err := AgreementPages(page)
	if err != nil {
		return nil, err
	}
	data, err := writePDF(pages, describeEnd(agreementTitle, agreementMeta(page), page.Mentor, page.Made))
	if err != nil {
		return nil, fmt.Errorf("write the PDF of an agreement: %w", err)
	}
	return data, nil
}

const agreementTitle = "What we agreed"

func agreementMeta(page mentoring.AgreementPage) string {
	return "Agreed on " + dayWords(page.Agreement.Day)
}

// dayWords is a day in full, kept together in a line.
func dayWords(d mentoring.Date) string { return d.Format("2\u00a0January\u00a02006") }

// textPart is a section of typed text.
type textPart struct{ title, text string }

func agreementParts(a mentoring.Agreement) []textPart {
	return []textPart{
		{"What it is for", a.Purpose},
		{"What stays between us", a.Confidentiality},
		{"When and how we meet", a.Cadence},
		{"How it ends", a.Ending},
		{"What else matters", a.Other},
	}
}

// AgreementPages lays the document of what a pair agreed out on A4 pages.
func AgreementPages(page mentoring.AgreementPage) ([]Page, error) {
	setter, err := newTypesetter()
	if err != nil {
		return nil, fmt.Errorf("lay out an agreement: %w", err)
	}
	f := newFlow(setter)
	f.few(headLines, bodyLeading, say(agreementMeta(page), quiet))
	f.y += 2
	f.few(headLines, titleLeading, say(agreementTitle, titleLook))
	f.y += 2
	if who := with(page.Mentee, page.Mentor); who != "" {
		f.few(headLines, bodyLeading, say(who, quiet))
	}
	f.y += 11
	f.hairline(marginRight)
	f.texts(agreementParts(page.Agreement))
	f.signatures(page.Mentee, page.Mentor)
	f.footers(privacy(page.Mentee, page.Mentor))
	return f.pages, nil
}

// texts sets sections of typed text, without those that are empty.
func (f *flow) texts(parts []textPart) {
	for _, p := range parts {
		if blocks := markdown.Parse(p.text); len(blocks) > 0 {
			f.section(p.title, 2*bodyLeading)
			f.blocks(blocks)
		}
	}
}

const (
	signatureRoom = 84.0 // for a name by hand, with what stands below
	signatureGap  = 28.0 // between the two
)

// signatures are places to sign, side by side, each for a name and a date.
func (f *flow) signatures(mentee, mentor string) {
	f.clear()
	f.space(signatureRoom / 2)
	f.need(signatureRoom)
	f.y += signatureRoom / 2
	width := (textWidth - signatureGap) / 2
	for i, who := range []string{orElse(line1(mentee), "Mentee"), orElse(line1(mentor), "Mentor")} {
		left := marginLeft + float64(i)*(width+signatureGap)
		f.add(Line{From: Point{left, f.y}, To: Point{left + width, f.y}, Width: 0.75, Color: muted})
		name := f.fitted(width, 1, say(who+", date", footerLook))[0]
		f.add(name.within(left, left+width, f.y+smallLeading)...)
	}
	f.y += smallLeading + 4
}

func orElse(text, other string) string {
	if text == "" {
		return other
	}
	return text
}

// describeEnd gives what a document at the beginning or the end says of itself.
func describeEnd(title, subject, mentor string, made time.Time) about {
	a := about{title: title, author: orElse(line1(mentor), "Trefoil"), subject: subject, made: made.UTC()}
	if made.IsZero() {
		a.made = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return a
}

// AgreementMarkdown returns the same as Markdown.
func AgreementMarkdown(page mentoring.AgreementPage) []byte {
	var d draft
	d.header(agreementTitle, agreementMeta(page), with(page.Mentee, page.Mentor))
	for _, p := range agreementParts(page.Agreement) {
		d.notes(p.title, p.text)
	}
	d.paragraph("---", "*"+escaped(privacy(page.Mentee, page.Mentor))+"*")
	return d.bytes()
}

// AgreementFileName proposes a name for the file of an agreement, with an ending
// such as ".pdf": "2026-03-02 Maya Okafor agreement.pdf".
func AgreementFileName(page mentoring.AgreementPage, ending string) string {
	return fileName(page.Agreement.Day, page.Mentee, "agreement"+ending)
}
