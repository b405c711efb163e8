package app

import (
	"fmt"
	"image"

	"trefoil/app/mentoring"
)

// PreviewDocuments draws the pages of documents as pictures, as they will be
// saved, so many pixels to a point (1/72 inch).
type PreviewDocuments interface {
	ReportPictures(page mentoring.ReportPage, scale float64) ([]image.Image, error)
	AgreementPictures(page mentoring.AgreementPage, scale float64) ([]image.Image, error)
	CertificatePictures(page mentoring.CertificatePage, scale float64) ([]image.Image, error)
}

// ReportPreview draws the pages of ReportDocument.
func (s *Service) ReportPreview(pair mentoring.ID, v View, scale float64) ([]image.Image, error) {
	page, err := s.ReportPage(pair, v)
	if err != nil {
		return nil, err
	}
	return preview(s.documents.ReportPictures(page, scale))
}

// AgreementPreview draws the pages of AgreementDocument.
func (s *Service) AgreementPreview(pair mentoring.ID, scale float64) ([]image.Image, error) {
	page, err := s.AgreementPage(pair)
	if err != nil {
		return nil, err
	}
	return preview(s.documents.AgreementPictures(page, scale))
}

// CertificatePreview draws the pages of CertificateDocument.
func (s *Service) CertificatePreview(pair mentoring.ID, scale float64) ([]image.Image, error) {
	page, err := s.CertificatePage(pair)
	if err != nil {
		return nil, err
	}
	return preview(s.documents.CertificatePictures(page, scale))
}

func preview(pictures []image.Image, err error) ([]image.Image, error) {
	if err != nil {
		return nil, fmt.Errorf("preview: %w", err)
	}
	return pictures, nil
}
