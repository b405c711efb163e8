package data

import (
	"crypto/rand"
	"encoding/json"
	"fmt"
	"time"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"

	"trefoil/app/mentoring"
	"trefoil/data/internal/cost"
)

// derivation says how a key is made of a passphrase: Argon2id (RFC 9106) of its
// NFC form. It stands in the slot's params, which are part of what is
// authenticated: made weaker, the slot no longer opens.
type derivation struct {
	Salt    []byte `json:"salt"`
	Passes  uint32 `json:"t"`
	Memory  uint32 `json:"m"` // in KiB
	Threads uint8  `json:"p"`
}

// What a slot may ask for. Less memory than the least is refused as too weak,
// more than the most before any of it is taken, as a file from elsewhere could
// otherwise bring the computer down.
const (
	leastMemory = 64 << 10 // in KiB
	mostMemory  = 1 << 20
	mostPasses  = 10
	mostThreads = 16
	saltSize    = 16

	bearable = time.Second // for one derivation
)

// freshDerivation returns how to make the key of a new passphrase: three passes
// over 256 MiB, or over less where that takes this computer over a second.
func freshDerivation() derivation {
	d := derivation{Salt: make([]byte, saltSize), Passes: cost.Passes, Memory: cost.Memory, Threads: 4}
	_, _ = rand.Read(d.Salt) // never fails; crashes the program if it would
	for d.Memory > leastMemory && d.takes() > bearable {
		d.Memory /= 2
	}
	return d
}

// takes measures one derivation.
func (d derivation) takes() time.Duration {
	began := time.Now()
	d.key("measure")
	return time.Since(began)
}

func (d derivation) key(passphrase string) []byte {
	return argon2.IDKey(norm.NFC.Bytes([]byte(passphrase)), d.Salt, d.Passes, d.Memory, d.Threads, keySize)
}

// check fails with mentoring.ErrDamaged when the numbers are not ones that this
// program would have written.
func (d derivation) check() error {
	if d.Memory < leastMemory || d.Memory > mostMemory || d.Passes < 1 || d.Passes > mostPasses ||
		d.Threads < 1 || d.Threads > mostThreads || len(d.Salt) != saltSize {
		return fmt.Errorf("a passphrase slot with t=%d m=%d p=%d: %w", d.Passes, d.Memory, d.Threads, mentoring.ErrDamaged)
	}
	return nil
}

// byPassphrase opens the slot of the passphrase.
func (all slots) byPassphrase(passphrase string) ([]byte, error) {
	s, ok := all[passphraseSlot]
	if !ok {
		return nil, mentoring.ErrWrongSecret
	}
	var d derivation
	if err := json.Unmarshal([]byte(s.Params), &d); err != nil {
		return nil, fmt.Errorf("params of slot %s: %w", s.Slot, mentoring.ErrDamaged)
	}
	if err := d.check(); err != nil {
		return nil, err
	}
	return s.bySecret(d.key(passphrase))
}

// bySecret opens the slot with the key made of a secret. That the key doesn't
// fit means that the secret is another.
func (s *slot) bySecret(key []byte) ([]byte, error) {
	dataKey, err := s.dataKey(key)
	if err != nil {
		return nil, fmt.Errorf("slot %s: %w", s.Slot, mentoring.ErrWrongSecret)
	}
	return dataKey, nil
}

// newPassphraseSlot seals the data key under a passphrase. It fails with
// mentoring.ErrWeak when that is too short.
func newPassphraseSlot(passphrase string, dataKey []byte) (slot, error) {
	if err := mentoring.CheckPassphrase(passphrase); err != nil {
		return slot{}, err
	}
	d := freshDerivation()
	params, err := json.Marshal(d)
	if err != nil {
		return slot{}, err
	}
	return newSlot(passphraseSlot, string(params), d.key(passphrase), dataKey)
}
