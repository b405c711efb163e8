package data

import (
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base32"
	"fmt"
	"strings"

	"trefoil/app/mentoring"
)

// A recovery key is 160 random bits, and 20 bits to find slips of the pen, in
// Crockford's base 32: nine groups of four letters and digits, without I, L, O
// and U. How it may be typed, mentoring.RecoveryLetters says.
const (
	recoveryBytes = 20
	checkLetters  = 4
	groupLetters  = 4
)

var crockford = base32.NewEncoding("0123456789ABCDEFGHJKMNPQRSTVWXYZ").WithPadding(base32.NoPadding)

// newRecoveryKey returns a fresh key as it is written down.
func newRecoveryKey() string {
	bits := make([]byte, recoveryBytes)
	_, _ = rand.Read(bits) // never fails; crashes the program if it would
	letters := crockford.EncodeToString(bits) + checkOf(bits)
	var groups []string
	for ; letters != ""; letters = letters[groupLetters:] {
		groups = append(groups, letters[:groupLetters])
	}
	return strings.Join(groups, "-")
}

func checkOf(bits []byte) string {
	sum := sha256.Sum256(append([]byte("trefoil recovery key"), bits...))
	return crockford.EncodeToString(sum[:])[:checkLetters]
}

// readRecoveryKey returns the bits of a key as it was typed. It fails with
// mentoring.ErrWrongSecret when no key is written so.
func readRecoveryKey(typed string) ([]byte, error) {
	letters := mentoring.RecoveryLetters(typed)
	end := len(letters) - checkLetters
	if end < 0 {
		return nil, fmt.Errorf("too short: %w", mentoring.ErrWrongSecret)
	}
	bits, err := crockford.DecodeString(letters[:end])
	if err != nil || len(bits) != recoveryBytes || checkOf(bits) != letters[end:] {
		return nil, fmt.Errorf("not written like a recovery key: %w", mentoring.ErrWrongSecret)
	}
	return bits, nil
}

// recoverySlotKey is the key that a recovery key stands for. It has all the
// randomness it needs, so there is nothing to slow down.
func recoverySlotKey(typed string) ([]byte, error) {
	bits, err := readRecoveryKey(typed)
	if err != nil {
		return nil, err
	}
	return hkdf.Key(sha256.New, bits, nil, "trefoil recovery slot", keySize)
}

// byRecoveryKey opens the slot of the recovery key.
func (all slots) byRecoveryKey(typed string) ([]byte, error) {
	s, ok := all[recoverySlot]
	if !ok {
		return nil, mentoring.ErrWrongSecret
	}
	key, err := recoverySlotKey(typed)
	if err != nil {
		return nil, err
	}
	return s.bySecret(key)
}

func newRecoverySlot(recoveryKey string, dataKey []byte) (slot, error) {
	key, err := recoverySlotKey(recoveryKey)
	if err != nil {
		return slot{}, err
	}
	return newSlot(recoverySlot, "{}", key, dataKey)
}
