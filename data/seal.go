package data

import (
	"crypto/cipher"
	"crypto/rand"
	"fmt"

	"golang.org/x/crypto/chacha20poly1305"

	"trefoil/app/mentoring"
)

// keySize is the size of the data key and of a key that opens it, in bytes.
const keySize = chacha20poly1305.KeySize

// keyVersion leads each sealed value. The CHECK of the schema knows it, too.
const keyVersion = 1

// sealer seals and opens values under one key.
//
//	key version (1 byte) ‖ nonce (24) ‖ ciphertext and authentication
//
// The associated data of a value is where it belongs. A value moved to another
// place, or of which a bit changed, doesn't open.
type sealer struct{ aead cipher.AEAD }

func newSealer(key []byte) (sealer, error) {
	aead, err := chacha20poly1305.NewX(key)
	return sealer{aead}, err
}

// seal returns the sealed form of a text for one place.
func (s sealer) seal(plain, place []byte) []byte {
	head := 1 + s.aead.NonceSize()
	box := make([]byte, head, head+len(plain)+s.aead.Overhead())
	box[0] = keyVersion
	_, _ = rand.Read(box[1:]) // never fails; crashes the program if it would
	return s.aead.Seal(box, box[1:], plain, place)
}

// open returns the text of a sealed value, or fails with mentoring.ErrDamaged
// when it isn't what was sealed for this place.
func (s sealer) open(box, place []byte) ([]byte, error) { return s.openInto(nil, box, place) }

// openInto is open with room for the text, which is made larger where it has to be.
func (s sealer) openInto(room, box, place []byte) ([]byte, error) {
	head := 1 + s.aead.NonceSize()
	if len(box) < head+s.aead.Overhead() || box[0] != keyVersion {
		return nil, fmt.Errorf("not a sealed value: %w", mentoring.ErrDamaged)
	}
	plain, err := s.aead.Open(room[:0], box[1:head], box[head:], place)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", mentoring.ErrDamaged, err)
	}
	return plain, nil
}
