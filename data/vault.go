package data

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"gorm.io/gorm"

	"trefoil/app/mentoring"
)

// The vault holds the data key, which seals all bodies, once per slot: sealed
// under another key each time. Adding, replacing or removing a way of opening
// the data is a change of one slot; no record is written again.
//
// The device slot is opened by the key in a file beside the database. It
// protects backups and copies of the database, not this computer. A passphrase
// or a recovery key is another slot with a key derived by its params.
const deviceSlot = "device"

// slot is a row of the table vault. Params say how its key is made, as JSON;
// they are no secret.
type slot struct {
	Slot   string `gorm:"primaryKey"`
	Params string
	Sealed []byte
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

// unlock returns the sealer of the data, by the device slot.
func unlock(ctx context.Context, db *gorm.DB, h home) (sealer, error) {
	key, err := readDeviceKey(h)
	if err != nil {
		return sealer{}, err
	}
	var s slot
	err = db.WithContext(ctx).Table("vault").Where("slot = ?", deviceSlot).Take(&s).Error
	switch {
	case errors.Is(err, gorm.ErrRecordNotFound):
		return sealer{}, fmt.Errorf("no slot %s: %w", deviceSlot, mentoring.ErrNoKey)
	case err != nil:
		return sealer{}, err
	}
	dataKey, err := s.dataKey(key)
	if err != nil {
		return sealer{}, err
	}
	return newSealer(dataKey)
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
