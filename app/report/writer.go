package report

import (
	"image"

	"trefoil/app/mentoring"
)

// Writer makes the documents, for those who want them behind an interface.
type Writer struct{}

// SessionPDF is the function of that name.
func (Writer) SessionPDF(page mentoring.SessionPage) ([]byte, error) { return SessionPDF(page) }

// SessionFileName is the function of that name.
func (Writer) SessionFileName(page mentoring.SessionPage) string { return SessionFileName(page) }

// BriefPDF is the function of that name.
func (Writer) BriefPDF(page mentoring.BriefPage) ([]byte, error) { return BriefPDF(page) }

// BriefMarkdown is the function of that name.
func (Writer) BriefMarkdown(page mentoring.BriefPage) []byte { return BriefMarkdown(page) }

// BriefFileName is the function of that name.
func (Writer) BriefFileName(m mentoring.Meeting, ending string) string {
	return BriefFileName(m, ending)
}

// HourPDF is the function of that name.
func (Writer) HourPDF(page mentoring.HourPage) ([]byte, error) { return HourPDF(page) }

// HourMarkdown is the function of that name.
func (Writer) HourMarkdown(page mentoring.HourPage) []byte { return HourMarkdown(page) }

// HourFileName is the function of that name.
func (Writer) HourFileName(m mentoring.Meeting, ending string) string { return HourFileName(m, ending) }

// FormPDF is the function of that name.
func (Writer) FormPDF(page mentoring.FormPage) ([]byte, error) { return FormPDF(page) }

// FormHTML is the function of that name.
func (Writer) FormHTML(page mentoring.FormPage) ([]byte, error) { return FormHTML(page) }

// FormFileName is the function of that name.
func (Writer) FormFileName(page mentoring.FormPage, ending string) string {
	return FormFileName(page, ending)
}

// ReportPDF is the function of that name.
func (Writer) ReportPDF(page mentoring.ReportPage) ([]byte, error) { return ReportPDF(page) }

// ReportMarkdown is the function of that name.
func (Writer) ReportMarkdown(page mentoring.ReportPage) []byte { return ReportMarkdown(page) }

// ReportFileName is the function of that name.
func (Writer) ReportFileName(page mentoring.ReportPage, ending string) string {
	return ReportFileName(page, ending)
}

// SessionMarkdown is the function of that name.
func (Writer) SessionMarkdown(page mentoring.SessionPage) []byte { return SessionMarkdown(page) }

// SessionPictures is the function of that name.
func (Writer) SessionPictures(page mentoring.SessionPage, scale float64) ([]image.Image, error) {
	return SessionPictures(page, scale)
}

// SessionCalendar is the function of that name.
func (Writer) SessionCalendar(e mentoring.CalendarEvent) []byte { return SessionCalendar(e) }

// CalendarFileName is the function of that name.
func (Writer) CalendarFileName(e mentoring.CalendarEvent) string { return CalendarFileName(e) }

// AgreementPDF is the function of that name.
func (Writer) AgreementPDF(page mentoring.AgreementPage) ([]byte, error) { return AgreementPDF(page) }

// AgreementMarkdown is the function of that name.
func (Writer) AgreementMarkdown(page mentoring.AgreementPage) []byte { return AgreementMarkdown(page) }

// AgreementFileName is the function of that name.
func (Writer) AgreementFileName(page mentoring.AgreementPage, ending string) string {
	return AgreementFileName(page, ending)
}

// CertificatePDF is the function of that name.
func (Writer) CertificatePDF(page mentoring.CertificatePage) ([]byte, error) {
	return CertificatePDF(page)
}

// CertificateMarkdown is the function of that name.
func (Writer) CertificateMarkdown(page mentoring.CertificatePage) []byte {
	return CertificateMarkdown(page)
}

// CertificateFileName is the function of that name.
func (Writer) CertificateFileName(page mentoring.CertificatePage, ending string) string {
	return CertificateFileName(page, ending)
}

// SessionsCalendar is the function of that name.
func (Writer) SessionsCalendar(es []mentoring.CalendarEvent) []byte { return SessionsCalendar(es) }

// HTML is the function of that name.
func (Writer) HTML(text []byte, radar mentoring.RadarValues) ([]byte, error) {
	return HTML(text, radar)
}

// SessionsPDF is the function of that name.
func (Writer) SessionsPDF(pages []mentoring.SessionPage) ([]byte, error) { return SessionsPDF(pages) }

// SessionsMarkdown is the function of that name.
func (Writer) SessionsMarkdown(pages []mentoring.SessionPage) []byte { return SessionsMarkdown(pages) }

// SessionsFileName is the function of that name.
func (Writer) SessionsFileName(pages []mentoring.SessionPage, ending string) string {
	return SessionsFileName(pages, ending)
}

// ReportPictures is the function of that name.
func (Writer) ReportPictures(page mentoring.ReportPage, scale float64) ([]image.Image, error) {
	return ReportPictures(page, scale)
}

// AgreementPictures is the function of that name.
func (Writer) AgreementPictures(page mentoring.AgreementPage, scale float64) ([]image.Image, error) {
	return AgreementPictures(page, scale)
}

// CertificatePictures is the function of that name.
func (Writer) CertificatePictures(page mentoring.CertificatePage, scale float64) ([]image.Image, error) {
	return CertificatePictures(page, scale)
}

// Seal is the function of that name.
func (Writer) Seal(content []byte, passphrase string) ([]byte, error) {
	return Seal(content, passphrase)
}
