package mentoring

import (
	"log/slog"
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
