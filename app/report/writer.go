package report

import (
	"image"

	"trefoil/app/mentoring"
)

// Writer makes the documents, for those who want them behind an interface. Its
// methods are named after the functions that they call.
type Writer struct {
	Paper Paper  // A4 when it is none
	Find  Finder // of fonts for what those of the documents lack; may be nil
}

func (w Writer) paper() Paper {
	if w.Paper == (Paper{}) {
		return A4
	}
	return w.Paper
}

// SessionPDF writes a SessionDocument.
func (w Writer) SessionPDF(page mentoring.SessionPage) ([]byte, error) {
	return w.pdf(SessionDocument(page))
}

// SessionMarkdown writes a SessionDocument.
func (Writer) SessionMarkdown(page mentoring.SessionPage) []byte {
	return Markdown(SessionDocument(page))
}

// SessionHTML writes a SessionDocument.
func (Writer) SessionHTML(page mentoring.SessionPage) ([]byte, error) {
	return HTML(SessionDocument(page))
}

// SessionPictures draws a SessionDocument.
func (w Writer) SessionPictures(page mentoring.SessionPage, scale float64) ([]image.Image, error) {
	return w.pictures(SessionDocument(page), scale)
}

// SessionsPDF writes a SessionsDocument.
func (w Writer) SessionsPDF(pages []mentoring.SessionPage) ([]byte, error) {
	return w.pdf(SessionsDocument(pages))
}

// SessionsMarkdown writes a SessionsDocument.
func (Writer) SessionsMarkdown(pages []mentoring.SessionPage) []byte {
	return Markdown(SessionsDocument(pages))
}

// SessionsHTML writes a SessionsDocument.
func (Writer) SessionsHTML(pages []mentoring.SessionPage) ([]byte, error) {
	return HTML(SessionsDocument(pages))
}

// BriefPDF writes a BriefDocument.
func (w Writer) BriefPDF(page mentoring.BriefPage) ([]byte, error) { return w.pdf(BriefDocument(page)) }

// BriefMarkdown writes a BriefDocument.
func (Writer) BriefMarkdown(page mentoring.BriefPage) []byte { return Markdown(BriefDocument(page)) }

// BriefHTML writes a BriefDocument.
func (Writer) BriefHTML(page mentoring.BriefPage) ([]byte, error) { return HTML(BriefDocument(page)) }

// BriefPictures draws a BriefDocument.
func (w Writer) BriefPictures(page mentoring.BriefPage, scale float64) ([]image.Image, error) {
	return w.pictures(BriefDocument(page), scale)
}

// HourPDF writes an HourDocument.
func (w Writer) HourPDF(page mentoring.HourPage) ([]byte, error) { return w.pdf(HourDocument(page)) }

// HourMarkdown writes an HourDocument.
func (Writer) HourMarkdown(page mentoring.HourPage) []byte { return Markdown(HourDocument(page)) }

// HourHTML writes an HourDocument.
func (Writer) HourHTML(page mentoring.HourPage) ([]byte, error) { return HTML(HourDocument(page)) }

// HourPictures draws an HourDocument.
func (w Writer) HourPictures(page mentoring.HourPage, scale float64) ([]image.Image, error) {
	return w.pictures(HourDocument(page), scale)
}

// ReportPDF writes a ReportDocument.
func (w Writer) ReportPDF(page mentoring.ReportPage) ([]byte, error) {
	return w.pdf(ReportDocument(page))
}

// ReportMarkdown writes a ReportDocument.
func (Writer) ReportMarkdown(page mentoring.ReportPage) []byte { return Markdown(ReportDocument(page)) }

// ReportHTML writes a ReportDocument.
func (Writer) ReportHTML(page mentoring.ReportPage) ([]byte, error) {
	return HTML(ReportDocument(page))
}

// ReportPictures draws a ReportDocument.
func (w Writer) ReportPictures(page mentoring.ReportPage, scale float64) ([]image.Image, error) {
	return w.pictures(ReportDocument(page), scale)
}

// AgreementPDF writes an AgreementDocument.
func (w Writer) AgreementPDF(page mentoring.AgreementPage) ([]byte, error) {
	return w.pdf(AgreementDocument(page))
}

// AgreementMarkdown writes an AgreementDocument.
func (Writer) AgreementMarkdown(page mentoring.AgreementPage) []byte {
	return Markdown(AgreementDocument(page))
}

// AgreementHTML writes an AgreementDocument.
func (Writer) AgreementHTML(page mentoring.AgreementPage) ([]byte, error) {
	return HTML(AgreementDocument(page))
}

// AgreementPictures draws an AgreementDocument.
func (w Writer) AgreementPictures(page mentoring.AgreementPage, scale float64) ([]image.Image, error) {
	return w.pictures(AgreementDocument(page), scale)
}

// CertificatePDF writes a CertificateDocument.
func (w Writer) CertificatePDF(page mentoring.CertificatePage) ([]byte, error) {
	return w.pdf(CertificateDocument(page))
}

// CertificateMarkdown writes a CertificateDocument.
func (Writer) CertificateMarkdown(page mentoring.CertificatePage) []byte {
	return Markdown(CertificateDocument(page))
}

// CertificateHTML writes a CertificateDocument.
func (Writer) CertificateHTML(page mentoring.CertificatePage) ([]byte, error) {
	return HTML(CertificateDocument(page))
}

// CertificatePictures draws a CertificateDocument.
func (w Writer) CertificatePictures(page mentoring.CertificatePage, scale float64) ([]image.Image, error) {
	return w.pictures(CertificateDocument(page), scale)
}

// RecoveryPDF writes a RecoveryDocument.
func (w Writer) RecoveryPDF(page mentoring.RecoveryPage) ([]byte, error) {
	return w.pdf(RecoveryDocument(page))
}

// Seal is the function of that name.
func (Writer) Seal(content []byte, passphrase string) ([]byte, error) {
	return Seal(content, passphrase)
}
