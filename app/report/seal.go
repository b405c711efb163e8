package report

import (
	"bytes"
	"errors"
	"fmt"

	"filippo.io/age"
)

// Seal encrypts a finished file with a passphrase, in the format of age
// (https://age-encryption.org/v1): scrypt makes the key, ChaCha20-Poly1305 seals
// the content. Whoever has a program for it and the passphrase can open it, and
// nobody else; the passphrase can't be got back. An empty one is refused.
func Seal(content []byte, passphrase string) ([]byte, error) {
	if passphrase == "" {
		return nil, errors.New("seal with an empty passphrase")
	}
	to, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		return nil, fmt.Errorf("seal: %w", err)
	}
	var out bytes.Buffer
	w, err := age.Encrypt(&out, to)
	if err != nil {
		return nil, fmt.Errorf("seal: %w", err)
	}
	if _, err := w.Write(content); err != nil {
		return nil, fmt.Errorf("seal: %w", err)
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("seal: %w", err)
	}
	return out.Bytes(), nil
}
