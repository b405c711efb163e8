package data

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"

	"gorm.io/gorm"

	"trefoil/app/mentoring"
)

// Protection says what opens the data.
func (s *Store) Protection() (mentoring.Protection, error) {
	all, err := readSlots(s.db)
	if err != nil {
		return mentoring.Protection{}, fmt.Errorf("read protection: %w", explain(err))
	}
	return all.protection(), nil
}

// Protection says what opens the data, also while that is shut; no store of the
// home may be open. Nothing protects what isn't there yet.
func (h *Home) Protection() (mentoring.Protection, error) {
	all, err := h.readSlots()
	if err != nil {
		return mentoring.Protection{}, fmt.Errorf("read protection: %w", explain(err))
	}
	return all.protection(), nil
}

func (h *Home) readSlots() (all slots, err error) {
	if exists, err := h.files.dbExists(); err != nil || !exists {
		return nil, err
	}
	db, err := openPool(h.files.db(), probing)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if _, err := versionOf(db); err != nil {
		return nil, err
	}
	g, err := overGORM(db)
	if err != nil {
		return nil, err
	}
	return readSlots(g)
}

func (all slots) protection() mentoring.Protection {
	return mentoring.Protection{
		Passphrase:  all[passphraseSlot].Slot != "",
		RecoveryKey: all[recoverySlot].Slot != "",
		Remembered:  all[keyringSlot].Slot != "",
	}
}

// Confirm fails with mentoring.ErrWrongSecret unless the secret opens the data,
// and with ErrLocked without one where there is a passphrase.
func (s *Store) Confirm(secret mentoring.Secret) error {
	all, err := readSlots(s.db)
	if err == nil {
		_, err = all.present(s.home, secret)
	}
	if err != nil {
		return fmt.Errorf("confirm: %w", explain(err))
	}
	return nil
}

// NewRecoveryKey returns a fresh recovery key as it is written down. It opens
// nothing until it is given to Protect or SetRecoveryKey.
func (s *Store) NewRecoveryKey() string { return newRecoveryKey() }

// Protect makes a passphrase what opens the data, and a recovery key beside it
// unless that is empty. The key of this computer opens it no longer, nor the
// backups in the data folder; those elsewhere it may still. It fails with
// mentoring.ErrProtected when there is a passphrase, and with ErrWeak.
func (s *Store) Protect(passphrase, recoveryKey string) error {
	return s.changeVault("protect", mentoring.Secret{}, func(all slots, dataKey []byte) (slots, error) {
		if all[passphraseSlot].Slot != "" {
			return nil, mentoring.ErrProtected
		}
		return protected(passphrase, recoveryKey, dataKey)
	})
}

// protected are the slots of a passphrase and, unless empty, a recovery key.
func protected(passphrase, recoveryKey string, dataKey []byte) (slots, error) {
	p, err := newPassphraseSlot(passphrase, dataKey)
	if err != nil {
		return nil, err
	}
	all := slots{passphraseSlot: p}
	if recoveryKey == "" {
		return all, nil
	}
	all[recoverySlot], err = newRecoverySlot(recoveryKey, dataKey)
	return all, err
}

// ChangePassphrase makes another passphrase open the data, in place of the one
// there is. Who has forgotten it gives the recovery key. It fails with
// mentoring.ErrWrongSecret and ErrWeak.
func (s *Store) ChangePassphrase(now mentoring.Secret, next string) error {
	return s.changeProtected("change passphrase", now, func(all slots, dataKey []byte) (slots, error) {
		p, err := newPassphraseSlot(next, dataKey)
		all[passphraseSlot] = p
		return all, err
	})
}

// SetRecoveryKey makes a recovery key open the data, in place of the one there
// may be. It fails with mentoring.ErrWrongSecret.
func (s *Store) SetRecoveryKey(now mentoring.Secret, recoveryKey string) error {
	return s.changeProtected("set recovery key", now, func(all slots, dataKey []byte) (slots, error) {
		r, err := newRecoverySlot(recoveryKey, dataKey)
		all[recoverySlot] = r
		return all, err
	})
}

// Unprotect lets this computer open the data by itself again, without a
// passphrase. It fails with mentoring.ErrWrongSecret.
func (s *Store) Unprotect(now mentoring.Secret) error {
	return s.changeProtected("take protection away", now, func(_ slots, dataKey []byte) (slots, error) {
		key, err := ensureDeviceKey(s.home)
		if err != nil {
			return nil, err
		}
		d, err := newSlot(deviceSlot, "{}", key, dataKey)
		return slots{deviceSlot: d}, err
	})
}

