package report

import (
	"fmt"
	"time"

	"trefoil/app/mentoring"
)

// ReportPDF returns the document about the progress of a mentee as a PDF of A4
// pages. The same page always gives the same bytes.
func ReportPDF(page mentoring.ReportPage) ([]byte, error) {
	pages, err := ReportPages(page)
	if err != nil {
		return nil, err
	}
	data, err := writePDF(pages, describeReport(page))
	if err != nil {
		return nil, fmt.Errorf("write the PDF of a report: %w", err)
	}
	return data, nil
}

// ReportPages lays the document about progress out on A4 pages.
func ReportPages(page mentoring.ReportPage) ([]Page, error) {
	setter, err := newTypesetter()
	if err != nil {
		return nil, fmt.Errorf("lay out a report: %w", err)
	}
	p := progress{flow: newFlow(setter), page: page}
	p.padding, p.apart = rowPadding/2, 13 // there is much to tell
	p.header()
	p.stand()
	p.abilities()
	p.goals()
	p.checkIns()
	p.shifts()
	p.promises()
	p.lettingGo()
	p.evidence()
	p.said()
	p.contents()
	p.footers(reportFoot(page))
	return p.pages, nil
}

// progress lays out the document about the progress of a mentee.
type progress struct {
	*flow
	page mentoring.ReportPage
}

func (p *progress) header() {
	p.few(headLines, bodyLeading, say(reportMeta(p.page), quiet))
	p.y += 2
	p.few(headLines, titleLeading, say(reportTitle(p.page), titleLook))
	if words := coverWords(p.page); words != "" {
		p.y += 2
		p.few(1, bodyLeading, say(words, quiet))
	}
	p.y += 11
	p.hairline(marginRight)
}

// note sets a sentence in small print.
func (p *progress) note(text string) {
	if text != "" {
		p.set(p.paragraphs(say(text, footerLook)), smallLeading)
	}
}

// part sets a section with a table, or says in it that there is nothing.
func (p *progress) part(title, empty string, columns []column, rows [][]cell) {
	if len(rows) == 0 {
		p.section(title, bodyLeading)
		p.set(p.paragraphs(say(empty, quiet)), bodyLeading)
		return
	}
	p.section(title, p.headHeight(columns)+3*bodyLeading)
	p.table(columns, rows)
}

// describeReport gives what the document says of itself.
func describeReport(page mentoring.ReportPage) about {
	a := about{title: line1(reportTitle(page)), author: "Trefoil", subject: reportMeta(page), made: page.Made.UTC()}
	if name := line1(page.Mentor); name != "" {
		a.author = name
	}
	if page.Made.IsZero() {
		a.made = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return a
}
