package app

import (
	"fmt"

	"trefoil/app/mentoring"
)

// Sealer encrypts a finished file with a passphrase.
type Sealer interface {
	Seal(content []byte, passphrase string) ([]byte, error)
}

// SealedEnding is that of a sealed file, after its own.
const SealedEnding = ".age"

// SealDocument encrypts a document with a passphrase. Without one it fails with
// mentoring.ErrTextMissing. It takes about a second, on purpose: so guessing is
// slow.
func (s *Service) SealDocument(doc Document, passphrase string) (Document, error) {
	if passphrase == "" {
		return Document{}, fmt.Errorf("seal document: %w", mentoring.ErrTextMissing)
	}
	sealed, err := s.documents.Seal(doc.Bytes, passphrase)
	if err != nil {
		return Document{}, fmt.Errorf("seal document: %w", err)
	}
	return Document{Name: doc.Name + SealedEnding, Bytes: sealed}, nil
}
