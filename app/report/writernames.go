package report

import "trefoil/app/mentoring"

// SessionFileName is the function of that name.
func (Writer) SessionFileName(page mentoring.SessionPage) string { return SessionFileName(page) }

// SessionsFileName is the function of that name.
func (Writer) SessionsFileName(pages []mentoring.SessionPage, ending string) string {
	return SessionsFileName(pages, ending)
}

// BriefFileName is the function of that name.
func (Writer) BriefFileName(m mentoring.Meeting, ending string) string {
	return BriefFileName(m, ending)
}

// HourFileName is the function of that name.
func (Writer) HourFileName(m mentoring.Meeting, ending string) string { return HourFileName(m, ending) }

// ReportFileName is the function of that name.
func (Writer) ReportFileName(page mentoring.ReportPage, ending string) string {
	return ReportFileName(page, ending)
}

// AgreementFileName is the function of that name.
func (Writer) AgreementFileName(page mentoring.AgreementPage, ending string) string {
	return AgreementFileName(page, ending)
}

// CertificateFileName is the function of that name.
func (Writer) CertificateFileName(page mentoring.CertificatePage, ending string) string {
	return CertificateFileName(page, ending)
}

// RecoveryFileName is the function of that name.
func (Writer) RecoveryFileName(page mentoring.RecoveryPage) string { return RecoveryFileName(page) }

// FormFileName is the function of that name.
func (Writer) FormFileName(page mentoring.FormPage, ending string) string {
	return FormFileName(page, ending)
}

// FormHTML is the function of that name.
func (Writer) FormHTML(page mentoring.FormPage) ([]byte, error) { return FormHTML(page) }

// CalendarFileName is the function of that name.
func (Writer) CalendarFileName(e mentoring.CalendarEvent) string { return CalendarFileName(e) }

// SessionCalendar is the function of that name.
func (Writer) SessionCalendar(e mentoring.CalendarEvent) []byte { return SessionCalendar(e) }

// SessionsCalendar is the function of that name.
func (Writer) SessionsCalendar(es []mentoring.CalendarEvent) []byte { return SessionsCalendar(es) }
