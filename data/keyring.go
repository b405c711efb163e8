package data

import (
	"encoding/hex"
	"encoding/json"
	"fmt"

	"github.com/zalando/go-keyring"

	"trefoil/app/mentoring"
)

// keyringParams say under which name the system's keyring keeps the key of the
// slot. The name is a random one of the slot, so that two data folders, or a
// restored one, don't take each other's.
type keyringParams struct {
	Name string `json:"name"`
}

const keyringService = "Trefoil"

// byKeyring opens the slot with the key in the system's keyring. Any failure of
// that is ErrNoKeyring, and a reason to ask for the passphrase.
func (s *slot) byKeyring() ([]byte, error) {
	var p keyringParams
	if err := json.Unmarshal([]byte(s.Params), &p); err != nil {
		return nil, fmt.Errorf("params of slot %s: %w", s.Slot, mentoring.ErrDamaged)
	}
	text, err := keyring.Get(keyringService, p.Name)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", mentoring.ErrNoKeyring, err)
	}
	key, err := hex.DecodeString(text)
	if err != nil || len(key) != keySize {
		return nil, fmt.Errorf("what the keyring has is no key: %w", mentoring.ErrNoKeyring)
	}
	return s.dataKey(key)
}

// newKeyringSlot puts a fresh key into the system's keyring and seals the data
// key under it.
func newKeyringSlot(dataKey []byte) (slot, error) {
	p := keyringParams{Name: string(mentoring.NewID())}
	params, err := json.Marshal(p)
	if err != nil {
		return slot{}, err
	}
	key := randomKey()
	if err := keyring.Set(keyringService, p.Name, hex.EncodeToString(key)); err != nil {
		return slot{}, fmt.Errorf("%w: %w", mentoring.ErrNoKeyring, err)
	}
	return newSlot(keyringSlot, string(params), key, dataKey)
}

// dropKeyring takes the key of the slot out of the keyring. Where that fails it
// stays there, and opens nothing once the slot is gone.
func (s *slot) dropKeyring() {
	var p keyringParams
	if json.Unmarshal([]byte(s.Params), &p) == nil {
		_ = keyring.Delete(keyringService, p.Name)
	}
}
