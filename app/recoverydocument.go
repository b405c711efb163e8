package app

import (
	"fmt"

	"trefoil/app/mentoring"
)

// RecoveryDocuments makes the page with a recovery key.
type RecoveryDocuments interface {
	RecoveryPDF(page mentoring.RecoveryPage) ([]byte, error)
	RecoveryFileName(page mentoring.RecoveryPage) string
}

// RecoveryDocument makes the page with a recovery key, to be printed.
func (s *Service) RecoveryDocument(key string) (Document, error) {
	page := mentoring.RecoveryPage{Language: s.language().Code, Key: key, Mentor: s.MentorName(), Day: s.Today(), Made: s.now()}
	text, err := s.documents.RecoveryPDF(page)
	if err != nil {
		return Document{}, fmt.Errorf("recovery page: %w", err)
	}
	return Document{Name: s.documents.RecoveryFileName(page), Bytes: text}, nil
}
