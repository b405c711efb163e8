package report

import "trefoil/app/mentoring"

// CertificateDocument is the certificate at the end of a mentoring, in the
// mentee's own words.
func CertificateDocument(page mentoring.CertificatePage) Document {
	w := wordingOf(page.Language)
	doc := Document{
		Language: w.Language, Title: orElse(line1(page.Mentee), w.T("A mentoring has ended")),
		Meta: w.certificateWords(page), Subject: w.certificateWords(page), Emblem: true,
		Author: orElse(line1(page.Mentor), "Trefoil"), Made: undated(page.Made), Footer: w.privacy(page.Mentee, page.Mentor),
	}
	for _, p := range w.certificateParts(page) {
		doc.note(p.title, p.text)
	}
	if len(page.Reached) > 0 {
		doc.add(w.X("goals", "Reached"), w.goalTable(page.Reached))
	}
	doc.tell(w.T("Truly gone"), w.lettingGoLines(page.Gone, page.Day))
	doc.sign(page.Mentee, page.Mentor)
	return doc
}

// certificateWords says what the mentoring was: "40 sessions with Ingrid
// Solheim, from 28 November 2024 to 1 December 2026".
func (w wording) certificateWords(page mentoring.CertificatePage) string {
	said, day := w.sessionsWith(page.Sessions, line1(page.Mentor)), w.dayWords(page.Day)
	if page.Since.IsZero() || page.Since == page.Day {
		return w.list(said, day)
	}
	return w.F("%s, from %s to %s", said, w.dayWords(page.Since), day)
}

// sessionsWith says how often the pair has met.
func (w wording) sessionsWith(n int, mentor string) string {
	switch {
	case n == 0 && mentor == "":
		return w.T("A mentoring")
	case n == 0:
		return w.F("A mentoring with %s", mentor)
	case n == 1 && mentor == "":
		return w.T("One session")
	case n == 1:
		return w.F("One session with %s", mentor)
	case mentor == "":
		return w.N(n, "%d session", "%d sessions")
	}
	return w.N(n, "%d session with %s", "%d sessions with %s", mentor)
}

func (w wording) certificateParts(page mentoring.CertificatePage) []textPart {
	return []textPart{{w.T("What stays"), page.Stays}, {w.T("What was let go of"), page.LetGo}, {w.T("What comes next"), page.Next}}
}

// CertificateFileName proposes a name for the file of a certificate, with an
// ending such as ".pdf": "2026-12-01 Maya Okafor certificate.pdf".
func CertificateFileName(page mentoring.CertificatePage, ending string) string {
	return fileName(page.Day, page.Mentee, wordingOf(page.Language).X("file", "certificate")+ending)
}
