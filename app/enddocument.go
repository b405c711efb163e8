package app

import (
	"fmt"

	"trefoil/app/mentoring"
)

// EndDocuments makes the documents with which a mentoring begins and ends.
type EndDocuments interface {
	AgreementPDF(page mentoring.AgreementPage) ([]byte, error)
	AgreementMarkdown(page mentoring.AgreementPage) []byte
	AgreementFileName(page mentoring.AgreementPage, ending string) string
	CertificatePDF(page mentoring.CertificatePage) ([]byte, error)
	CertificateMarkdown(page mentoring.CertificatePage) []byte
	CertificateFileName(page mentoring.CertificatePage, ending string) string
}

// AgreementDocument makes the document of what a pair agreed, with places to
// sign. It fails with mentoring.ErrNotFound when nothing was agreed.
func (s *Service) AgreementDocument(pair mentoring.ID, form Form) (Document, error) {
	page, err := s.AgreementPage(pair)
	if err != nil {
		return Document{}, err
	}
	write := writers[mentoring.AgreementPage]{s.documents.AgreementPDF, s.documents.AgreementHTML, s.documents.AgreementMarkdown}
	text, err := write.write(page, form)
	if err != nil {
		return Document{}, fmt.Errorf("agreement %s: %w", pair, err)
	}
	return Document{Name: s.documents.AgreementFileName(page, string(form)), Bytes: text}, nil
}

// CertificateDocument makes the certificate at the end of a mentoring.
func (s *Service) CertificateDocument(pair mentoring.ID, form Form) (Document, error) {
	page, err := s.CertificatePage(pair)
	if err != nil {
		return Document{}, err
	}
	write := writers[mentoring.CertificatePage]{s.documents.CertificatePDF, s.documents.CertificateHTML, s.documents.CertificateMarkdown}
	text, err := write.write(page, form)
	if err != nil {
		return Document{}, fmt.Errorf("certificate %s: %w", pair, err)
	}
	return Document{Name: s.documents.CertificateFileName(page, string(form)), Bytes: text}, nil
}
