package data

import (
	"context"
	"errors"
	"fmt"

	"gorm.io/gorm"

	"trefoil/app/mentoring"
)

// Rekey seals all bodies anew under another data key, for when somebody may have
// had the data and what opened it. What opened the data opens it still, but for
// an earlier recovery key: the one given takes its place, or none when it is
// empty. Backups made before keep their key, and so opens them what opened them.
//
// It needs the passphrase where there is one; the recovery key isn't enough. It
// is one transaction: what ends the program leaves all under the old key or all
// under the new. No store of the home may be open meanwhile. It fails as Open
// does, and with mentoring.ErrBackupsOpen when all is sealed anew, but traces of the old
// key's bodies could not be removed.
func (h *Home) Rekey(now mentoring.Secret, recoveryKey string) error {
	s, err := h.Open(now)
	if err != nil {
		return err
	}
	resealed, err := s.rekey(now, recoveryKey)
	err = errors.Join(err, s.Close())
	if resealed && err != nil {
		err = fmt.Errorf("%w: %w", mentoring.ErrBackupsOpen, err)
	}
	if err != nil {
		return fmt.Errorf("rekey: %w", explain(err))
	}
	return nil
}

func (s *Store) rekey(now mentoring.Secret, recoveryKey string) (resealed bool, err error) {
	all, err := readSlots(s.db)
	if err != nil {
		return false, err
	}
	if err := s.keepUnsent(nil); err != nil { // it opens with the old key only
		return false, err
	}
	dataKey := randomKey()
	next, err := s.slotsFor(all, now.Passphrase, recoveryKey, dataKey)
	if err != nil {
		return false, err
	}
	sealer, err := newSealer(dataKey)
	if err != nil {
		return false, err
	}
	err = s.writeTx(context.Background(), func(tx *gorm.DB) error {
		return errors.Join(s.resealAll(tx, sealer), replaceSlots(tx, next))
	})
	if err != nil {
		return false, err
	}
	if old := all[keyringSlot]; old.Slot != "" {
		old.dropKeyring()
	}
	return true, s.removeTraces(context.Background())
}

// slotsFor are the slots of a fresh data key for what opens the data now.
func (s *Store) slotsFor(all slots, passphrase, recoveryKey string, dataKey []byte) (slots, error) {
	if all[passphraseSlot].Slot != "" {
		if passphrase == "" {
			return nil, mentoring.ErrWrongSecret
		}
		return protected(passphrase, recoveryKey, dataKey)
	}
	key, err := readDeviceKey(s.home)
	if err != nil {
		return nil, err
	}
	d, err := newSlot(deviceSlot, "{}", key, dataKey)
	return slots{deviceSlot: d}, err
}

// resealAll opens each body and seals it again under another key, some at a
// time.
func (s *Store) resealAll(tx *gorm.DB, next sealer) error {
	for _, k := range kinds {
		if err := s.resealKind(tx, k, next); err != nil {
			return err
		}
	}
	return s.resealRevisions(tx, next)
}

func (s *Store) resealKind(tx *gorm.DB, k *kind, next sealer) error {
	for after := int64(0); ; {
		var rows []row
		err := tx.Table(k.table).Where("seq > ?", after).Order("seq").Limit(checkedAtOnce).Find(&rows).Error
		if err != nil || len(rows) == 0 {
			return err
		}
		for i := range rows {
			body, err := s.openRow(k, &rows[i])
			if err != nil {
				return err
			}
			e := rows[i].entry()
			sealed := next.seal(body, e.place(k))
			if err := tx.Exec("UPDATE "+k.table+" SET body = ? WHERE seq = ?", sealed, rows[i].Seq).Error; err != nil {
				return err
			}
		}
		after = rows[len(rows)-1].Seq
	}
}

func (s *Store) resealRevisions(tx *gorm.DB, next sealer) error {
	for after := int64(0); ; {
		var old []revision
		err := tx.Table("revisions").Where("written > ?", after).Order("written").Limit(checkedAtOnce).Find(&old).Error
		if err != nil || len(old) == 0 {
			return err
		}
		for i := range old {
			body, err := s.sealer.open(old[i].Body, old[i].place())
			if err != nil {
				return err
			}
			sealed := next.seal(body, old[i].place())
			if err := tx.Exec("UPDATE revisions SET body = ? WHERE written = ?", sealed, old[i].Written).Error; err != nil {
				return err
			}
		}
		after = old[len(old)-1].Written
	}
}
