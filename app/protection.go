package app

import (
	"errors"
	"fmt"

	"trefoil/app/mentoring"
)

// Protector is how a store is protected. See the use cases of the same names.
type Protector interface {
	Protection() (mentoring.Protection, error)
	Confirm(secret mentoring.Secret) error
	NewRecoveryKey() string
	Protect(passphrase, recoveryKey string) error
	ChangePassphrase(now mentoring.Secret, next string) error
	SetRecoveryKey(now mentoring.Secret, recoveryKey string) error
	Unprotect(now mentoring.Secret) error
	Remember(now mentoring.Secret) error
	Forget() error
}

// Protection says what opens the data.
func (s *Service) Protection() (mentoring.Protection, error) {
	p, err := s.store.Protection()
	if err != nil {
		return p, fmt.Errorf("protection: %w", err)
	}
	return p, nil
}

// Confirm fails with mentoring.ErrWrongSecret unless the secret opens the data.
// It takes about a second, as every use of a passphrase does.
func (s *Service) Confirm(secret mentoring.Secret) error {
	if err := s.store.Confirm(secret); err != nil {
		return fmt.Errorf("confirm: %w", err)
	}
	return nil
}

// NewRecoveryKey returns a fresh recovery key as it is written down. It opens
// nothing until it is given to Protect or SetRecoveryKey.
func (s *Service) NewRecoveryKey() string { return s.store.NewRecoveryKey() }

// Protect makes a passphrase what opens the data, and a recovery key beside it
// unless that is empty. It fails with mentoring.ErrWeak, and with
// ErrBackupsOpen when the passphrase is set but some backups still open
// without it.
func (s *Service) Protect(passphrase, recoveryKey string) error {
	return s.protect("protect", s.store.Protect(passphrase, recoveryKey))
}

// ChangePassphrase makes another passphrase open the data. Who has forgotten
// the one there is gives the recovery key.
func (s *Service) ChangePassphrase(now mentoring.Secret, next string) error {
	return s.protect("change passphrase", s.store.ChangePassphrase(now, next))
}

// SetRecoveryKey makes a recovery key open the data, in place of the one there
// may be.
func (s *Service) SetRecoveryKey(now mentoring.Secret, recoveryKey string) error {
	return s.protect("set recovery key", s.store.SetRecoveryKey(now, recoveryKey))
}

// Unprotect lets this computer open the data by itself again.
func (s *Service) Unprotect(now mentoring.Secret) error {
	return s.protect("unprotect", s.store.Unprotect(now))
}

// Remember lets the system's keyring open the data on this computer. It fails
// with mentoring.ErrNoKeyring where there is none.
func (s *Service) Remember(now mentoring.Secret) error {
	return s.protect("remember", s.store.Remember(now))
}

// Forget ends what Remember began.
func (s *Service) Forget() error { return s.protect("forget", s.store.Forget()) }

// protect announces what changed about the protection. Where only backups are left as they
// were, the rest did.
func (s *Service) protect(verb string, err error) error {
	if err == nil || errors.Is(err, mentoring.ErrBackupsOpen) {
		s.changes.announce(SettingsChanged)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", verb, err)
	}
	return nil
}
