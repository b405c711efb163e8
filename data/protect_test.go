package data

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/zalando/go-keyring"

	"trefoil/app/mentoring"
	"trefoil/data/internal/cost"
)

func init() {
	cost.Passes, cost.Memory = 1, leastMemory // so that tests are quick
	keyring.MockInit()
}

func byPassphrase(p string) mentoring.Secret  { return mentoring.Secret{Passphrase: p} }
func byRecoveryKey(k string) mentoring.Secret { return mentoring.Secret{RecoveryKey: k} }

// claimed is a home for one test, with a person in it.
func claimed(t testing.TB) (*Home, mentoring.Person) {
	t.Helper()
	h, err := Claim(filepath.Join(t.TempDir(), "home"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = h.Close() })
	s := unlocked(t, h, mentoring.Secret{})
	p := savedPerson(t, s, "Mira")
	shut(t, s)
	return h, p
}

func unlocked(t testing.TB, h *Home, secret mentoring.Secret) *Store {
	t.Helper()
	s, err := h.Open(secret)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func shut(t testing.TB, s *Store) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// opens says that the secret opens the home, with the person in it.
func opens(t testing.TB, h *Home, secret mentoring.Secret, p mentoring.Person) {
	t.Helper()
	s := unlocked(t, h, secret)
	if _, err := s.Person(p.ID); err != nil {
		t.Error(err)
	}
	shut(t, s)
}

// mustNotOpen says that it doesn't, and for which reason.
func mustNotOpen(t testing.TB, h *Home, secret mentoring.Secret, want error) {
	t.Helper()
	h.guessing = guesses{now: time.Now}
	if s, err := h.Open(secret); !errors.Is(err, want) {
		t.Errorf("%v instead of %v", err, want)
		if err == nil {
			shut(t, s)
		}
	}
}

const long = "korrekt pferd batterie heftklammer"

func protectedHome(t testing.TB) (h *Home, p mentoring.Person, recoveryKey string) {
	t.Helper()
	h, p = claimed(t)
	s := unlocked(t, h, mentoring.Secret{})
	recoveryKey = s.NewRecoveryKey()
	if err := s.Protect(long, recoveryKey); err != nil {
		t.Fatal(err)
	}
	shut(t, s)
	return h, p, recoveryKey
}

func TestProtect(t *testing.T) {
	h, p, recoveryKey := protectedHome(t)
	opens(t, h, byPassphrase(long), p)
	opens(t, h, byRecoveryKey(recoveryKey), p)
	opens(t, h, byRecoveryKey(" "+strings.ToLower(strings.ReplaceAll(recoveryKey, "-", " "))), p)
	mustNotOpen(t, h, mentoring.Secret{}, mentoring.ErrLocked)
	mustNotOpen(t, h, byPassphrase(long+" "), mentoring.ErrWrongSecret)
	mustNotOpen(t, h, byRecoveryKey(newRecoveryKey()), mentoring.ErrWrongSecret)
	mustNotOpen(t, h, byRecoveryKey(recoveryKey[1:]), mentoring.ErrWrongSecret)
	if _, err := os.Stat(h.files.deviceKey()); !errors.Is(err, os.ErrNotExist) {
		t.Error("the key of this computer is still there:", err)
	}
	s := unlocked(t, h, byPassphrase(long))
	if got, err := s.Protection(); got != (mentoring.Protection{Passphrase: true, RecoveryKey: true}) || err != nil {
		t.Error(got, err)
	}
	if err := s.Protect(long, ""); !errors.Is(err, mentoring.ErrLocked) && !errors.Is(err, mentoring.ErrProtected) {
		t.Error("protected twice:", err)
	}
}

func TestProtectNeedsALongPassphrase(t *testing.T) {
	h, p := claimed(t)
	s := unlocked(t, h, mentoring.Secret{})
	for _, short := range []string{"", "1234567", "李静李静李静李"} {
		if err := s.Protect(short, ""); !errors.Is(err, mentoring.ErrWeak) {
			t.Errorf("%q: %v", short, err)
		}
	}
	shut(t, s)
	opens(t, h, mentoring.Secret{}, p)
}

// A passphrase is the same however its accents are composed; else every
// character counts.
func TestOddPassphrases(t *testing.T) {
	for _, c := range []struct{ set, typed string }{
		{"Zażółć gęślą jaźń", "Zaz\u0307o\u0301łc\u0301 ge\u0328s\u0301la\u0328 jaz\u0301n\u0301"},
		{"李静李静李静李静", "李静李静李静李静"},
		{strings.Repeat("long ", 40_000), strings.Repeat("long ", 40_000)},
		{"        ", "        "},
		{"null\x00byte\xff", "null\x00byte\xff"},
	} {
		h, p := claimed(t)
		s := unlocked(t, h, mentoring.Secret{})
		if err := s.Protect(c.set, ""); err != nil {
			t.Fatal(err)
		}
		shut(t, s)
		opens(t, h, byPassphrase(c.typed), p)
		mustNotOpen(t, h, byPassphrase(c.typed+"x"), mentoring.ErrWrongSecret)
		mustNotOpen(t, h, byRecoveryKey("0000"), mentoring.ErrWrongSecret)
	}
}

func TestChangePassphrase(t *testing.T) {
	h, p, recoveryKey := protectedHome(t)
	const next = "another one altogether"
	s := unlocked(t, h, byPassphrase(long))
	if err := s.ChangePassphrase(byPassphrase("not this one"), next); !errors.Is(err, mentoring.ErrWrongSecret) {
		t.Error(err)
	}
	if err := s.ChangePassphrase(byPassphrase(long), "short"); !errors.Is(err, mentoring.ErrWeak) {
		t.Error(err)
	}
	if err := s.ChangePassphrase(byPassphrase(long), next); err != nil {
		t.Fatal(err)
	}
	shut(t, s)
	opens(t, h, byPassphrase(next), p)
	opens(t, h, byRecoveryKey(recoveryKey), p)
	mustNotOpen(t, h, byPassphrase(long), mentoring.ErrWrongSecret)
}

// Who has forgotten the passphrase sets another with the recovery key.
func TestRecover(t *testing.T) {
	h, p, recoveryKey := protectedHome(t)
	s := unlocked(t, h, byRecoveryKey(recoveryKey))
	if err := s.ChangePassphrase(byRecoveryKey(recoveryKey), "found again"); err != nil {
		t.Fatal(err)
	}
	another := s.NewRecoveryKey()
	if err := s.SetRecoveryKey(byPassphrase("found again"), another); err != nil {
		t.Fatal(err)
	}
	shut(t, s)
	opens(t, h, byPassphrase("found again"), p)
	opens(t, h, byRecoveryKey(another), p)
	mustNotOpen(t, h, byRecoveryKey(recoveryKey), mentoring.ErrWrongSecret)
}

// A passphrase that was remembered opens the data, but changes nothing about
// what does.
func TestWhoIsThereMustSayTheSecret(t *testing.T) {
	h, p, _ := protectedHome(t)
	s := unlocked(t, h, byPassphrase(long))
	if err := s.Remember(byPassphrase(long)); err != nil {
		t.Fatal(err)
	}
	for what, err := range map[string]error{
		"confirm":      s.Confirm(mentoring.Secret{}),
		"change":       s.ChangePassphrase(mentoring.Secret{}, "another one altogether"),
		"recovery key": s.SetRecoveryKey(mentoring.Secret{}, newRecoveryKey()),
		"unprotect":    s.Unprotect(mentoring.Secret{}),
		"remember":     s.Remember(mentoring.Secret{}),
	} {
		if !errors.Is(err, mentoring.ErrLocked) {
			t.Errorf("%s without a secret: %v", what, err)
		}
	}
	shut(t, s)
	opens(t, h, byPassphrase(long), p)
}

// Without a passphrase there is nothing to change: another slot beside that of
// this computer would look like protection and be none.
func TestWhatNeedsAPassphrase(t *testing.T) {
	h, p := claimed(t)
	s := unlocked(t, h, mentoring.Secret{})
	for what, err := range map[string]error{
		"change":       s.ChangePassphrase(mentoring.Secret{}, long),
		"recovery key": s.SetRecoveryKey(mentoring.Secret{}, newRecoveryKey()),
		"unprotect":    s.Unprotect(byPassphrase(long)),
		"remember":     s.Remember(mentoring.Secret{}),
	} {
		if !errors.Is(err, mentoring.ErrUnprotected) {
			t.Errorf("%s without a passphrase: %v", what, err)
		}
	}
	shut(t, s)
	opens(t, h, mentoring.Secret{}, p)
}

func TestProtectionOfWhatIsShut(t *testing.T) {
	h, err := Claim(filepath.Join(t.TempDir(), "home"))
	if err != nil {
		t.Fatal(err)
	}
	defer h.Close()
	if got, err := h.Protection(); got != (mentoring.Protection{}) || err != nil {
		t.Error("before there is any data:", got, err)
	}
	h, p, _ := protectedHome(t)
	if got, err := h.Protection(); got != (mentoring.Protection{Passphrase: true, RecoveryKey: true}) || err != nil {
		t.Error(got, err)
	}
	opens(t, h, byPassphrase(long), p)
}

func TestUnprotect(t *testing.T) {
	h, p, recoveryKey := protectedHome(t)
	s := unlocked(t, h, byPassphrase(long))
	if err := s.Unprotect(byPassphrase("not this one")); !errors.Is(err, mentoring.ErrWrongSecret) {
		t.Error(err)
	}
	if err := s.Unprotect(byPassphrase(long)); err != nil {
		t.Fatal(err)
	}
	shut(t, s)
	opens(t, h, mentoring.Secret{}, p)
	mustNotOpen(t, h, byPassphrase(long), mentoring.ErrWrongSecret)
	mustNotOpen(t, h, byRecoveryKey(recoveryKey), mentoring.ErrWrongSecret)
}

func TestRemember(t *testing.T) {
	h, p, _ := protectedHome(t)
	s := unlocked(t, h, byPassphrase(long))
	if err := s.Remember(byPassphrase(long)); err != nil {
		t.Fatal(err)
	}
	shut(t, s)
	opens(t, h, mentoring.Secret{}, p)
	opens(t, h, byPassphrase(long), p)
	keyring.MockInitWithError(errors.New("no secret service"))
	mustNotOpen(t, h, mentoring.Secret{}, mentoring.ErrLocked)
	opens(t, h, byPassphrase(long), p)
	s = unlocked(t, h, byPassphrase(long))
	if err := s.Remember(byPassphrase(long)); !errors.Is(err, mentoring.ErrNoKeyring) {
		t.Error(err)
	}
	if err := s.Forget(); err != nil {
		t.Error("a keyring that fails keeps the slot:", err)
	}
	keyring.MockInit()
	shut(t, s)
	mustNotOpen(t, h, mentoring.Secret{}, mentoring.ErrLocked)
}

// The backups in the data folder open with what opens the database.
func TestBackupsFollowThePassphrase(t *testing.T) {
	h, _ := claimed(t)
	s := unlocked(t, h, mentoring.Secret{})
	made, err := s.BackUp(t.Context(), mentoring.BackupByHand, time.Now(), nil)
	if err != nil {
		t.Fatal(err)
	}
	var device slot
	if err := s.db.Table("vault").Take(&device).Error; err != nil {
		t.Fatal(err)
	}
	if err := s.Protect(long, ""); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(h.files.backups(), made.Name)
	db, err := openPool(path, probing)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	g, err := overGORM(db)
	if err != nil {
		t.Fatal(err)
	}
	all, err := readSlots(g)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := all.dataKey(h.files, byPassphrase(long)); err != nil || all[deviceSlot].Slot != "" {
		t.Error("the backup keeps its old slots:", err)
	}
	if heldIn(t, h.files.backups(), [][]byte{device.Sealed[:needleSize]}) > 0 {
		t.Error("the old slot is still in the file")
	}
}

// A backup of other data that this computer opens can't be brought under the recovery key.
// That is in force all the same, and who made it has to be told it.
func TestARecoveryKeyIsInForceThoughABackupStaysOpen(t *testing.T) {
	h, p, before := protectedHome(t)
	other, _ := claimed(t)
	raw, err := os.ReadFile(other.files.db())
	if err == nil {
		err = errors.Join(os.MkdirAll(h.files.backups(), 0o700), os.WriteFile(filepath.Join(h.files.backups(), "other.db"), raw, 0o600))
	}
	if err != nil {
		t.Fatal(err)
	}
	s := unlocked(t, h, byPassphrase(long))
	key := s.NewRecoveryKey()
	if err := s.SetRecoveryKey(byPassphrase(long), key); !errors.Is(err, mentoring.ErrBackupsOpen) {
		t.Fatal(err)
	}
	shut(t, s)
	opens(t, h, byRecoveryKey(key), p)
	mustNotOpen(t, h, byRecoveryKey(before), mentoring.ErrWrongSecret)
}

// What changes the slots while the key of a passphrase is derived isn't lost by that.
func TestTwoChangesOfTheVaultAtOnce(t *testing.T) {
	h, p, _ := protectedHome(t)
	s := unlocked(t, h, byPassphrase(long))
	if err := s.Remember(byPassphrase(long)); err != nil {
		t.Fatal(err)
	}
	tries := 0
	err := s.swapSlots(func(all slots) (slots, error) {
		if tries++; tries == 1 {
			if err := s.Forget(); err != nil {
				return nil, err
			}
		}
		next := all.clone()
		delete(next, recoverySlot)
		return next, nil
	})
	if err != nil || tries != 2 {
		t.Fatal(tries, err)
	}
	if now, err := s.Protection(); err != nil || now != (mentoring.Protection{Passphrase: true}) {
		t.Errorf("%+v, %v", now, err)
	}
	shut(t, s)
	opens(t, h, byPassphrase(long), p)
}
