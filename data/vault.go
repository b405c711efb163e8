package data

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"strings"

	"gorm.io/gorm"

	"trefoil/app/mentoring"
)

// The vault holds the data key, which seals all bodies, once per slot: sealed
// under another key each time. Adding, replacing or removing a way of opening
// the data is a change of slots; no record is written again.
//
// The device slot is opened by the key in a file beside the database. It
// protects backups and copies of the database, not this computer. It goes when
// there is a passphrase. The keyring slot is opened by a key that the system's
// keyring keeps, where the user asked for it.
const (
	deviceSlot     = "device"
	passphraseSlot = "passphrase"
	recoverySlot   = "recovery"
	keyringSlot    = "keyring"
)

// slot is a row of the table vault. Params say how its key is made, as JSON;
// they are no secret.
type slot struct {
	Slot   string `gorm:"primaryKey"`
	Params string
	Sealed []byte
}

func (s slot) equal(other slot) bool {
	return s.Slot == other.Slot && s.Params == other.Params && bytes.Equal(s.Sealed, other.Sealed)
}

func (s *slot) place() []byte {
	return fmt.Appendf(nil, "vault\x00sealed\x00%s\x00%s", s.Slot, s.Params)
}

// newSlot seals the data key under the key of a slot.
func newSlot(name, params string, key, dataKey []byte) (slot, error) {
	box, err := newSealer(key)
	if err != nil {
		return slot{}, err
	}
	s := slot{Slot: name, Params: params}
	s.Sealed = box.seal(dataKey, s.place())
	return s, nil
}

// dataKey opens the slot with its key. It fails with mentoring.ErrNoKey when
// the key is another one.
func (s *slot) dataKey(key []byte) ([]byte, error) {
	box, err := newSealer(key)
	if err != nil {
		return nil, err
	}
	dataKey, err := box.open(s.Sealed, s.place())
	if err != nil || len(dataKey) != keySize {
		return nil, fmt.Errorf("the key doesn't fit slot %s: %w", s.Slot, mentoring.ErrNoKey)
	}
	return dataKey, nil
}

// unlock finds the data key, by the secret or else by what this computer keeps.
func (s *Store) unlock(ctx context.Context) error {
	slots, err := readSlots(s.db.WithContext(ctx))
	if err != nil {
		return err
	}
	dataKey, err := slots.dataKey(s.home, s.secret)
	if err != nil {
		return err
	}
	s.secret = mentoring.Secret{}
	s.sealer, err = newSealer(dataKey)
	return err
}

// slots are the ways of opening, by name.
type slots map[string]slot

func (all slots) clone() slots { return maps.Clone(all) }

func readSlots(db *gorm.DB) (slots, error) {
	var rows []slot
	if err := db.Table("vault").Find(&rows).Error; err != nil {
		return nil, err
	}
	all := make(slots, len(rows))
	for _, s := range rows {
		all[s.Slot] = s
	}
	return all, nil
}

// dataKey opens the slot that fits the secret. It fails with
// mentoring.ErrWrongSecret when there is none or it doesn't open, and without a
// secret with ErrLocked where one is needed.
func (all slots) dataKey(h home, secret mentoring.Secret) ([]byte, error) {
	switch {
	case secret.Passphrase != "":
		return all.byPassphrase(secret.Passphrase)
	case secret.RecoveryKey != "":
		return all.byRecoveryKey(secret.RecoveryKey)
	}
	return all.byComputer(h)
}

func (all slots) byComputer(h home) ([]byte, error) {
	if s, ok := all[deviceSlot]; ok {
		key, err := readDeviceKey(h)
		if err != nil {
			return nil, err
		}
		return s.dataKey(key)
	}
	if s, ok := all[keyringSlot]; ok {
		if dataKey, err := s.byKeyring(); err == nil {
			return dataKey, nil
		}
	}
	if _, ok := all[passphraseSlot]; !ok {
		return nil, fmt.Errorf("no slot %s: %w", deviceSlot, mentoring.ErrNoKey)
	}
	return nil, mentoring.ErrLocked
}

// fillVault makes the data key of a new database and its device slot.
func fillVault(db *gorm.DB, deviceKey []byte) error {
	s, err := newSlot(deviceSlot, "{}", deviceKey, randomKey())
	if err != nil {
		return err
	}
	return db.Table("vault").Create(&s).Error
}

// readDeviceKey fails with mentoring.ErrNoKey when there is no key file or it
// holds no key.
func readDeviceKey(h home) ([]byte, error) {
	text, err := os.ReadFile(h.deviceKey())
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: %w", h.deviceKey(), mentoring.ErrNoKey)
	}
	if err != nil {
		return nil, err
	}
	key, err := hex.DecodeString(strings.TrimSpace(string(text)))
	if err != nil || len(key) != keySize {
		return nil, fmt.Errorf("%s holds no key: %w", h.deviceKey(), mentoring.ErrNoKey)
	}
	return key, tighten(h.deviceKey())
}

// ensureDeviceKey returns the key in the key file, which it makes when there is
// none. One that is there stays: it may be all that opens an older backup.
func ensureDeviceKey(h home) ([]byte, error) {
	if _, err := os.Stat(h.deviceKey()); !errors.Is(err, fs.ErrNotExist) {
		return readDeviceKey(h)
	}
	key := randomKey()
	return key, writeNew(h.deviceKey(), []byte(hex.EncodeToString(key)+"\n"))
}

func randomKey() []byte {
	key := make([]byte, keySize)
	_, _ = rand.Read(key) // never fails; crashes the program if it would
	return key
}
