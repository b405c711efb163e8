package mentoring

import (
	"log/slog"
	"strings"
	"unicode/utf8"
)

// Secret is what a user opens protected data with: a passphrase, or else the
// recovery key. The zero value is none.
type Secret struct {
	Passphrase  string
	RecoveryKey string
}

// Empty says that there is no secret.
func (s Secret) Empty() bool { return s == Secret{} }

// String keeps the secret out of whatever prints it.
func (s Secret) String() string { return "(secret)" }

// GoString keeps it out of %#v, too.
func (s Secret) GoString() string { return s.String() }

// LogValue keeps it out of logs.
func (s Secret) LogValue() slog.Value { return slog.StringValue(s.String()) }

// ShortestPassphrase is how many characters a passphrase must have at least.
// NIST SP 800-63B asks for 8 of one that a person chose, and for nothing else:
// no digits, no signs, no change every few months.
const ShortestPassphrase = 8

// CheckPassphrase fails with ErrWeak when a new passphrase is too short. Every
// character counts, spaces too; how it is written otherwise is the user's.
func CheckPassphrase(passphrase string) error {
	if utf8.RuneCountInString(passphrase) < ShortestPassphrase {
		return ErrWeak
	}
	return nil
}

// RecoveryLetters returns what counts of a recovery key as it was typed: its
// letters and digits in upper case, without spaces and hyphens, and with 0 and 1
// for O, I and L, which it never has. Two keys with the same letters are the
// same.
func RecoveryLetters(typed string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(" -\t\r\n\u00a0–", r):
			return -1
		case r == 'O':
			return '0'
		case r == 'I' || r == 'L':
			return '1'
		}
		return r
	}, strings.ToUpper(typed))
}
