package report

import "trefoil/app/mentoring"

// AgreementDocument is what a pair agreed, with places to sign.
func AgreementDocument(page mentoring.AgreementPage) Document {
	w := wordingOf(page.Language)
	meta := w.F("Agreed on %s", w.dayWords(page.Agreement.Day))
	doc := Document{
		Language: w.Language, Title: w.T("What we agreed"), Meta: meta, Below: w.with(page.Mentee, page.Mentor), Subject: meta,
		Author: orElse(line1(page.Mentor), "Trefoil"), Made: undated(page.Made), Footer: w.privacy(page.Mentee, page.Mentor),
	}
	for _, p := range w.agreementParts(page.Agreement) {
		doc.note(p.title, p.text)
	}
	doc.sign(page.Mentee, page.Mentor)
	return doc
}

// sign adds places for both to sign.
func (d *Document) sign(mentee, mentor string) {
	w := d.words()
	d.Signatures = []string{orElse(line1(mentee), w.T("Mentee")), orElse(line1(mentor), w.T("Mentor"))}
}

// textPart is a section of typed text.
type textPart struct{ title, text string }

func (w wording) agreementParts(a mentoring.Agreement) []textPart {
	return []textPart{
		{w.T("What it is for"), a.Purpose},
		{w.T("What stays between us"), a.Confidentiality},
		{w.T("When and how we meet"), a.Cadence},
		{w.T("How it ends"), a.Ending},
		{w.T("What else matters"), a.Other},
	}
}

func orElse(text, other string) string {
	if text == "" {
		return other
	}
	return text
}

// AgreementFileName proposes a name for the file of an agreement, with an ending
// such as ".pdf": "2026-03-02 Maya Okafor agreement.pdf".
func AgreementFileName(page mentoring.AgreementPage, ending string) string {
	return fileName(page.Agreement.Day, page.Mentee, wordingOf(page.Language).X("file", "agreement")+ending)
}
