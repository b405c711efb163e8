package report

import (
	"fmt"

	"trefoil/app/mentoring"
)

// CertificateDocument is the certificate at the end of a mentoring, in the
// mentee's own words.
func CertificateDocument(page mentoring.CertificatePage) Document {
	doc := Document{
		Title: orElse(line1(page.Mentee), certificateNobody), Meta: certificateWords(page), Subject: certificateWords(page), Emblem: true,
		Author: orElse(line1(page.Mentor), "Trefoil"), Made: undated(page.Made), Footer: privacy(page.Mentee, page.Mentor),
	}
	for _, p := range certificateParts(page) {
		doc.note(p.title, p.text)
	}
	if len(page.Reached) > 0 {
		doc.add(certificateReached, goalTable(page.Reached))
	}
	doc.tell(certificateGone, lettingGoLines(page.Gone, page.Day))
	doc.sign(page.Mentee, page.Mentor)
	return doc
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

// CertificateFileName proposes a name for the file of a certificate, with an
// ending such as ".pdf": "2026-12-01 Maya Okafor certificate.pdf".
func CertificateFileName(page mentoring.CertificatePage, ending string) string {
	return fileName(page.Day, page.Mentee, "certificate"+ending)
}
