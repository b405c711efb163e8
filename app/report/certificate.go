package report

import (
	"fmt"
	"math"
	"strings"

	"trefoil/app/mentoring"
)

// CertificatePDF returns the certificate at the end of a mentoring, in the
// mentee's own words, as a PDF. The same page always gives the same bytes.
func CertificatePDF(page mentoring.CertificatePage) ([]byte, error) {
	pages, err := CertificatePages(page)
	if err != nil {
		return nil, err
	}
	data, err := writePDF(pages, describeEnd(orElse(line1(page.Mentee), certificateNobody), certificateWords(page), page.Mentor, page.Made))
	if err != nil {
		return nil, fmt.Errorf("write the PDF of a certificate: %w", err)
	}
	return data, nil
}

// The words of the certificate.
const (
	certificateNobody  = "A mentoring has ended"
	certificateReached = "Reached"
	certificateGone    = "Truly gone"
)

// certificateWords says what the mentoring was: "40 sessions with Ingrid
// Solheim, from 28 November 2024 to 1 December 2026".
func certificateWords(page mentoring.CertificatePage) string {
	said := "A mentoring"
	if n := page.Sessions; n > 0 {
		said = fmt.Sprintf("%d sessions", n)
		if n == 1 {
			said = "One session"
		}
	}
	if mentor := line1(page.Mentor); mentor != "" {
		said += " with " + mentor
	}
	if page.Since.IsZero() || page.Since == page.Day {
		return said + ", " + dayWords(page.Day)
	}
	return said + ", from " + dayWords(page.Since) + " to " + dayWords(page.Day)
}

func certificateParts(page mentoring.CertificatePage) []textPart {
	return []textPart{{"What stays", page.Stays}, {"What was let go of", page.LetGo}, {"What comes next", page.Next}}
}

// CertificatePages lays the certificate out; it is one A4 page unless somebody
// had much to say.
func CertificatePages(page mentoring.CertificatePage) ([]Page, error) {
	setter, err := newTypesetter()
	if err != nil {
		return nil, fmt.Errorf("lay out a certificate: %w", err)
	}
	f := newFlow(setter)
	f.y += 18
	f.emblem(Point{PageWidth / 2, f.y + 24}, 15)
	f.y += 70
	f.centred(titleLeading, say(orElse(line1(page.Mentee), certificateNobody), titleLook))
	f.y += 4
	f.centred(bodyLeading, say(certificateWords(page), quiet))
	f.y += 14
	f.hairline(marginRight)
	f.texts(certificateParts(page))
	if len(page.Reached) > 0 {
		columns, rows := f.goalTable(page.Reached)
		f.section(certificateReached, f.headHeight(columns)+2*bodyLeading)
		f.table(columns, rows)
	}
	f.labelled(certificateGone, lettingGoLines(page.Gone, page.Day))
	f.signatures(page.Mentee, page.Mentor)
	f.footers(privacy(page.Mentee, page.Mentor))
	return f.pages, nil
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
	for _, l := range f.fitted(textWidth, headLines, text...) {
		f.add(l.draw(Point{PageWidth/2 - l.width/2, f.baseline(l.size(), leading)})...)
		f.y += leading
	}
}

// CertificateMarkdown returns the same as Markdown.
func CertificateMarkdown(page mentoring.CertificatePage) []byte {
	var d draft
	d.header(orElse(line1(page.Mentee), certificateNobody), strings.ReplaceAll(certificateWords(page), "\u00a0", " "), "")
	for _, p := range certificateParts(page) {
		d.notes(p.title, p.text)
	}
	if len(page.Reached) > 0 {
		d.goals(certificateReached, "", page.Reached)
	}
	if lines := lettingGoLines(page.Gone, page.Day); len(lines) > 0 {
		d.labelled(certificateGone, "", lines)
	}
	d.paragraph("---", "*"+escaped(privacy(page.Mentee, page.Mentor))+"*")
	return d.bytes()
}

// CertificateFileName proposes a name for the file of a certificate, with an
// ending such as ".pdf": "2026-12-01 Maya Okafor certificate.pdf".
func CertificateFileName(page mentoring.CertificatePage, ending string) string {
	return fileName(page.Day, page.Mentee, "certificate"+ending)
}
