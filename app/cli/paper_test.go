package cli_test

import (
	"fmt"

	"trefoil/app"
	"trefoil/app/mentoring"
)

// paper stands for the documents.
type paper struct{ app.Documents }

func (paper) SessionPDF(page mentoring.SessionPage) ([]byte, error) {
	return []byte("%PDF of " + page.Title), nil
}

func (paper) SessionMarkdown(page mentoring.SessionPage) []byte { return []byte("# " + page.Title) }

func (paper) ReportPDF(page mentoring.ReportPage) ([]byte, error) {
	return []byte("%PDF of " + page.Mentee), nil
}

func (paper) ReportMarkdown(page mentoring.ReportPage) []byte { return []byte("# " + page.Mentee) }

func (paper) ReportFileName(_ mentoring.ReportPage, ending string) string { return "report" + ending }

func (paper) SessionHTML(page mentoring.SessionPage) ([]byte, error) {
	return []byte("<html># " + page.Title), nil
}

func (paper) ReportHTML(page mentoring.ReportPage) ([]byte, error) {
	return []byte("<html># " + page.Mentee), nil
}

func (paper) AgreementPDF(page mentoring.AgreementPage) ([]byte, error) {
	return []byte("%PDF of " + page.Agreement.Purpose), nil
}

func (paper) BriefMarkdown(page mentoring.BriefPage) []byte {
	return fmt.Appendf(nil, "# brief with %d questions", len(page.Questions))
}

func (p paper) BriefHTML(page mentoring.BriefPage) ([]byte, error) {
	return append([]byte("<html>"), p.BriefMarkdown(page)...), nil
}

func (paper) BriefFileName(mentoring.Meeting, string) string { return "brief" }

func (paper) HourPDF(mentoring.HourPage) ([]byte, error) { return []byte("%PDF of an hour"), nil }

func (paper) HourFileName(mentoring.Meeting, string) string { return "hour" }

func (paper) AgreementFileName(mentoring.AgreementPage, string) string { return "agreement" }

func (paper) CertificateMarkdown(page mentoring.CertificatePage) []byte {
	return []byte("# " + page.Stays)
}

func (paper) CertificateFileName(mentoring.CertificatePage, string) string { return "certificate" }

func (paper) SessionCalendar(mentoring.CalendarEvent) []byte { return []byte("BEGIN:VCALENDAR") }

func (paper) CalendarFileName(mentoring.CalendarEvent) string { return "session.ics" }

func (paper) SessionsCalendar([]mentoring.CalendarEvent) []byte { return []byte("BEGIN:VCALENDAR") }

func (paper) SessionFileName(mentoring.SessionPage) string { return "session.pdf" }
