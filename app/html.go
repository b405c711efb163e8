package app

import (
	"fmt"

	"trefoil/app/mentoring"
)

// HTMLDocuments makes pages for a browser, each one file that needs no other.
type HTMLDocuments interface {
	SessionHTML(page mentoring.SessionPage) ([]byte, error)
	SessionsHTML(pages []mentoring.SessionPage) ([]byte, error)
	BriefHTML(page mentoring.BriefPage) ([]byte, error)
	HourHTML(page mentoring.HourPage) ([]byte, error)
	ReportHTML(page mentoring.ReportPage) ([]byte, error)
	AgreementHTML(page mentoring.AgreementPage) ([]byte, error)
	CertificateHTML(page mentoring.CertificatePage) ([]byte, error)
}

// SessionHTML makes the same document as SessionDocument, as one HTML file.
func (s *Service) SessionHTML(id mentoring.ID) (Document, error) {
	page, err := s.SessionPage(id)
	if err != nil {
		return Document{}, err
	}
	bytes, err := s.documents.SessionHTML(page)
	if err != nil {
		return Document{}, fmt.Errorf("html of %s: %w", id, err)
	}
	return Document{Name: s.sessionFileName(page, HTML), Bytes: bytes}, nil
}

// writers write one kind of page, each in a form of its own.
type writers[Page any] struct {
	pdf, html func(Page) ([]byte, error)
	markdown  func(Page) []byte
}

// write writes a page in a form.
func (w writers[Page]) write(page Page, form Form) ([]byte, error) {
	switch form {
	case HTML:
		return w.html(page)
	case Markdown:
		return w.markdown(page), nil
	}
	return w.pdf(page)
}
