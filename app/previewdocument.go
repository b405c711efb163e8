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
	BriefPictures(page mentoring.BriefPage, scale float64) ([]image.Image, error)
	HourPictures(page mentoring.HourPage, scale float64) ([]image.Image, error)
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

// BriefPreview draws the pages of BriefDocument.
func (s *Service) BriefPreview(session mentoring.ID, questions []string, scale float64) ([]image.Image, error) {
	page, err := s.BriefPage(session, questions)
	if err != nil {
		return nil, err
	}
	return preview(s.documents.BriefPictures(page, scale))
}

// HourPreview draws the pages of HourDocument.
func (s *Service) HourPreview(session mentoring.ID, scale float64) ([]image.Image, error) {
	page, err := s.HourPage(session)
	if err != nil {
		return nil, err
	}
	return preview(s.documents.HourPictures(page, scale))
}

func preview(pictures []image.Image, err error) ([]image.Image, error) {
	if err != nil {
		return nil, fmt.Errorf("preview: %w", err)
	}
	return pictures, nil
}
