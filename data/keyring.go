package data

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"time"

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
	text, err := soon(func() (string, error) { return keyring.Get(keyringService, p.Name) })
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
	if _, err := soon(func() (string, error) {
		return "", keyring.Set(keyringService, p.Name, hex.EncodeToString(key))
	}); err != nil {
		return slot{}, fmt.Errorf("%w: %w", mentoring.ErrNoKeyring, err)
	}
	return newSlot(keyringSlot, string(params), key, dataKey)
}

// keyringPatience is how long the keyring has to answer. It may have to ask the
// user first, or never answer.
const keyringPatience = 10 * time.Second

// soon returns what ask does, or an error when that takes too long.
func soon(ask func() (string, error)) (string, error) {
	type answer struct {
		text string
		err  error
	}
	came := make(chan answer, 1)
	go func() {
		text, err := ask()
		came <- answer{text, err}
	}()
	select {
	case a := <-came:
		return a.text, a.err
	case <-time.After(keyringPatience):
		return "", errors.New("the keyring doesn't answer")
	}
}

// dropKeyring takes the key of the slot out of the keyring. Where that fails it
// stays there, and opens nothing once the slot is gone.
func (s *slot) dropKeyring() {
	var p keyringParams
	if json.Unmarshal([]byte(s.Params), &p) == nil {
		_, _ = soon(func() (string, error) { return "", keyring.Delete(keyringService, p.Name) })
	}
}
