package report

import "trefoil/app/mentoring"

// Writer makes the documents, for those who want them behind an interface.
type Writer struct{}

// SessionPDF is the function of that name.
func (Writer) SessionPDF(page mentoring.SessionPage) ([]byte, error) { return SessionPDF(page) }

// SessionFileName is the function of that name.
func (Writer) SessionFileName(page mentoring.SessionPage) string { return SessionFileName(page) }
