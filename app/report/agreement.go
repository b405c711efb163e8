package report

import "trefoil/app/mentoring"

// AgreementDocument is what a pair agreed, with places to sign.
func AgreementDocument(page mentoring.AgreementPage) Document {
	doc := Document{
		Title: agreementTitle, Meta: agreementMeta(page), Below: with(page.Mentee, page.Mentor), Subject: agreementMeta(page),
		Author: orElse(line1(page.Mentor), "Trefoil"), Made: undated(page.Made), Footer: privacy(page.Mentee, page.Mentor),
	}
	for _, p := range agreementParts(page.Agreement) {
		doc.note(p.title, p.text)
	}
	doc.sign(page.Mentee, page.Mentor)
	return doc
}

// sign adds places for both to sign.
func (d *Document) sign(mentee, mentor string) {
	d.Signatures = []string{orElse(line1(mentee), "Mentee"), orElse(line1(mentor), "Mentor")}
}

const agreementTitle = "What we agreed"

func agreementMeta(page mentoring.AgreementPage) string {
	return "Agreed on " + dayWords(page.Agreement.Day)
}

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

func orElse(text, other string) string {
	if text == "" {
		return other
	}
	return text
}

// AgreementFileName proposes a name for the file of an agreement, with an ending
// such as ".pdf": "2026-03-02 Maya Okafor agreement.pdf".
func AgreementFileName(page mentoring.AgreementPage, ending string) string {
	return fileName(page.Agreement.Day, page.Mentee, "agreement"+ending)
}