// Remember lets the system's keyring open the data on this computer, in place
// of the passphrase. It fails with mentoring.ErrWrongSecret and ErrNoKeyring.
func (s *Store) Remember(now mentoring.Secret) error {
	return s.changeProtected("remember", now, func(all slots, dataKey []byte) (slots, error) {
		k, err := newKeyringSlot(dataKey)
		all[keyringSlot] = k
		return all, err
	})
}

// Forget ends what Remember began.
func (s *Store) Forget() error {
	err := s.swapSlots(func(all slots) (slots, error) {
		next := all.clone()
		delete(next, keyringSlot)
		return next, nil
	})
	if err != nil {
		return fmt.Errorf("forget: %w", explain(err))
	}
	return nil
}

// changeProtected is changeVault for what needs a passphrase to be there. It
// fails with mentoring.ErrUnprotected.
func (s *Store) changeProtected(verb string, now mentoring.Secret, change func(slots, []byte) (slots, error)) error {
	p, err := s.Protection()
	if err == nil && !p.Passphrase {
		err = mentoring.ErrUnprotected
	}
	if err != nil {
		return fmt.Errorf("%s: %w", verb, err)
	}
	return s.changeVault(verb, now, change)
}

// changeVault lets change make other slots of those there are, and writes them
// all at once. When it fails with mentoring.ErrBackupsOpen they are written all the same.
func (s *Store) changeVault(verb string, now mentoring.Secret, change func(slots, []byte) (slots, error)) error {
	err := s.tryVault(now, change)
	if err != nil {
		return fmt.Errorf("%s: %w", verb, explain(err))
	}
	return nil
}

func (s *Store) tryVault(now mentoring.Secret, change func(slots, []byte) (slots, error)) error {
	if s.onlyToRead {
		return mentoring.ErrOpenToRead
	}
	return s.swapSlots(func(all slots) (slots, error) {
		dataKey, err := all.present(s.home, now)
		if err != nil {
			return nil, err
		}
		return change(all.clone(), dataKey)
	})
}

// swapSlots writes what change makes of the slots. Secrets are derived before anybody has
// to wait for a write; where the slots are others by then, it begins anew. The keyring,
// which may not answer for a while, comes last.
func (s *Store) swapSlots(change func(slots) (slots, error)) error {
	for {
		all, err := readSlots(s.db)
		if err != nil {
			return err
		}
		next, err := change(all)
		if err != nil {
			return err
		}
		same, err := s.putSlots(all, next)
		if !same && err == nil {
			continue
		}
		if old, now := all[keyringSlot], next[keyringSlot]; same && old.Slot != "" && old.Params != now.Params {
			old.dropKeyring()
		}
		return err
	}
}

// putSlots puts slots in the place of others, unless they are no longer the same.
func (s *Store) putSlots(all, next slots) (same bool, err error) {
	s.backing.Lock()
	defer s.backing.Unlock()
	s.writing.Lock()
	defer s.writing.Unlock()
	now, err := readSlots(s.db)
	if err != nil || !maps.EqualFunc(now, all, slot.equal) {
		return false, err
	}
	return s.writeVault(next)
}

// present opens the data key for who is there now. That the keyring remembers
// the passphrase isn't enough: whoever sits at a computer left alone could make
// another one.
func (all slots) present(h home, now mentoring.Secret) ([]byte, error) {
	if all[passphraseSlot].Slot != "" && now.Empty() {
		return nil, mentoring.ErrLocked
	}
	return all.dataKey(h, now)
}

// writeVault puts other slots in the place of those there are, here and then in
// the backups, and removes what opened them before. When they are written, any failure of
// the rest is mentoring.ErrBackupsOpen: a new recovery key is in force then, and has to be
// shown.
func (s *Store) writeVault(next slots) (written bool, err error) {
	err = s.writeTx(context.Background(), func(tx *gorm.DB) error { return replaceSlots(tx, next) })
	if err != nil {
		return false, err
	}
	err = errors.Join(bringInLog(context.Background(), s.sql), s.passOn(next)) // the log holds the slots as they were
	if next[deviceSlot].Slot == "" {
		err = errors.Join(err, s.home.dropDeviceKey())
	}
	if err != nil {
		err = fmt.Errorf("%w: %w", mentoring.ErrBackupsOpen, err)
	}
	return true, err
}

func replaceSlots(tx *gorm.DB, next slots) error {
	if err := tx.Exec("DELETE FROM vault").Error; err != nil {
		return err
	}
	for _, one := range next {
		if err := tx.Table("vault").Create(&one).Error; err != nil {
			return err
		}
	}
	return nil
}

// dropDeviceKey removes the key file, which opens nothing any more.
func (h home) dropDeviceKey() error {
	err := os.Remove(h.deviceKey())
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return errors.Join(err, syncDir(string(h)))
}
